package org.eqmon.stats.inference.numerics;

/**
 * How many of a number of independent trials succeed.
 *
 * @param trials the number of trials, 0 or more
 * @param success the probability of success, from 0 to 1
 * @param failure the probability of failure: one minus that of success, kept beside it because one
 *     of them may be too small to be told from the other's rounding
 */
public record Binomial(long trials, double success, double failure) implements CountDistribution {
  private static final double TINY = 1e-300;

  /** Refuses impossible parameters. */
  public Binomial {
    if (trials < 0) {
      throw new IllegalArgumentException("the number of trials can't be negative");
    }
    if (!(success >= 0 && success <= 1 && failure >= 0 && failure <= 1)) {
      throw new IllegalArgumentException("a probability must be from 0 to 1");
    }
  }

  /** Creates the distribution for a probability of success. */
  public Binomial(long trials, double success) {
    this(trials, success, 1 - success);
  }

  @Override
  public long minimum() {
    return 0;
  }

  @Override
  public long maximum() {
    return trials;
  }

  @Override
  public long mode() {
    return Math.min(trials, (long) Math.floor((trials + 1.0) * success));
  }

  @Override
  public double probability(long count) {
    return count < 0 || count > trials ? 0 : Math.exp(logProbability(count));
  }

  /** Returns the natural logarithm of the probability of a count from 0 to the number of trials. */
  double logProbability(long count) {
    double n = trials;
    if (success == 0) {
      return count == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    if (failure == 0) {
      return count == trials ? 0 : Double.NEGATIVE_INFINITY;
    }
    if (count == 0) {
      return trials == 0 ? 0 : n * logarithm(failure, success);
    }
    if (count == trials) {
      return n * logarithm(success, failure);
    }
    double x = count;
    double y = trials - count;
    return SaddlePoint.stirlingError(n)
        - SaddlePoint.stirlingError(x)
        - SaddlePoint.stirlingError(y)
        - SaddlePoint.deviance(x, n * success)
        - SaddlePoint.deviance(y, n * failure)
        - SaddlePoint.halfLogTwoPi(x)
        - 0.5 * Math.log(y / n);
  }

  private static double logarithm(double probability, double complement) {
    return complement < 0.5 ? Math.log1p(-complement) : Math.log(probability);
  }

  @Override
  public double atMost(long count) {
    return count < 0 ? 0 : ofFailures().atLeast(trials - count);
  }

  @Override
  public double atLeast(long count) {
    if (count <= 0) {
      return 1;
    }
    if (count > trials || success == 0) {
      return 0;
    }
    if (failure == 0) {
      return 1;
    }
    return count > (trials + 1.0) * success
        ? upperTail(count)
        : 1 - ofFailures().upperTail(trials - count + 1);
  }

  private Binomial ofFailures() {
    return new Binomial(trials, /* success= */ failure, /* failure= */ success);
  }

  /** Returns the probability of this count or a larger one, for a count above the mean. */
  private double upperTail(long count) {
    return count > trials ? 0 : probability(count) * failure * count / betaFraction(count);
  }

  /**
   * Returns the continued fraction of DiDonato and Morris (1992, ACM Transactions on Mathematical
   * Software 18, equation 9) for the incomplete beta function with a the count and b the number of
   * trials above it.
   */
  private double betaFraction(long count) {
    double a = count;
    double b = trials - count + 1;
    double x = success;
    double lambda = a * failure - b * x;
    double value = a / (a + 1) * (lambda + 1);
    double numerators = value;
    double denominators = 0;
    double change = 0;
    for (long n = 1; Math.abs(change - 1) > 1e-16; n++) {
      double middle = a + 2.0 * n - 1;
      double alpha = (a + n - 1) / middle * ((a + b + n - 1) / middle) * n * (b - n) * x * x;
      double beta =
          n + n * (b - n) * x / middle + (a + n) / (middle + 2) * (lambda + 1 + n * (1 + failure));
      denominators = 1 / awayFromZero(beta + alpha * denominators);
      numerators = awayFromZero(beta + alpha / numerators);
      change = numerators * denominators;
      value *= change;
    }
    return value;
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
