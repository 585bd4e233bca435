package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/** Whether people work, look for work or do something else, for those aged 16 and over. */
public final class EconomicActivity {
  /** Eleven groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_11_2021 =
      Resources.characteristic("ons-economic-activity-11-2021");

  /** What people who don't work do, as the Census 2021 form asks; several may be chosen. */
  public static final Characteristic INACTIVITY_FORM_2021 =
      Resources.characteristic("ons-economic-inactivity-form-2021");

  private EconomicActivity() {}

  static List<Characteristic> all() {
    return List.of(GROUPS_11_2021, INACTIVITY_FORM_2021);
  }
}
