package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The mean difference of groups' values from the best group, from the mean of all, or from a chosen
 * group. Differences count without their sign; the group that is compared with counts too, with a
 * difference of 0.
 *
 * <p>The noise is right on average if all groups are equal (from the mean, exactly so for rates of
 * counts; from another group, by the normal distribution) and goes to 0 where noise can't explain
 * the difference. Comparing with the best group finds most noise, because which group is best is
 * partly chance. As in {@link IndexOfDisparity} there is no standard error.
 *
 * <p>Source: as in the World Health Organization's Health Equity Assessment Toolkit.
 */
public final class MeanDifference {
  private static final Method METHOD =
      new Method(
          "inequality.meanDifference",
          "World Health Organization, Health Equity Assessment Toolkit, technical notes");

  private final Optional<Better> better;
  private final int reference;
  private final Weighting weighting;

  private MeanDifference(Optional<Better> better, int reference, Weighting weighting) {
    this.better = better;
    this.reference = reference;
    this.weighting = Objects.requireNonNull(weighting, "weighting");
  }

  /** Returns the unweighted mean difference from the population-weighted mean of all groups. */
  public static MeanDifference withDefaults() {
    return new MeanDifference(Optional.empty(), -1, Weighting.UNWEIGHTED);
  }

  /** Returns the mean difference from the best group. */
  public MeanDifference fromBest(Better better) {
    return new MeanDifference(Optional.of(better), -1, weighting);
  }

  /**
   * Returns the mean difference from a chosen group.
   *
   * @param reference the group's position, from 0
   * @throws IllegalArgumentException if it is negative
   */
  public MeanDifference fromGroup(int reference) {
    if (reference < 0) {
      throw new IllegalArgumentException("the position of a group counts from 0");
    }
    return new MeanDifference(Optional.empty(), reference, weighting);
  }

  /** Returns the mean difference with another weighting. */
  public MeanDifference with(Weighting weighting) {
    return new MeanDifference(better, reference, weighting);
  }

  /**
   * Measures the difference of groups.
   *
   * @return the mean difference, in the values' unit; undefined for {@link
   *     UndefinedReason#EMPTY_GROUP} if nobody is in any group, or in the chosen one
   * @throws IllegalArgumentException if there is no such group as the chosen one
   */
  public DebiasedIndex of(GroupValues groups) {
    if (reference >= groups.size()) {
      throw new IllegalArgumentException(
          "there is no group " + reference + ": the position of a group counts from 0");
    }
    if (groups.isEmpty() || (reference >= 0 && !groups.hasValue(reference))) {
      return IndexError.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
    }
    MeanDistance distance =
        reference >= 0
            ? MeanDistance.fromGroup(groups, reference, weighting)
            : better
                .map(b -> MeanDistance.fromBest(groups, b, weighting))
                .orElseGet(() -> MeanDistance.fromMean(groups, weighting));
    return distance.toIndex(METHOD);
  }
}
