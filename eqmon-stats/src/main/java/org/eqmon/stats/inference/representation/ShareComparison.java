package org.eqmon.stats.inference.representation;

import java.util.Optional;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * What {@link Representation} has to say of one group. Everything comes from one statistic, and is
 * computed when asked for.
 *
 * <p>Two-sided p-values are twice the smaller one-sided one, so a direction is claimed at half the
 * level.
 */
public final class ShareComparison {
  private final Representation representation;
  private final long count;
  private final long total;
  private final ReferenceShare reference;
  private final ShareEvidence evidence;

  ShareComparison(
      Representation representation,
      long count,
      long total,
      ReferenceShare reference,
      ShareEvidence evidence) {
    this.representation = representation;
    this.count = count;
    this.total = total;
    this.reference = reference;
    this.evidence = evidence;
  }

  /** Returns how many of those observed are in the group. */
  public long count() {
    return count;
  }

  /** Returns how many were observed. */
  public long total() {
    return total;
  }

  /** Returns what the share is compared with. */
  public ReferenceShare reference() {
    return reference;
  }

  /** Returns which statistic was used. */
  public Method method() {
    return evidence.method();
  }

  /** Returns the observed share, from 0 to 1; undefined if nobody was observed. */
  public Estimate share() {
    return total == 0
        ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
        : Estimate.of((double) count / total);
  }

  /**
   * Returns the representation ratio, observed over reference share, from 0 up; undefined if nobody
   * was observed or the reference share is 0.
   */
  public Estimate ratio() {
    return reference.share() == 0
        ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
        : share().map(share -> share / reference.share());
  }

  /** Returns observed minus reference share, from -1 to 1; undefined if nobody was observed. */
  public Estimate difference() {
    return share().map(share -> share - reference.share());
  }

  /**
   * Returns the representation ratio with its interval. For a reference share of 0 there is
   * neither. The upper limit may be infinite if the reference share is an estimate.
   *
   * @param confidence the two-sided level
   */
  public IntervalEstimate ratio(Confidence confidence) {
    return interval(ShareScale.RATIO, ratio(), confidence);
  }

  /**
   * Returns observed minus reference share with its interval, within -1 and 1.
   *
   * @param confidence the two-sided level
   */
  public IntervalEstimate difference(Confidence confidence) {
    return interval(ShareScale.DIFFERENCE, difference(), confidence);
  }

  private IntervalEstimate interval(ShareScale scale, Estimate estimate, Confidence confidence) {
    if (!estimate.isDefined()) {
      return new IntervalEstimate(estimate, Optional.empty(), method());
    }
    double lower = evidence.lower(scale, confidence.tail());
    double upper = evidence.upper(scale, confidence.tail());
    return new IntervalEstimate(
        estimate,
        Optional.of(
            new Interval(
                Math.min(lower, estimate.value()),
                Math.max(upper, estimate.value()),
                confidence.level())),
        method());
  }

  /** Returns the two-sided p-value of no gap; undefined if nobody was observed. */
  public Estimate pValue() {
    return pValue(Alternative.TWO_SIDED);
  }

  /**
   * Returns the p-value of no gap; undefined if nobody was observed.
   *
   * @param alternative whether the share is less than the reference share, greater, or either
   */
  public Estimate pValue(Alternative alternative) {
    if (total == 0) {
      return Estimate.undefined(UndefinedReason.EMPTY_GROUP);
    }
    double above = evidence.above(ShareScale.DIFFERENCE, 0);
    double below = evidence.below(ShareScale.DIFFERENCE, 0);
    return Estimate.of(
        switch (alternative) {
          case TWO_SIDED -> Math.min(1, 2 * Math.min(above, below));
          case LESS -> below;
          case GREATER -> above;
        });
  }

  /** Returns the test of no gap as a result. */
  public TestResult test(Alternative alternative) {
    return total == 0
        ? TestResult.undefined(UndefinedReason.EMPTY_GROUP, alternative, method())
        : result(evidence.statistic(), pValue(alternative), alternative);
  }

  private TestResult result(Estimate statistic, Estimate pValue, Alternative alternative) {
    return new TestResult(
        statistic,
        Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
        pValue,
        alternative,
        method());
  }

  /**
   * Tests whether the representation ratio lies between two limits: the p-value is the larger of
   * those of "at or below the lower" and "at or above the upper" (Schuirmann 1987, Journal of
   * Pharmacokinetics and Biopharmaceutics 15). Undefined where the ratio is.
   *
   * @param lower the lower limit, from 0 to below 1
   * @param upper the upper limit, above 1
   * @throws IllegalArgumentException if the limits don't lie on either side of 1
   */
  public TestResult equivalenceOfRatio(double lower, double upper) {
    return equivalence(ShareScale.RATIO, ratio(), lower, upper);
  }

  /**
   * Tests whether observed minus reference share lies between two limits, as {@link
   * #equivalenceOfRatio} does.
   *
   * @param lower the lower limit, below 0
   * @param upper the upper limit, above 0
   * @throws IllegalArgumentException if the limits don't lie on either side of 0
   */
  public TestResult equivalenceOfDifference(double lower, double upper) {
    return equivalence(ShareScale.DIFFERENCE, difference(), lower, upper);
  }

  /**
   * Returns the shares nearest to the reference share that this many people could have been told
   * from it, whatever was observed.
   *
   * @param confidence one minus the two-sided level of the test
   * @param power the chance of finding the gap, more than the level and less than 1, such as 0.8
   * @throws IllegalArgumentException if the power is out of its range
   */
  public DetectableShare minimumDetectable(Confidence confidence, double power) {
    return representation.minimumDetectable(total, reference, confidence, power);
  }

  private TestResult equivalence(ShareScale scale, Estimate estimate, double lower, double upper) {
    if (!(lower < scale.none() && upper > scale.none())) {
      throw new IllegalArgumentException(
          "the limits of a gap that is too small to matter must lie on either side of "
              + scale.none()
              + ", and were "
              + lower
              + " and "
              + upper);
    }
    return estimate instanceof Estimate.Undefined undefined
        ? TestResult.undefined(undefined.reason(), Alternative.TWO_SIDED, method())
        : result(
            Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
            Estimate.of(Math.max(evidence.above(scale, lower), evidence.below(scale, upper))),
            Alternative.TWO_SIDED);
  }
}
