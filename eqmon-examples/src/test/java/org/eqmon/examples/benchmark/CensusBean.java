package org.eqmon.examples.benchmark;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.CollectionMode;
import org.eqmon.core.response.RawValue;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseField;
import org.eqmon.core.response.constraints.Complete;
import org.eqmon.core.response.constraints.InCodeList;
import org.eqmon.core.response.constraints.OpaqueReference;
import org.jspecify.annotations.Nullable;

/**
 * A host's own object for the census questionnaire, as somebody would write it who has Jakarta
 * Validation and no bulk validation. The default group holds its fields to their lists; the groups
 * {@link Complete} and {@link Together} hold it to what the questionnaire says beyond that. Words
 * and stated code lists are left out.
 *
 * @param age the age on the day of the answers, or -1
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a draft may lack what a complete one must have
record CensusBean(
    @NotNull(groups = Complete.class) @Pattern(regexp = "ons:census-wales:2021")
        @Nullable String questionnaire,
    @OpaqueReference @Nullable String reference,
    @NotNull(groups = Complete.class) @Pattern(regexp = "[a-z-]+") @Nullable String purpose,
    @NotNull(groups = Complete.class) @Pattern(regexp = "[a-z-]+") @Nullable String lawfulBasis,
    @NotNull(groups = Complete.class) @Pattern(regexp = DAY) @Nullable String collected,
    @NotNull(groups = Complete.class) @Pattern(regexp = "[a-z-]+") @Nullable String mode,
    @NotNull(groups = Complete.class) @Pattern(regexp = DAY + "|[a-z-]+")
        @Nullable String dateOfBirth,
    int age,
    @NotNull(groups = Complete.class) @InCodeList("ons:sex-form:2021") @Nullable String sex,
    @InCodeList("ons:legal-partnership-form:2021") @Nullable String maritalStatus,
    @InCodeList("ons:partner-sex-form:2021") @Nullable String partnerSex,
    @NotNull(groups = Complete.class) @InCodeList("ons:country-of-birth-form:2021")
        @Nullable String countryOfBirth,
    @InCodeList("ons:national-identity-form:2021") @Nullable List<String> nationalIdentity,
    @Nullable String whyNoNationalIdentity,
    @NotNull(groups = Complete.class) @InCodeList("ons:ethnic-group-5-form:2021")
        @Nullable String ethnicGroup,
    @InCodeList("ons:ethnic-group-19-form:2021") @Nullable String ethnicGroupDetail,
    @NotNull(groups = Complete.class) @InCodeList("ons:religion-form:2021")
        @Nullable String religion,
    @InCodeList("ons:welsh-skills-form:2021") @Nullable List<String> welshSkills,
    @Nullable String whyNoWelshSkills,
    @InCodeList("ons:main-language-form:2021") @Nullable String mainLanguage,
    @InCodeList("ons:english-proficiency-form:2021") @Nullable String englishProficiency,
    @NotNull(groups = Complete.class) @InCodeList("ons:general-health-form:2021")
        @Nullable String generalHealth,
    @NotNull(groups = Complete.class) @InCodeList("ons:long-lasting-condition-form:2021")
        @Nullable String longLastingCondition,
    @InCodeList("ons:activity-restriction-form:2021") @Nullable String activityRestriction,
    @InCodeList("ons:unpaid-care-form:2021") @Nullable String unpaidCare,
    @InCodeList("ons:sexual-orientation-form:2021") @Nullable String sexualOrientation,
    @InCodeList("ons:gender-identity-form:2021") @Nullable String genderIdentity,
    @InCodeList("ons:armed-forces-form:2021") @Nullable List<String> armedForces,
    @Nullable String whyNoArmedForces,
    @NotNull(groups = Complete.class) @InCodeList("ons:tenure-form:2021") @Nullable String tenure,
    @InCodeList("ons:landlord-form:2021") @Nullable String landlord) {

  /** The group of what answers must be together. */
  interface Together {}

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private static final Set<String> NOT_PUT = Set.of("not-applicable", "not-asked", "not-known");

  private static final Map<String, Set<String>> DETAILS =
      Map.of(
          "white",
          Set.of("white-british", "white-irish", "gypsy-or-irish-traveller", "roma", "white-other"),
          "mixed",
          Set.of(
              "white-and-black-caribbean",
              "white-and-black-african",
              "white-and-asian",
              "mixed-other"),
          "asian",
          Set.of("indian", "pakistani", "bangladeshi", "chinese", "asian-other"),
          "black",
          Set.of("caribbean", "african", "black-other"),
          "other",
          Set.of("arab", "other-other"));

  private static final Set<String> EVER_MARRIED =
      Set.of(
          "civil-partnership",
          "dissolved",
          "divorced",
          "married",
          "separated-civil-partnership",
          "separated-married",
          "surviving-partner",
          "widowed");

  /** What answers say of a condition. */
  private enum Condition {
    HOLDS,
    FAILS,
    OPEN;

    static Condition of(@Nullable String answer, String... codes) {
      if (answer == null || answer.equals("not-asked") || answer.equals("not-known")) {
        return OPEN;
      }
      for (String code : codes) {
        if (code.equals(answer)) {
          return HOLDS;
        }
      }
      return FAILS;
    }

    /**
     * This condition, which fails too where the question that it is about wasn't for the person.
     */
    Condition after(Condition leading) {
      return this == OPEN && leading == FAILS ? FAILS : this;
    }

    /** Whether a question that is asked on this condition is answered as it should be. */
    boolean fits(@Nullable String answer) {
      return switch (this) {
        case HOLDS -> answer != null && !answer.equals("not-applicable");
        case FAILS -> answer == null || NOT_PUT.contains(answer);
        case OPEN -> true;
      };
    }
  }

  static CensusBean of(ResponseDraft draft) {
    return new CensusBean(
        field(draft, ResponseField.QUESTIONNAIRE),
        field(draft, ResponseField.REFERENCE),
        field(draft, ResponseField.PURPOSE),
        field(draft, ResponseField.LAWFUL_BASIS),
        field(draft, ResponseField.COLLECTED),
        field(draft, ResponseField.MODE),
        one(draft, "date-of-birth"),
        age(draft),
        one(draft, "sex"),
        one(draft, "marital-status"),
        one(draft, "partner-sex"),
        one(draft, "country-of-birth"),
        several(draft, "national-identity"),
        why(draft, "national-identity"),
        one(draft, "ethnic-group"),
        one(draft, "ethnic-group-detail"),
        one(draft, "religion"),
        several(draft, "welsh-skills"),
        why(draft, "welsh-skills"),
        one(draft, "main-language"),
        one(draft, "english-proficiency"),
        one(draft, "general-health"),
        one(draft, "long-lasting-condition"),
        one(draft, "activity-restriction"),
        one(draft, "unpaid-care"),
        one(draft, "sexual-orientation"),
        one(draft, "gender-identity"),
        several(draft, "armed-forces"),
        why(draft, "armed-forces"),
        one(draft, "tenure"),
        one(draft, "landlord"));
  }

  private static @Nullable String field(ResponseDraft draft, ResponseField field) {
    return draft.field(field).orElse(null) instanceof RawValue.Text text ? text.text() : null;
  }

  private static @Nullable String one(ResponseDraft draft, String question) {
    return draft.answers().get(question) instanceof RawValue.Text text ? text.text() : null;
  }

  private static @Nullable String why(ResponseDraft draft, String question) {
    String text = one(draft, question);
    return text != null && NonAnswer.find(text).isPresent() ? text : null;
  }

  private static @Nullable List<String> several(ResponseDraft draft, String question) {
    RawValue value = draft.answers().get(question);
    if (value instanceof RawValue.Texts several) {
      return several.texts();
    }
    return value instanceof RawValue.Text text && why(draft, question) == null
        ? List.of(text.text())
        : null;
  }

  private static int age(ResponseDraft draft) {
    String born = one(draft, "date-of-birth");
    String collected = field(draft, ResponseField.COLLECTED);
    return born == null || collected == null || NonAnswer.find(born).isPresent()
        ? -1
        : LocalDate.parse(born).until(LocalDate.parse(collected)).getYears();
  }

  private Condition aged(int years) {
    return age < 0 ? Condition.OPEN : age >= years ? Condition.HOLDS : Condition.FAILS;
  }

  private static @Nullable String said(@Nullable List<String> several, @Nullable String why) {
    return several == null ? why : several.get(0);
  }

  @AssertTrue(groups = Together.class)
  boolean isNationalIdentityAnswered() {
    return nationalIdentity != null || whyNoNationalIdentity != null;
  }

  @AssertTrue(groups = Together.class)
  boolean isMaritalStatusAsked() {
    return aged(15).fits(maritalStatus);
  }

  @AssertTrue(groups = Together.class)
  boolean isPartnerAskedAbout() {
    return Condition.of(maritalStatus, EVER_MARRIED.toArray(String[]::new))
        .after(aged(15))
        .fits(partnerSex);
  }

  @AssertTrue(groups = Together.class)
  boolean isEthnicDetailAskedFor() {
    return Condition.of(ethnicGroup, "asian", "black", "mixed", "other", "white")
        .fits(ethnicGroupDetail);
  }

  @AssertTrue(groups = Together.class)
  boolean isEthnicDetailInItsGroup() {
    Set<String> details = ethnicGroup == null ? null : DETAILS.get(ethnicGroup);
    return details == null
        || ethnicGroupDetail == null
        || details.contains(ethnicGroupDetail)
        || NonAnswer.find(ethnicGroupDetail).isPresent();
  }

  @AssertTrue(groups = Together.class)
  boolean isWelshAskedAbout() {
    return aged(3).fits(said(welshSkills, whyNoWelshSkills));
  }

  @AssertTrue(groups = Together.class)
  boolean isMainLanguageAsked() {
    return aged(3).fits(mainLanguage);
  }

  @AssertTrue(groups = Together.class)
  boolean isEnglishAskedAbout() {
    return Condition.of(mainLanguage, "other").after(aged(3)).fits(englishProficiency);
  }

  @AssertTrue(groups = Together.class)
  boolean isRestrictionAskedAbout() {
    return Condition.of(longLastingCondition, "yes").fits(activityRestriction);
  }

  @AssertTrue(groups = Together.class)
  boolean isCareAskedAbout() {
    return aged(5).fits(unpaidCare);
  }

  @AssertTrue(groups = Together.class)
  boolean isOrientationAsked() {
    return aged(16).fits(sexualOrientation);
  }

  @AssertTrue(groups = Together.class)
  boolean isGenderIdentityAsked() {
    return aged(16).fits(genderIdentity);
  }

  @AssertTrue(groups = Together.class)
  boolean isServiceAskedAbout() {
    return aged(16).fits(said(armedForces, whyNoArmedForces));
  }

  @AssertTrue(groups = Together.class)
  boolean isLandlordAskedAbout() {
    return Condition.of(tenure, "shared", "rents", "rent-free").fits(landlord);
  }

  @AssertTrue(groups = Together.class)
  boolean isOldEnoughToBeMarried() {
    return age < 0 || age >= 16 || maritalStatus == null || !EVER_MARRIED.contains(maritalStatus);
  }

  @AssertTrue(groups = Together.class)
  boolean isBirthPossible() {
    return age <= 130;
  }

  /** A form that people fill in themselves must offer what they choose. */
  @AssertTrue(groups = Together.class)
  boolean isRefusalOffered() {
    boolean seen =
        mode != null
            && CollectionMode.find(mode).filter(CollectionMode::isSelfCompletion).isPresent();
    String declined = "prefer-not-to-say";
    return !seen
        || !(declined.equals(dateOfBirth)
            || declined.equals(sex)
            || declined.equals(maritalStatus)
            || declined.equals(countryOfBirth)
            || declined.equals(whyNoNationalIdentity)
            || declined.equals(ethnicGroup)
            || declined.equals(generalHealth)
            || declined.equals(tenure));
  }
}
