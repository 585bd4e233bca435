package org.eqmon.stats.inference.numerics;

/** The scale on which a gap between two rates is hypothesised, with its score statistic. */
public enum GapScale {
  /** Rate 1 - rate 2, from -1 to 1. */
  DIFFERENCE(0) {
    @Override
    public ScoreTerms terms(double x1, double n1, double x2, double n2, double t) {
      RatePair rates = likeliest(x1, n1, x2, n2, t);
      double p = rates.rate1();
      double q = rates.rate2();
      // Without a gap both rates are the pooled one, and its complement is known without rounding.
      double notP = t == 0 ? (n1 - x1 + (n2 - x2)) / (n1 + n2) : 1 - p;
      double notQ = t == 0 ? notP : 1 - q;
      double pv = p * notP / n1;
      double qv = q * notQ / n2;
      double score = (x1 * n2 - x2 * n1) / (n1 * n2) - t;
      double moment = pv * (1 - 2 * p) / n1 - qv * (1 - 2 * q) / n2;
      return new ScoreTerms(score, pv + qv, moment, 1 / n1 + 1 / n2, rates);
    }

    @Override
    public RatePair likeliest(double x1, double n1, double x2, double n2, double t) {
      double p = RestrictedRates.rate1UnderDifference(x1, n1, x2, n2, t);
      return new RatePair(p, Math.max(0, Math.min(1, p - t)));
    }

    @Override
    public double excess(double rate1, double rate2, double t) {
      return rate1 - rate2 - t;
    }

    @Override
    public double opposite(double t) {
      return -t;
    }

    @Override
    public double rate1(double rate2, double t) {
      return rate2 + t;
    }

    @Override
    public double rate2(double rate1, double t) {
      return rate1 - t;
    }
  },
  /** Rate 1 / rate 2, from 0 to infinity. */
  RATIO(1) {
    @Override
    public ScoreTerms terms(double x1, double n1, double x2, double n2, double t) {
      RatePair rates = likeliest(x1, n1, x2, n2, t);
      double p = rates.rate1();
      double q = rates.rate2();
      double pv = p * (1 - p) / n1;
      double qv = t * t * q * (1 - q) / n2;
      double score = x1 / n1 - t * (x2 / n2);
      double moment = pv * (1 - 2 * p) / n1 - t * qv * (1 - 2 * q) / n2;
      return new ScoreTerms(score, pv + qv, moment, 1 / n1 + t / n2, rates);
    }

    @Override
    public RatePair likeliest(double x1, double n1, double x2, double n2, double t) {
      double q = RestrictedRates.rate2UnderRatio(x1, n1, x2, n2, t);
      return new RatePair(Math.min(1, t * q), q);
    }

    @Override
    public double excess(double rate1, double rate2, double t) {
      return rate1 - t * rate2;
    }

    @Override
    public double opposite(double t) {
      return 1 / t;
    }

    @Override
    public double rate1(double rate2, double t) {
      return rate2 * t;
    }

    @Override
    public double rate2(double rate1, double t) {
      return rate1 / t;
    }
  },
  /** Odds of group 1 / odds of group 2, from 0 to infinity. */
  ODDS_RATIO(1) {
    @Override
    public ScoreTerms terms(double x1, double n1, double x2, double n2, double t) {
      // Each rate and its complement on its own: one of them may be too small to be told from the
      // other's rounding.
      double p = RestrictedRates.rate2UnderOddsRatio(x2, n2, x1, n1, 1 / t);
      double notP = RestrictedRates.rate2UnderOddsRatio(n2 - x2, n2, n1 - x1, n1, t);
      double q = RestrictedRates.rate2UnderOddsRatio(x1, n1, x2, n2, t);
      double notQ = RestrictedRates.rate2UnderOddsRatio(n1 - x1, n1, n2 - x2, n2, 1 / t);
      double variance = 1 / (n1 * p * notP) + 1 / (n2 * q * notQ);
      // The two score terms share their numerator, because fitted and observed totals agree. It is
      // taken from the cell with the smallest fitted count, where it loses the fewest digits.
      double fitted1 = n1 * Math.min(p, notP);
      double fitted2 = n2 * Math.min(q, notQ);
      double excess;
      if (fitted1 <= fitted2) {
        excess = p <= notP ? x1 - fitted1 : fitted1 - (n1 - x1);
      } else {
        excess = q <= notQ ? fitted2 - x2 : n2 - x2 - fitted2;
      }
      double moment =
          (notP - p) / ((n1 * p * notP) * (n1 * p * notP))
              - (notQ - q) / ((n2 * q * notQ) * (n2 * q * notQ));
      // With a fitted rate of 0 or 1 the scale doesn't matter, and the plain excess keeps its sign.
      return variance < Double.POSITIVE_INFINITY
          ? new ScoreTerms(excess * variance, variance, moment, variance, new RatePair(p, q))
          : new ScoreTerms(excess, 0, 0, 1, new RatePair(p, q));
    }

    @Override
    public RatePair likeliest(double x1, double n1, double x2, double n2, double t) {
      double q = RestrictedRates.rate2UnderOddsRatio(x1, n1, x2, n2, t);
      return new RatePair(rate1(q, t), q);
    }

    @Override
    public double excess(double rate1, double rate2, double t) {
      return rate1 * (1 - rate2) - t * rate2 * (1 - rate1);
    }

    @Override
    public double opposite(double t) {
      return 1 / t;
    }

    @Override
    public double rate1(double rate2, double t) {
      return t * rate2 / (1 - rate2 + t * rate2);
    }

    @Override
    public double rate2(double rate1, double t) {
      return rate1 / (rate1 + t * (1 - rate1));
    }
  };

  private final double none;

  GapScale(double none) {
    this.none = none;
  }

  /** Returns the value that means no gap. */
  public double none() {
    return none;
  }

  /** Returns the score of the hypothesis that the gap is {@code t}. */
  public abstract ScoreTerms terms(double x1, double n1, double x2, double n2, double t);

  /** Returns the rates that make counts most likely when the gap is {@code t}. */
  public abstract RatePair likeliest(double x1, double n1, double x2, double n2, double t);

  /** Returns a number with the sign of the gap between two rates, less {@code t}. */
  public abstract double excess(double rate1, double rate2, double t);

  /** Returns the same gap seen from the other group. */
  public abstract double opposite(double t);

  /** Returns the rate of group 1 that goes with a rate of group 2. */
  public abstract double rate1(double rate2, double t);

  /** Returns the rate of group 2 that goes with a rate of group 1. */
  public abstract double rate2(double rate1, double t);
}
