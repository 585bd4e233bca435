package org.eqmon.stats.analysis;

import java.util.Objects;
import org.eqmon.core.codelist.LocalizedText;

/**
 * What a gap is measured in.
 *
 * @param id a stable id, such as {@code "risk-difference"}
 * @param name its name as a reader sees it
 * @param nullValue the value that means no gap: 0 for a difference, 1 for a ratio
 * @param scale how it is written
 */
public record EffectMeasure(String id, LocalizedText name, double nullValue, Scale scale) {
  /** How a measure is written. */
  public enum Scale {
    /** A difference of proportions, from -1 to 1, written in percentage points. */
    PERCENTAGE_POINTS,
    /** A ratio, from 0 to infinity, written as a plain number. */
    RATIO,
    /** Any other number. */
    NUMBER
  }

  /** The share in the observed population over the share in the reference population. */
  public static final EffectMeasure REPRESENTATION_RATIO =
      new EffectMeasure(
          "representation-ratio",
          LocalizedText.awaitingReview("Representation ratio", "Cymhareb gynrychiolaeth"),
          1,
          Scale.RATIO);

  /** The share in the observed population minus the share in the reference population. */
  public static final EffectMeasure SHARE_DIFFERENCE =
      new EffectMeasure(
          "share-difference",
          LocalizedText.awaitingReview("Difference in share", "Gwahaniaeth yn y gyfran"),
          0,
          Scale.PERCENTAGE_POINTS);

  /** The rate in the group minus the rate it is compared with. */
  public static final EffectMeasure RISK_DIFFERENCE =
      new EffectMeasure(
          "risk-difference",
          LocalizedText.awaitingReview("Difference in rate", "Gwahaniaeth yn y gyfradd"),
          0,
          Scale.PERCENTAGE_POINTS);

  /** The rate in the group over the rate it is compared with. */
  public static final EffectMeasure RISK_RATIO =
      new EffectMeasure(
          "risk-ratio",
          LocalizedText.awaitingReview("Ratio of rates", "Cymhareb y cyfraddau"),
          1,
          Scale.RATIO);

  /** Refuses a blank id and a null value that is not a number. */
  public EffectMeasure {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(scale, "scale");
    if (id.isBlank() || Double.isNaN(nullValue)) {
      throw new IllegalArgumentException("an effect measure needs an id and a null value");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
