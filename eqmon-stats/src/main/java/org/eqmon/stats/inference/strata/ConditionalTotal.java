package org.eqmon.stats.inference.strata;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * The distribution of the events of group 1 over all strata, given all margins, for any common odds
 * ratio: the convolution of the strata's noncentral hypergeometric distributions.
 *
 * <p>The weights are kept as logarithms relative to an odds ratio of 1. They are convolved at an
 * odds ratio near the observed one, so that what matters for the limits doesn't underflow.
 */
final class ConditionalTotal {
  /** The most products of a convolution. */
  static final long MOST_WORK = 100_000_000L;

  private static final double TIE = 1e-7;
  private static final double MOST_LOG = 200;

  private final long observed;
  private final long fewest;
  private final double[] logWeight;
  private final double[] nullLogWeight;

  private ConditionalTotal(long observed, long fewest, double[] logWeight, double[] nullLogWeight) {
    this.observed = observed;
    this.fewest = fewest;
    this.logWeight = logWeight;
    this.nullLogWeight = nullLogWeight;
  }

  /** Returns the distribution, or empty if it would take too long. */
  static Optional<ConditionalTotal> of(Strata strata) {
    List<TwoGroups> informative = strata.informative();
    long fewest = 0;
    long observed = 0;
    long size = 1;
    double work = 0;
    for (TwoGroups stratum : informative) {
      long width = most(stratum) - fewest(stratum) + 1;
      work += (double) size * width;
      size += width - 1;
      fewest += fewest(stratum);
      observed += stratum.events1();
      if (work > MOST_WORK) {
        return Optional.empty();
      }
    }
    double tilt = tilt(informative);
    return Optional.of(
        new ConditionalTotal(
            observed, fewest, convolved(informative, tilt), convolved(informative, 0)));
  }

  /**
   * Returns the logarithm of Mantel and Haenszel's pooled odds ratio, kept finite where it is 0 or
   * infinite: there too the limits lie far from an odds ratio of 1, and near it their weights would
   * underflow.
   */
  private static double tilt(List<TwoGroups> strata) {
    double up = 0.25;
    double down = 0.25;
    for (TwoGroups stratum : strata) {
      double people = (double) stratum.trials1() + stratum.trials2();
      double none1 = (double) stratum.trials1() - stratum.events1();
      double none2 = (double) stratum.trials2() - stratum.events2();
      up += stratum.events1() * none2 / people;
      down += stratum.events2() * none1 / people;
    }
    return Math.log(up / down);
  }

  private static long fewest(TwoGroups stratum) {
    return Math.max(0, stratum.events1() + stratum.events2() - stratum.trials2());
  }

  private static long most(TwoGroups stratum) {
    return Math.min(stratum.trials1(), stratum.events1() + stratum.events2());
  }

  // Log weights for an odds ratio of 1, from a convolution at the odds ratio exp(tilt).
  private static double[] convolved(List<TwoGroups> strata, double tilt) {
    double[] sum = {1};
    for (TwoGroups stratum : strata) {
      double[] weight = weights(stratum, tilt);
      double[] next = new double[sum.length + weight.length - 1];
      double largest = 0;
      for (int i = 0; i < sum.length; i++) {
        if (sum[i] > 0) {
          for (int j = 0; j < weight.length; j++) {
            next[i + j] += sum[i] * weight[j];
          }
        }
      }
      for (double w : next) {
        largest = Math.max(largest, w);
      }
      for (int i = 0; i < next.length; i++) {
        next[i] /= largest;
      }
      sum = next;
    }
    double[] log = new double[sum.length];
    for (int i = 0; i < log.length; i++) {
      log[i] = Math.log(sum[i]) - i * tilt;
    }
    return log;
  }

  // Relative to the most probable count.
  private static double[] weights(TwoGroups stratum, double tilt) {
    long fewest = fewest(stratum);
    int size = Math.toIntExact(most(stratum) - fewest + 1);
    double n1 = stratum.trials1();
    double events = (double) stratum.events1() + stratum.events2();
    double others = stratum.trials2() - events;
    double[] log = new double[size];
    double largest = 0;
    for (int i = 1; i < size; i++) {
      double k = fewest + i - 1;
      log[i] = log[i - 1] + Math.log((n1 - k) / (k + 1) * ((events - k) / (others + k + 1))) + tilt;
      largest = Math.max(largest, log[i]);
    }
    for (int i = 0; i < size; i++) {
      log[i] = Math.exp(log[i] - largest);
    }
    return log;
  }

  private int index() {
    return Math.toIntExact(observed - fewest);
  }

  /** Returns the conditional maximum likelihood estimate. */
  Estimate likeliest() {
    if (logWeight.length == 1) {
      return Estimate.undefined(UndefinedReason.NO_VARIATION);
    }
    if (index() == 0) {
      return Estimate.of(0);
    }
    return Estimate.of(
        index() == logWeight.length - 1 ? Double.POSITIVE_INFINITY : solve(u -> mean(u) - index()));
  }

  /** Returns the odds ratio at which this total or a larger one has a probability. */
  double lower(double tail) {
    return index() == 0 ? 0 : solve(u -> share(u, index(), logWeight.length) - tail);
  }

  /** Returns the odds ratio at which this total or a smaller one has a probability. */
  double upper(double tail) {
    return index() == logWeight.length - 1
        ? Double.POSITIVE_INFINITY
        : solve(u -> tail - share(u, 0, index() + 1));
  }

  /**
   * Returns the probability, with an odds ratio of 1, of totals not more probable than observed.
   */
  double pValue() {
    double limit = nullLogWeight[index()] + Math.log1p(TIE);
    double largest = largest(nullLogWeight, 0);
    double all = 0;
    double extreme = 0;
    for (double log : nullLogWeight) {
      double weight = Math.exp(log - largest);
      all += weight;
      extreme += log <= limit ? weight : 0;
    }
    return Math.max(Double.MIN_VALUE, Math.min(1, extreme / all));
  }

  private static double largest(double[] log, double u) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < log.length; i++) {
      largest = Math.max(largest, log[i] + i * u);
    }
    return largest;
  }

  private double mean(double u) {
    double largest = largest(logWeight, u);
    double all = 0;
    double moment = 0;
    for (int i = 0; i < logWeight.length; i++) {
      double weight = Math.exp(logWeight[i] + i * u - largest);
      all += weight;
      moment += i * weight;
    }
    return moment / all;
  }

  private double share(double u, int from, int to) {
    double largest = largest(logWeight, u);
    double all = 0;
    double part = 0;
    for (int i = 0; i < logWeight.length; i++) {
      double weight = Math.exp(logWeight[i] + i * u - largest);
      all += weight;
      part += i >= from && i < to ? weight : 0;
    }
    return part / all;
  }

  // The functions rise with the log odds ratio.
  private static double solve(DoubleUnaryOperator rising) {
    double low = 0;
    double step = 1;
    while (low > -MOST_LOG && rising.applyAsDouble(low) > 0) {
      low -= step;
      step *= 2;
    }
    double high = 0;
    step = 1;
    while (high < MOST_LOG && rising.applyAsDouble(high) < 0) {
      high += step;
      step *= 2;
    }
    return Math.exp(Roots.between(rising, low, high));
  }
}
