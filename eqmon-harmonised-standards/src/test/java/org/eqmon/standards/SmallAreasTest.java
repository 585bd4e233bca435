package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.population.Area;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallAreasTest {
  private static final LocalizedText NAME = LocalizedText.awaitingReview("Together", "Ynghyd");

  /** The differences that SOURCES.md speaks of, measured again here. */
  private static final long LARGEST_DIFFERENCE_SEEN = 29;

  static Stream<Characteristic> topics() {
    return Stream.of(
        EthnicGroup.GROUPS_5_2021,
        Religion.CENSUS_2021,
        Disability.GROUPS_2_2021,
        Tenure.GROUPS_8_2021,
        Age.BANDS_11,
        MainLanguage.ENGLISH_PROFICIENCY_2021,
        GeneralHealth.CENSUS_2021,
        UnpaidCare.CENSUS_2021,
        SexualOrientation.GROUPS_4_2021);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void theAreasOfAnAuthorityAddUpToItsPublishedCounts(Characteristic by) {
    for (Area authority : Areas.localAuthorities()) {
      ReferencePopulation sum =
          SmallAreas.together("all", NAME, by, SmallAreas.in(authority, SmallArea.Level.MSOA));
      ReferencePopulation published = Census2021.population(by, authority);
      assertThat(sum.base()).isEqualTo(published.base());
      for (String code : published.counts().keySet()) {
        assertThat(sum.count(code))
            .as("%s %s %s", by, authority.code(), code)
            .isCloseTo(published.count(code), Offset.offset(LARGEST_DIFFERENCE_SEEN))
            .isCloseTo(published.count(code), Offset.offset(sum.perturbation()));
      }
      published
          .nonAnswers()
          .forEach(
              (code, count) ->
                  assertThat(sum.nonAnswers().get(code))
                      .isCloseTo(count, Offset.offset(LARGEST_DIFFERENCE_SEEN)));
    }
  }

  /**
   * Where sums of small areas and published counts are both here, their differences show how much
   * one count was changed: by three quarters of a person in the root mean square. Sums of n counts
   * are off by that times the root of n, and the allowances are more than twice, of Wales three
   * times, as wide.
   */
  @Test
  void theAllowancesAreWiderThanTheChangesThatWereMeasured() {
    double squares = 0;
    long cells = 0;
    for (Characteristic by : List.of(EthnicGroup.GROUPS_5_2021, Disability.GROUPS_2_2021)) {
      for (Area authority : Areas.localAuthorities()) {
        List<SmallArea> areas = SmallAreas.in(authority, SmallArea.Level.LSOA);
        ReferencePopulation sum = SmallAreas.together("all", NAME, by, areas);
        ReferencePopulation published = Census2021.population(by, authority);
        for (String code : published.counts().keySet()) {
          squares += Math.pow(sum.count(code) - published.count(code), 2) / areas.size();
          cells++;
        }
      }
    }
    double change = Math.sqrt(squares / cells);
    assertThat(change).isBetween(0.7, 0.8);

    int most =
        Areas.localAuthorities().stream()
            .mapToInt(authority -> SmallAreas.in(authority, SmallArea.Level.LSOA).size())
            .max()
            .orElseThrow();
    assertThat(most).isEqualTo(218);
    for (Characteristic by : List.of(Religion.CENSUS_2021, Tenure.GROUPS_8_2021)) {
      assertThat((double) Census2021.population(by, Areas.get("Cardiff")).perturbation())
          .isGreaterThan(2 * change * Math.sqrt(most));
      assertThat((double) Census2021.wales(by).perturbation())
          .isGreaterThan(3 * change * Math.sqrt(1_917));
    }
  }

  @Test
  void everyAreaLiesInOneAuthority() {
    assertThat(all(SmallArea.Level.LSOA)).hasSize(1_917).doesNotHaveDuplicates();
    assertThat(all(SmallArea.Level.MSOA)).hasSize(408).doesNotHaveDuplicates();
    assertThat(all(SmallArea.Level.WARD)).hasSize(752).doesNotHaveDuplicates();
  }

  private static List<SmallArea> all(SmallArea.Level level) {
    return Areas.localAuthorities().stream()
        .flatMap(authority -> SmallAreas.in(authority, level).stream())
        .toList();
  }

  @Test
  void wardsAddUpToTheSameAsTheirSmallestAreas() {
    Area cardiff = Areas.get("Cardiff");
    ReferencePopulation wards =
        SmallAreas.together(
            "wards", NAME, Religion.CENSUS_2021, SmallAreas.in(cardiff, SmallArea.Level.WARD));
    ReferencePopulation areas =
        SmallAreas.together(
            "areas", NAME, Religion.CENSUS_2021, SmallAreas.in(cardiff, SmallArea.Level.LSOA));
    assertThat(wards.counts()).isEqualTo(areas.counts());
    assertThat(wards.nonAnswers()).isEqualTo(areas.nonAnswers());
    assertThat(wards.caveats()).extracting(Caveat::id).contains("ward-best-fit");
  }

  @Test
  void anAreaIsFoundHoweverItsNameIsTyped() {
    for (Area area : Areas.all()) {
      assertThat(Areas.get(" " + area.name().english().toUpperCase(Locale.ROOT) + " "))
          .isEqualTo(area);
      assertThat(Areas.get(area.code().toLowerCase(Locale.ROOT))).isEqualTo(area);
    }
    assertThat(Areas.get("ynys mon").code()).isEqualTo("W06000001");
    assertThat(Areas.get("Rhondda-Cynon-Taf").code()).isEqualTo("W06000016");
    assertThatIllegalArgumentException().isThrownBy(() -> Areas.get("Chester"));
  }

  @Test
  void aSmallAreaHasItsCountsAndNamesInBothLanguages() {
    SmallArea area = SmallAreas.get("W01000003");
    assertThat(area.area().name().english()).isEqualTo("Isle of Anglesey 001A");
    assertThat(area.area().name().welsh()).isEqualTo("Ynys Môn 001A");
    ReferencePopulation religion = SmallAreas.population(Religion.CENSUS_2021, area);
    assertThat(religion.counts().values()).containsExactly(1064L, 1156L, 13L, 2L, 0L, 19L, 0L, 5L);
    assertThat(religion.nonAnswers().values()).containsExactly(179L);
    assertThat(religion.perturbation()).isEqualTo(5);
    assertThat(religion.id()).isEqualTo("census-2021-religion-w01000003");
    assertThat(religion.name().welsh()).isEqualTo("Ynys Môn 001A, Cyfrifiad 2021");
    assertThat(SmallAreas.get("W02000001").area().name().english())
        .isEqualTo("Isle of Anglesey 001");
    assertThat(SmallAreas.get("W05001504").toString()).isEqualTo("W05001504 Twrcelyn");
  }

  @Test
  void broaderListsAreRolledUp() {
    ReferencePopulation tenure =
        SmallAreas.population(Tenure.GROUPS_4, SmallAreas.get("W01000003"));
    assertThat(tenure.base()).isEqualTo(PopulationBase.ALL_HOUSEHOLDS);
    assertThat(tenure.count("social")).isEqualTo(184 + 46);
    ReferencePopulation age = SmallAreas.population(Age.BANDS_3, SmallAreas.get("W02000001"));
    assertThat(age.count("0-15")).isEqualTo(393 + 446 + 510);
  }

  @Test
  void theAllowanceGrowsWithTheRootOfTheNumberOfAreas() {
    List<SmallArea> four = SmallAreas.in(Areas.get("Cardiff"), SmallArea.Level.LSOA).subList(0, 4);
    assertThat(SmallAreas.together("four", NAME, Religion.CENSUS_2021, four).perturbation())
        .isEqualTo(10);
    assertThat(SmallAreas.population(Age.BANDS_11, SmallAreas.get("W02000001")).perturbation())
        .isEqualTo(20);
  }

  @Test
  void whatIsNotHereOrWouldCountTwiceIsRefused() {
    SmallArea lower = SmallAreas.get("W01000003");
    SmallArea middle = SmallAreas.get("W02000001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmallAreas.population(UnpaidCare.CENSUS_2021, lower))
        .withMessageContaining("ons:unpaid-care:2021")
        .withMessageContaining("ons:religion:2021");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SmallAreas.together("both", NAME, Religion.CENSUS_2021, List.of(lower, middle)))
        .withMessageContaining("overlap");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SmallAreas.together("twice", NAME, Religion.CENSUS_2021, List.of(lower, lower)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmallAreas.together("none", NAME, Religion.CENSUS_2021, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmallAreas.get("E01000001"))
        .withMessageContaining("E01000001");
  }
}
