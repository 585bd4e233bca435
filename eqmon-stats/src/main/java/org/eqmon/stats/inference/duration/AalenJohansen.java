package org.eqmon.stats.inference.duration;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Method;

/**
 * The cumulative incidence of ends that exclude each other: the share of a group that has reached
 * each end by each time. Those who reached another end can't reach this one any more, which one
 * minus a Kaplan-Meier curve that censors them forgets: it comes out too high.
 *
 * <p>F(t) of an end is the sum over times up to t of S(t-) d/Y, with d such ends among Y at risk
 * and S the Kaplan-Meier curve of any end; the incidences and S add up to 1. The variance is the
 * Greenwood-type one: Greenwood's for one end, F(1 - F)/n without censoring.
 */
public final class AalenJohansen {
  private static final Method METHOD =
      new Method(
          "duration.aalenJohansen",
          "Aalen & Johansen 1978, Scandinavian Journal of Statistics 5; variance: Andersen, Borgan,"
              + " Gill & Keiding 1993, Statistical Models Based on Counting Processes");
  private static final AalenJohansen DEFAULTS =
      new AalenJohansen(Confidence.NINETY_FIVE_PERCENT, LimitScale.LOG_LOG);

  private final Confidence confidence;
  private final LimitScale scale;

  private AalenJohansen(Confidence confidence, LimitScale scale) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
    this.scale = Objects.requireNonNull(scale, "scale");
  }

  /** Returns the method with 95% intervals on the scale of {@link LimitScale#LOG_LOG}. */
  public static AalenJohansen withDefaults() {
    return DEFAULTS;
  }

  /** Returns the method with intervals at another level. */
  public AalenJohansen with(Confidence newConfidence) {
    return new AalenJohansen(newConfidence, scale);
  }

  /**
   * Returns the method with intervals on another scale, which is that of 1 - F: an incidence and
   * the share that escapes it have one interval.
   */
  public AalenJohansen with(LimitScale newScale) {
    return new AalenJohansen(confidence, newScale);
  }

  /** Returns a group's curves, one for each end. */
  public IncidenceCurves of(Durations durations) {
    return new IncidenceCurves(
        durations,
        KaplanMeier.withDefaults().with(confidence).with(scale).of(durations.anyEnd()),
        confidence,
        scale,
        METHOD);
  }
}
