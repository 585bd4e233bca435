package org.eqmon.stats.inference.decomposition;

/** A number with its derivatives by the parameters that it is computed from. */
final class Differentiated {
  private final double value;
  private final double[] gradient;

  private Differentiated(double value, double[] gradient) {
    this.value = value;
    this.gradient = gradient;
  }

  /** Returns one of a number of parameters. */
  static Differentiated parameter(double value, int index, int parameters) {
    double[] gradient = new double[parameters];
    gradient[index] = 1;
    return new Differentiated(value, gradient);
  }

  /** Returns a number that depends on none of the parameters. */
  static Differentiated constant(double value, int parameters) {
    return new Differentiated(value, new double[parameters]);
  }

  double value() {
    return value;
  }

  /** Returns the derivatives; not a copy. */
  double[] gradient() {
    return gradient;
  }

  Differentiated plus(Differentiated other) {
    return combined(value + other.value, 1, other, 1);
  }

  Differentiated minus(Differentiated other) {
    return combined(value - other.value, 1, other, -1);
  }

  Differentiated times(Differentiated other) {
    return combined(value * other.value, other.value, other, value);
  }

  Differentiated times(double factor) {
    return combined(value * factor, factor, this, 0);
  }

  /** Divides by a number that isn't 0. */
  Differentiated over(Differentiated other) {
    return combined(
        value / other.value, 1 / other.value, other, -value / other.value / other.value);
  }

  private Differentiated combined(double result, double mine, Differentiated other, double its) {
    double[] combined = new double[gradient.length];
    for (int i = 0; i < combined.length; i++) {
      combined[i] = mine * gradient[i] + its * other.gradient[i];
    }
    return new Differentiated(result, combined);
  }
}
