package org.eqmon.stats.inference.processcontrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;

/**
 * The limits of a funnel plot of proportions: how far a unit of n people may lie from a baseline by
 * chance.
 *
 * <p>{@code b -+ z sqrt(b (1 - b) / n)}, cut at 0 and 1: where the Wilson limit of the unit's
 * proportion touches the baseline b. With an {@linkplain #with(Dispersion) overdispersion} tau
 * squared, {@code sin^2(asin sqrt(b) -+ z sqrt(1 / (4n) + tau^2))}.
 *
 * <p>Source: Spiegelhalter 2005, Statistics in Medicine 24; Wilson 1927.
 */
public final class ProportionFunnel {
  private static final Method METHOD =
      new Method("spc.funnel.proportion", "Spiegelhalter 2005, Statistics in Medicine 24");
  private static final ProportionFunnel DEFAULTS =
      new ProportionFunnel(Confidence.NINETY_FIVE_PERCENT, Optional.empty());

  private final Confidence confidence;
  private final Optional<Double> tauSquared;

  private ProportionFunnel(Confidence confidence, Optional<Double> tauSquared) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
    this.tauSquared = tauSquared;
  }

  /** Returns the 95% limits without overdispersion. */
  public static ProportionFunnel withDefaults() {
    return DEFAULTS;
  }

  /** Returns the limits at another level; 99.8% is usual for the outer ones. */
  public ProportionFunnel with(Confidence confidence) {
    return new ProportionFunnel(confidence, tauSquared);
  }

  /**
   * Returns the limits widened by how much the units differ beyond chance.
   *
   * @throws IllegalArgumentException if the dispersion isn't of proportions
   * @throws IllegalStateException if its tau squared is undefined
   */
  public ProportionFunnel with(Dispersion dispersion) {
    if (dispersion.scale() != Dispersion.Scale.ARCSINE) {
      throw new IllegalArgumentException(
          "a funnel of proportions needs the dispersion of proportions");
    }
    return new ProportionFunnel(confidence, Optional.of(dispersion.tauSquared().value()));
  }

  /** Returns how the limits are made. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the limits for units of the sizes given; from 0 to 1 for a unit without trials.
   *
   * @param baseline the proportion to compare with, from 0 to 1
   * @param trials the trials of each unit, 0 or more
   * @throws IllegalArgumentException if a number is out of its range
   */
  public List<Interval> limits(double baseline, long... trials) {
    if (!(baseline >= 0 && baseline <= 1)) {
      throw new IllegalArgumentException("the baseline must be from 0 to 1");
    }
    List<Interval> limits = new ArrayList<>(trials.length);
    for (long n : trials) {
      if (n < 0) {
        throw new IllegalArgumentException("a number of trials must be 0 or more");
      }
      limits.add(n == 0 ? new Interval(0, 1, confidence.level()) : limits(baseline, n));
    }
    return List.copyOf(limits);
  }

  private Interval limits(double baseline, long n) {
    double z = confidence.normalQuantile();
    if (tauSquared.isEmpty()) {
      double half = z * Math.sqrt(baseline * (1 - baseline) / n);
      return new Interval(
          Math.max(0, baseline - half), Math.min(1, baseline + half), confidence.level());
    }
    double centre = arcsine(baseline);
    double half = z * Math.sqrt(0.25 / n + tauSquared.get());
    return new Interval(
        proportion(Math.max(0, centre - half)),
        proportion(Math.min(Math.PI / 2, centre + half)),
        confidence.level());
  }

  static double arcsine(double proportion) {
    return Math.asin(Math.sqrt(proportion));
  }

  private static double proportion(double arcsine) {
    double sine = Math.sin(arcsine);
    return sine * sine;
  }
}
