package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.response.Characteristic;

/**
 * Age in single years and in the bands of several publishers. Bands with different edges can't be
 * converted to each other: keep single years or dates of birth, and use {@link #band}.
 */
public final class Age {
  /** Single years from 0 to 99, and 100 and over. It rolls up to every band scheme here. */
  public static final Characteristic YEARS = Resources.characteristic("ons-age-years-2021");

  /** 0-15, 16-64, 65 and over. */
  public static final Characteristic BANDS_3 = Resources.characteristic("ons-age-bands-3-2021");

  /** 0-14, then ten-year bands from 15-24 to 65-74, 75 and over. */
  public static final Characteristic BANDS_8 = Resources.characteristic("ons-age-bands-8-2021");

  /** 0-4, 5-9, 10-15, 16-19, 20-24, 25-34, 35-49, 50-64, 65-74, 75-84, 85 and over. */
  public static final Characteristic BANDS_11 = Resources.characteristic("ons-age-bands-11-2021");

  private Age() {}

  static List<Characteristic> all() {
    return List.of(YEARS, BANDS_3, BANDS_8, BANDS_11);
  }

  /**
   * Returns the code of the band that an age is in.
   *
   * @param years the age in completed years, 0 or more
   * @param scheme a band scheme of this class
   * @throws IllegalArgumentException if the age is below 0, or single years don't roll up to the
   *     scheme; the message never has the age
   */
  public static String band(int years, Characteristic scheme) {
    if (years < 0) {
      throw new IllegalArgumentException("an age must be 0 or more completed years");
    }
    RollUp rollUp =
        YEARS
            .codes()
            .rollUpTo(scheme.codes().id())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        scheme
                            + " isn't a scheme of age bands; use one of "
                            + YEARS.codes().rollUps().stream().map(RollUp::to).toList()));
    return rollUp.codes().getOrDefault(years < 100 ? Integer.toString(years) : "100+", "");
  }
}
