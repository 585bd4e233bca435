package org.eqmon.stats.inference.smallgroups;

import java.util.function.DoubleUnaryOperator;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Roots;

/** Effects with their variances, as functions of the variance between groups. */
final class Effects {
  private static final int STEPS = 200;
  private static final double FARTHEST = 1e300;

  private final double[] effects;
  private final double[] variances;

  /** Refuses numbers that can't occur. */
  Effects(double[] effects, double[] standardErrors) {
    if (effects.length != standardErrors.length) {
      throw new IllegalArgumentException("there must be as many standard errors as effects");
    }
    this.effects = effects.clone();
    this.variances = new double[effects.length];
    for (int i = 0; i < effects.length; i++) {
      if (!Magnitude.isReckonable(effects[i])
          || !(standardErrors[i] > 0 && standardErrors[i] <= Magnitude.LARGEST)) {
        throw new IllegalArgumentException(
            "effects must be finite (at most 1e60), and standard errors more than 0 and finite (at most 1e60)");
      }
      variances[i] = standardErrors[i] * standardErrors[i];
    }
  }

  int size() {
    return effects.length;
  }

  double effect(int group) {
    return effects[group];
  }

  double variance(int group) {
    return variances[group];
  }

  /** Returns the sum of the weights 1 / (v + tauSquared) to a power. */
  double weights(double tauSquared, int power) {
    double sum = 0;
    for (double v : variances) {
      sum += Math.pow(v + tauSquared, -power);
    }
    return sum;
  }

  /** Returns the weighted mean. */
  double mean(double tauSquared) {
    double first = effects[0];
    double sum = 0;
    for (int i = 0; i < effects.length; i++) {
      sum += (effects[i] - first) / (variances[i] + tauSquared);
    }
    return first + sum / weights(tauSquared, 1);
  }

  /** Returns the sum of squared distances from the weighted mean, each times a power of weight. */
  private double squares(double tauSquared, int power) {
    double mean = mean(tauSquared);
    double sum = 0;
    for (int i = 0; i < effects.length; i++) {
      double distance = effects[i] - mean;
      sum += distance * distance * Math.pow(variances[i] + tauSquared, -power);
    }
    return sum;
  }

  /** Returns Q with weights 1 / (v + tauSquared); it falls as that grows. */
  double q(double tauSquared) {
    return squares(tauSquared, 1);
  }

  /** Returns the sum of the weights without tau squared less their squares over it. */
  private double scale() {
    double sum = weights(0, 1);
    return sum - weights(0, 2) / sum;
  }

  /** Returns the variance that the groups have typically: Higgins and Thompson's. */
  double typicalVariance() {
    return (effects.length - 1) / scale();
  }

  double tauSquared(Heterogeneity heterogeneity) {
    return switch (heterogeneity) {
      case DERSIMONIAN_LAIRD -> Math.max(0, (q(0) - (effects.length - 1)) / scale());
      case PAULE_MANDEL -> whereQIs(effects.length - 1);
      case RESTRICTED_MAXIMUM_LIKELIHOOD -> mostLikely();
    };
  }

  /** Returns the tau squared at which Q has a value; 0 if it is smaller everywhere. */
  double whereQIs(double value) {
    if (q(0) <= value) {
      return 0;
    }
    double upper = typicalVariance();
    while (q(upper) > value && upper < FARTHEST) {
      upper *= 4;
    }
    return Roots.between(t -> q(t) - value, 0, upper);
  }

  /** Returns the tau squared of the largest restricted likelihood, by a scan and then exactly. */
  private double mostLikely() {
    double smallest = Double.POSITIVE_INFINITY;
    for (double v : variances) {
      smallest = Math.min(smallest, v);
    }
    double from = Math.log(1e-6 * smallest);
    double spread = effects.length * (squares(0, 0) + typicalVariance());
    double step = (Math.log(Math.max(spread, 1e3 * smallest)) - from) / STEPS;
    DoubleUnaryOperator onLogs = t -> slope(Math.exp(t));
    double best = 0;
    double highest = logLikelihood(0);
    for (int i = 0; i < STEPS; i++) {
      double t = from + i * step;
      if (onLogs.applyAsDouble(t) > 0 && onLogs.applyAsDouble(t + step) <= 0) {
        double found = Math.exp(Roots.between(onLogs, t, t + step));
        double value = logLikelihood(found);
        if (value > highest) {
          highest = value;
          best = found;
        }
      }
    }
    return best;
  }

  private double logLikelihood(double tauSquared) {
    double sum = -Math.log(weights(tauSquared, 1)) - q(tauSquared);
    for (double v : variances) {
      sum -= Math.log(v + tauSquared);
    }
    return sum / 2;
  }

  private double slope(double tauSquared) {
    double w = weights(tauSquared, 1);
    return (squares(tauSquared, 2) - w + weights(tauSquared, 2) / w) / 2;
  }
}
