package org.eqmon.stats.tally;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
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
@JsonIncludeProperties({})
public record Sums(long contributors, long sum, BigInteger sumOfSquares) {
  /** Refuses null. */
  public Sums {
    Objects.requireNonNull(sumOfSquares, "sumOfSquares");
  }

  /**
   * Returns whether some amounts of 0 or more add up to this: the square of the sum is at least the
   * sum of squares, and at most that times the number of contributors.
   */
  boolean isAttainable() {
    if (contributors < 0 || sum < 0) {
      return false;
    }
    BigInteger square = BigInteger.valueOf(sum).pow(2);
    return sumOfSquares.compareTo(square) <= 0
        && square.compareTo(sumOfSquares.multiply(BigInteger.valueOf(contributors))) <= 0;
  }

  @Override
  public String toString() {
    return "Sums";
  }
}
