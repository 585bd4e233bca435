package org.eqmon.stats.inference.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.LogisticLikelihood;
import org.eqmon.stats.inference.numerics.PositiveDefinite;

/**
 * Where Firth's penalised likelihood is largest, with one coefficient held or none, on the inner
 * scale of the design.
 */
final class FirthMaximum {
  private static final int MAXIMUM_ITERATIONS = 500;
  private static final double LONGEST_STEP = 5;
  private static final double SMALL_STEP = 1e-10;

  private final GroupedBinomial data;
  private final LogisticLikelihood likelihood;

  FirthMaximum(GroupedBinomial data) {
    this.data = data;
    likelihood = data.likelihood();
  }

  /** A point, its penalised log likelihood and the information there. */
  static final class Point {
    private final double value;
    private final PositiveDefinite information;
    private final double[] beta;

    private Point(double value, PositiveDefinite information, double[] beta) {
      this.value = value;
      this.information = information;
      this.beta = beta;
    }

    double value() {
      return value;
    }

    PositiveDefinite information() {
      return information;
    }

    double[] beta() {
      return beta.clone();
    }
  }

  /** Searches over all coefficients from 0. */
  Optional<Point> free() {
    return search(new double[data.design().columns()], columns(-1));
  }

  /** Searches over all coefficients but one, from a start at which that one has its value. */
  Optional<Point> holding(int column, double[] start) {
    return search(start, columns(column));
  }

  private int[] columns(int without) {
    return IntStream.range(0, data.design().columns()).filter(j -> j != without).toArray();
  }

  private Optional<Point> search(double[] start, int[] free) {
    Optional<Point> here = point(start);
    for (int iteration = 0; iteration < MAXIMUM_ITERATIONS && here.isPresent(); iteration++) {
      Point at = here.get();
      Optional<double[]> direction = step(at, free);
      if (direction.isEmpty()) {
        return free.length == 0 ? here : Optional.empty();
      }
      double[] step = direction.get();
      double length = Arrays.stream(step).map(Math::abs).max().orElse(0);
      if (length <= SMALL_STEP) {
        return here;
      }
      double fraction = Math.min(1, LONGEST_STEP / length);
      here = point(moved(at.beta, step, fraction, free));
      // near the maximum rounding hides the gain, and the full step is right
      while (length > 1e-5
          && fraction > 1e-8
          && here.filter(next -> next.value >= at.value).isEmpty()) {
        fraction /= 2;
        here = point(moved(at.beta, step, fraction, free));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns Newton's step for the data with each row's leverage added to it, half as successes: the
   * penalty bends the likelihood too, and a step without that would jump to and fro.
   */
  private Optional<double[]> step(Point at, int[] free) {
    DesignMatrix design = data.design();
    double[][] inverse = at.information.inverse();
    double[] eta = design.times(at.beta);
    double[] residuals = new double[eta.length];
    double[] weights = new double[eta.length];
    for (int i = 0; i < eta.length; i++) {
      double p = LogisticLikelihood.logistic(eta[i]);
      double q = LogisticLikelihood.logistic(-eta[i]);
      double leverage = data.trials(i) * p * q * design.quadratic(i, inverse);
      residuals[i] =
          data.successes(i) * q - (data.trials(i) - data.successes(i)) * p + leverage * (q - p) / 2;
      weights[i] = (data.trials(i) + leverage) * p * q;
    }
    double[] score = design.transposeTimes(residuals);
    double[][] matrix = design.crossProduct(weights);
    double[][] block = new double[free.length][free.length];
    for (int a = 0; a < free.length; a++) {
      for (int b = 0; b < free.length; b++) {
        block[a][b] = matrix[free[a]][free[b]];
      }
    }
    return PositiveDefinite.of(block, 0)
        .map(
            information ->
                information.solve(Arrays.stream(free).mapToDouble(j -> score[j]).toArray()));
  }

  private static double[] moved(double[] from, double[] step, double fraction, int[] free) {
    double[] to = from.clone();
    for (int a = 0; a < free.length; a++) {
      to[free[a]] += fraction * step[a];
    }
    return to;
  }

  private Optional<Point> point(double[] beta) {
    double[][] matrix = likelihood.derivatives(beta, new double[beta.length]);
    double value = likelihood.value(beta);
    return PositiveDefinite.of(matrix, 0)
        .map(information -> new Point(value + information.logDeterminant() / 2, information, beta));
  }
}
