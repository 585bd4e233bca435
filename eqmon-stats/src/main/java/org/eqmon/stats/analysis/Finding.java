package org.eqmon.stats.analysis;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;

/**
 * One comparison, adjusted and judged. It is a prompt to look further and no legal test.
 *
 * @param comparison what was compared
 * @param family the comparisons it was adjusted among
 * @param pValue the two-sided p-value of no gap
 * @param adjustedPValue the same, adjusted in the family
 * @param equivalencePValue the p-value of a gap on or outside the margin
 * @param adjustedEquivalencePValue the same, adjusted in the family
 * @param effects the estimated gap in each measure, the headline first
 * @param detectable the smallest gaps that could have been detected
 * @param direction where the estimate lies
 * @param verdict what it comes to
 * @param notAssessable why nothing can be said, if the verdict is so
 */
@JsonIncludeProperties({})
public record Finding(
    Comparison comparison,
    Family family,
    Estimate pValue,
    Estimate adjustedPValue,
    Estimate equivalencePValue,
    Estimate adjustedEquivalencePValue,
    List<Effect> effects,
    DetectableGap detectable,
    Direction direction,
    Verdict verdict,
    Optional<NotAssessableReason> notAssessable) {
  /** Where an estimate lies. */
  public enum Direction {
    /** Above the value of no gap: over-represented, a higher rate. */
    ABOVE,
    /** Below it: under-represented, a lower rate. */
    BELOW,
    /** Exactly on it, or not known. */
    NONE
  }

  /**
   * The gap in one measure.
   *
   * @param measure the measure
   * @param estimate the estimate
   * @param interval the interval at the family's own level, unadjusted
   * @param adjusted the interval at the level that the family's adjustment leaves; it excludes no
   *     gap exactly when the adjusted p-value is at or below the level
   */
  @JsonIncludeProperties({})
  public record Effect(
      EffectMeasure measure,
      Estimate estimate,
      Optional<Interval> interval,
      Optional<Interval> adjusted) {
    /** Refuses null. */
    public Effect {
      Objects.requireNonNull(measure, "measure");
      Objects.requireNonNull(estimate, "estimate");
      Objects.requireNonNull(interval, "interval");
      Objects.requireNonNull(adjusted, "adjusted");
    }

    @Override
    public String toString() {
      return "Effect (" + measure + ")";
    }
  }

  /** Copies the list. */
  public Finding {
    effects = List.copyOf(effects);
  }

  /** Returns the gap in the headline measure. */
  public Effect headline() {
    return effects.get(0);
  }

  /** Returns whether the gap would count as one if it had been the only comparison. */
  public boolean detectedUnadjusted() {
    return pValue.isDefined() && pValue.value() <= family.level();
  }

  /** Returns whether it is the adjustment alone that keeps the gap from counting as one. */
  public boolean decidedByAdjustment() {
    return detectedUnadjusted()
        && adjustedPValue.isDefined()
        && adjustedPValue.value() > family.level();
  }

  @Override
  public String toString() {
    return "Finding (" + comparison.group().variable() + " " + comparison.group().code() + ")";
  }
}
