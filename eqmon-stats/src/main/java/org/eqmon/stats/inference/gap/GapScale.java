package org.eqmon.stats.inference.gap;

/** The scale on which a gap between two rates is hypothesised, with its score statistic. */
enum GapScale {
  /** Rate 1 - rate 2, from -1 to 1. */
  DIFFERENCE(0) {
    @Override
    double z(double x1, double n1, double x2, double n2, double t, ScoreCorrection correction) {
      RatePair rates = likeliest(x1, n1, x2, n2, t);
      double p = rates.rate1();
      double q = rates.rate2();
      double pv = p * (1 - p) / n1;
      double qv = q * (1 - q) / n2;
      double score = (x1 * n2 - x2 * n1) / (n1 * n2) - t;
      double moment = pv * (1 - 2 * p) / n1 - qv * (1 - 2 * q) / n2;
      return correction.z(score, pv + qv, moment, n1 + n2, 1 / n1 + 1 / n2);
    }

    @Override
    RatePair likeliest(double x1, double n1, double x2, double n2, double t) {
      double p = RestrictedRates.rate1UnderDifference(x1, n1, x2, n2, t);
      return new RatePair(p, Math.max(0, Math.min(1, p - t)));
    }

    @Override
    double excess(double rate1, double rate2, double t) {
      return rate1 - rate2 - t;
    }

    @Override
    double opposite(double t) {
      return -t;
    }

    @Override
    double rate1(double rate2, double t) {
      return rate2 + t;
    }

    @Override
    double rate2(double rate1, double t) {
      return rate1 - t;
    }
  },
  /** Rate 1 / rate 2, from 0 to infinity. */
  RATIO(1) {
    @Override
    double z(double x1, double n1, double x2, double n2, double t, ScoreCorrection correction) {
      RatePair rates = likeliest(x1, n1, x2, n2, t);
      double p = rates.rate1();
      double q = rates.rate2();
      double pv = p * (1 - p) / n1;
      double qv = t * t * q * (1 - q) / n2;
      double score = x1 / n1 - t * (x2 / n2);
      double moment = pv * (1 - 2 * p) / n1 - t * qv * (1 - 2 * q) / n2;
      return correction.z(score, pv + qv, moment, n1 + n2, 1 / n1 + t / n2);
    }

    @Override
    RatePair likeliest(double x1, double n1, double x2, double n2, double t) {
      double q = RestrictedRates.rate2UnderRatio(x1, n1, x2, n2, t);
      return new RatePair(Math.min(1, t * q), q);
    }

    @Override
    double excess(double rate1, double rate2, double t) {
      return rate1 - t * rate2;
    }

    @Override
    double opposite(double t) {
      return 1 / t;
    }

    @Override
    double rate1(double rate2, double t) {
      return rate2 * t;
    }

    @Override
    double rate2(double rate1, double t) {
      return rate1 / t;
    }
  },
  /** Odds of group 1 / odds of group 2, from 0 to infinity. */
  ODDS_RATIO(1) {
    @Override
    double z(double x1, double n1, double x2, double n2, double t, ScoreCorrection correction) {
      // Each rate and its complement on its own: one of them may be too small to be told from the
      // other's rounding.
      double p = RestrictedRates.rate2UnderOddsRatio(x2, n2, x1, n1, 1 / t);
      double notP = RestrictedRates.rate2UnderOddsRatio(n2 - x2, n2, n1 - x1, n1, t);
      double q = RestrictedRates.rate2UnderOddsRatio(x1, n1, x2, n2, t);
      double notQ = RestrictedRates.rate2UnderOddsRatio(n1 - x1, n1, n2 - x2, n2, 1 / t);
      double variance = 1 / (n1 * p * notP) + 1 / (n2 * q * notQ);
      // The two score terms share their numerator, because fitted and observed totals agree.
      double excess = p <= 0.5 ? x1 - n1 * p : n1 * notP - (n1 - x1);
      if (Double.isInfinite(variance) || Double.isNaN(variance)) {
        return excess == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, excess);
      }
      return correction.z(excess * variance, variance, 0, n1 + n2, variance);
    }

    @Override
    RatePair likeliest(double x1, double n1, double x2, double n2, double t) {
      double q = RestrictedRates.rate2UnderOddsRatio(x1, n1, x2, n2, t);
      return new RatePair(rate1(q, t), q);
    }

    @Override
    double excess(double rate1, double rate2, double t) {
      return rate1 * (1 - rate2) - t * rate2 * (1 - rate1);
    }

    @Override
    double opposite(double t) {
      return 1 / t;
    }

    @Override
    double rate1(double rate2, double t) {
      return t * rate2 / (1 - rate2 + t * rate2);
    }

    @Override
    double rate2(double rate1, double t) {
      return rate1 / (rate1 + t * (1 - rate1));
    }
  };

  private final double none;

  GapScale(double none) {
    this.none = none;
  }

  /** Returns the value that means no gap. */
  double none() {
    return none;
  }

  /**
   * Returns the score statistic of the hypothesis that the gap is {@code t}: positive if the
   * observed gap is above it, 0 for 0/0.
   */
  abstract double z(
      double x1, double n1, double x2, double n2, double t, ScoreCorrection correction);

  /** Returns the rates that make counts most likely when the gap is {@code t}. */
  abstract RatePair likeliest(double x1, double n1, double x2, double n2, double t);

  /** Returns a number with the sign of the gap between two rates, less {@code t}. */
  abstract double excess(double rate1, double rate2, double t);

  /** Returns the same gap seen from the other group. */
  abstract double opposite(double t);

  /** Returns the rate of group 1 that goes with a rate of group 2. */
  abstract double rate1(double rate2, double t);

  /** Returns the rate of group 2 that goes with a rate of group 1. */
  abstract double rate2(double rate1, double t);
}
