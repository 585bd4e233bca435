package org.eqmon.stats.inference.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math4.legacy.linear.Array2DRowRealMatrix;
import org.apache.commons.math4.legacy.linear.ArrayRealVector;
import org.apache.commons.math4.legacy.linear.LUDecomposition;
import org.apache.commons.math4.legacy.linear.RealMatrix;
import org.eqmon.stats.inference.numerics.DesignMatrix;

/**
 * The smallest sum of check losses, by descent from vertex to vertex: a vertex is a fit through as
 * many rows as there are coefficients; each step lets go of one row and moves along the edge that
 * this opens until the loss would rise again.
 *
 * <p>Outcomes are first moved apart by some 1e-9 of their spread, so that no two steps are equally
 * good; the coefficients are those of the final rows with their true outcomes.
 */
final class CheckLossMinimum {
  private static final double NUDGE = 1e-9;
  private static final double FLAT = 1e-12;
  private static final double PARALLEL = 1e-12;

  private final DesignMatrix design;
  private final double[] y;
  private final double[] weights;
  private final double probability;
  private final int[] rows;

  private CheckLossMinimum(
      DesignMatrix design, double[] y, double[] weights, double probability, int[] rows) {
    this.design = design;
    this.y = y;
    this.weights = weights;
    this.probability = probability;
    this.rows = rows;
  }

  /** Finds it; the columns must not be collinear in the rows of positive weight. */
  static CheckLossMinimum of(
      DesignMatrix design, double[] y, double[] weights, double probability) {
    double[] moved = nudged(y, weights);
    CheckLossMinimum at =
        new CheckLossMinimum(
            design, moved, weights, probability, startingRows(design, moved, weights));
    double best = at.loss();
    while (true) {
      Optional<int[]> next = at.betterRows();
      if (next.isEmpty()) {
        break;
      }
      CheckLossMinimum there =
          new CheckLossMinimum(design, moved, weights, probability, next.get());
      double loss = there.loss();
      if (!(loss < best)) {
        break; // only rounding is left to gain
      }
      best = loss;
      at = there;
    }
    return new CheckLossMinimum(design, y, weights, probability, at.rows);
  }

