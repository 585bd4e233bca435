package org.eqmon.stats.inference.numerics;

import java.util.Optional;

/**
 * Where a likelihood is largest, by Newton's method with halved steps.
 *
 * <p>Convergence is a step that is small in the parameters, not in the value: a likelihood without
 * a maximum settles in value while its parameters march on, and is told by its direction instead.
 */
public final class Maximum {
  private static final int MAXIMUM_ITERATIONS = 200;
  private static final int TRUST_DIRECTION_AFTER = 12;
  private static final double SMALL_STEP = 1e-9;
  private static final double SINGULAR = 1e-15;

  /** How the search ended. */
  public enum Outcome {
    /** At a maximum. */
    FOUND,
    /** The value rises for ever in some direction. */
    UNBOUNDED,
    /** The information became singular, or the steps did not settle. */
    NOT_CONVERGED
  }

  private final Outcome outcome;
  private final double[] parameters;
  private final double value;
  private final Optional<PositiveDefinite> information;

  private Maximum(
      Outcome outcome, double[] parameters, double value, Optional<PositiveDefinite> information) {
    this.outcome = outcome;
    this.parameters = parameters;
    this.value = value;
    this.information = information;
  }

  /** Searches from a start at which the value is finite. */
  public static Maximum of(Likelihood likelihood, double[] start) {
    double[] at = start.clone();
    double value = likelihood.value(at);
    double[] gradient = new double[at.length];
    for (int iteration = 0; iteration < MAXIMUM_ITERATIONS; iteration++) {
      Optional<PositiveDefinite> information =
          PositiveDefinite.of(likelihood.derivatives(at, gradient), SINGULAR);
      if (information.isEmpty()) {
        return failed(Outcome.NOT_CONVERGED, at, value);
      }
      double[] step = information.get().solve(gradient);
      double[] next = moved(at, step, 1);
      if (length(step) <= SMALL_STEP * Math.max(1, length(next))) {
        Optional<PositiveDefinite> last =
            PositiveDefinite.of(likelihood.derivatives(next, gradient), SINGULAR);
        return new Maximum(
            last.isPresent() ? Outcome.FOUND : Outcome.NOT_CONVERGED,
            next,
            likelihood.value(next),
            last);
      }
      if (iteration >= TRUST_DIRECTION_AFTER && likelihood.risesForEver(step)) {
        return failed(Outcome.UNBOUNDED, at, value);
      }
      double nextValue = likelihood.value(next);
      double fraction = 1;
      while (!(nextValue >= value - 1e-12 * Math.abs(value)) && fraction > 1e-8) {
        fraction /= 2;
        next = moved(at, step, fraction);
        nextValue = likelihood.value(next);
      }
      at = next;
      value = nextValue;
    }
    return failed(Outcome.NOT_CONVERGED, at, value);
  }

  private static Maximum failed(Outcome outcome, double[] at, double value) {
    return new Maximum(outcome, at, value, Optional.empty());
  }

  private static double[] moved(double[] from, double[] step, double fraction) {
    double[] to = new double[from.length];
    for (int j = 0; j < from.length; j++) {
      to[j] = from[j] + fraction * step[j];
    }
    return to;
  }

  private static double length(double[] vector) {
    double largest = 0;
    for (double v : vector) {
      largest = Math.max(largest, Math.abs(v));
    }
    return largest;
  }

  /** Returns how the search ended. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns where the search ended: the maximum, if one was found. */
  public double[] parameters() {
    return parameters.clone();
  }

  /** Returns the value there. */
  public double value() {
    return value;
  }

  /**
   * Returns the information at the maximum.
   *
   * @throws IllegalStateException if none was found
   */
  public PositiveDefinite information() {
    return information.orElseThrow(() -> new IllegalStateException("no maximum was found"));
  }
}
