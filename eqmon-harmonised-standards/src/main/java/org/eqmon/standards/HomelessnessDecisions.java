package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.population.PublishedTable;
import org.eqmon.core.response.Characteristic;

/**
 * Households assessed for homelessness in Wales by ethnic group of the applicant, 2007-08 to
 * 2014-15, as StatsWales published them: rounded to 5, with parent rows that are checks and with
 * households of unknown ethnic origin.
 *
 * <p>The table doesn't define its groups. They look like those of the 2001 census, in which Chinese
 * stood under Other, while later censuses count Chinese under Asian. Census 2021 knows Chinese as a
 * group of its own, so that benchmark can be shown in both placements:
 *
 * <pre>{@code
 * var groups = HomelessnessDecisions.ETHNIC_GROUP_5;
 * var people = Census2021.wales(EthnicGroup.GROUPS_19_2021);
 * var asAsian = people.convert(HomelessnessDecisions.CHINESE_AS_ASIAN_2021, groups.codes());
 * var asOther = people.convert(HomelessnessDecisions.CHINESE_AS_OTHER_2021, groups.codes());
 * }</pre>
 *
 * <p>Census 2011 is here by five groups only, so Chinese stays under Asian there.
 */
public final class HomelessnessDecisions {
  /** The financial years of the table, in order. */
  public static final Characteristic FINANCIAL_YEAR =
      Resources.characteristic("statswales-financial-year-2007");

  /** The table's groups as published, with the headings White and Non-white. */
  public static final Characteristic ETHNIC_GROUP =
      Resources.characteristic("statswales-homelessness-ethnic-group-2007");

  /**
   * The five broad groups that the table's groups roll up to: White, Mixed, Asian, Black, Other.
   */
  public static final Characteristic ETHNIC_GROUP_5 =
      Resources.characteristic("statswales-homelessness-ethnic-group-5-2007");

  /** All decisions (households assessed), by year and {@link #ETHNIC_GROUP}. */
  public static final PublishedTable TABLE =
      Resources.table("statswales-homelessness-decisions", FINANCIAL_YEAR, ETHNIC_GROUP);

  /** Census 2021, 19 groups, to {@link #ETHNIC_GROUP_5} with Chinese under Asian. */
  public static final Crosswalk CHINESE_AS_ASIAN_2021 =
      Resources.crosswalk("ethnic-group-19-2021-to-homelessness-chinese-as-asian");

  /** Census 2021, 19 groups, to {@link #ETHNIC_GROUP_5} with Chinese under Other. */
  public static final Crosswalk CHINESE_AS_OTHER_2021 =
      Resources.crosswalk("ethnic-group-19-2021-to-homelessness-chinese-as-other");

  /** Census 2011, 5 groups, to {@link #ETHNIC_GROUP_5}; Chinese stays under Asian. */
  public static final Crosswalk CHINESE_AS_ASIAN_2011 =
      Resources.crosswalk("ethnic-group-5-2011-to-homelessness");

  private HomelessnessDecisions() {}

  /** Returns the table with its groups rolled up to {@link #ETHNIC_GROUP_5}, without checks. */
  public static PublishedTable byFiveGroups() {
    return TABLE.rollUpTo(ETHNIC_GROUP.id(), ETHNIC_GROUP_5);
  }

  static List<Characteristic> all() {
    return List.of(FINANCIAL_YEAR, ETHNIC_GROUP, ETHNIC_GROUP_5);
  }

  static List<Crosswalk> crosswalks() {
    return List.of(CHINESE_AS_ASIAN_2021, CHINESE_AS_OTHER_2021, CHINESE_AS_ASIAN_2011);
  }
}
