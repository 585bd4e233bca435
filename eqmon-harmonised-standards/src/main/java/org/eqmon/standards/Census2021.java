package org.eqmon.standards;

import java.util.ArrayList;
import java.util.List;
import org.eqmon.core.codelist.CodeList;
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
   * @throws IllegalArgumentException if it is not here; the message lists the characteristics that
   *     are
   */
  public static ReferencePopulation wales(Characteristic by) {
    return population(by, Areas.WALES);
  }

  /**
   * Returns the population of an area by a characteristic.
   *
   * @throws IllegalArgumentException if it is not here; the message lists the characteristics that
   *     are here for the area
   */
  public static ReferencePopulation population(Characteristic by, Area area) {
    return HarmonisedStandards.one(Holder.ALL, by, area, "Census 2021");
  }

  private static final class Holder {
    static final List<ReferencePopulation> ALL = load();

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
