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
  private static final double CLOSE = 0.97;

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
        largest = Math.max(largest, peak(f, a + i * width, width, value, i));
      }
    }
    // A peak between an end and its neighbour.
    if (value[0] > CLOSE * best && value[0] > value[1]) {
      largest = Math.max(largest, f.applyAsDouble(a + 0.1 * width));
    }
    if (value[steps] > CLOSE * best && value[steps] > value[steps - 1]) {
      largest = Math.max(largest, f.applyAsDouble(b - 0.1 * width));
    }
    return Math.min(1, largest);
  }

  private static double peak(
      DoubleUnaryOperator f, double centre, double width, double[] value, int i) {
    double x = centre;
    double fx = value[i];
    double left = x - width;
    double fl = value[i - 1];
    double right = x + width;
    double fr = value[i + 1];
    for (int step = 0; step < REFINEMENTS; step++) {
      double l = x - left;
      double r = right - x;
      double numerator = l * l * (fx - fr) - r * r * (fx - fl);
      double denominator = l * (fx - fr) + r * (fx - fl);
      if (!(denominator > 0)) {
        break;
      }
      double next = x - 0.5 * numerator / denominator;
      if (!(next > left && next < right) || Math.abs(next - x) < 1e-3 * width) {
        break;
      }
      double fn = f.applyAsDouble(next);
      double gain = fn - fx;
      if (fn >= fx) {
        if (next > x) {
          left = x;
          fl = fx;
        } else {
          right = x;
          fr = fx;
        }
        x = next;
        fx = fn;
      } else if (next > x) {
        right = next;
        fr = fn;
      } else {
        left = next;
        fl = fn;
      }
      if (Math.abs(gain) < 1e-9 * fx) {
        break;
      }
    }
    return fx;
  }
}
