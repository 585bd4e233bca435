package org.eqmon.stats.inference.amount;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * The mean of a group with Student's t interval: mean ± t sd / sqrt(n), on n - 1 degrees of
 * freedom.
 *
 * <p>The limits are as good as the normal approximation to the mean's distribution: for long-tailed
 * values and few people, such as waiting times of ten, see {@link TrimmedMean} and {@link
 * SampleQuantile}. Undefined with fewer than two values. If all values are equal the interval is
 * that value alone, which says nothing about values not seen.
 */
public final class StudentMean {
  private static final Method METHOD =
      new Method("mean.interval.studentT", "Student 1908, Biometrika 6");

  private final Confidence confidence;

  private StudentMean(Confidence confidence) {
    this.confidence = confidence;
  }

  /** Returns the method with 95% intervals. */
  public static StudentMean withDefaults() {
    return new StudentMean(Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with another confidence. */
  public StudentMean with(Confidence newConfidence) {
    return new StudentMean(newConfidence);
  }

  /** Returns the mean of a sample. */
  public EstimateWithError mean(ValueCounts values) {
    return mean(Moments.of(values));
  }

  /** Returns the mean of a sample of which the moments are known. */
  public EstimateWithError mean(Moments sample) {
    if (sample.count() < 2) {
      return EstimateWithError.undefined(UndefinedReason.TOO_FEW_VALUES, METHOD);
    }
    double mean = sample.mean().value();
    double error = sample.standardDeviation().value() / Math.sqrt((double) sample.count());
    double half =
        TDistribution.of(sample.count() - 1.0).inverseSurvivalProbability(confidence.tail())
            * error;
    return new EstimateWithError(
        sample.mean(),
        Estimate.of(error),
        Optional.of(new Interval(mean - half, mean + half, confidence.level())),
        METHOD);
  }
}
