package org.eqmon.stats.inference.decomposition;

import java.util.Arrays;
import java.util.Optional;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.model.Coefficients;
import org.eqmon.stats.inference.model.LinearRegression;
import org.eqmon.stats.inference.model.LogisticRegression;
import org.eqmon.stats.inference.model.ModelFit;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.LogisticLikelihood;
import org.eqmon.stats.inference.numerics.PositiveDefinite;

/**
 * A model of a group's outcomes, or the reason why it can't be fitted, with how far each person
 * moves its coefficients.
 */
final class GroupModel {
  private static final double SINGULAR = 1e-15;

  private enum Curve {
    LINE {
      @Override
      double at(double predictor) {
        return predictor;
      }

      @Override
      double slope(double predictor) {
        return 1;
      }
    },
    LOGISTIC {
      @Override
      double at(double predictor) {
        return LogisticLikelihood.logistic(predictor);
      }

      @Override
      double slope(double predictor) {
        return LogisticLikelihood.logistic(predictor) * LogisticLikelihood.logistic(-predictor);
      }
    };

    abstract double at(double predictor);

    abstract double slope(double predictor);
  }

  private final GroupRows rows;
  private final Curve curve;
  private final Optional<UndefinedReason> obstacle;
  private final double[] coefficients;
  private final DesignMatrix design;
  private final Optional<PositiveDefinite> information;

  private GroupModel(GroupRows rows, Curve curve, ModelFit fit) {
    this.rows = rows;
    this.curve = curve;
    design = DesignMatrix.withIntercept(rows.x());
    coefficients =
        fit.coefficients().map(Coefficients::estimates).stream()
            .flatMap(list -> list.stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    information =
        fit.isDefined()
            ? PositiveDefinite.of(design.crossProduct(weights()), SINGULAR)
            : Optional.empty();
    obstacle =
        fit.isDefined() && information.isEmpty()
            ? Optional.of(UndefinedReason.COLLINEAR)
            : fit.reason();
  }

  /** Fits a line by least squares. */
  static GroupModel linear(GroupRows rows) {
    return new GroupModel(
        rows, Curve.LINE, LinearRegression.withDefaults().fit(rows.x(), rows.y(), rows.people()));
  }

  /** Fits the log odds; the outcomes must be 0 or 1. */
  static GroupModel logistic(GroupRows rows) {
    long[] successes = new long[rows.size()];
    for (int i = 0; i < successes.length; i++) {
      successes[i] = rows.y()[i] == 1 ? rows.people()[i] : 0;
    }
    return new GroupModel(
        rows,
        Curve.LOGISTIC,
        LogisticRegression.withDefaults().fit(rows.x(), successes, rows.people()));
  }

  private double[] weights() {
    double[] weights = new double[rows.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = rows.people()[i] * curve.slope(predictor(rows, i));
    }
    return weights;
  }

  /** Returns why there is no fit, or empty if there is one. */
  Optional<UndefinedReason> obstacle() {
    return obstacle;
  }

  double[] coefficients() {
    return coefficients.clone();
  }

  private double predictor(GroupRows of, int row) {
    double sum = 0;
    for (int j = 0; j < coefficients.length; j++) {
      sum += coefficients[j] * of.covariate(row, j);
    }
    return sum;
  }

  /** Returns what the model predicts for a row of this or of another group. */
  double prediction(GroupRows of, int row) {
    return curve.at(predictor(of, row));
  }

  /** Returns the mean prediction for the people of this or of another group. */
  double meanPrediction(GroupRows of) {
    double sum = 0;
    for (int i = 0; i < of.size(); i++) {
      sum += of.people()[i] * prediction(of, i);
    }
    return sum / of.total();
  }

  /** Returns the derivatives of {@link #meanPrediction} by the coefficients. */
  double[] meanPredictionGradient(GroupRows of) {
    double[] gradient = new double[coefficients.length];
    for (int i = 0; i < of.size(); i++) {
      double slope = of.people()[i] * curve.slope(predictor(of, i)) / of.total();
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] += slope * of.covariate(i, j);
      }
    }
    return gradient;
  }

  /** Returns how far one person of a row of this group moves each coefficient. */
  double[] influence(int row) {
    double[] score = new double[coefficients.length];
    design.addRow(row, rows.y()[row] - prediction(rows, row), score);
    return information
        .map(matrix -> design.toOriginal(matrix.solve(score)))
        .orElseThrow(() -> new IllegalStateException("there is no fit: " + obstacle));
  }

  @Override
  public String toString() {
    return "GroupModel" + Arrays.toString(coefficients);
  }
}
