package org.eqmon.standards;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.response.Characteristic;

/**
 * Age in single years and in the bands of several publishers. Bands with different edges can't be
 * converted to each other: keep single years or dates of birth, and use {@link #band}. Where every
 * band of one scheme lies within a band of another, the one list rolls up to the other.
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

  /** 15 or under, 16-24, then ten-year bands to 65-74, 75 and over, as the model form has it. */
  public static final Characteristic BANDS_8_MODEL_FORM =
      Resources.characteristic("taipawb-age-bands-8-staff-form");

  /** 16 or under, 17-24, 25-64, 65-74, 75 and over, as Pembrokeshire County Council has it. */
  public static final Characteristic BANDS_5_PEMBROKESHIRE =
      Resources.characteristic("pembrokeshire-age-bands-5-standard-questions");

  private Age() {}

  static List<Characteristic> all() {
    return List.of(YEARS, BANDS_3, BANDS_8, BANDS_11, BANDS_8_MODEL_FORM, BANDS_5_PEMBROKESHIRE);
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
    RollUp rollUp = YEARS.codes().rollUp(scheme.codes().id());
    return Objects.requireNonNull(
        rollUp.codes().get(years < 100 ? Integer.toString(years) : "100+"));
  }

  /**
   * Returns the age in completed years on a day.
   *
   * @throws IllegalArgumentException if the person is born after that day; the message has neither
   *     date
   */
  public static int years(LocalDate born, LocalDate on) {
    if (born.isAfter(on)) {
      throw new IllegalArgumentException(
          "a date of birth must not be after the day it is asked for");
    }
    return Period.between(born, on).getYears();
  }
}
