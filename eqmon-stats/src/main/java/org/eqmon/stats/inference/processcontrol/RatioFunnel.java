package org.eqmon.stats.inference.processcontrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.numerics.GammaLimits;
import org.eqmon.stats.inference.numerics.Magnitude;

/**
 * The limits of a funnel plot of observed over expected events: how far a unit with E expected
 * events may lie from 1 by chance.
 *
 * <p>Exact Poisson limits over E: half the chi-squared quantiles with 2E and 2(E + 1) degrees of
 * freedom. With an {@linkplain #with(Dispersion) overdispersion} tau squared, {@code exp(-+ z
 * sqrt(1 / E + tau^2))}.
 *
 * <p>Source: Spiegelhalter 2005, Statistics in Medicine 24; Garwood 1936, Biometrika 28.
 */
public final class RatioFunnel {
  private static final Method METHOD =
      new Method(
          "spc.funnel.poissonRatio",
          "Spiegelhalter 2005, Statistics in Medicine 24; Garwood 1936, Biometrika 28");
  private static final RatioFunnel DEFAULTS =
      new RatioFunnel(Confidence.NINETY_FIVE_PERCENT, Optional.empty());

  private final Confidence confidence;
  private final Optional<Double> tauSquared;

  private RatioFunnel(Confidence confidence, Optional<Double> tauSquared) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
    this.tauSquared = tauSquared;
  }

  /** Returns the 95% limits without overdispersion. */
  public static RatioFunnel withDefaults() {
    return DEFAULTS;
  }

  /** Returns the limits at another level; 99.8% is usual for the outer ones. */
  public RatioFunnel with(Confidence confidence) {
    return new RatioFunnel(confidence, tauSquared);
  }

  /**
   * Returns the limits widened by how much the units differ beyond chance.
   *
   * @throws IllegalArgumentException if the dispersion isn't of ratios
   * @throws IllegalStateException if its tau squared is undefined
   */
  public RatioFunnel with(Dispersion dispersion) {
    if (dispersion.scale() != Dispersion.Scale.LOG_RATIO) {
      throw new IllegalArgumentException("a funnel of ratios needs the dispersion of ratios");
    }
    return new RatioFunnel(confidence, Optional.of(dispersion.tauSquared().value()));
  }

  /** Returns how the limits are made. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the limits for units with the expected events given; from 0 to infinity for a unit that
   * expects none.
   *
   * @param expected the expected events of each unit, 0 or more and finite
   * @throws IllegalArgumentException if a number is out of its range
   */
  public List<Interval> limits(double... expected) {
    List<Interval> limits = new ArrayList<>(expected.length);
    for (double e : expected) {
      if (!(e >= 0 && e <= Magnitude.LARGEST)) {
        throw new IllegalArgumentException(
            "expected events must be 0 or more and finite (at most 1e60)");
      }
      limits.add(
          e == 0 ? new Interval(0, Double.POSITIVE_INFINITY, confidence.level()) : limits(e));
    }
    return List.copyOf(limits);
  }

  private Interval limits(double expected) {
    if (tauSquared.isEmpty()) {
      double lower = GammaLimits.lower(expected, confidence.tail());
      double upper = GammaLimits.upper(expected + 1, confidence.tail());
      return new Interval(lower / expected, upper / expected, confidence.level());
    }
    double half = confidence.normalQuantile() * Math.sqrt(1 / expected + tauSquared.get());
    return new Interval(Math.exp(-half), Math.exp(half), confidence.level());
  }
}
