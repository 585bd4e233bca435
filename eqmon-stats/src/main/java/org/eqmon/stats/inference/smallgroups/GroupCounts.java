package org.eqmon.stats.inference.smallgroups;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.RisingFactorial;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * Events and non-events of groups, as evidence on the beta distribution that their rates come from.
 *
 * <p>The distribution is given by its mean mu and its strength s: alpha = s mu, beta = s (1 - mu).
 * For a given s the likelihood is log-concave in mu, so that one search in s remains.
 */
final class GroupCounts {
  private static final double WEAKEST = 1e-4;
  private static final double STEP = 0.5;
  private static final double WIDEST_LOGIT = 700;

  private final long[] events;
  private final long[] nonEvents;
  private final long[] trials;

  /** Refuses counts that can't occur. */
  GroupCounts(long[] events, long[] trials) {
    if (events.length != trials.length) {
      throw new IllegalArgumentException("events and trials must have one number for each group");
    }
    this.events = events.clone();
    this.trials = trials.clone();
    this.nonEvents = new long[events.length];
    for (int i = 0; i < events.length; i++) {
      if (events[i] < 0 || events[i] > trials[i]) {
        throw new IllegalArgumentException("events must be from 0 to the trials of their group");
      }
      nonEvents[i] = trials[i] - events[i];
    }
  }

  int groups() {
    return trials.length;
  }

  long events(int group) {
    return events[group];
  }

  long nonEvents(int group) {
    return nonEvents[group];
  }

  long trials(int group) {
    return trials[group];
  }

  /** Returns why there is nothing to learn of a distribution of rates, if so. */
  Optional<UndefinedReason> nothingShared() {
    long inhabited = Arrays.stream(trials).filter(n -> n > 0).count();
    if (inhabited == 0) {
      return Optional.of(UndefinedReason.EMPTY_GROUP);
    }
    return inhabited == 1 ? Optional.of(UndefinedReason.TOO_FEW_VALUES) : Optional.empty();
  }

  /** Returns whether there are no events, or nothing but events. */
  boolean hasNoVariation() {
    return Arrays.stream(events).allMatch(x -> x == 0)
        || Arrays.stream(nonEvents).allMatch(y -> y == 0);
  }

  /** Returns the number of people in all groups. */
  double people() {
    return Arrays.stream(trials).asDoubleStream().sum();
  }

  /** Returns the log likelihood without the binomial coefficients. */
  double logLikelihood(double alpha, double beta) {
    double sum = 0;
    for (int i = 0; i < trials.length; i++) {
      sum +=
          RisingFactorial.log(alpha, events[i])
              + RisingFactorial.log(beta, nonEvents[i])
              - RisingFactorial.log(alpha + beta, trials[i]);
    }
    return sum;
  }

  /** Returns the derivative of the log likelihood by alpha with the strength held, over s. */
  double slopeInMean(double alpha, double beta) {
    return slope(alpha, events) - slope(beta, nonEvents);
  }

  private static double slope(double parameter, long[] counts) {
    return Arrays.stream(counts).mapToDouble(n -> RisingFactorial.slope(parameter, n)).sum();
  }

  /**
   * Returns the maximum likelihood prior; empty if there is none, because the groups differ no more
   * than chance makes them, or as much as they can.
   */
  Optional<BetaPrior> mostLikelyPrior() {
    if (hasNoVariation() || Arrays.stream(trials).noneMatch(n -> n > 1)) {
      return Optional.empty();
    }
    double from = Math.log(WEAKEST);
    double to = Math.log(1000.0 * Arrays.stream(trials).max().orElseThrow());
    double[] slopes =
        IntStream.rangeClosed(0, (int) Math.ceil((to - from) / STEP))
            .mapToDouble(i -> slopeInStrength(from + i * STEP))
            .toArray();
    Optional<BetaPrior> best = Optional.empty();
    double highest = logLikelihoodAtTheEdges();
    highest += 1e-9 * Math.abs(highest);
    for (int i = 1; i < slopes.length; i++) {
      if (slopes[i - 1] > 0 && slopes[i] <= 0) {
        double t = Roots.between(this::slopeInStrength, from + (i - 1) * STEP, from + i * STEP);
        BetaPrior prior = prior(t, bestLogit(t));
        double value = logLikelihood(prior.alpha(), prior.beta());
        if (value > highest) {
          highest = value;
          best = Optional.of(prior);
        }
      }
    }
    return best;
  }

  /** Returns the larger of the log likelihoods of one common rate and of rates of 0 and 1 only. */
  private double logLikelihoodAtTheEdges() {
    double x = Arrays.stream(events).asDoubleStream().sum();
    double y = Arrays.stream(nonEvents).asDoubleStream().sum();
    double common = entropy(x, y);
    boolean allOrNone =
        IntStream.range(0, trials.length).allMatch(i -> events[i] == 0 || nonEvents[i] == 0);
    if (!allOrNone) {
      return common;
    }
    double all = Arrays.stream(events).filter(n -> n > 0).count();
    double none = Arrays.stream(nonEvents).filter(n -> n > 0).count();
    return Math.max(common, entropy(all, none));
  }

  private static double entropy(double x, double y) {
    return x * Math.log(x / (x + y)) + y * Math.log(y / (x + y));
  }

  /** Returns the prior of a log strength and the logit of a mean. */
  static BetaPrior prior(double logStrength, double logit) {
    double s = Math.exp(logStrength);
    return new BetaPrior(
        Math.max(Double.MIN_NORMAL, s / (1 + Math.exp(-logit))),
        Math.max(Double.MIN_NORMAL, s / (1 + Math.exp(logit))));
  }

  /** Returns the logit of the most likely mean for a log strength. */
  private double bestLogit(double logStrength) {
    return root(
        logit -> {
          BetaPrior prior = prior(logStrength, logit);
          return slopeInMean(prior.alpha(), prior.beta());
        });
  }

  /** Returns the slope of the likelihood in the strength, the mean being the most likely one. */
  private double slopeInStrength(double logStrength) {
    BetaPrior prior = prior(logStrength, bestLogit(logStrength));
    return slope(prior.alpha(), events) - slope(prior.strength(), trials);
  }

  /** Returns where a function that falls through 0 does so, searching outward from 0. */
  static double root(DoubleUnaryOperator falling) {
    double reach = 4;
    while (reach < WIDEST_LOGIT
        && !(falling.applyAsDouble(-reach) > 0 && falling.applyAsDouble(reach) < 0)) {
      reach *= 2;
    }
    return Roots.between(falling, -Math.min(reach, WIDEST_LOGIT), Math.min(reach, WIDEST_LOGIT));
  }
}
