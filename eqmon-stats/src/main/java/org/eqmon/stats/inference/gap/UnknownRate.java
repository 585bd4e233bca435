package org.eqmon.stats.inference.gap;

import java.util.function.DoubleUnaryOperator;

/**
 * A search over the rate that a hypothesis leaves open, for where a probability is largest.
 *
 * <p>The grid is even on the arcsine scale, where the standard error is the same for every rate,
 * with two points for each standard error; the best grid points are then refined by parabolas.
 */
final class UnknownRate {
  private static final double POINTS_PER_STANDARD_ERROR = 2;
  private static final int FEWEST_STEPS = 10;
  private static final int REFINEMENTS = 6;
  private static final double CLOSE = 0.9;
  private static final double BESIDE = 0.3;
  private static final double[] INSIDE_LAST_STEP = {0.1, 0.4};

  private UnknownRate() {}

  /**
   * Returns the largest probability.
   *
   * @param probability the probability at a rate
   * @param range the rates to search
   * @param standardErrors the length of the range in standard errors of the two observed rates
   */
  static double largest(DoubleUnaryOperator probability, RateRange range, double standardErrors) {
    DoubleUnaryOperator f =
        angle -> {
          double sine = Math.sin(angle);
          return probability.applyAsDouble(sine * sine);
        };
    double a = RateRange.angle(range.low());
    double b = RateRange.angle(range.high());
    int steps = (int) Math.max(FEWEST_STEPS, Math.ceil(standardErrors * POINTS_PER_STANDARD_ERROR));
    double width = (b - a) / steps;
    double[] value = new double[steps + 1];
    double best = 0;
    for (int i = 0; i <= steps; i++) {
      value[i] = f.applyAsDouble(Math.min(b, a + i * width));
      best = Math.max(best, value[i]);
    }
    double largest = best;
    for (int i = 1; i < steps; i++) {
      if (value[i] >= value[i - 1] && value[i] >= value[i + 1] && value[i] > CLOSE * best) {
        double x = a + i * width;
        largest =
            Math.max(
                largest,
                peak(
                    f,
                    new Point(x - width, value[i - 1]),
                    new Point(x, value[i]),
                    new Point(Math.min(b, x + width), value[i + 1])));
      }
    }
    largest = Math.max(largest, nearEnd(f, a, width, value[0], value[1], best));
    largest = Math.max(largest, nearEnd(f, b, -width, value[steps], value[steps - 1], best));
    return Math.min(1, largest);
  }

  /** A place and the probability there. */
  private record Point(double x, double value) {}

  // A peak between an end and its neighbour, which no grid point shows.
  private static double nearEnd(
      DoubleUnaryOperator f, double end, double width, double atEnd, double next, double best) {
    if (!(Math.max(atEnd, next) > CLOSE * best)) {
      return 0;
    }
    double largest = 0;
    for (double part : INSIDE_LAST_STEP) {
      Point inside = new Point(end + part * width, f.applyAsDouble(end + part * width));
      largest = Math.max(largest, inside.value());
      if (inside.value() >= atEnd && inside.value() >= next) {
        return peak(f, new Point(end, atEnd), inside, new Point(end + width, next));
      }
    }
    return largest;
  }

  // Parabolas through three points, of which the middle one is the highest.
  private static double peak(DoubleUnaryOperator f, Point low, Point centre, Point high) {
    Point left = low;
    Point middle = centre;
    Point right = high;
    for (int step = 0; step < REFINEMENTS; step++) {
      double l = middle.x() - left.x();
      double r = right.x() - middle.x();
      double overLeft = middle.value() - left.value();
      double overRight = middle.value() - right.value();
      double denominator = l * overRight + r * overLeft;
      if (!(Math.abs(denominator) > 0)) {
        break;
      }
      double next = middle.x() - 0.5 * (l * l * overRight - r * r * overLeft) / denominator;
      double from = Math.min(left.x(), right.x());
      double to = Math.max(left.x(), right.x());
      boolean settled = Math.abs(next - middle.x()) < 1e-3 * (to - from);
      if (settled && step == 0) {
        // Between two equal peaks the parabola points at the dip.
        next = middle.x() + BESIDE * r;
      } else if (settled || !(next > from && next < to)) {
        break;
      }
      Point found = new Point(next, f.applyAsDouble(next));
      double gain = found.value() - middle.value();
      boolean towardsRight = next > middle.x() == right.x() > left.x();
      if (gain >= 0) {
        if (towardsRight) {
          left = middle;
        } else {
          right = middle;
        }
        middle = found;
      } else if (towardsRight) {
        right = found;
      } else {
        left = found;
      }
      if (Math.abs(gain) < 1e-9 * middle.value()) {
        break;
      }
    }
    return middle.value();
  }
}
