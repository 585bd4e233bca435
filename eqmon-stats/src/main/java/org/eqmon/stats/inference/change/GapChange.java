package org.eqmon.stats.inference.change;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.ScoreLimits;

/**
 * Did a gap between a group and its reference change between two periods?
 *
 * <p>The gap is the reference group's rate minus the group's; the change is the later gap minus the
 * earlier one. The four rates must come from different people: someone counted in both periods
 * makes the interval too wide or too narrow.
 *
 * <p>By default the limits combine the continuity-corrected Wilson limits of the four rates by the
 * method of variance estimates recovery: with d the distance of a rate from the limit that moves
 * the change down (or up), the lower (or upper) limit is {@code change -+ sqrt(sum d^2)}. The
 * p-value is the level at which a limit reaches no change, so test and interval always agree, also
 * where every rate is 0 or 1. Simulated with a group of 2 to 30 people against 10 or 200, this
 * flags no change as a change in less than 4% of cases at the 5% level; {@link Formula#MOVER} in up
 * to 12% and {@link Formula#WALD} in more.
 *
 * <p>Source: Newcombe 1998, Statistics in Medicine 17; Zou and Donner 2008, Statistics in Medicine
 * 27.
 */
public final class GapChange {
  private static final GapChange DEFAULTS =
      new GapChange(Confidence.NINETY_FIVE_PERCENT, Formula.CORRECTED_MOVER);
  private static final double FARTHEST_QUANTILE = 64;

  /** How the limits are made. */
  public enum Formula {
    /** Variance estimates recovered from the four continuity-corrected Wilson limits. */
    CORRECTED_MOVER(
        "trend.gapChange.correctedMover",
        "Newcombe 1998, Statistics in Medicine 17; Zou & Donner 2008, Statistics in Medicine 27"),
    /** Variance estimates recovered from the four Wilson limits. */
    MOVER(
        "trend.gapChange.mover",
        "Newcombe 1998, Statistics in Medicine 17; Zou & Donner 2008, Statistics in Medicine 27"),
    /**
     * A normal interval with the four binomial variances summed; too short for small groups, and
     * undefined if every rate is 0 or 1.
     */
    WALD("trend.gapChange", "Sum of four independent binomial variances");

    private final Method method;

    Formula(String id, String reference) {
      this.method = new Method(id, reference);
    }
  }

  private final Confidence confidence;
  private final Formula formula;

  private GapChange(Confidence confidence, Formula formula) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
    this.formula = Objects.requireNonNull(formula, "formula");
  }

  /** Returns the change with {@link Formula#CORRECTED_MOVER} limits at 95%. */
  public static GapChange withDefaults() {
    return DEFAULTS;
  }

  /** Returns this with the interval at another level. */
  public GapChange with(Confidence confidence) {
    return new GapChange(confidence, formula);
  }

  /** Returns this with the limits made another way. */
  public GapChange with(Formula formula) {
    return new GapChange(confidence, formula);
  }

  /**
   * Compares two periods.
   *
   * @return the change; undefined for {@link UndefinedReason#EMPTY_GROUP} if one of the four groups
   *     has nobody in it, and with {@link Formula#WALD} for {@link UndefinedReason#ZERO_VARIANCE}
   *     if every rate is 0 or 1
   */
  public ChangeOfGap of(PeriodRates earlier, PeriodRates later) {
    if (Math.min(
            Math.min(earlier.referenceTrials(), earlier.trials()),
            Math.min(later.referenceTrials(), later.trials()))
        == 0) {
      return undefined(UndefinedReason.EMPTY_GROUP);
    }
    double change = later.gap() - earlier.gap();
    double standardError =
        Math.sqrt(
            variance(earlier.referenceRate(), earlier.referenceTrials())
                + variance(earlier.rate(), earlier.trials())
                + variance(later.referenceRate(), later.referenceTrials())
                + variance(later.rate(), later.trials()));
    if (formula == Formula.WALD) {
      if (standardError == 0) {
        return undefined(UndefinedReason.ZERO_VARIANCE);
      }
      return new ChangeOfGap(
          Estimate.of(earlier.gap()),
          Estimate.of(later.gap()),
          Comparison.normal(change, 0, standardError, confidence, formula.method));
    }
    double z = confidence.normalQuantile();
    Interval interval =
        new Interval(
            change - distance(earlier, later, z, -1),
            change + distance(earlier, later, z, 1),
            confidence.level());
    Estimate error =
        standardError == 0
            ? Estimate.undefined(UndefinedReason.ZERO_VARIANCE)
            : Estimate.of(standardError);
    return new ChangeOfGap(
        Estimate.of(earlier.gap()),
        Estimate.of(later.gap()),
        new Comparison(
            new EstimateWithError(
                Estimate.of(change), error, Optional.of(interval), formula.method),
            TestResult.ofNormal(statistic(earlier, later, change), formula.method)));
  }

  /** Returns the normal quantile at which the limit towards zero reaches zero, signed. */
  private double statistic(PeriodRates earlier, PeriodRates later, double change) {
    int towardsZero = change > 0 ? -1 : 1;
    double size = Math.abs(change);
    double inside = 0;
    double outside = FARTHEST_QUANTILE;
    if (distance(earlier, later, outside, towardsZero) < size) {
      return Math.copySign(outside, change);
    }
    while (true) {
      double middle = (inside + outside) / 2;
      if (middle <= inside || middle >= outside) {
        return Math.copySign(middle, change);
      }
      if (distance(earlier, later, middle, towardsZero) < size) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
  }

  private double distance(PeriodRates earlier, PeriodRates later, double z, int side) {
    double a = wilsonDistance(later.referenceRate(), later.referenceTrials(), z, side);
    double b = wilsonDistance(later.rate(), later.trials(), z, -side);
    double c = wilsonDistance(earlier.referenceRate(), earlier.referenceTrials(), z, -side);
    double d = wilsonDistance(earlier.rate(), earlier.trials(), z, side);
    return Math.sqrt(a * a + b * b + c * c + d * d);
  }

  /** Returns how far the Wilson limit on a side lies from the rate. */
  private double wilsonDistance(double rate, long trials, double z, int side) {
    double towards = side > 0 ? rate : 1 - rate;
    double correction = formula == Formula.CORRECTED_MOVER ? 0.5 : 0;
    double events = towards * trials + correction;
    double nonEvents = (1 - towards) * trials - correction;
    return nonEvents <= 0 ? 1 - towards : ScoreLimits.upper(events, nonEvents, z) - towards;
  }

  private static double variance(double rate, long trials) {
    return rate * (1 - rate) / trials;
  }

  private ChangeOfGap undefined(UndefinedReason reason) {
    Estimate none = Estimate.undefined(reason);
    return new ChangeOfGap(none, none, Comparison.undefined(reason, formula.method));
  }
}
