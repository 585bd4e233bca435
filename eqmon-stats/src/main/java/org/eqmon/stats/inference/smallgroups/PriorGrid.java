package org.eqmon.stats.inference.smallgroups;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * The beta distributions that groups' counts are compatible with, each with its posterior
 * probability: the mean is uniform from 0 to 1 beforehand, and so is 1 / (1 + s), where s is the
 * strength.
 *
 * <p>The density is summed by the trapezoidal rule on the logit of the mean and the logarithm of
 * the strength, over the range where it is above a millionth of its peak. It is smooth and falls
 * off at both ends, so that few points are enough.
 *
 * <p>A group's rate is then a mixture of beta distributions. Where the strength is so large that
 * each is narrower than the step from one mean to the next, or where the group is so large that the
 * mean hardly matters, those of one strength are taken as the one beta distribution with the same
 * mean and variance, which they are in the limit. Limits are good to some 1e-4.
 */
final class PriorGrid {
  private static final double DROP = 16;
  private static final int STRENGTHS = 32;
  private static final int MEANS = 44;
  private static final double NEGLIGIBLE = 1e-7;
  private static final double STRONG = 8;
  private static final double ALIKE = 0.003;
  private static final double FARTHEST_QUANTILE = 40;
  private static final double REACH = 25;

  private final List<Strength> strengths;
  private final double strong;

  /** A prior and how probable it is. */
  private record Node(BetaPrior prior, double weight) {}

  /**
   * The priors of one strength.
   *
   * @param nodes whose weights add up to 1
   * @param weight how probable the strength is
   */
  private record Strength(List<Node> nodes, double weight) {
    static Strength of(List<Node> nodes) {
      double total = nodes.stream().mapToDouble(Node::weight).sum();
      return new Strength(
          nodes.stream().map(n -> new Node(n.prior(), n.weight() / total)).toList(), total);
    }

    double mean(ToDoubleFunction<BetaPrior> quantity) {
      double sum = 0;
      for (Node node : nodes) {
        sum += node.weight() * quantity.applyAsDouble(node.prior());
      }
      return sum;
    }

    /** Adds the distribution of a group's rate given the strength. */
    void addTo(List<Part> parts, long events, long nonEvents, double strong) {
      double size = nodes.get(0).prior().strength() + events + nonEvents;
      double mean = mean(p -> (p.alpha() + events) / size);
      double rest = mean(p -> (p.beta() + nonEvents) / size);
      double between = mean(p -> Math.pow((p.alpha() + events) / size - mean, 2));
      double within =
          mean(p -> (p.alpha() + events) / size * ((p.beta() + nonEvents) / size) / (size + 1));
      if (nodes.get(0).prior().strength() > strong || between < ALIKE * within) {
        double matched = mean * rest / (between + within) - 1;
        parts.add(new Part(BetaDistribution.of(matched * mean, matched * rest), weight));
        return;
      }
      for (Node node : nodes) {
        if (weight * node.weight() > NEGLIGIBLE) {
          double a = node.prior().alpha() + events;
          double b = node.prior().beta() + nonEvents;
          parts.add(new Part(BetaDistribution.of(a, b), weight * node.weight()));
        }
      }
    }
  }

  /** A part of the distribution of a group's rate. */
  private record Part(BetaDistribution distribution, double weight) {}

  private PriorGrid(List<Strength> strengths, double strong) {
    this.strengths = strengths;
    this.strong = strong;
  }

  /** Returns the priors of groups of which at least two have anybody. */
  static PriorGrid of(GroupCounts counts) {
    DoubleUnaryOperator profile = t -> density(counts, t, peak(counts, t));
    double best = highest(profile);
    double top = profile.applyAsDouble(best);
    double from = best - reach(profile, best, top, -1);
    double to = best + reach(profile, best, top, 1);
    List<Strength> strengths = new ArrayList<>();
    for (int i = 0; i < STRENGTHS; i++) {
      double t = from + (to - from) * i / (STRENGTHS - 1);
      double peak = peak(counts, t);
      DoubleUnaryOperator across = logit -> density(counts, t, logit);
      double atPeak = across.applyAsDouble(peak);
      double left = peak - reach(across, peak, atPeak, -1);
      double right = peak + reach(across, peak, atPeak, 1);
      List<Node> nodes = new ArrayList<>();
      for (int j = 0; j < MEANS; j++) {
        double logit = left + (right - left) * j / (MEANS - 1);
        double weight = (right - left) * Math.exp(across.applyAsDouble(logit) - top);
        nodes.add(new Node(GroupCounts.prior(t, logit), weight));
      }
      strengths.add(Strength.of(nodes));
    }
    double total = strengths.stream().mapToDouble(Strength::weight).sum();
    return new PriorGrid(
        strengths.stream()
            .map(s -> new Strength(s.nodes(), s.weight() / total))
            .filter(s -> s.weight() > NEGLIGIBLE)
            .toList(),
        STRONG * counts.people());
  }

