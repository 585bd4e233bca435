package org.eqmon.stats.tally;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What one measure adds up to in every cell of a table. As amounts are 0 or more, the sum of
 * squares is at most the square of the sum, so two longs hold it exactly.
 */
final class SumCells {
  final long[] contributors;
  final long[] sums;
  final long[] squaresHigh;
  final long[] squaresLow;

  SumCells(int cells) {
    this(new long[cells], new long[cells], new long[cells], new long[cells]);
  }

  private SumCells(long[] contributors, long[] sums, long[] squaresHigh, long[] squaresLow) {
    this.contributors = contributors;
    this.sums = sums;
    this.squaresHigh = squaresHigh;
    this.squaresLow = squaresLow;
  }

  SumCells copy() {
    return new SumCells(
        contributors.clone(), sums.clone(), squaresHigh.clone(), squaresLow.clone());
  }

  /** Whether an amount counted so many times can be added without leaving the range. */
  boolean canAdd(int cell, long amount, long times) {
    return Exact.productFits(amount, times)
        && Exact.sumFits(sums[cell], amount * times)
        && Exact.sumFits(contributors[cell], times);
  }

  /** Adds an amount so many times; {@link #canAdd} must have said that it fits. */
  void add(int cell, long amount, long times) {
    contributors[cell] += times;
    sums[cell] += amount * times;
    // amount * amount * times <= (amount * times)^2 < 2^126, and amount * times fits a long
    long perTime = amount * times;
    addSquare(cell, Math.multiplyHigh(amount, perTime), amount * perTime);
  }

  private void addSquare(int cell, long high, long low) {
    long sum = squaresLow[cell] + low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    squaresLow[cell] = sum;
    squaresHigh[cell] += high + carry;
  }

  boolean canAdd(int cell, SumCells other, int otherCell) {
    return Exact.sumFits(sums[cell], other.sums[otherCell])
        && Exact.sumFits(contributors[cell], other.contributors[otherCell]);
  }

  void add(int cell, SumCells other, int otherCell) {
    contributors[cell] += other.contributors[otherCell];
    sums[cell] += other.sums[otherCell];
    addSquare(cell, other.squaresHigh[otherCell], other.squaresLow[otherCell]);
  }

  void set(int cell, long newContributors, long sum, long high, long low) {
    contributors[cell] = newContributors;
    sums[cell] = sum;
    squaresHigh[cell] = high;
    squaresLow[cell] = low;
  }

  boolean isZero(int cell) {
    return (contributors[cell] | sums[cell] | squaresHigh[cell] | squaresLow[cell]) == 0;
  }

  Sums at(int cell) {
    BigInteger low = BigInteger.valueOf(squaresLow[cell] >>> 1).shiftLeft(1);
    if ((squaresLow[cell] & 1) != 0) {
      low = low.add(BigInteger.ONE);
    }
    return new Sums(
        contributors[cell],
        sums[cell],
        BigInteger.valueOf(squaresHigh[cell]).shiftLeft(Long.SIZE).add(low));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SumCells that
        && Arrays.equals(contributors, that.contributors)
        && Arrays.equals(sums, that.sums)
        && Arrays.equals(squaresHigh, that.squaresHigh)
        && Arrays.equals(squaresLow, that.squaresLow);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(contributors) + Arrays.hashCode(sums);
  }
}
