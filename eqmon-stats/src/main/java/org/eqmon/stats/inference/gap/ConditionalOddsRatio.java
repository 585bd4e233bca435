package org.eqmon.stats.inference.gap;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * The distribution of the events of group 1 given all margins, for any odds ratio (Fisher's
 * noncentral hypergeometric), and what follows from it for the odds ratio.
 *
 * <p>Sums run outward from the mode by the ratio of neighbouring probabilities until what is left
 * is nothing to a double.
 */
final class ConditionalOddsRatio {
  private static final double NOTHING = 1e-19;
  private static final double MOST_LOG = 200;

  private final double trials1;
  private final double events;
  private final double others;
  private final long observed;
  private final long fewest;
  private final long most;

  ConditionalOddsRatio(TwoGroups groups) {
    trials1 = groups.trials1();
    events = (double) groups.events1() + groups.events2();
    others = (double) groups.trials2() - groups.events1() - groups.events2();
    observed = groups.events1();
    fewest = Math.max(0, groups.events1() + groups.events2() - groups.trials2());
    most = Math.min(groups.trials1(), groups.events1() + groups.events2());
  }

  /** Returns the conditional estimate with the limits that leave half the rest to each side. */
  IntervalEstimate estimate(Confidence confidence, Method method) {
    Estimate estimate =
        fewest == most
            ? Estimate.undefined(UndefinedReason.NO_VARIATION)
            : Estimate.of(likeliest());
    double tail = confidence.tail();
    double lower = observed == fewest ? 0 : solve(logRatio -> atLeast(observed, logRatio) - tail);
    double upper =
        observed == most
            ? Double.POSITIVE_INFINITY
            : solve(logRatio -> tail - (1 - atLeast(observed + 1, logRatio)));
    return new IntervalEstimate(
        estimate, Optional.of(new Interval(lower, upper, confidence.level())), method);
  }

  private double likeliest() {
    if (observed == fewest) {
      return 0;
    }
    return observed == most ? Double.POSITIVE_INFINITY : solve(u -> mean(u) - observed);
  }

  // The functions rise with the log odds ratio.
  private double solve(DoubleUnaryOperator rising) {
    double start =
        Math.log((observed + 0.5) * (others + observed + 0.5))
            - Math.log((trials1 - observed + 0.5) * (events - observed + 0.5));
    double step = 1;
    double low = start;
    while (low > -MOST_LOG && rising.applyAsDouble(low) > 0) {
      low -= step;
      step *= 2;
    }
    step = 1;
    double high = start;
    while (high < MOST_LOG && rising.applyAsDouble(high) < 0) {
      high += step;
      step *= 2;
    }
    return Math.exp(Roots.between(rising, low, high));
  }

  // The probability of one more event over that of this count, for an odds ratio of 1.
  private double ratio(long events1) {
    double count = events1;
    return (trials1 - count) / (count + 1) * ((events - count) / (others + count + 1));
  }

  private long mode(double oddsRatio) {
    return Roots.first(k -> ratio(k) * oddsRatio < 1, fewest, most - 1);
  }

  private double mean(double logRatio) {
    double oddsRatio = Math.exp(logRatio);
    long mode = mode(oddsRatio);
    double total = 1;
    double moment = 0;
    double weight = 1;
    for (long k = mode; k < most && weight > NOTHING * total; k++) {
      weight *= ratio(k) * oddsRatio;
      total += weight;
      moment += weight * (k + 1 - mode);
    }
    weight = 1;
    for (long k = mode; k > fewest && weight > NOTHING * total; k--) {
      weight /= ratio(k - 1) * oddsRatio;
      total += weight;
      moment += weight * (k - 1 - mode);
    }
    return mode + moment / total;
  }

  private double atLeast(long count, double logRatio) {
    double oddsRatio = Math.exp(logRatio);
    long mode = mode(oddsRatio);
    double below = mode < count ? 1 : 0;
    double above = 1 - below;
    double weight = 1;
    for (long k = mode; k < most && weight > NOTHING * (below + above); k++) {
      weight *= ratio(k) * oddsRatio;
      if (k + 1 < count) {
        below += weight;
      } else {
        above += weight;
      }
    }
    weight = 1;
    for (long k = mode; k > fewest && weight > NOTHING * (below + above); k--) {
      weight /= ratio(k - 1) * oddsRatio;
      if (k - 1 < count) {
        below += weight;
      } else {
        above += weight;
      }
    }
    return above / (below + above);
  }
}
