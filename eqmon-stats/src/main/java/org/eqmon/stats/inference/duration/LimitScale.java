package org.eqmon.stats.inference.duration;

import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;

/**
 * The scale on which the share S still there is taken as normal, to make its interval. The limits
 * are cut at 0 and 1 where the scale doesn't keep them inside by itself.
 */
public enum LimitScale {
  /** log(-log S): stays within 0 and 1, and is close to its level in small groups. The default. */
  LOG_LOG,
  /** log S: what R's {@code survfit} uses unless told otherwise. */
  LOG,
  /** S itself: too short in small groups and near 0 and 1. */
  PLAIN;

  /**
   * Returns the limits of S; empty at 0, where its error is unknown. Where nobody has ended, both
   * are 1.
   *
   * @param survival S
   * @param hazard -log S, given apart because S near 1 has lost its digits
   * @param logError the standard error of log S
   */
  Optional<Interval> limits(
      double survival, double hazard, double logError, Confidence confidence) {
    if (survival == 0) {
      return Optional.empty();
    }
    if (hazard == 0) {
      return Optional.of(new Interval(1, 1, confidence.level()));
    }
    double half = confidence.normalQuantile() * logError;
    double lower =
        switch (this) {
          case LOG_LOG -> Math.exp(-hazard * Math.exp(half / hazard));
          case LOG -> survival * Math.exp(-half);
          case PLAIN -> Math.max(0, survival - half * survival);
        };
    double upper =
        switch (this) {
          case LOG_LOG -> Math.exp(-hazard * Math.exp(-half / hazard));
          case LOG -> Math.min(1, survival * Math.exp(half));
          case PLAIN -> Math.min(1, survival + half * survival);
        };
    return Optional.of(
        new Interval(Math.min(lower, survival), Math.max(upper, survival), confidence.level()));
  }
}
