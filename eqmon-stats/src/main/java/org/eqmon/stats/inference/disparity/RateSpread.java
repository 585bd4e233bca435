package org.eqmon.stats.inference.disparity;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * How far the rates of several groups lie apart.
 *
 * @param difference the largest minus the smallest, 0 or more; undefined if no rate is defined
 * @param ratio the smallest over the largest, from 0 to 1; undefined if the largest is 0 or no rate
 *     is defined
 */
public record RateSpread(Estimate difference, Estimate ratio) {
  /** Which method this is. */
  public static final Method METHOD =
      new Method(
          "disparity.groupRates",
          "Difference and ratio of the extremes over groups (as Fairlearn)");

  /** Refuses null. */
  public RateSpread {
    Objects.requireNonNull(difference, "difference");
    Objects.requireNonNull(ratio, "ratio");
  }

  /** Returns the spread of rates, leaving out those that are undefined. */
  public static RateSpread of(List<Estimate> rates) {
    double[] defined =
        rates.stream().filter(Estimate::isDefined).mapToDouble(Estimate::value).toArray();
    if (defined.length == 0) {
      Estimate none = Estimate.undefined(UndefinedReason.EMPTY_GROUP);
      return new RateSpread(none, none);
    }
    double smallest = defined[0];
    double largest = defined[0];
    for (double rate : defined) {
      smallest = Math.min(smallest, rate);
      largest = Math.max(largest, rate);
    }
    return new RateSpread(
        Estimate.of(largest - smallest),
        largest == 0
            ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
            : Estimate.of(smallest / largest));
  }

  /**
   * Returns each rate over that of a reference group: infinite over 0, undefined for 0/0 and where
   * either is undefined.
   *
   * @param reference the position of the reference group, from 0
   */
  public static List<Estimate> ratiosTo(int reference, List<Estimate> rates) {
    Estimate base = rates.get(reference);
    return rates.stream().map(rate -> ratio(rate, base)).toList();
  }

  private static Estimate ratio(Estimate rate, Estimate base) {
    if (!rate.isDefined()) {
      return rate;
    }
    if (!base.isDefined()) {
      return base;
    }
    return rate.value() == 0 && base.value() == 0
        ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
        : Estimate.of(rate.value() / base.value());
  }
}
