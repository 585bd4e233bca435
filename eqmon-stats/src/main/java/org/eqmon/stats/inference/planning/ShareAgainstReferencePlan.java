package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.representation.DetectableShare;
import org.eqmon.stats.inference.representation.ReferenceShare;
import org.eqmon.stats.inference.representation.Representation;

/**
 * Plans the comparison of a group's share with a known reference share, with the exact power of the
 * test that {@link Representation} makes.
 *
 * <p>By default at level 0.05 with power 0.8, by the exact test.
 */
public final class ShareAgainstReferencePlan {
  private static final long LARGEST = 1_000_000_000L;
  private static final int CONFIRMED = 64;
  private static final ShareAgainstReferencePlan DEFAULTS =
      new ShareAgainstReferencePlan(Goal.USUAL, Representation.withDefaults());

  private final Goal goal;
  private final Representation representation;

  private ShareAgainstReferencePlan(Goal goal, Representation representation) {
    this.goal = Objects.requireNonNull(goal, "goal");
    this.representation = Objects.requireNonNull(representation, "representation");
  }

  /** Returns the plan for the exact test, a level of 0.05 and a power of 0.8. */
  public static ShareAgainstReferencePlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public ShareAgainstReferencePlan with(Goal goal) {
    return new ShareAgainstReferencePlan(goal, representation);
  }

  /** Returns the plan for another test. */
  public ShareAgainstReferencePlan with(Representation representation) {
    return new ShareAgainstReferencePlan(goal, representation);
  }

  /**
   * Returns the shares nearest to the reference that are told from it with the power.
   *
   * @param total how many people are observed, 0 or more
   * @param reference the reference share
   * @throws IllegalArgumentException if the total is negative
   */
  public DetectableShare minimumDetectable(long total, ReferenceShare reference) {
    return representation.minimumDetectable(
        total, reference, new Confidence(1 - goal.level()), goal.power());
  }

  /**
   * Returns the chance of finding a share, on the side of the reference where it is.
   *
   * @param total how many people are observed, 0 or more
   * @param reference the reference share
   * @param share the share to be found, from 0 to 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(long total, ReferenceShare reference, double share) {
    return representation.power(total, reference, share, new Confidence(1 - goal.level()));
  }

  /**
   * Returns how many people must be observed to find a share with the power. The power of an exact
   * test rises in saw teeth, so one more person can lose some of it: the number returned is one
   * that has the power and so have the next {@value #CONFIRMED}. Undefined ({@code NO_SOLUTION}) if
   * the shares are equal or not even 1e9 people are enough.
   *
   * @param reference the reference share, from 0 to 1
   * @param share the share to be found, from 0 to 1
   * @throws IllegalArgumentException if a share is out of its range
   */
  public Estimate sampleSize(double reference, double share) {
    Sizes.requireProportion(share);
    ReferenceShare known = ReferenceShare.known(reference);
    if (share == reference) {
      return Estimate.undefined(UndefinedReason.NO_SOLUTION);
    }
    long enough = 1;
    while (!found(enough, known, share)) {
      if (enough >= LARGEST) {
        return Estimate.undefined(UndefinedReason.NO_SOLUTION);
      }
      enough = Math.min(LARGEST, 2 * enough);
    }
    long tooFew = enough / 2;
    while (enough - tooFew > 1) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (found(middle, known, share)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return Estimate.of((double) confirmed(enough, known, share));
  }

  private long confirmed(long start, ReferenceShare reference, double share) {
    long first = start;
    for (long total = start; total <= first + CONFIRMED; total++) {
      if (!found(total, reference, share)) {
        first = total + 1;
      }
    }
    return first;
  }

  private boolean found(long total, ReferenceShare reference, double share) {
    return power(total, reference, share) >= goal.power();
  }
}
