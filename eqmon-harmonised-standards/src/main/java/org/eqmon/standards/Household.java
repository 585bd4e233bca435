package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * What a household is like: who lives in it, the languages of its members, cars or vans. These are
 * lists of households, not of people.
 */
public final class Household {
  /** Fourteen groups of household composition of Census 2021 outputs. */
  public static final Characteristic COMPOSITION_14_2021 =
      Resources.characteristic("ons-household-composition-2021");

  /** One person, couple, lone parent, other: a grouping of this project. */
  public static final Characteristic COMPOSITION_4 =
      Resources.characteristic("eqmon-household-type-4-2021");

  /** Whether its members have English or Welsh as their main language (the two are one option). */
  public static final Characteristic LANGUAGE_2021 =
      Resources.characteristic("ons-household-language-2021");

  /** Cars or vans that the household has. */
  public static final Characteristic CARS_OR_VANS_2021 =
      Resources.characteristic("ons-cars-or-vans-5-2021");

  private Household() {}

  static List<Characteristic> all() {
    return List.of(COMPOSITION_14_2021, COMPOSITION_4, LANGUAGE_2021, CARS_OR_VANS_2021);
  }
}