  private static double[] nudged(double[] y, double[] weights) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < y.length; i++) {
      if (weights[i] > 0) {
        smallest = Math.min(smallest, y[i]);
        largest = Math.max(largest, y[i]);
      }
    }
    double spread = largest > smallest ? largest - smallest : 1;
    // always the same, and without pattern: in a regular sequence, sums and differences coincide
    SplittableRandom nudges = new SplittableRandom(0);
    double[] moved = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      moved[i] = y[i] + NUDGE * spread * nudges.nextDouble();
    }
    return moved;
  }

  /** Takes independent rows, those nearest to the least-squares fit first. */
  private static int[] startingRows(DesignMatrix design, double[] y, double[] weights) {
    long[] present = Arrays.stream(weights).mapToLong(w -> w > 0 ? 1 : 0).toArray();
    double[] residuals =
        LeastSquares.of(design, y, present)
            .map(LeastSquares::residuals)
            .orElseGet(() -> new double[y.length]);
    int[] order =
        IntStream.range(0, y.length)
            .filter(i -> weights[i] > 0)
            .boxed()
            .sorted((a, b) -> Double.compare(Math.abs(residuals[a]), Math.abs(residuals[b])))
            .mapToInt(Integer::intValue)
            .toArray();
    int k = design.columns();
    double[][] directions = new double[k][];
    int[] rows = new int[k];
    int found = 0;
    for (double least = 1e-3; found < k; least /= 100) {
      for (int i = 0; i < order.length && found < k; i++) {
        double[] rest = design.row(order[i]);
        double before = norm(rest);
        for (int pass = 0; pass < 2; pass++) {
          for (int d = 0; d < found; d++) {
            double along = dot(rest, directions[d]);
            for (int j = 0; j < k; j++) {
              rest[j] -= along * directions[d][j];
            }
          }
        }
        double after = norm(rest);
        if (after > least * before) {
          for (int j = 0; j < k; j++) {
            rest[j] /= after;
          }
          directions[found] = rest;
          rows[found++] = order[i];
        }
      }
    }
    return rows;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  private LUDecomposition factors() {
    double[][] square = new double[rows.length][];
    for (int a = 0; a < rows.length; a++) {
      square[a] = design.row(rows[a]);
    }
    return new LUDecomposition(new Array2DRowRealMatrix(square, false), 1e-300);
  }

  /** Returns the coefficients of the fit through the rows, on the design's inner scale. */
  double[] coefficients() {
    double[] outcomes = Arrays.stream(rows).mapToDouble(i -> y[i]).toArray();
    return factors().getSolver().solve(new ArrayRealVector(outcomes, false)).toArray();
  }

  /** Returns whether the fit goes through a row by construction. */
  boolean isOnFit(int row) {
    return Arrays.stream(rows).anyMatch(r -> r == row);
  }

  private double[] residuals() {
    double[] residuals = design.times(coefficients());
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = y[i] - residuals[i];
    }
    for (int row : rows) {
      residuals[row] = 0;
    }
    return residuals;
  }

  private double loss() {
    double sum = 0;
    double[] residuals = residuals();
    for (int i = 0; i < residuals.length; i++) {
      sum += weights[i] * residuals[i] * (residuals[i] > 0 ? probability : probability - 1);
    }
    return sum;
  }

  /** Returns the rows at the end of the steepest edge, or empty if no edge goes down. */
  private Optional<int[]> betterRows() {
    int k = rows.length;
    RealMatrix edges = factors().getSolver().getInverse();
    double[] residuals = residuals();
    double[] pulls = new double[residuals.length];
    double scale = 0;
    for (int i = 0; i < residuals.length; i++) {
      pulls[i] = weights[i] * (residuals[i] > 0 ? probability : probability - 1);
      scale += weights[i];
    }
    for (int row : rows) {
      pulls[row] = 0;
    }
    double[] pull = design.transposeTimes(pulls);
    int leaving = -1;
    double direction = 0;
    double steepest = -FLAT * scale;
    for (int a = 0; a < k; a++) {
      double gain = dot(edges.getColumn(a), pull);
      double forwards = weights[rows[a]] * (1 - probability) - gain;
      double backwards = weights[rows[a]] * probability + gain;
      double size = norm(edges.getColumn(a));
      if (forwards / size < steepest) {
        steepest = forwards / size;
        leaving = a;
        direction = 1;
      }
      if (backwards / size < steepest) {
        steepest = backwards / size;
        leaving = a;
        direction = -1;
      }
    }
    if (leaving < 0) {
      return Optional.empty();
    }
    double[] edge = edges.getColumn(leaving);
    OptionalInt entering = entering(edge, direction, steepest * norm(edge), residuals);
    if (entering.isEmpty()) {
      return Optional.empty();
    }
    int[] next = rows.clone();
    next[leaving] = entering.getAsInt();
    return Optional.of(next);
  }

  /** Returns the row at which the loss along an edge, at first falling, stops to fall. */
  private OptionalInt entering(
      double[] edge, double direction, double firstSlope, double[] residuals) {
    double[] along = design.times(edge);
    double length = norm(edge);
    int[] crossed =
        IntStream.range(0, along.length)
            .filter(i -> weights[i] > 0 && residuals[i] * along[i] * direction > 0)
            // a row that the edge runs alongside seems to be crossed, far away, through rounding
            .filter(i -> Math.abs(along[i]) > PARALLEL * length * norm(design.row(i)))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.abs(residuals[i] / along[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    double slope = firstSlope;
    for (int row : crossed) {
      slope += weights[row] * Math.abs(along[row]);
      if (slope >= FLAT * firstSlope) {
        return OptionalInt.of(row);
      }
    }
    return OptionalInt.empty();
  }
}
