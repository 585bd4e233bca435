package org.eqmon.stats.analysis;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.Caveat;

/**
 * One comparison that an analysis made, before it is adjusted and judged.
 *
 * @param group the equality group
 * @param period the period, if the analysis goes by period
 * @param mirror the group whose comparison, of the same period, asks the same question from the
 *     other side and has the same p-value, as between two groups that are each compared with all
 *     others; the two count once in their family if each names the other
 * @param observed the group's own numbers
 * @param comparator the numbers it is compared with
 * @param reading what above and below mean
 * @param evidence the gap
 * @param margin how large a gap matters
 * @param sensitivities how far the gap could move for reasons other than chance
 * @param impliedCounts the counts that the printed figures give back; the finding is released only
 *     if all of them may be
 * @param caveats what this comparison can't say, beyond the caveats of its data
 */
@JsonIncludeProperties({})
public record Comparison(
    Group group,
    Optional<Group> period,
    Optional<Group> mirror,
    Side observed,
    Side comparator,
    Reading reading,
    GapEvidence evidence,
    MaterialityMargin margin,
    List<Sensitivity> sensitivities,
    Set<CountRef> impliedCounts,
    List<Caveat> caveats) {
  /** What above and below the null value mean to a reader. */
  public enum Reading {
    /** Above is over-represented, below is under-represented. */
    REPRESENTATION,
    /** Above is better, below is worse. */
    HIGHER_IS_BETTER,
    /** Above is worse, below is better. */
    LOWER_IS_BETTER,
    /** Above is higher, below is lower. */
    NEUTRAL
  }

  /** Copies the collections. */
  public Comparison {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(mirror, "mirror");
    Objects.requireNonNull(observed, "observed");
    Objects.requireNonNull(comparator, "comparator");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(margin, "margin");
    sensitivities = List.copyOf(sensitivities);
    impliedCounts = Set.copyOf(impliedCounts);
    caveats = List.copyOf(caveats);
  }

  /** Returns whether both ask one question, seen from either side. */
  boolean mirrors(Comparison other) {
    return mirror.equals(Optional.of(other.group))
        && other.mirror.equals(Optional.of(group))
        && period.equals(other.period);
  }

  @Override
  public String toString() {
    return "Comparison (" + group.variable() + " " + group.code() + ")";
  }
}
