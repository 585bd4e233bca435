package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.population.Area;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.junit.jupiter.api.Test;

class CensusTest {
  @Test
  void thereAreWalesAnd22AuthoritiesByEveryCharacteristic() {
    assertThat(Areas.all()).hasSize(23).doesNotHaveDuplicates();
    assertThat(Areas.localAuthorities()).hasSize(22).doesNotContain(Areas.WALES);
    for (ReferencePopulation population : Census2021.all()) {
      assertThat(population.date()).isEqualTo(LocalDate.of(2021, 3, 21));
      assertThat(population.source().licence()).isEqualTo("Open Government Licence v3.0");
      assertThat(population.name().english()).endsWith(", Census 2021");
      assertThat(population.caveats()).extracting(Caveat::id).contains("census-perturbed");
    }
    assertThat(new HashSet<>(Census2021.all().stream().map(ReferencePopulation::id).toList()))
        .hasSize(Census2021.all().size());
  }

  @Test
  void whyThereAreNoCountsIsSaidAndWhatThereIsInstead() {
    refuses(
        Disability.GROUPS_4_2021,
        "TS038 was found by two groups",
        "compare by [ons:disability-2:2021]");
    refuses(
        NationalIdentity.GROUPS_8_2021, "TS027", "no stand-in", "ReferencePopulation of your own");
    refuses(
        GenderIdentity.GROUPS_6_2021, "can't tell 'the same' from 'not answered'", "of your own");
    refuses(SexualOrientation.GROUPS_7_2021, "compare by [ons:sexual-orientation-5:2021");
    refuses(WelshLanguage.READING_2021, "TS034 to TS036");
    refuses(
        EthnicGroup.FORM_19_2021, "what people are asked", "ons:ethnic-group-19:2021 by crosswalk");
    refuses(CoreLettings.ETHNIC, "isn't a list of its tables", "by crosswalk 'core-ethnic-to");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Census2021.population(WelshLanguage.SPEAKING_2021, Areas.get("Cardiff")))
        .withMessageContaining("of Cardiff by ons:welsh-speaking:2021")
        .withMessageContaining("Wales only")
        .withMessageContaining("ons:ethnic-group-19:2021");
  }

  private static void refuses(Characteristic by, String... words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Census2021.wales(by))
        .withMessageContaining(by.codes().id().toString())
        .withMessageContainingAll(words);
  }

  @Test
  void everyListOfItsTablesHasCountsOrAReasonWhyNot() {
    for (Characteristic by : HarmonisedStandards.characteristics()) {
      if (by.codes().id().agency().equals("ons") && by.codes().id().version().equals("2021")) {
        try {
          assertThat(Census2021.wales(by).area()).isEqualTo(Areas.WALES);
        } catch (IllegalArgumentException absent) {
          assertThat(absent).message().doesNotContain("isn't a list of its tables");
        }
      }
    }
  }

  @Test
  void whatACaveatSaysOfTheUncertaintyIsWhatThePopulationSays() {
    Set<String> sums =
        Set.of("sum-of-small-areas", "sum-of-local-authorities", "sum-of-constituencies");
    int found = 0;
    for (ReferencePopulation population : Census2021.all()) {
      for (Caveat caveat : population.caveats()) {
        if (sums.contains(caveat.id()) && !population.id().contains("-as-")) {
          String place = population.area().equals(Areas.WALES) ? "Wales" : "a local authority";
          String stated = "good to about " + population.perturbation() + " either way";
          String text = caveat.text().english();
          assertThat(
                  text.contains(stated)
                      || text.contains(population.perturbation() + " for " + place))
              .as("%s, %s", population, text)
              .isTrue();
          assertThat(caveat.text().welsh()).contains("tua " + population.perturbation() + " ");
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void aSumOfSeveralGroupsMayBeOffByAsMuchForEach() {
    ReferencePopulation tenure = Census2021.wales(Tenure.GROUPS_8_2021);
    assertThat(tenure.perturbation()).isEqualTo(100);
    assertThat(Census2021.wales(Tenure.GROUPS_4).perturbation()).isEqualTo(3 * 100);
    assertThat(Census2021.population(Tenure.GROUPS_4, Areas.get("Cardiff")).perturbation())
        .isEqualTo(3 * 25);
    assertThat(Census2021.wales(EthnicGroup.GROUPS_5_2021).perturbation()).isEqualTo(5 * 25);
  }

  @Test
  void walesByFiveGroupsAddsUpToThePublishedFigures() {
    ReferencePopulation wales = Census2021.wales(EthnicGroup.GROUPS_5_2021);
    assertThat(wales.count("4")).isEqualTo(2_915_852);
    assertThat(wales.count("1")).isEqualTo(89_032);
    assertThat(wales.count("3")).isEqualTo(48_602);
    assertThat(wales.count("2")).isEqualTo(27_561);
    assertThat(wales.count("5")).isEqualTo(26_466);
    assertThat(wales.base()).isEqualTo(PopulationBase.ALL_AGES);
    assertThat(wales.total()).isCloseTo(3_107_494, Offset.offset(wales.perturbation()));
    assertThat(wales.caveats()).extracting(Caveat::id).contains("sum-of-local-authorities");
  }

  @Test
  void theTwoBinaryGroupingsDisagreeByTheWhiteMinorities() {
    long gb = Census2021.wales(EthnicGroup.MINORITY_GB).count("ethnic-minority");
    long uk = Census2021.wales(EthnicGroup.MINORITY_UK).count("ethnic-minority");
    assertThat(gb - uk).isEqualTo(13_216 + 3_552 + 1_842 + 82_994);
    assertThat(Census2021.wales(EthnicGroup.MINORITY_GB).count("white-british"))
        .isEqualTo(2_814_248);
    assertThat(
            Census2021.wales(EthnicGroup.GROUPS_5_2021)
                .rollUpTo(EthnicGroup.MINORITY_UK.codes())
                .counts())
        .isEqualTo(Census2021.wales(EthnicGroup.MINORITY_UK).counts());
  }

  @Test
  void totalsOfAnAreaAgreeWithinAFewPersons() {
    for (Area area : Areas.all()) {
      long byAge = Census2021.population(Age.YEARS, area).total();
      for (Characteristic by : new Characteristic[] {EthnicGroup.GROUPS_19_2021, Sex.CENSUS_2021}) {
        ReferencePopulation population = Census2021.population(by, area);
        assertThat(population.total())
            .as(population.toString())
            .isCloseTo(byAge, Offset.offset(25L));
      }
    }
  }

  @Test
  void everyTotalIsThatOfItsBaseWithinTheStatedPerturbation() {
    for (ReferencePopulation population : Census2021.all()) {
      ReferencePopulation whole = baseOf(population);
      long total =
          population.total()
              + population.nonAnswers().values().stream().mapToLong(Long::longValue).sum();
      assertThat(total)
          .as(population.toString())
          .isCloseTo(
              whole.counts().entrySet().stream()
                  .filter(year -> holds(population.base(), year.getKey()))
                  .mapToLong(Map.Entry::getValue)
                  .sum(),
              Offset.offset(allowance(population) + allowance(whole)));
    }
  }

  private static ReferencePopulation baseOf(ReferencePopulation population) {
    return Census2021.population(
        population.base() == PopulationBase.ALL_HOUSEHOLDS ? Tenure.GROUPS_8_2021 : Age.YEARS,
        population.area());
  }

  private static boolean holds(PopulationBase base, String year) {
    int least =
        switch (base) {
          case ALL_AGES, ALL_HOUSEHOLDS -> 0;
          case AGED_3_AND_OVER -> 3;
          case AGED_5_AND_OVER -> 5;
          case AGED_16_AND_OVER -> 16;
        };
    return Integer.parseInt(year.replace("+", "")) >= least;
  }

  /** Every count may be off by the perturbation, so a sum of them by that for each of them. */
  private static long allowance(ReferencePopulation population) {
    return population.perturbation() * population.counts().size();
  }

  @Test
  void walesIsAsPublishedElsewhere() {
    ReferencePopulation welsh = Census2021.wales(WelshLanguage.SPEAKING_2021);
    assertThat(welsh.count("1")).isCloseTo(538_300, Offset.offset(welsh.perturbation()));
    ReferencePopulation tenure = Census2021.wales(Tenure.GROUPS_4);
    assertThat(tenure.share("social")).isCloseTo(0.165, Offset.offset(0.0005));
    ReferencePopulation status = Census2021.wales(MaritalStatus.GROUPS_5_2021);
    assertThat(status.count("1")).isCloseTo(951_656, Offset.offset(status.perturbation()));
    ReferencePopulation religion = Census2021.wales(Religion.CENSUS_2021);
    double everybody = religion.total() + religion.nonAnswers().get("9");
    assertThat(religion.count("1") / everybody).isCloseTo(0.465, Offset.offset(0.0005));
    assertThat(religion.count("2") / everybody).isCloseTo(0.436, Offset.offset(0.0005));
    assertThat(Census2021.wales(CountryOfBirth.GROUPS_12_2021).count("4")).isEqualTo(2_202_820);
  }

  @Test
  void authoritiesAddUpToWalesWithinThePerturbation() {
    for (Characteristic by :
        new Characteristic[] {EthnicGroup.GROUPS_19_2021, Sex.CENSUS_2021, Age.YEARS}) {
      ReferencePopulation wales = Census2021.wales(by);
      for (String code : wales.counts().keySet()) {
        long sum =
            Areas.localAuthorities().stream()
                .mapToLong(area -> Census2021.population(by, area).count(code))
                .sum();
        assertThat(sum).isCloseTo(wales.count(code), Offset.offset(25L));
      }
    }
  }

  @Test
  void bandsAreSumsOfYears() {
    ReferencePopulation wales = Census2021.wales(Age.BANDS_11);
    assertThat(wales.count("0-4")).isEqualTo(155_086);
    assertThat(wales.count("10-15")).isEqualTo(217_067);
    assertThat(wales.count("85+")).isEqualTo(82_575);
    assertThat(Census2021.wales(Age.BANDS_3).count("0-15"))
        .isEqualTo(wales.count("0-4") + wales.count("5-9") + wales.count("10-15"));
    assertThat(wales.rollUpTo(Age.BANDS_3.codes()).counts())
        .isEqualTo(Census2021.wales(Age.BANDS_3).counts());
    assertThat(Census2021.wales(Age.YEARS).total()).isCloseTo(3_107_492, Offset.offset(5L));
  }

  @Test
  void census2011AddsUpAndIsForWalesOnly() {
    ReferencePopulation wales = Census2011.wales(EthnicGroup.GROUPS_5_2011);
    assertThat(wales.total()).isEqualTo(3_063_456);
    assertThat(wales.total() - wales.count("white")).isEqualTo(135_203);
    assertThat(wales.date()).isEqualTo(LocalDate.of(2011, 3, 27));
    assertThat(wales.name().welsh()).isEqualTo("Cymru, Cyfrifiad 2011");
    assertThat(Census2011.all()).containsExactly(wales);
    assertThat(wales.caveats()).extracting(Caveat::id).contains("census-2011-five-groups");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Census2011.wales(EthnicGroup.GROUPS_5_2021))
        .withMessageContaining("ons:ethnic-group-5:2011");
  }

  @Test
  void areasAreFoundByCodeAndByEitherName() {
    assertThat(Areas.get("W06000015").name().english()).isEqualTo("Cardiff");
    assertThat(Areas.get("Caerdydd")).isEqualTo(Areas.get("Cardiff"));
    assertThat(Areas.get("Ynys Môn").code()).isEqualTo("W06000001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Areas.get("Mercia"))
        .withMessageContaining("Mercia")
        .withMessageContaining("W06000015 Cardiff");
  }
}
