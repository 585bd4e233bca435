package org.eqmon.stats.inference.strata;

import java.util.List;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.numerics.GapScale;
import org.eqmon.stats.inference.numerics.LowerLimit;
import org.eqmon.stats.inference.numerics.RatePair;
import org.eqmon.stats.inference.numerics.ScoreTerms;

/** The score of a gap that is the same in every stratum, as a function of that gap. */
final class StratifiedScore {
  private static final double TOLERANCE = 1e-13;

  private final List<TwoGroups> strata;
  private final StratifiedScoreMethod method;

  StratifiedScore(Strata strata, StratifiedScoreMethod method) {
    this.method = method;
    this.strata =
        switch (method) {
          case RISK_DIFFERENCE -> strata.comparable();
          case ODDS_RATIO -> strata.informative();
          // Without events the ratio may be anything; with nothing but events it is near 1.
          case RISK_RATIO ->
              strata.comparable().stream().filter(s -> s.events1() + s.events2() > 0).toList();
        };
  }

  /** Returns the number of strata that say something of the gap. */
  int size() {
    return strata.size();
  }

  /** Returns standard errors by which the pooled observed gap is above t. */
  double z(double t) {
    double sum = 0;
    double variance = 0;
    for (TwoGroups stratum : strata) {
      Part part = part(stratum, t);
      if (part.weight == Double.POSITIVE_INFINITY) {
        // A stratum without variance decides alone.
        return part.score == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, part.score);
      }
      sum += part.weight * part.score;
      variance += part.weight * part.weight * part.variance;
    }
    if (!(variance > 0)) {
      return sum == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, sum);
    }
    return sum / Math.sqrt(variance);
  }

  /** Returns the sum of the squared scores of the strata over their variances. */
  double heterogeneity(double t) {
    double q = 0;
    for (TwoGroups stratum : strata) {
      Part part = part(stratum, t);
      q += part.score == 0 ? 0 : part.score * part.score / part.variance;
    }
    return q;
  }

  /** Returns the gap with a score of 0; 0 or infinity at the edges of a ratio. */
  Estimate estimate() {
    if (strata.isEmpty()) {
      return Estimate.undefined(UndefinedReason.NO_VARIATION);
    }
    if (method != StratifiedScoreMethod.RISK_DIFFERENCE) {
      boolean zero = strata.stream().allMatch(this::atZero);
      boolean infinite = strata.stream().map(TwoGroups::swapped).allMatch(this::atZero);
      if (zero || infinite) {
        return zero && infinite
            ? Estimate.undefined(UndefinedReason.NO_VARIATION)
            : Estimate.of(zero ? 0 : Double.POSITIVE_INFINITY);
      }
    }
    return Estimate.of(lower(0));
  }

  /** Returns the smallest gap whose score is at most z. */
  double lower(double z) {
    GapScale scale = method.scale();
    if (method != StratifiedScoreMethod.RISK_DIFFERENCE && strata.stream().allMatch(this::atZero)) {
      return 0;
    }
    double guess = scale.none();
    double largest = method == StratifiedScoreMethod.RISK_DIFFERENCE ? 1 : Double.MAX_VALUE;
    return new LowerLimit(scale, t -> z - z(t), TOLERANCE).below(largest, guess);
  }

  private boolean atZero(TwoGroups stratum) {
    return stratum.events1() == 0
        || (method == StratifiedScoreMethod.ODDS_RATIO && stratum.events2() == stratum.trials2());
  }

  private record Part(double score, double variance, double weight) {}

  private Part part(TwoGroups stratum, double t) {
    double x1 = stratum.events1();
    double n1 = stratum.trials1();
    double x2 = stratum.events2();
    double n2 = stratum.trials2();
    ScoreTerms terms = method.scale().terms(x1, n1, x2, n2, t);
    RatePair rates = terms.rates();
    return switch (method) {
      case RISK_DIFFERENCE -> {
        double n = n1 + n2;
        yield new Part(terms.score(), terms.variance() * n / (n - 1), n1 * n2 / n);
      }
      case RISK_RATIO -> {
        double rate = rates.rate2();
        double variance = terms.variance() / (rate * rate);
        yield inverse(terms.score() / rate, variance);
      }
      case ODDS_RATIO -> {
        double spread1 = n1 * rates.rate1() * (1 - rates.rate1());
        double spread2 = n2 * rates.rate2() * (1 - rates.rate2());
        double bias = (rates.rate1() - rates.rate2()) / (spread1 + spread2);
        yield inverse(terms.score() - bias, terms.variance());
      }
    };
  }

  private static Part inverse(double score, double variance) {
    return new Part(score, variance, 1 / variance);
  }
}
