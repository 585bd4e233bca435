package org.eqmon.stats.disclosure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.analysis.DetectableGap;
import org.eqmon.stats.analysis.Family;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.analysis.MaterialityMargin;
import org.eqmon.stats.analysis.NotAssessableReason;
import org.eqmon.stats.analysis.Verdict;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;

/**
 * One finding as it may leave: with all its numbers, or withheld because they would give back a
 * count that is hidden. It is a prompt to look further and no legal test.
 */
public sealed interface ReleasedFinding {
  /** Returns the equality group. */
  Group group();

  /** Returns the period, if the analysis goes by period. */
  Optional<Group> period();

  /**
   * A finding that isn't shown. It names whom it is about and nothing else.
   *
   * @param group the equality group
   * @param period the period, if the analysis goes by period
   */
  record Withheld(Group group, Optional<Group> period) implements ReleasedFinding {
    /** Refuses null. */
    public Withheld {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(period, "period");
    }
  }

  /**
   * A finding with all its numbers.
   *
   * @param group the equality group
   * @param period the period, if the analysis goes by period
   * @param observed the group's own numbers
   * @param comparator the numbers it is compared with
   * @param effects the estimated gap in each measure, the headline first; at least one
   * @param pValue the two-sided p-value of no gap
   * @param adjustedPValue the same, adjusted in the family
   * @param equivalencePValue the p-value of a gap on or outside the margin
   * @param adjustedEquivalencePValue the same, adjusted in the family
   * @param family the released comparisons that it was adjusted among
   * @param verdict what it comes to
   * @param notAssessable why nothing can be said, if the verdict is so
   * @param direction where the estimate lies
   * @param detectable the smallest gaps that these numbers could have detected
   * @param margin how large a gap matters
   * @param sensitivities how far the gap could move for reasons other than chance
   * @param method how the gap was estimated and tested
   * @param whyChosen why that method was chosen for these numbers
   * @param caveats what this comparison can't say, beyond the caveats of its answer and release
   */
  record Shown(
      Group group,
      Optional<Group> period,
      ReleasedSide observed,
      ReleasedSide comparator,
      List<ReleasedEffect> effects,
      Estimate pValue,
      Estimate adjustedPValue,
      Estimate equivalencePValue,
      Estimate adjustedEquivalencePValue,
      Family family,
      Verdict verdict,
      Optional<NotAssessableReason> notAssessable,
      Direction direction,
      DetectableGap detectable,
      MaterialityMargin margin,
      List<ReleasedSensitivity> sensitivities,
      Method method,
      LocalizedText whyChosen,
      List<Caveat> caveats)
      implements ReleasedFinding {
    /** Copies the lists. */
    public Shown {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(period, "period");
      Objects.requireNonNull(observed, "observed");
      Objects.requireNonNull(comparator, "comparator");
      effects = List.copyOf(effects);
      Objects.requireNonNull(pValue, "pValue");
      Objects.requireNonNull(adjustedPValue, "adjustedPValue");
      Objects.requireNonNull(equivalencePValue, "equivalencePValue");
      Objects.requireNonNull(adjustedEquivalencePValue, "adjustedEquivalencePValue");
      Objects.requireNonNull(family, "family");
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(notAssessable, "notAssessable");
      Objects.requireNonNull(direction, "direction");
      Objects.requireNonNull(detectable, "detectable");
      Objects.requireNonNull(margin, "margin");
      sensitivities = List.copyOf(sensitivities);
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(whyChosen, "whyChosen");
      caveats = List.copyOf(caveats);
      if (effects.isEmpty()) {
        throw new IllegalArgumentException("a finding needs at least one effect");
      }
    }

    /** Returns the gap in the headline measure. */
    public ReleasedEffect headline() {
      return effects.get(0);
    }

    /** Returns whether it is the adjustment alone that keeps the gap from counting as one. */
    public boolean decidedByAdjustment() {
      return pValue.isDefined()
          && adjustedPValue.isDefined()
          && pValue.value() <= family.level()
          && adjustedPValue.value() > family.level();
    }
  }
}
