package org.eqmon.stats.inference.amount;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * The number, mean and variance of a sample: all that methods for means need of it. Moments of
 * parts add up to those of the whole with {@link #plus}.
 */
public final class Moments {
  private final long count;
  private final double mean;
  private final double squares;

  private Moments(long count, double mean, double squares) {
    this.count = count;
    this.mean = mean;
    this.squares = squares;
  }

  /** Returns the moments of a sample, which may be empty. */
  public static Moments of(ValueCounts values) {
    if (values.isEmpty()) {
      return new Moments(0, 0, 0);
    }
    double n = values.total();
    double centre = values.value(values.distinct() / 2);
    // a mean from a centre near it, then once more: exact where all values are equal
    for (int pass = 0; pass < 2; pass++) {
      double deviations = 0;
      for (int i = 0; i < values.distinct(); i++) {
        deviations += values.count(i) * (values.value(i) - centre);
      }
      centre += deviations / n;
    }
    double squares = 0;
    for (int i = 0; i < values.distinct(); i++) {
      double deviation = values.value(i) - centre;
      squares += values.count(i) * deviation * deviation;
    }
    return new Moments(values.total(), centre, squares);
  }

  /**
   * Returns the moments of a sample of which only a published summary is known.
   *
   * @param count the number of values, at least 1
   * @param mean their mean
   * @param standardDeviation their standard deviation, with n - 1; not used for a single value
   * @throws IllegalArgumentException if the count isn't positive, the standard deviation is
   *     negative or a number isn't finite
   */
  public static Moments ofSummary(long count, double mean, double standardDeviation) {
    if (count < 1
        || !Magnitude.isReckonable(mean)
        || !(standardDeviation >= 0)
        || !Magnitude.isReckonable(standardDeviation)) {
      throw new IllegalArgumentException(
          "a summary needs a count of at least 1, a finite (at most 1e60) mean and a finite (at most 1e60) standard deviation"
              + " that isn't negative");
    }
    return new Moments(count, mean, standardDeviation * standardDeviation * (count - 1));
  }

  /** Returns the number of values, n. */
  public long count() {
    return count;
  }

  /** Returns the mean, in the units of the values; undefined without values. */
  public Estimate mean() {
    return count == 0 ? Estimate.undefined(UndefinedReason.EMPTY_GROUP) : Estimate.of(mean);
  }

  /** Returns the variance with divisor n - 1; undefined with fewer than two values. */
  public Estimate variance() {
    return count < 2
        ? Estimate.undefined(UndefinedReason.TOO_FEW_VALUES)
        : Estimate.of(squares / (count - 1));
  }

  /** Returns the standard deviation with divisor n - 1; undefined with fewer than two values. */
  public Estimate standardDeviation() {
    return variance().map(Math::sqrt);
  }

  /**
   * Returns the moments of both samples together.
   *
   * @throws IllegalArgumentException if the number is beyond 2^63 - 1
   */
  public Moments plus(Moments other) {
    if (count == 0 || other.count == 0) {
      return count == 0 ? other : this;
    }
    long all = Totals.plus(count, other.count);
    double share = (double) other.count / all;
    double apart = other.mean - mean;
    return new Moments(
        all, mean + apart * share, squares + other.squares + apart * apart * share * count);
  }

  /** Returns the sum of squared deviations from the mean. */
  double squares() {
    return squares;
  }

  /** Returns the shape only: a mean may describe people. */
  @Override
  public String toString() {
    return "Moments";
  }
}
