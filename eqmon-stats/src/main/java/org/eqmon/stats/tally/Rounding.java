package org.eqmon.stats.tally;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the counts of a tally may be from the truth because whoever supplied them rounded them.
 * Each cell is the sum of at most so many numbers rounded to the nearest multiple of a base.
 *
 * @param terms from a base of 2 or more to how many numbers rounded to it were added up in one
 *     cell, 1 or more; empty if all counts are exact
 */
public record Rounding(SortedMap<Long, Long> terms) {
  /** Exact counts. */
  public static final Rounding NONE = new Rounding(new TreeMap<>());

  /** Copies the map and refuses a base below 2 and a number of terms below 1. */
  public Rounding {
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    terms.forEach(
        (base, number) -> {
          if (base < 2 || number < 1) {
            throw new IllegalArgumentException(
                "rounding needs a base of 2 or more and 1 or more numbers rounded to it");
          }
        });
  }

  /**
   * Returns the rounding of counts that were each rounded to the nearest multiple of a base; exact
   * for base 1.
   *
   * @throws IllegalArgumentException if the base is below 1
   */
  public static Rounding toBase(long base) {
    return base == 1 ? NONE : new Rounding(new TreeMap<>(Map.of(base, 1L)));
  }

  /** Returns the rounding of cells that are sums of a cell of each. */
  public Rounding plus(Rounding other) {
    SortedMap<Long, Long> sum = new TreeMap<>(terms);
    other.terms.forEach((base, number) -> sum.merge(base, number, Rounding::saturatedSum));
    return new Rounding(sum);
  }

  /**
   * Returns the rounding of the sum of several cells, such as a margin.
   *
   * @param cells how many cells are added, 0 or more; 0 gives an exact nothing
   */
  public Rounding times(long cells) {
    if (cells < 0) {
      throw new IllegalArgumentException("a number of cells is 0 or more");
    }
    SortedMap<Long, Long> product = new TreeMap<>();
    if (cells > 0) {
      terms.forEach((base, number) -> product.put(base, saturatedProduct(number, cells)));
    }
    return new Rounding(product);
  }

  /**
   * Returns the most that a cell may differ from the truth, in units counted: half the base,
   * rounded down, for each number added. 0 if exact; {@link Long#MAX_VALUE} if it is more than
   * that.
   */
  public long maximumError() {
    long error = 0;
    for (Map.Entry<Long, Long> term : terms.entrySet()) {
      error = saturatedSum(error, saturatedProduct(term.getKey() / 2, term.getValue()));
    }
    return error;
  }

  /** Returns whether no count was rounded. */
  public boolean isExact() {
    return terms.isEmpty();
  }

  private static long saturatedSum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private static long saturatedProduct(long a, long b) {
    return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
  }
}