  /** Returns the log posterior density of a log strength and the logit of a mean. */
  private static double density(GroupCounts counts, double t, double logit) {
    BetaPrior prior = GroupCounts.prior(t, logit);
    double u = Math.abs(t);
    double v = Math.abs(logit);
    return counts.logLikelihood(prior.alpha(), prior.beta())
        - v
        - 2 * Math.log1p(Math.exp(-v))
        - u
        - 2 * Math.log1p(Math.exp(-u));
  }

  /** Returns the logit at which the density of a log strength is largest. */
  private static double peak(GroupCounts counts, double t) {
    return GroupCounts.root(
        logit -> {
          BetaPrior prior = GroupCounts.prior(t, logit);
          double mean = prior.mean();
          double rest = prior.beta() / prior.strength();
          return prior.strength() * mean * rest * counts.slopeInMean(prior.alpha(), prior.beta())
              + rest
              - mean;
        });
  }

  /** Returns where a function is largest, by steps of 1 and then by golden sections. */
  private static double highest(DoubleUnaryOperator function) {
    double best = 0;
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= 2 * REACH; i++) {
      double t = -REACH + i;
      double value = function.applyAsDouble(t);
      if (value > top) {
        top = value;
        best = t;
      }
    }
    double golden = (Math.sqrt(5) - 1) / 2;
    double a = best - 1;
    double b = best + 1;
    for (int i = 0; i < 20; i++) {
      double c = b - golden * (b - a);
      double d = a + golden * (b - a);
      if (function.applyAsDouble(c) >= function.applyAsDouble(d)) {
        b = d;
      } else {
        a = c;
      }
    }
    return (a + b) / 2;
  }

  /** Returns a distance at which a function has dropped far enough, and not much farther. */
  private static double reach(DoubleUnaryOperator function, double at, double top, int side) {
    double distance = 1;
    while (function.applyAsDouble(at + side * distance) > top - DROP) {
      distance *= 1.25;
    }
    while (function.applyAsDouble(at + side * distance / 1.25) <= top - DROP) {
      distance /= 1.25;
    }
    return distance;
  }

  /** Returns the posterior mean of the mean of the rates. */
  double commonRate() {
    return mean(BetaPrior::mean);
  }

  /** Returns the posterior mean of the share that the prior has in the estimate of a group. */
  double priorShare(long trials) {
    return mean(p -> p.strength() / (p.strength() + trials));
  }

  private double mean(ToDoubleFunction<BetaPrior> quantity) {
    return strengths.stream().mapToDouble(s -> s.weight() * s.mean(quantity)).sum();
  }

  /** Returns the posterior mean, standard deviation and equal-tailed interval of a group's rate. */
  EstimateWithError rate(long events, long nonEvents, Confidence confidence, Method method) {
    List<Part> parts = new ArrayList<>();
    strengths.forEach(s -> s.addTo(parts, events, nonEvents, strong));
    double mean = parts.stream().mapToDouble(p -> p.weight() * p.distribution().getMean()).sum();
    double variance =
        parts.stream()
            .mapToDouble(
                p ->
                    p.weight()
                        * (p.distribution().getVariance()
                            + Math.pow(p.distribution().getMean() - mean, 2)))
            .sum();
    double error = Math.sqrt(variance);
    double step = confidence.normalQuantile() * error / (mean * (1 - mean));
    double centre = Math.log(mean / (1 - mean));
    return EstimateWithError.of(
        mean,
        error,
        new Interval(
            quantile(p -> below(parts, p), confidence.tail(), centre, -step),
            quantile(p -> above(parts, p), confidence.tail(), centre, step),
            confidence.level()),
        method);
  }

  /**
   * Returns the rate at which a tail, which falls outward, has a probability. The search is on
   * logits and normal quantiles, where the tail is nearly a straight line.
   */
  private static double quantile(
      DoubleUnaryOperator tail, double probability, double centre, double outward) {
    DoubleUnaryOperator distance =
        logit -> normalQuantile(tail.applyAsDouble(rate(logit))) - normalQuantile(probability);
    double step = outward / 4;
    double inner = centre + 3 * step;
    double outer = centre + 5 * step;
    while (distance.applyAsDouble(inner) > 0 && Math.abs(inner - centre) < 700) {
      inner -= step;
      step *= 1.5;
    }
    step = outward / 4;
    while (distance.applyAsDouble(outer) < 0 && Math.abs(outer) < 700) {
      outer += step;
      step *= 1.5;
    }
    return rate(Roots.between(distance, Math.min(inner, outer), Math.max(inner, outer)));
  }

  /** Returns the quantile above which a normal value has a probability, at most 40 either way. */
  private static double normalQuantile(double probability) {
    return Math.max(
        -FARTHEST_QUANTILE,
        Math.min(FARTHEST_QUANTILE, Normal.upperQuantile(Math.min(1, probability))));
  }

  private static double rate(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static double below(List<Part> parts, double rate) {
    double sum = 0;
    for (Part part : parts) {
      sum += part.weight() * part.distribution().cumulativeProbability(rate);
    }
    return sum;
  }

  private static double above(List<Part> parts, double rate) {
    double sum = 0;
    for (Part part : parts) {
      sum += part.weight() * part.distribution().survivalProbability(rate);
    }
    return sum;
  }
}
