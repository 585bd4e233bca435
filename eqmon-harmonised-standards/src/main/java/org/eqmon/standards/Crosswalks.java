package org.eqmon.standards;

import java.util.List;
import java.util.stream.Stream;
import org.eqmon.core.codelist.Crosswalk;

/** The crosswalks of this module, by what they convert. */
final class Crosswalks {
  private static final List<String> FORMS_TO_OUTPUTS =
      List.of(
          "sex-form-2021-to-outputs",
          "ethnic-group-19-form-2021-to-outputs",
          "ethnic-group-5-form-2021-to-outputs",
          "religion-form-2021-to-outputs",
          "unpaid-care-form-2021-to-outputs",
          "general-health-form-2021-to-outputs",
          "sexual-orientation-form-2021-to-outputs",
          "gender-identity-form-2021-to-outputs");

  private static final List<String> ETHNIC_GROUP =
      List.of(
          "ethnic-group-5-2011-to-ethnic-group-5-2021",
          "ethnic-group-5-2021-to-ethnic-group-5-2011",
          "ethnic-group-19-2021-to-ethnic-group-18-2011",
          "ethnic-group-18-2011-to-ethnic-group-19-2021",
          "ethnic-group-18-2011-to-ethnic-group-5-2021",
          "ethnic-group-19-2021-to-hmcts-ethnic-group",
          "hmcts-ethnic-group-to-ethnic-group-19-2021",
          "hmcts-ethnic-group-to-ethnic-group-5-2021",
          "ethnic-group-19-2021-to-core-ethnic",
          "core-ethnic-to-ethnic-group-19-2021",
          "core-ethnic-to-ethnic-group-5-2021",
          "core-ethnic-group-to-ethnic-group-5-2021",
          "ethnic-group-19-2021-to-nhs-england-ethnic-category",
          "nhs-england-ethnic-category-to-ethnic-group-19-2021",
          "nhs-england-ethnic-category-to-ethnic-group-5-2021",
          "ethnic-group-19-2021-to-nhs-wales-ethnic-category",
          "nhs-wales-ethnic-category-to-ethnic-group-19-2021",
          "nhs-wales-ethnic-category-to-ethnic-group-5-2021",
          "ethnic-group-19-2021-to-ethnic-group-5-2021",
          "ethnic-group-19-2021-to-ethnic-minority-gb",
          "ethnic-group-19-2021-to-ethnic-minority-uk",
          "ethnic-group-5-2021-to-ethnic-minority-gb",
          "ethnic-group-5-2021-to-ethnic-minority-uk");

  private static final List<String> AGE_BANDS =
      List.of(
          "age-bands-11-to-age-bands-3",
          "age-bands-11-to-age-bands-5-pembrokeshire",
          "age-bands-11-to-age-bands-8",
          "age-bands-11-to-age-bands-8-model-form",
          "age-bands-3-to-age-bands-11",
          "age-bands-3-to-age-bands-5-pembrokeshire",
          "age-bands-3-to-age-bands-8",
          "age-bands-3-to-age-bands-8-model-form",
          "age-bands-5-pembrokeshire-to-age-bands-11",
          "age-bands-5-pembrokeshire-to-age-bands-3",
          "age-bands-5-pembrokeshire-to-age-bands-8",
          "age-bands-5-pembrokeshire-to-age-bands-8-model-form",
          "age-bands-8-model-form-to-age-bands-11",
          "age-bands-8-model-form-to-age-bands-3",
          "age-bands-8-model-form-to-age-bands-5-pembrokeshire",
          "age-bands-8-model-form-to-age-bands-8",
          "age-bands-8-to-age-bands-11",
          "age-bands-8-to-age-bands-3",
          "age-bands-8-to-age-bands-5-pembrokeshire",
          "age-bands-8-to-age-bands-8-model-form");

  private static final List<String> OTHER_TOPICS =
      List.of(
          "core-sex-at-birth-to-sex-2021",
          "nhs-wales-sex-to-sex-2021",
          "nhs-wales-marital-status-to-legal-partnership-5-2021",
          "core-armed-forces-to-armed-forces-2-2021",
          "core-gender-identity-to-sex-2021",
          "core-gender-same-as-sex-to-gender-identity-3-2021",
          "core-illness-effects-to-hmcts-impairment",
          "core-illness-to-long-lasting-condition",
          "core-pregnancy-to-hmcts-pregnancy",
          "gaf-impairment-to-hmcts-impairment",
          "gaf-sexual-orientation-to-sexual-orientation-5-2021",
          "hmcts-disability-impact-to-activity-restriction",
          "hmcts-disability-to-long-lasting-condition",
          "hmcts-gender-same-as-birth-to-gender-identity-3-2021",
          "hmcts-main-language-to-main-language-form",
          "hmcts-marriage-to-legal-partnership-2-2021",
          "hmcts-sex-to-sex-2021",
          "hmcts-sexuality-to-sexual-orientation-5-2021",
          "model-form-disability-to-disability-2-2021",
          "model-form-disability-to-disability-2021",
          "model-form-gender-to-gender-identity-3-2021",
          "nhs-england-marital-status-to-legal-partnership-5-2021",
          "nhs-england-person-stated-gender-to-sex-2021",
          "ns-sec-9-2021-to-socio-economic-background");

  private Crosswalks() {}

  static List<Crosswalk> all() {
    return Stream.concat(
            HomelessnessDecisions.crosswalks().stream(),
            Stream.of(FORMS_TO_OUTPUTS, ETHNIC_GROUP, AGE_BANDS, OTHER_TOPICS)
                .flatMap(List::stream)
                .map(Resources::crosswalk))
        .toList();
  }
}
