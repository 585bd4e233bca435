package org.eqmon.stats.analysis;

import java.util.List;
import java.util.Optional;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.GapMargin;
import org.eqmon.stats.inference.gap.RateComparison;
import org.eqmon.stats.inference.gap.TwoGroups;

/**
 * Evidence for a gap between the rate of a group and that of a baseline, from one calibrated
 * statistic. Plug-ins whose question comes down to two rates can use it as it is.
 *
 * <p>When the baseline is everybody, the group included, the two overlap. The question is then put
 * to the group and the rest, and the answer restated: with the group's part {@code w} of everybody
 * taken as fixed, the difference to all is {@code (1 - w)} times the difference to the rest, and
 * the ratio {@code r} to the rest becomes {@code r / (w r + 1 - w)}. Both rise with what they
 * restate and agree on no gap, so test and intervals stay one.
 */
public final class RateEvidence implements GapEvidence {
  /** What the group is compared with. */
  public enum Frame {
    /** Another group, which has nobody in common with it. */
    TWO_GROUPS,
    /** Everybody, the group included. */
    GROUP_IN_WHOLE
  }

  private static final LocalizedText SMALL =
      LocalizedText.awaitingReview(
          "Exact, because a count is small and approximate tests find too many gaps there",
          "Union, am fod cyfrif yn fach a bod profion bras yn canfod gormod o fylchau yno");
  private static final LocalizedText LARGE =
      LocalizedText.awaitingReview(
          "Corrected score, because all counts are large enough for it to keep its level",
          "Sgôr wedi'i gywiro, am fod pob cyfrif yn ddigon mawr iddo gadw ei lefel");
  private static final LocalizedText CHOSEN =
      LocalizedText.awaitingReview("Chosen by the caller", "Dewis y galwr");

  private final RateComparison comparison;
  private final Frame frame;
  private final double part;

  /**
   * Makes the evidence.
   *
   * @param events how many of the group have the outcome, from 0 to {@code size}
   * @param size how many are in the group
   * @param otherEvents how many of the others (of the rest, for {@link Frame#GROUP_IN_WHOLE}) have
   *     it
   * @param otherSize how many the others are
   * @param frame what the group is compared with
   */
  public RateEvidence(long events, long size, long otherEvents, long otherSize, Frame frame) {
    this.comparison =
        org.eqmon.stats.inference.gap.RateGap.withDefaults()
            .compare(TwoGroups.of(events, size, otherEvents, otherSize));
    this.frame = frame;
    double all = (double) size + otherSize;
    this.part = all == 0 ? 0 : size / all;
  }

  Frame frame() {
    return frame;
  }

  @Override
  public List<EffectMeasure> measures() {
    return List.of(EffectMeasure.RISK_DIFFERENCE, EffectMeasure.RISK_RATIO);
  }

  private void require(EffectMeasure measure) {
    if (!measures().contains(measure)) {
      throw new IllegalArgumentException("no " + measure + " here; there are " + measures());
    }
  }

  private IntervalEstimate of(EffectMeasure measure, Confidence confidence) {
    require(measure);
    return measure.equals(EffectMeasure.RISK_DIFFERENCE)
        ? comparison.riskDifference(confidence)
        : comparison.riskRatio(confidence);
  }

  /** Restates a gap to the rest as a gap to all. */
  private double restated(EffectMeasure measure, double value) {
    if (frame == Frame.TWO_GROUPS) {
      return value;
    }
    if (measure.equals(EffectMeasure.RISK_DIFFERENCE)) {
      return (1 - part) * value;
    }
    return Double.isInfinite(value) ? 1 / part : value / (part * value + 1 - part);
  }

  /** Undoes {@link #restated}; infinite where no gap to the rest is that large. */
  private double toRest(EffectMeasure measure, double value) {
    if (frame == Frame.TWO_GROUPS) {
      return value;
    }
    if (measure.equals(EffectMeasure.RISK_DIFFERENCE)) {
      return value / (1 - part);
    }
    return part * value >= 1 ? Double.POSITIVE_INFINITY : (1 - part) * value / (1 - part * value);
  }

  @Override
  public Estimate estimate(EffectMeasure measure) {
    require(measure);
    TwoGroups groups = comparison.groups();
    Estimate toRest =
        measure.equals(EffectMeasure.RISK_DIFFERENCE)
            ? groups.riskDifference()
            : groups.riskRatio();
    return toRest.map(value -> restated(measure, value));
  }

  @Override
  public Optional<Interval> interval(EffectMeasure measure, double confidence) {
    return of(measure, new Confidence(confidence))
        .interval()
        .map(
            i ->
                new Interval(
                    restated(measure, i.lower()), restated(measure, i.upper()), confidence));
  }

  @Override
  public Estimate pValue() {
    return comparison.pValue();
  }

  @Override
  public Estimate equivalencePValue(MaterialityMargin margin) {
    double lower = toRest(margin.measure(), margin.lower());
    double upper = toRest(margin.measure(), margin.upper());
    if (margin.measure().equals(EffectMeasure.RISK_DIFFERENCE)) {
      return comparison
          .equivalence(GapMargin.difference(Math.max(lower, -1), Math.min(upper, 1)))
          .pValue();
    }
    if (margin.measure().equals(EffectMeasure.RISK_RATIO)) {
      return comparison
          .equivalence(GapMargin.ratio(lower, Math.min(upper, Double.MAX_VALUE)))
          .pValue();
    }
    throw new IllegalArgumentException(
        "a margin on " + margin.measure() + " doesn't fit; it must be on one of " + measures());
  }

  @Override
  public DetectableGap detectable(double level, double power) {
    EffectMeasure measure = EffectMeasure.RISK_DIFFERENCE;
    Estimate none = Estimate.undefined(UndefinedReason.EMPTY_GROUP);
    return comparison
        .minimumDetectable(new Confidence(1 - level), power)
        .map(
            gap ->
                new DetectableGap(
                    measure,
                    gap.below().map(value -> restated(measure, value)),
                    gap.above().map(value -> restated(measure, value)),
                    level,
                    power))
        .orElseGet(() -> new DetectableGap(measure, none, none, level, power));
  }

  @Override
  public Method method() {
    return comparison.method();
  }

  @Override
  public LocalizedText whyChosen() {
    return switch (comparison.reason()) {
      case SMALL_COUNT -> SMALL;
      case LARGE_COUNTS -> LARGE;
      case CHOSEN -> CHOSEN;
    };
  }

  @Override
  public String toString() {
    return "RateEvidence (" + method() + ")";
  }
}
