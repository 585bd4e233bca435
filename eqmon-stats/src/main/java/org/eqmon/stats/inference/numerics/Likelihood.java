package org.eqmon.stats.inference.numerics;

/** A function of parameters to be maximised by Newton's method: concave, or nearly so. */
public interface Likelihood {
  /** Returns the value, which may be negative infinity. */
  double value(double[] parameters);

  /**
   * Computes the derivatives.
   *
   * @param parameters where
   * @param gradient is filled with the first derivatives
   * @return the information, minus the second derivatives; its upper triangle is enough
   */
  double[][] derivatives(double[] parameters, double[] gradient);

  /**
   * Returns whether the value rises for ever in a direction, so that there is no maximum. A true
   * answer is a proof; the default is that nothing is known.
   */
  default boolean risesForEver(double[] direction) {
    return false;
  }
}
