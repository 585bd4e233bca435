package org.eqmon.stats.inference.smallgroups;

/**
 * A beta distribution of the rates of groups, known before the group's own counts are seen.
 *
 * @param alpha what it counts for in events, more than 0 and finite
 * @param beta what it counts for in non-events, more than 0 and finite
 */
public record BetaPrior(double alpha, double beta) {
  /** Refuses parameters that a beta distribution can't have. */
  public BetaPrior {
    if (!(alpha > 0 && beta > 0 && alpha + beta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the parameters of a beta distribution must be more than 0 and finite, and were "
              + alpha
              + " and "
              + beta);
    }
  }

  /** Returns the mean of the rates. */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /** Returns how many people the distribution counts for beside a group's own. */
  public double strength() {
    return alpha + beta;
  }

  /** Returns the standard deviation of the rates. */
  public double standardDeviation() {
    return Math.sqrt(mean() * (beta / strength()) / (strength() + 1));
  }
}
