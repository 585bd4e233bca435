package org.eqmon.stats.tally;

import java.math.BigInteger;
import java.util.Objects;

/**
 * What a measure adds up to in one cell, exactly.
 *
 * @param contributors how many people had an amount, 0 or more; those without one are not among
 *     them
 * @param sum the sum of their amounts, in the unit of the measure
 * @param sumOfSquares the sum of the squares of their amounts
 */
public record Sums(long contributors, long sum, BigInteger sumOfSquares) {
  /** Refuses null. */
  public Sums {
    Objects.requireNonNull(sumOfSquares, "sumOfSquares");
  }

  @Override
  public String toString() {
    return "Sums";
  }
}
