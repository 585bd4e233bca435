package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DerivationTest {
  private static final Answer NOT_ASKED = Answer.none(NonAnswer.NOT_ASKED);

  @Test
  void disabilityHasFourOutcomes() {
    Answer yes = Answer.of("yes");
    assertThat(Disability.census2021(yes, Answer.of("a-lot"))).isEqualTo(Answer.of("1"));
    assertThat(Disability.census2021(yes, Answer.of("a-little"))).isEqualTo(Answer.of("2"));
    assertThat(Disability.census2021(yes, Answer.of("not-at-all"))).isEqualTo(Answer.of("3"));
    assertThat(Disability.census2021(Answer.of("no"), NOT_ASKED)).isEqualTo(Answer.of("4"));
    assertThat(rolled(Disability.GROUPS_4_2021, "1", Disability.GROUPS_2_2021)).isEqualTo("1");
    assertThat(rolled(Disability.GROUPS_4_2021, "3", Disability.GROUPS_2_2021)).isEqualTo("2");
  }

  @ParameterizedTest
  @EnumSource
  void aNonAnswerKeepsItsReason(NonAnswer reason) {
    Answer none = Answer.none(reason);
    assertThat(Disability.census2021(none, Answer.of("a-lot"))).isEqualTo(none);
    assertThat(Disability.census2021(Answer.of("yes"), none)).isEqualTo(none);
    assertThat(MaritalStatus.census2021(Answer.of("married"), none)).isEqualTo(none);
    assertThat(MaritalStatus.census2021(Answer.of("divorced"), none)).isEqualTo(Answer.of("8"));
    assertThat(Tenure.census2021(Answer.of("rents"), none)).isEqualTo(none);
    assertThat(Tenure.census2021(Answer.of("rent-free"), none)).isEqualTo(Answer.of("7"));
    assertThat(MainLanguage.census2021(Answer.of("other"), none)).isEqualTo(none);
    assertThat(NationalIdentity.census2021(none)).isEqualTo(none);
    assertThat(WelshLanguage.census2021(none)).isEqualTo(none);
    assertThat(ArmedForces.census2021(none)).isEqualTo(none);
    assertThat(EthnicGroup.census2021(Answer.of("asian"), none)).isEqualTo(none);
    assertThat(EthnicGroup.highLevel2021(Answer.of("asian"))).isEqualTo(Answer.of("1"));
  }

  @ParameterizedTest
  @CsvSource({
    "never, , 1",
    "married, opposite, 2",
    "married, same, 3",
    "civil-partnership, opposite, 4",
    "civil-partnership, same, 5",
    "separated-married, same, 6",
    "separated-civil-partnership, , 7",
    "divorced, opposite, 8",
    "dissolved, , 9",
    "widowed, , 10",
    "surviving-partner, , 11"
  })
  void maritalStatusNeedsThePartnersSexOnlyForThoseWhoHaveOne(
      String status, String partner, String group) {
    Answer sex = partner == null ? NOT_ASKED : Answer.of(partner);
    assertThat(MaritalStatus.census2021(Answer.of(status), sex)).isEqualTo(Answer.of(group));
  }

  @Test
  void separatedPeopleAreCountedWithTheOthersInTwoGroups() {
    assertThat(rolled(MaritalStatus.GROUPS_11_2021, "6", MaritalStatus.GROUPS_5_2021))
        .isEqualTo("3");
    assertThat(rolled(MaritalStatus.GROUPS_11_2021, "6", MaritalStatus.GROUPS_2_2021))
        .isEqualTo("2");
    for (Code code : MaritalStatus.GROUPS_11_2021.codes().answers()) {
      String five = rolled(MaritalStatus.GROUPS_11_2021, code.value(), MaritalStatus.GROUPS_5_2021);
      assertThat(rolled(MaritalStatus.GROUPS_5_2021, five, MaritalStatus.GROUPS_2_2021))
          .isEqualTo(
              rolled(MaritalStatus.GROUPS_11_2021, code.value(), MaritalStatus.GROUPS_2_2021));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "british, 1",
    "welsh, 2",
    "welsh british, 3",
    "english, 4",
    "english british, 5",
    "scottish, 6",
    "northern-irish, 6",
    "welsh english, 6",
    "welsh english british, 6",
    "scottish british, 6",
    "other, 7",
    "other welsh, 8",
    "other british english, 8"
  })
  void nationalIdentityIsACombination(String chosen, String group) {
    assertThat(NationalIdentity.census2021(codes(chosen))).isEqualTo(Answer.of(group));
  }

  @ParameterizedTest
  @CsvSource({
    "understand, understand-only, 0",
    "understand speak read write, speak-read-write, 1",
    "speak read write, speak-read-write, 1",
    "speak, speak-only, 2",
    "understand speak, speak-only, 2",
    "understand speak read, speak-read, 2",
    "speak write, speak-other, 2",
    "read, read-only, 3",
    "understand write, write-only, 3",
    "read write, read-write, 3",
    "none, none, 4"
  })
  void welshSkillsAreACombination(String chosen, String nine, String five) {
    assertThat(WelshLanguage.census2021(codes(chosen))).isEqualTo(Answer.of(nine));
    assertThat(rolled(WelshLanguage.SKILLS_9_2021, nine, WelshLanguage.SKILLS_5_2021))
        .isEqualTo(five);
    boolean speaks = chosen.contains("speak");
    assertThat(rolled(WelshLanguage.SKILLS_5_2021, five, WelshLanguage.SPEAKING_2021))
        .isEqualTo(speaks ? "1" : "0");
  }

  @ParameterizedTest
  @CsvSource({
    "understand, 1, 0, 0, 0",
    "speak, 0, 1, 0, 0",
    "read, 0, 0, 1, 0",
    "write, 0, 0, 0, 1",
    "understand speak read write, 1, 1, 1, 1",
    "speak write, 0, 1, 0, 1",
    "none, 0, 0, 0, 0"
  })
  void eachAbilityInWelshIsItsBox(
      String chosen, String understands, String speaks, String reads, String writes) {
    Answer skills = codes(chosen);
    assertThat(WelshLanguage.understanding2021(skills)).isEqualTo(Answer.of(understands));
    assertThat(WelshLanguage.speaking2021(skills)).isEqualTo(Answer.of(speaks));
    assertThat(WelshLanguage.reading2021(skills)).isEqualTo(Answer.of(reads));
    assertThat(WelshLanguage.writing2021(skills)).isEqualTo(Answer.of(writes));
    String nine = ((Answer.Coded) WelshLanguage.census2021(skills)).code();
    assertThat(
            rolled(
                WelshLanguage.SKILLS_5_2021,
                rolled(WelshLanguage.SKILLS_9_2021, nine, WelshLanguage.SKILLS_5_2021),
                WelshLanguage.SPEAKING_2021))
        .isEqualTo(speaks);
    for (Characteristic ability :
        List.of(
            WelshLanguage.UNDERSTANDING_2021,
            WelshLanguage.SPEAKING_2021,
            WelshLanguage.READING_2021,
            WelshLanguage.WRITING_2021)) {
      assertThat(ability.codes().answers()).extracting(Code::value).containsExactly("1", "0");
    }
  }

  @Test
  void anAbilityInWelshThatNobodySaidStaysUnsaid() {
    Answer blank = Answer.none(NonAnswer.NOT_ANSWERED);
    assertThat(WelshLanguage.understanding2021(blank)).isEqualTo(blank);
    assertThat(WelshLanguage.reading2021(NOT_ASKED)).isEqualTo(NOT_ASKED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WelshLanguage.writing2021(codes("none write")))
        .withMessageContaining("exclusive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WelshLanguage.speaking2021(codes("sing")));
  }

  @Test
  void noneStandsAlone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WelshLanguage.census2021(codes("none read")))
        .withMessageContaining("exclusive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmedForces.census2021(codes("no reserve")));
  }

  @ParameterizedTest
  @CsvSource({"regular, 1", "reserve, 2", "regular reserve, 3", "no, 4"})
  void armedForcesMayBeBoth(String chosen, String group) {
    assertThat(ArmedForces.census2021(codes(chosen))).isEqualTo(Answer.of(group));
  }

  @ParameterizedTest
  @CsvSource({"yes, , 1", "yes, 3, 1", "no, , 2", "no, 3, 3", "no, 4, 4", "no, 5, 5", "no, 6, 6"})
  void genderIdentityIsCodedFromWords(String same, String coded, String group) {
    Answer words = coded == null ? NOT_ASKED : Answer.of(coded);
    assertThat(GenderIdentity.census2021(Answer.of(same), words)).isEqualTo(Answer.of(group));
    assertThat(rolled(GenderIdentity.GROUPS_6_2021, group, GenderIdentity.GROUPS_2_2021))
        .isEqualTo(same.equals("yes") ? "1" : "2");
  }

  @ParameterizedTest
  @CsvSource({
    "straight, , 1, 1, 1",
    "gay-or-lesbian, 4, 2, 2, 2",
    "bisexual, , 3, 3, 2",
    "other, , 7, 4, 2",
    "other, 4, 4, 4, 2",
    "other, 5, 5, 4, 2",
    "other, 6, 6, 4, 2",
    "other, 7, 7, 4, 2"
  })
  void sexualOrientationIsCodedFromWords(
      String answer, String coded, String seven, String four, String two) {
    Answer words = coded == null ? NOT_ASKED : Answer.of(coded);
    assertThat(SexualOrientation.census2021(Answer.of(answer), words)).isEqualTo(Answer.of(seven));
    assertThat(rolled(SexualOrientation.GROUPS_7_2021, seven, SexualOrientation.GROUPS_4_2021))
        .isEqualTo(four);
    assertThat(rolled(SexualOrientation.GROUPS_7_2021, seven, SexualOrientation.GROUPS_2_2021))
        .isEqualTo(two);
  }

  @Test
  void wordsAreNotCodedToAGroupThatHasABox() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GenderIdentity.census2021(Answer.of("no"), Answer.of("1")))
        .withMessageContaining("[3, 4, 5, 6]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SexualOrientation.census2021(Answer.of("other"), Answer.of("3")))
        .withMessageContaining("[4, 5, 6, 7]");
    Answer blank = Answer.none(NonAnswer.NOT_ANSWERED);
    assertThat(GenderIdentity.census2021(blank, Answer.of("3"))).isEqualTo(blank);
    assertThat(SexualOrientation.census2021(blank, Answer.of("4"))).isEqualTo(blank);
  }

  @ParameterizedTest
  @CsvSource({
    "owns-outright, , 0",
    "mortgage, , 1",
    "shared, , 2",
    "rents, council, 3",
    "rents, housing-association, 4",
    "rents, private, 5",
    "rents, employer, 6",
    "rents, relative, 6",
    "rents, other, 6",
    "rent-free, council, 7"
  })
  void tenureNeedsTheLandlordOfThoseWhoRent(String tenure, String landlord, String group) {
    Answer answer = landlord == null ? NOT_ASKED : Answer.of(landlord);
    assertThat(Tenure.census2021(Answer.of(tenure), answer)).isEqualTo(Answer.of(group));
  }

  @ParameterizedTest
  @CsvSource({
    "english-or-welsh, , 1",
    "other, very-well, 2",
    "other, well, 3",
    "other, not-well, 4",
    "other, not-at-all, 5"
  })
  void proficiencyFollowsTheMainLanguage(String language, String english, String group) {
    Answer answer = english == null ? NOT_ASKED : Answer.of(english);
    assertThat(MainLanguage.census2021(Answer.of(language), answer)).isEqualTo(Answer.of(group));
  }

  @Test
  void theTwoStepsOfEthnicGroupMustAgree() {
    for (Code code : EthnicGroup.FORM_19_2021.codes().answers()) {
      Answer first = Answer.of(code.parent().orElseThrow());
      Answer group = EthnicGroup.census2021(first, Answer.of(code.value()));
      assertThat(group).isInstanceOf(Answer.Coded.class);
      String nineteen = ((Answer.Coded) group).code();
      assertThat(Answer.of(rolled(EthnicGroup.GROUPS_19_2021, nineteen, EthnicGroup.GROUPS_5_2021)))
          .isEqualTo(EthnicGroup.highLevel2021(first));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EthnicGroup.census2021(Answer.of("white"), Answer.of("indian")))
        .withMessageNotContaining("indian");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0-15, 0-14, 0-4, 0-15, 0-16",
    "14, 0-15, 0-14, 10-15, 0-15, 0-16",
    "15, 0-15, 15-24, 10-15, 0-15, 0-16",
    "16, 16-64, 15-24, 16-19, 16-24, 0-16",
    "17, 16-64, 15-24, 16-19, 16-24, 17-24",
    "64, 16-64, 55-64, 50-64, 55-64, 25-64",
    "65, 65+, 65-74, 65-74, 65-74, 65-74",
    "85, 65+, 75+, 85+, 75+, 75+",
    "120, 65+, 75+, 85+, 75+, 75+"
  })
  void agesFallIntoBandsByTheirEdges(
      int age, String three, String eight, String eleven, String model, String pembrokeshire) {
    assertThat(Age.band(age, Age.BANDS_3)).isEqualTo(three);
    assertThat(Age.band(age, Age.BANDS_8)).isEqualTo(eight);
    assertThat(Age.band(age, Age.BANDS_11)).isEqualTo(eleven);
    assertThat(Age.band(age, Age.BANDS_8_MODEL_FORM)).isEqualTo(model);
    assertThat(Age.band(age, Age.BANDS_5_PEMBROKESHIRE)).isEqualTo(pembrokeshire);
  }

  @Test
  void bandsConvertOnlyWhereEdgesAllowIt() {
    assertThat(Age.BANDS_11.codes().rollUpTo(Age.BANDS_3.codes().id())).isPresent();
    assertThat(Age.BANDS_8_MODEL_FORM.codes().rollUpTo(Age.BANDS_3.codes().id())).isPresent();
    assertThat(Age.BANDS_8.codes().rollUps()).isEmpty();
    assertThat(Age.BANDS_5_PEMBROKESHIRE.codes().rollUps()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Age.band(40, Sex.CENSUS_2021))
        .withMessageContaining("ons:age-years:2021 has no roll-up to ons:sex:2021");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Age.band(-1, Age.BANDS_3))
        .withMessageNotContaining("-1");
  }

  @Property(tries = 200)
  void aRollUpOfBandsAgreesWithTheBandItself(@ForAll @IntRange(max = 130) int age) {
    for (Characteristic fine : new Characteristic[] {Age.BANDS_11, Age.BANDS_8_MODEL_FORM}) {
      assertThat(rolled(fine, Age.band(age, fine), Age.BANDS_3))
          .isEqualTo(Age.band(age, Age.BANDS_3));
    }
  }

  @Property(tries = 400)
  void aBandConvertsExactlyWhenAllItsAgesDo(
      @ForAll("bandSchemes") Characteristic from, @ForAll("bandSchemes") Characteristic to) {
    if (from.equals(to)) {
      return;
    }
    Crosswalk crosswalk = HarmonisedStandards.crosswalks(from.codes().id(), to.codes().id()).get(0);
    for (Crosswalk.Mapping cell : crosswalk.mappings()) {
      Set<String> targets = new TreeSet<>();
      for (int age = 0; age <= 100; age++) {
        if (Age.band(age, from).equals(cell.from())) {
          targets.add(Age.band(age, to));
        }
      }
      assertThat(cell.to().map(Set::of).orElse(Set.of()))
          .as("%s %s", crosswalk, cell.from())
          .isEqualTo(targets.size() == 1 ? targets : Set.of());
    }
  }

  @Provide
  Arbitrary<Characteristic> bandSchemes() {
    return Arbitraries.of(
        Age.BANDS_3, Age.BANDS_8, Age.BANDS_11, Age.BANDS_8_MODEL_FORM, Age.BANDS_5_PEMBROKESHIRE);
  }

  @Test
  void aBandThatStraddlesALimitSaysWhichOne() {
    Crosswalk crosswalk = HarmonisedStandards.crosswalk("age-bands-8-to-age-bands-3");
    assertThat(crosswalk.convert("0-14")).contains("0-15");
    assertThat(crosswalk.convert("15-24")).isEmpty();
    assertThat(crosswalk.mappings().get(1).why().english())
        .startsWith("Holds ages on both sides of the target limit at 16");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Census2021.wales(Age.BANDS_8).convert(crosswalk, Age.BANDS_3.codes()))
        .withMessageContaining("leaves out '15-24'");
  }

  @Test
  void anAgeIsCompletedYears() {
    LocalDate born = LocalDate.of(2008, 2, 29);
    assertThat(Age.years(born, LocalDate.of(2024, 2, 28))).isEqualTo(15);
    assertThat(Age.years(born, LocalDate.of(2024, 2, 29))).isEqualTo(16);
    assertThat(Age.years(born, LocalDate.of(2025, 2, 28))).isEqualTo(16);
    assertThat(Age.years(born, LocalDate.of(2025, 3, 1))).isEqualTo(17);
    assertThat(Age.years(born, born)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Age.years(born, LocalDate.of(2007, 1, 1)))
        .withMessageNotContaining("2008");
  }

  private static Answer codes(String text) {
    Set<String> codes = new TreeSet<>(Set.of(text.split(" ")));
    return codes.size() == 1 ? Answer.of(codes.iterator().next()) : Answer.of(codes);
  }

  private static String rolled(Characteristic from, String code, Characteristic to) {
    return from.codes().rollUp(to.codes().id()).codes().get(code);
  }
}
