package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * Sexual orientation. The census question is voluntary and for those aged 16 and over; "Not
 * answered" is a published category, so the groups don't add up to everybody.
 */
public final class SexualOrientation {
  /** Seven groups of Census 2021 outputs, some coded from what people wrote. */
  public static final Characteristic GROUPS_7_2021 =
      Resources.characteristic("ons-sexual-orientation-8-2021");

  /** Four groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_4_2021 =
      Resources.characteristic("ons-sexual-orientation-5-2021");

  /** Straight or Heterosexual, and LGB+. */
  public static final Characteristic GROUPS_2_2021 =
      Resources.characteristic("ons-sexual-orientation-3-2021");

  /** The options of the Census 2021 form. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-sexual-orientation-form-2021");

  private SexualOrientation() {}

  static List<Characteristic> all() {
    return List.of(GROUPS_7_2021, GROUPS_4_2021, GROUPS_2_2021, FORM_2021);
  }
}
