package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * Socio-economic background: the occupation of the main earner of the household when the person was
 * about 14.
 */
public final class SocioEconomicBackground {
  /** Professional, intermediate and lower. */
  public static final Characteristic GROUPS_3_2023 =
      Resources.characteristic("gaf-socio-economic-background-2023");

  /**
   * The nine groups of the National Statistics Socio-economic Classification in Census 2021
   * outputs. Of the person, not of the main earner when the person was about 14.
   */
  public static final Characteristic NS_SEC_9_2021 = Resources.characteristic("ons-ns-sec-9-2021");

  private SocioEconomicBackground() {}

  static List<Characteristic> all() {
    return List.of(GROUPS_3_2023, NS_SEC_9_2021);
  }
}
