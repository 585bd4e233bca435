package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * Ethnic group.
 *
 * <p>The two-group lists answer different questions: {@link #MINORITY_GB} counts White Irish, Gypsy
 * or Irish Traveller, Roma and other White groups as ethnic minorities, {@link #MINORITY_UK} does
 * not. Say each time which one is meant.
 */
public final class EthnicGroup {
  /** The 19 groups of Census 2021 outputs, which roll up to all other lists of 2021 here. */
  public static final Characteristic GROUPS_19_2021 =
      Resources.characteristic("ons-ethnic-group-19-2021");

  /** The 5 high-level groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_5_2021 =
      Resources.characteristic("ons-ethnic-group-5-2021");

  /** The 5 high-level groups of Census 2011 outputs. */
  public static final Characteristic GROUPS_5_2011 =
      Resources.characteristic("ons-ethnic-group-5-2011");

  /** All groups except White British, and White British. */
  public static final Characteristic MINORITY_GB =
      Resources.characteristic("eqmon-ethnic-minority-gb-2021");

  /** All groups except White, and White. */
  public static final Characteristic MINORITY_UK =
      Resources.characteristic("eqmon-ethnic-minority-uk-2021");

  private EthnicGroup() {}

  static List<Characteristic> all() {
    return List.of(GROUPS_19_2021, GROUPS_5_2021, GROUPS_5_2011, MINORITY_GB, MINORITY_UK);
  }
}
