package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/** Unpaid care, by hours a week. The census asks those aged 5 and over. */
public final class UnpaidCare {
  /** The six groups of Census 2021 outputs. */
  public static final Characteristic CENSUS_2021 = Resources.characteristic("ons-unpaid-care-2021");

  /** None, 19 hours or less, 20 to 49, 50 or more. */
  public static final Characteristic GROUPS_4_2021 =
      Resources.characteristic("ons-unpaid-care-4-2021");

  /** The options of the Census 2021 form. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-unpaid-care-form-2021");

  private UnpaidCare() {}

  static List<Characteristic> all() {
    return List.of(CENSUS_2021, GROUPS_4_2021, FORM_2021);
  }
}
