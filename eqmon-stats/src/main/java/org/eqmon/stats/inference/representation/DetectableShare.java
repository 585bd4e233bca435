package org.eqmon.stats.inference.representation;

import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The shares nearest to the reference share that a number of people could have been told from it.
 *
 * @param reference the reference share
 * @param below the largest share below it that would have been found with the power; undefined
 *     ({@code NOT_REACHED}) if none would
 * @param above the smallest share above it; undefined if none would
 * @param confidence one minus the two-sided level of the test
 * @param power the chance of finding a gap of that size, in its direction
 */
public record DetectableShare(
    double reference, Estimate below, Estimate above, Confidence confidence, double power) {
  /** Returns {@link #below} over the reference share; undefined for a reference share of 0. */
  public Estimate ratioBelow() {
    return ratio(below);
  }

  /** Returns {@link #above} over the reference share; undefined for a reference share of 0. */
  public Estimate ratioAbove() {
    return ratio(above);
  }

  /** Returns {@link #below} minus the reference share. */
  public Estimate differenceBelow() {
    return below.map(share -> share - reference);
  }

  /** Returns {@link #above} minus the reference share. */
  public Estimate differenceAbove() {
    return above.map(share -> share - reference);
  }

  private Estimate ratio(Estimate share) {
    return reference == 0
        ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
        : share.map(s -> s / reference);
  }
}
