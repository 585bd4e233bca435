package org.eqmon.stats.inference.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * How far each person of two groups moves each of several parameters, or the reason why that isn't
 * known. The groups were sampled independently, and their sizes are fixed.
 */
final class SamplingError {
  private final Optional<UndefinedReason> unknown;
  private final List<People> first = new ArrayList<>();
  private final List<People> second = new ArrayList<>();

  /** People who move the parameters alike. */
  private static final class People {
    private final long count;
    private final double[] influence;

    People(long count, double[] influence) {
      this.count = count;
      this.influence = influence;
    }

    double moves(double[] gradient) {
      double sum = 0;
      for (int i = 0; i < gradient.length; i++) {
        sum += gradient[i] * influence[i];
      }
      return sum;
    }
  }

  private SamplingError(Optional<UndefinedReason> unknown) {
    this.unknown = unknown;
  }

  /** Returns an error that isn't known. */
  static SamplingError unknown(UndefinedReason reason) {
    return new SamplingError(Optional.of(reason));
  }

  /** Returns the error of nobody yet. */
  static SamplingError empty() {
    return new SamplingError(Optional.empty());
  }

  /** Adds people of group 0 or 1; the array is kept. */
  void add(int group, long count, double[] influence) {
    (group == 0 ? first : second).add(new People(count, influence));
  }

  /** Returns a number with its interval and the test that it is 0, by the delta method. */
  Comparison comparison(Differentiated number, Confidence confidence, Method method) {
    if (unknown.isPresent()) {
      return Comparison.withoutError(number.value(), unknown.get(), method);
    }
    Optional<Double> ofFirst = variance(first, number.gradient());
    Optional<Double> ofSecond = variance(second, number.gradient());
    if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
      return Comparison.withoutError(number.value(), UndefinedReason.TOO_FEW_VALUES, method);
    }
    return Comparison.normal(
        number.value(), 0, Math.sqrt(ofFirst.get() + ofSecond.get()), confidence, method);
  }

  /**
   * Returns the variance that a group adds: the sum of squares around the mean, times n / (n - 1);
   * empty for a group of one. It isn't taken from a covariance matrix, in which what cancels would
   * leave the root of a rounding error.
   */
  private static Optional<Double> variance(List<People> group, double[] gradient) {
    double n = 0;
    double mean = 0;
    double[] moves = new double[group.size()];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = group.get(i).moves(gradient);
      n += group.get(i).count;
      mean += group.get(i).count * moves[i];
    }
    if (n < 2) {
      return Optional.empty();
    }
    mean /= n;
    double squares = 0;
    for (int i = 0; i < moves.length; i++) {
      squares += group.get(i).count * (moves[i] - mean) * (moves[i] - mean);
    }
    return Optional.of(squares * n / (n - 1));
  }
}
