package org.eqmon.stats.inference.processcontrol;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;

/**
 * How much more units differ than chance would make them.
 *
 * @param phi the mean squared z-value: about 1 if chance is all there is
 * @param tauSquared the variance between units beyond chance, on the scale; 0 if there is no sign
 *     of any
 * @param scale the scale that both are on
 * @param units the number of units they were judged by, after trimming
 * @param method how they were computed
 */
public record Dispersion(Estimate phi, Estimate tauSquared, Scale scale, int units, Method method) {
  /** The scale that units are compared on. */
  public enum Scale {
    /** The natural logarithm of observed over expected. */
    LOG_RATIO,
    /** The arcsine of the square root of a proportion. */
    ARCSINE
  }

  /** Refuses null. */
  public Dispersion {
    Objects.requireNonNull(phi, "phi");
    Objects.requireNonNull(tauSquared, "tauSquared");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(method, "method");
  }
}
