package org.eqmon.standards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.population.Area;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;

/**
 * The reference populations of Census 2021 (21 March 2021) for Wales and its 22 local authorities.
 *
 * <p>The publisher changed counts a little to protect people, so a total by one characteristic
 * differs by a few from the total by another. Some counts are sums of smaller areas; a caveat says
 * so and {@link ReferencePopulation#perturbation()} is wider.
 *
 * <p>Not every question was put to everybody: look at {@link ReferencePopulation#base()} before you
 * compare. Tenure, deprivation, household language and cars count households. Welsh language
 * skills, deprivation, household language, cars, country of birth, passports and economic activity
 * are here for Wales only; gender identity, national identity, household composition, NS-SEC and
 * the four groups of disability not at all.
 */
public final class Census2021 {
  private Census2021() {}

  /** Returns the populations by every characteristic and for every area that is here. */
  public static List<ReferencePopulation> all() {
    return Holder.ALL;
  }

  /**
   * Returns the population of Wales by a characteristic.
   *
   * @throws IllegalArgumentException if it is not here; the message says why, by what it can be
   *     compared instead, and lists the characteristics that are here
   */
  public static ReferencePopulation wales(Characteristic by) {
    return population(by, Areas.WALES);
  }

  /**
   * Returns the population of an area by a characteristic.
   *
   * @throws IllegalArgumentException if it is not here; the message says why, by what it can be
   *     compared instead, and lists the characteristics that are here for the area
   */
  public static ReferencePopulation population(Characteristic by, Area area) {
    return HarmonisedStandards.one(Holder.ALL, by, area, "Census 2021", Holder.WHY_NOT);
  }

  private static final class Holder {
    private static final String OWN_COUNTS =
        "; bring the published counts as a ReferencePopulation of your own";

    static final List<ReferencePopulation> ALL = load();

    /** Why there are no counts by lists of its tables and forms. */
    static final Map<CodeListId, String> WHY_NOT = whyNot();

    private static Map<CodeListId, String> whyNot() {
      Map<CodeListId, String> reasons = new LinkedHashMap<>();
      String identity =
          "no counts of table TS027 were found for any area, and country of birth or passports are"
              + " no stand-in for how people describe themselves"
              + OWN_COUNTS;
      put(reasons, identity, NationalIdentity.GROUPS_8_2021, NationalIdentity.GROUPS_3_2021);
      put(
          reasons,
          "table TS038 was found by two groups only, without how much activities are limited",
          Disability.GROUPS_4_2021);
      put(
          reasons,
          "of table TS078 only shares were found, which can't tell 'the same' from 'not answered',"
              + " so no share of those who answered can be made from them"
              + OWN_COUNTS,
          GenderIdentity.GROUPS_6_2021,
          GenderIdentity.GROUPS_2_2021);
      put(
          reasons,
          "table TS077 was found by four groups and those who didn't answer",
          SexualOrientation.GROUPS_7_2021);
      put(
          reasons,
          "table TS032 was found by five groups, for Wales only",
          WelshLanguage.SKILLS_9_2021);
      put(
          reasons,
          "no counts of tables TS034 to TS036 were found" + OWN_COUNTS,
          WelshLanguage.UNDERSTANDING_2021,
          WelshLanguage.READING_2021,
          WelshLanguage.WRITING_2021);
      put(
          reasons,
          "no counts of this table were found" + OWN_COUNTS,
          Household.COMPOSITION_14_2021,
          Household.COMPOSITION_4,
          SocioEconomicBackground.NS_SEC_9_2021,
          ArmedForces.CENSUS_2021,
          ArmedForces.GROUPS_2);
      for (Characteristic each : HarmonisedStandards.characteristics()) {
        if (each.codes().use() == CodeList.Use.FORM) {
          reasons.putIfAbsent(
              each.codes().id(),
              "it is what people are asked; turn the answers into a list of the tables first");
        }
      }
      return Collections.unmodifiableMap(reasons);
    }

    private static void put(
        Map<CodeListId, String> reasons, String reason, Characteristic... lists) {
      for (Characteristic each : lists) {
        reasons.put(each.codes().id(), reason);
      }
    }

    private static List<ReferencePopulation> load() {
      List<ReferencePopulation> found = new ArrayList<>();
      add(
          found,
          "census-2021-ethnic-group-19",
          EthnicGroup.GROUPS_19_2021,
          EthnicGroup.GROUPS_5_2021,
          EthnicGroup.MINORITY_GB,
          EthnicGroup.MINORITY_UK);
      add(found, "census-2021-sex", Sex.CENSUS_2021);
      add(
          found,
          "census-2021-age-years",
          Age.YEARS,
          Age.BANDS_3,
          Age.BANDS_8,
          Age.BANDS_11,
          Age.BANDS_8_MODEL_FORM,
          Age.BANDS_5_PEMBROKESHIRE);
      add(
          found,
          "census-2021-legal-partnership",
          MaritalStatus.GROUPS_11_2021,
          MaritalStatus.GROUPS_5_2021,
          MaritalStatus.GROUPS_2_2021);
      add(
          found,
          "census-2021-english-proficiency",
          MainLanguage.ENGLISH_PROFICIENCY_2021,
          MainLanguage.ENGLISH_PROFICIENCY_3_2021);
      add(found, "census-2021-religion", Religion.CENSUS_2021);
      add(
          found,
          "census-2021-general-health",
          GeneralHealth.CENSUS_2021,
          GeneralHealth.GROUPS_3_2021,
          GeneralHealth.GROUPS_2_2021);
      add(found, "census-2021-disability-2", Disability.GROUPS_2_2021);
      add(found, "census-2021-unpaid-care", UnpaidCare.CENSUS_2021, UnpaidCare.GROUPS_4_2021);
      add(found, "census-2021-tenure-8", Tenure.GROUPS_8_2021, Tenure.GROUPS_4);
      add(
          found,
          "census-2021-sexual-orientation-5",
          SexualOrientation.GROUPS_4_2021,
          SexualOrientation.GROUPS_2_2021);
      add(
          found,
          "census-2021-welsh-skills-5",
          WelshLanguage.SKILLS_5_2021,
          WelshLanguage.SKILLS_3_2021,
          WelshLanguage.SPEAKING_2021);
      add(found, "census-2021-household-deprivation", HouseholdDeprivation.CENSUS_2021);
      add(found, "census-2021-household-language", Household.LANGUAGE_2021);
      add(found, "census-2021-cars-or-vans-5", Household.CARS_OR_VANS_2021);
      add(found, "census-2021-country-of-birth-12", CountryOfBirth.GROUPS_12_2021);
      add(found, "census-2021-passports-held-10", CountryOfBirth.PASSPORTS_10_2021);
      add(found, "census-2021-economic-activity-11", EconomicActivity.GROUPS_11_2021);
      return List.copyOf(found);
    }

    private static void add(
        List<ReferencePopulation> found,
        String resource,
        Characteristic detailed,
        Characteristic... broader) {
      List<ReferencePopulation> areas = Resources.populations(resource, detailed.codes());
      found.addAll(areas);
      for (Characteristic characteristic : broader) {
        CodeList list = characteristic.codes();
        areas.forEach(population -> found.add(population.rollUpTo(list)));
      }
    }
  }
}
