package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/** General health, as people see it themselves. */
public final class GeneralHealth {
  /** The five groups of Census 2021 outputs. */
  public static final Characteristic CENSUS_2021 =
      Resources.characteristic("ons-general-health-2021");

  /** Very good or good, fair, bad or very bad. */
  public static final Characteristic GROUPS_3_2021 =
      Resources.characteristic("ons-general-health-3-2021");

  /** Good and not good. */
  public static final Characteristic GROUPS_2_2021 =
      Resources.characteristic("ons-general-health-2-2021");

  /** The options of the Census 2021 form. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-general-health-form-2021");

  private GeneralHealth() {}

  static List<Characteristic> all() {
    return List.of(CENSUS_2021, GROUPS_3_2021, GROUPS_2_2021, FORM_2021);
  }
}
