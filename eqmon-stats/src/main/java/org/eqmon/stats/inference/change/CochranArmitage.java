package org.eqmon.stats.inference.change;

import java.math.BigDecimal;
import java.util.Optional;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * The Cochran-Armitage test: does a rate rise or fall linearly over ordered groups, such as years
 * or bands of deprivation?
 *
 * <p>With x events in n trials at score s in each group, and p the rate of all groups together, the
 * statistic is chi-squared with one degree of freedom:
 *
 * <pre>  (sum s (x - n p))^2 / (p (1 - p) sum n (s - mean s)^2)</pre>
 *
 * <p>A group without trials has no weight. The test is of a straight line: a rate that rises and
 * falls again can have no trend.
 *
 * <p>Source: Cochran 1954, Biometrics 10; Armitage 1955, Biometrics 11. It agrees with R's {@code
 * prop.trend.test}.
 */
public final class CochranArmitage {
  private static final Method METHOD =
      new Method(
          "trend.cochranArmitage", "Cochran 1954, Biometrics 10; Armitage 1955, Biometrics 11");
  private static final CochranArmitage DEFAULTS = new CochranArmitage();

  private CochranArmitage() {}

  /** Returns the two-sided test. */
  public static CochranArmitage withDefaults() {
    return DEFAULTS;
  }

  /**
   * Tests for a trend over groups scored 1, 2, 3 and so on.
   *
   * @param events the events of each group, in order
   * @param trials the trials of each group, in order
   * @return the trend; undefined as {@link #test(long[], long[], double[])} says
   * @throws IllegalArgumentException if the lengths differ, or events aren't from 0 to trials
   */
  public RateTrend test(long[] events, long[] trials) {
    double[] scores = new double[events.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = i + 1.0;
    }
    return test(events, trials, scores);
  }

  /**
   * Tests for a trend over scored groups.
   *
   * @param events the events of each group
   * @param trials the trials of each group
   * @param scores the score of each group, finite, in any order
   * @return the trend; undefined for {@link UndefinedReason#EMPTY_GROUP} if there are no trials,
   *     and for {@link UndefinedReason#NO_VARIATION} if there are no events, nothing but events, or
   *     only one score among the groups with trials
   * @throws IllegalArgumentException if the lengths differ, events aren't from 0 to trials, or a
   *     score isn't finite
   */
  public RateTrend test(long[] events, long[] trials, double[] scores) {
    if (events.length != trials.length || events.length != scores.length) {
      throw new IllegalArgumentException(
          "events, trials and scores must have one number for each group");
    }
    long allEvents = 0;
    long allTrials = 0;
    BigDecimal scoredEvents = BigDecimal.ZERO;
    BigDecimal scoredTrials = BigDecimal.ZERO;
    BigDecimal squaredTrials = BigDecimal.ZERO;
    for (int i = 0; i < events.length; i++) {
      if (events[i] < 0 || events[i] > trials[i]) {
        throw new IllegalArgumentException("events must be from 0 to the trials of their group");
      }
      if (!Magnitude.isReckonable(scores[i])) {
        throw new IllegalArgumentException("a score must be a finite (at most 1e60) number");
      }
      allEvents = Totals.plus(allEvents, events[i]);
      allTrials = Totals.plus(allTrials, trials[i]);
      BigDecimal score = BigDecimal.valueOf(scores[i]);
      BigDecimal weighted = score.multiply(BigDecimal.valueOf(trials[i]));
      scoredEvents = scoredEvents.add(score.multiply(BigDecimal.valueOf(events[i])));
      scoredTrials = scoredTrials.add(weighted);
      squaredTrials = squaredTrials.add(score.multiply(weighted));
    }
    if (allTrials == 0) {
      return undefined(UndefinedReason.EMPTY_GROUP);
    }
    BigDecimal n = BigDecimal.valueOf(allTrials);
    BigDecimal spread = n.multiply(squaredTrials).subtract(scoredTrials.pow(2));
    if (allEvents == 0 || allEvents == allTrials || spread.signum() == 0) {
      return undefined(UndefinedReason.NO_VARIATION);
    }
    BigDecimal covariance =
        n.multiply(scoredEvents).subtract(BigDecimal.valueOf(allEvents).multiply(scoredTrials));
    double root =
        Math.abs(covariance.doubleValue())
            / Math.sqrt((double) allEvents)
            / Math.sqrt((double) (allTrials - allEvents))
            * Math.sqrt(allTrials / spread.doubleValue());
    TestResult test = TestResult.ofChiSquared(root * root, 1, METHOD);
    return new RateTrend(
        test,
        Estimate.of(covariance.doubleValue() / spread.doubleValue()),
        Optional.of(Direction.ofSign(covariance.signum())));
  }

  private static RateTrend undefined(UndefinedReason reason) {
    return new RateTrend(
        TestResult.undefined(reason, Alternative.TWO_SIDED, METHOD),
        Estimate.undefined(reason),
        Optional.empty());
  }
}
