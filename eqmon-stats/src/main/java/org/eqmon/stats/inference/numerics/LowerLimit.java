package org.eqmon.stats.inference.numerics;

import java.util.function.DoubleUnaryOperator;

/**
 * A search for the smallest gap that isn't ruled out. Upper limits are lower limits of the swapped
 * groups, seen from the other side, so that swapping groups inverts an interval exactly.
 *
 * <p>The search runs on the gap itself for differences and on its logarithm for ratios.
 */
public final class LowerLimit {
  private static final int MOST_STEPS = 200;
  private static final double FARTHEST_LOG = 100;

  private final GapScale scale;
  private final DoubleUnaryOperator evidence;
  private final double tolerance;

  /**
   * Creates a search.
   *
   * @param scale of the gap
   * @param evidence of a gap on its scale: negative if the gap is ruled out, and not falling
   * @param tolerance the width of the last bracket, on the scale of the search
   */
  public LowerLimit(GapScale scale, DoubleUnaryOperator evidence, double tolerance) {
    this.scale = scale;
    this.evidence =
        scale == GapScale.DIFFERENCE ? evidence : u -> evidence.applyAsDouble(Math.exp(u));
    this.tolerance = tolerance;
  }

  /** Returns the limit, given that every gap at or below {@code ruledOut} is ruled out. */
  public double above(double ruledOut, double estimate, double guess) {
    double bottom = toSearch(ruledOut);
    double limit = from(bottom, toSearch(estimate), toSearch(guess));
    // The limit lies above what was ruled out even when they are closer than the tolerance.
    return Math.max(toGap(limit), ruledOut + 1e-12);
  }

  /**
   * Returns the limit, given that {@code allowed} isn't ruled out; possibly the edge of the scale.
   */
  public double below(double allowed, double guess) {
    double bottom = scale == GapScale.DIFFERENCE ? -1 : -FARTHEST_LOG;
    if (!(evidence.applyAsDouble(bottom) < 0)) {
      return scale == GapScale.DIFFERENCE ? -1 : 0;
    }
    return Math.min(allowed, toGap(from(bottom, toSearch(allowed), toSearch(guess))));
  }

  /**
   * Returns a limit, or the one furthest out if some gap a few steps beyond it isn't ruled out: for
   * evidence that may fall a little where it should rise.
   *
   * @param limit a limit that was found
   * @param floor a gap that is ruled out, or the edge of the scale
   * @param step how far apart to look, on the scale of the search
   * @param places how many steps to look
   */
  public double outermost(double limit, double floor, double step, int places) {
    double bottom = scale == GapScale.DIFFERENCE || floor > 0 ? toSearch(floor) : -FARTHEST_LOG;
    double start = toSearch(limit);
    double allowed = start;
    double atAllowed = 0;
    double out = start - step;
    for (int k = 1; k <= places && out > bottom; k++) {
      double at = evidence.applyAsDouble(out);
      if (at >= 0) {
        allowed = out;
        atAllowed = at;
      }
      out -= step;
    }
    if (allowed == start) {
      return limit;
    }
    out = allowed - step;
    while (out > bottom) {
      double at = evidence.applyAsDouble(out);
      if (at < 0) {
        return toGap(narrowed(out, allowed, at, atAllowed));
      }
      allowed = out;
      atAllowed = at;
      out -= step;
    }
    return toGap(narrowed(bottom, allowed, -1, atAllowed));
  }

  private double from(double bottom, double top, double guess) {
    double highest = scale == GapScale.DIFFERENCE ? 1 : FARTHEST_LOG;
    double ceiling = Math.min(top, highest);
    double start = guess > bottom && guess < ceiling ? guess : inside(bottom, ceiling);
    double step = 0.05 * Math.min(1, Math.max(1e-6, ceiling - start));
    double low = bottom;
    double high = ceiling;
    double atLow = -1;
    double atHigh = 1;
    double at = evidence.applyAsDouble(start);
    if (at < 0) {
      low = start;
      atLow = at;
      for (double u = start + step; u < ceiling; u += step) {
        at = evidence.applyAsDouble(u);
        if (at >= 0) {
          high = u;
          atHigh = at;
          break;
        }
        low = u;
        atLow = at;
        step *= 2;
      }
    } else {
      high = start;
      atHigh = at;
      for (double u = start - step; u > bottom; u -= step) {
        at = evidence.applyAsDouble(u);
        if (at < 0) {
          low = u;
          atLow = at;
          break;
        }
        high = u;
        atHigh = at;
        step *= 2;
      }
    }
    return narrowed(low, high, atLow, atHigh);
  }

  private static double inside(double bottom, double ceiling) {
    if (bottom <= -FARTHEST_LOG) {
      return ceiling - 1;
    }
    return ceiling >= FARTHEST_LOG ? bottom + 1 : 0.5 * (bottom + ceiling);
  }

  // Illinois steps, and a halving where three of them haven't halved the bracket. The low end,
  // which
  // is ruled out, is returned.
  private double narrowed(double bottom, double top, double atBottom, double atTop) {
    double low = bottom;
    double high = top;
    double atLow = atBottom;
    double atHigh = atTop;
    double width = high - low;
    int sameSide = 0;
    for (int i = 1; i <= MOST_STEPS && high - low > tolerance; i++) {
      double next = low + (high - low) * atLow / (atLow - atHigh);
      if (i % 3 == 0) {
        next = high - low > 0.5 * width ? 0.5 * (low + high) : next;
        width = high - low;
      }
      double margin = 0.4 * tolerance;
      next = Math.max(low + margin, Math.min(high - margin, next));
      if (!(next > low && next < high)) {
        break;
      }
      double at = evidence.applyAsDouble(next);
      if (at < 0) {
        low = next;
        atLow = at;
        sameSide = Math.min(sameSide, 0) - 1;
        atHigh *= sameSide < -1 ? 0.5 : 1;
      } else {
        high = next;
        atHigh = at;
        sameSide = Math.max(sameSide, 0) + 1;
        atLow *= sameSide > 1 ? 0.5 : 1;
      }
    }
    return low;
  }

  private double toSearch(double gap) {
    return scale == GapScale.DIFFERENCE ? gap : Math.log(gap);
  }

  private double toGap(double u) {
    return scale == GapScale.DIFFERENCE ? u : Math.exp(u);
  }
}
