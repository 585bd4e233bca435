package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The index of disparity: the mean distance of groups' values from their population-weighted mean,
 * as a percentage of that mean.
 *
 * <p>By default every group counts the same in the mean distance. The noise is right on average if
 * all groups are equal, exactly so for rates of counts, and goes to 0 for a group whose distance
 * noise can't explain; in between the de-biased index errs a little on the low side. No standard
 * error is given: near equality the index has no normal distribution.
 *
 * <p>Source: Pearcy and Keppel 2002, Public Health Reports 117, with the mean as the reference.
 */
public final class IndexOfDisparity {
  private static final Method METHOD =
      new Method("inequality.indexOfDisparity", "Pearcy & Keppel 2002, Public Health Reports 117");
  private static final IndexOfDisparity DEFAULTS = new IndexOfDisparity(Weighting.UNWEIGHTED);

  private final Weighting weighting;

  private IndexOfDisparity(Weighting weighting) {
    this.weighting = Objects.requireNonNull(weighting, "weighting");
  }

  /** Returns the unweighted index. */
  public static IndexOfDisparity withDefaults() {
    return DEFAULTS;
  }

  /** Returns the index with another weighting of the distances. */
  public IndexOfDisparity with(Weighting weighting) {
    return new IndexOfDisparity(weighting);
  }

  /**
   * Measures the disparity of groups.
   *
   * @return the index in percent; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody is in
   *     any group, and for {@link UndefinedReason#ZERO_DENOMINATOR} if the mean is 0
   * @throws IllegalArgumentException if a value is negative
   */
  public DebiasedIndex of(GroupValues groups) {
    Optional<UndefinedReason> reason = MeanLogDeviation.whyNoRatios(groups);
    if (reason.isPresent()) {
      return IndexError.undefined(reason.get(), METHOD);
    }
    return MeanDistance.fromMean(groups, weighting).times(100 / groups.mean()).toIndex(METHOD);
  }
}
