package org.eqmon.stats.inference.numerics;

import java.util.function.DoubleUnaryOperator;
import java.util.function.LongPredicate;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/** Root finding to the accuracy of a double, and searches over whole numbers. */
public final class Roots {
  private static final BrentSolver SOLVER =
      new BrentSolver(2 * Math.ulp(1.0), Double.MIN_NORMAL, Double.MIN_VALUE);

  private Roots() {}

  /**
   * Returns where a function crosses zero between two points. If it has the same sign at both, the
   * point where it is nearer to zero is returned: callers use this for limits at the edge of a
   * parameter's range.
   *
   * @param function a continuous function, not NaN between the points
   * @param lower a finite point
   * @param upper a finite point, not below the lower
   */
  public static double between(DoubleUnaryOperator function, double lower, double upper) {
    double atLower = function.applyAsDouble(lower);
    double atUpper = function.applyAsDouble(upper);
    if (atLower == 0 || lower == upper) {
      return lower;
    }
    if (atUpper == 0) {
      return upper;
    }
    if (atLower > 0 == atUpper > 0) {
      return Math.abs(atLower) <= Math.abs(atUpper) ? lower : upper;
    }
    return SOLVER.findRoot(function, lower, upper);
  }

  /**
   * Returns the smallest whole number from {@code lower} to {@code upper} at which a condition that
   * never turns false again holds, or {@code upper + 1} if it doesn't hold there.
   */
  public static long first(LongPredicate condition, long lower, long upper) {
    long from = lower;
    long to = upper + 1;
    while (from < to) {
      long middle = from + (to - from) / 2;
      if (condition.test(middle)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
