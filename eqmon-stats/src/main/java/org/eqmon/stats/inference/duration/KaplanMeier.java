package org.eqmon.stats.inference.duration;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Method;

/**
 * The Kaplan-Meier curve: the share of a group that has not reached the end by each time, with
 * people who were not seen until their end counted for as long as they were seen.
 *
 * <p>S(t) is the product over times up to t of 1 - d/Y, with d ends among Y at risk. It supposes
 * that those who were censored would have gone on as those who stayed. Errors are Greenwood's.
 */
public final class KaplanMeier {
  private static final Method METHOD =
      new Method(
          "duration.kaplanMeier",
          "Kaplan & Meier 1958, Journal of the American Statistical Association 53; error:"
              + " Greenwood 1926; interval: Kalbfleisch & Prentice 1980");
  private static final KaplanMeier DEFAULTS =
      new KaplanMeier(Confidence.NINETY_FIVE_PERCENT, LimitScale.LOG_LOG);

  private final Confidence confidence;
  private final LimitScale scale;

  private KaplanMeier(Confidence confidence, LimitScale scale) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
    this.scale = Objects.requireNonNull(scale, "scale");
  }

  /** Returns the method with 95% intervals on the scale of {@link LimitScale#LOG_LOG}. */
  public static KaplanMeier withDefaults() {
    return DEFAULTS;
  }

  /** Returns the method with intervals at another level. */
  public KaplanMeier with(Confidence newConfidence) {
    return new KaplanMeier(newConfidence, scale);
  }

  /** Returns the method with intervals on another scale. */
  public KaplanMeier with(LimitScale newScale) {
    return new KaplanMeier(confidence, newScale);
  }

  /**
   * Returns a group's curve.
   *
   * @throws IllegalArgumentException if there are several ends
   */
  public SurvivalCurve of(Durations durations) {
    return new SurvivalCurve(durations.requireOneEnd(), confidence, scale, METHOD);
  }
}
