package org.eqmon.stats.inference.interaction;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;

/**
 * Whether two ratios differ, from their published 95% intervals (Altman and Bland 2003). The
 * standard errors are recovered from the width of the intervals on the log scale, with 1.96 for the
 * normal quantile as in that paper. The two must come from different people.
 *
 * @param logDifference log ratio 1 minus log ratio 2
 * @param standardError of that difference
 * @param ratioOfRatios ratio 1 over ratio 2
 * @param interval its 95% interval, with 1.96
 * @param test of the ratios being equal; the statistic is z
 */
public record RatioOfRatios(
    double logDifference,
    double standardError,
    double ratioOfRatios,
    Interval interval,
    TestResult test) {
  private static final double QUANTILE = 1.96;
  private static final Method METHOD =
      new Method("interaction.ratioOfRatios", "Altman & Bland 2003, BMJ 326, page 219");

  /** Refuses null. */
  public RatioOfRatios {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(test, "test");
  }

  /** Compares two ratios. */
  public static RatioOfRatios of(PublishedRatio first, PublishedRatio second) {
    double difference = Math.log(first.ratio()) - Math.log(second.ratio());
    double error = Math.hypot(standardError(first), standardError(second));
    Interval interval =
        new Interval(
            Math.exp(difference - QUANTILE * error),
            Math.exp(difference + QUANTILE * error),
            Confidence.NINETY_FIVE_PERCENT.level());
    return new RatioOfRatios(
        difference,
        error,
        Math.exp(difference),
        interval,
        TestResult.ofNormal(difference / error, METHOD));
  }

  private static double standardError(PublishedRatio ratio) {
    return (Math.log(ratio.upper()) - Math.log(ratio.lower())) / (2 * QUANTILE);
  }
}
