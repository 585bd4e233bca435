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
import org.eqmon.stats.inference.representation.DetectableShare;
import org.eqmon.stats.inference.representation.ReferenceShare;
import org.eqmon.stats.inference.representation.ShareComparison;

/**
 * Evidence for a gap between a group's share of the observed people and its share of a reference
 * population, from one exact statistic. Plug-ins whose question comes down to a share can use it as
 * it is.
 */
public final class RepresentationEvidence implements GapEvidence {
  private static final LocalizedText EXACT =
      LocalizedText.awaitingReview(
          "Exact, because it never calls equal shares unequal more often than it says",
          "Union, am nad yw byth yn galw cyfrannau cyfartal yn anghyfartal yn amlach nag y mae'n ei"
              + " ddweud");

  private final long size;
  private final Optional<ReferenceShare> reference;
  private final Optional<ShareComparison> comparison;

  /**
   * Makes the evidence. A reference share of 0 leaves everything undefined.
   *
   * @param count how many of those observed are in the group, from 0 to {@code size}
   * @param size how many were observed
   * @param referenceCount how many of the reference population are in the group
   * @param referenceSize how many the reference population has, above 0
   */
  public RepresentationEvidence(long count, long size, long referenceCount, long referenceSize) {
    this.size = size;
    this.reference =
        referenceCount > 0 && referenceCount < referenceSize
            ? Optional.of(ReferenceShare.known((double) referenceCount / referenceSize))
            : Optional.empty();
    this.comparison =
        reference
            .filter(share -> size > 0)
            .map(
                share ->
                    org.eqmon.stats.inference.representation.Representation.withDefaults()
                        .compare(count, size, share));
  }

  @Override
  public List<EffectMeasure> measures() {
    return List.of(EffectMeasure.REPRESENTATION_RATIO, EffectMeasure.SHARE_DIFFERENCE);
  }

  private void require(EffectMeasure measure) {
    if (!measures().contains(measure)) {
      throw new IllegalArgumentException("no " + measure + " here; there are " + measures());
    }
  }

  private Estimate undefined() {
    return Estimate.undefined(
        size == 0 ? UndefinedReason.EMPTY_GROUP : UndefinedReason.ZERO_DENOMINATOR);
  }

  private static boolean isRatio(EffectMeasure measure) {
    return measure.equals(EffectMeasure.REPRESENTATION_RATIO);
  }

  @Override
  public Estimate estimate(EffectMeasure measure) {
    require(measure);
    return comparison
        .map(c -> isRatio(measure) ? c.ratio() : c.difference())
        .orElseGet(this::undefined);
  }

  @Override
  public Optional<Interval> interval(EffectMeasure measure, double confidence) {
    require(measure);
    Confidence level = new Confidence(confidence);
    return comparison
        .map(c -> isRatio(measure) ? c.ratio(level) : c.difference(level))
        .flatMap(IntervalEstimate::interval);
  }

  @Override
  public Estimate pValue() {
    return comparison.map(ShareComparison::pValue).orElseGet(this::undefined);
  }

  @Override
  public Estimate equivalencePValue(MaterialityMargin margin) {
    require(margin.measure());
    return comparison
        .map(
            c ->
                isRatio(margin.measure())
                    ? c.equivalenceOfRatio(margin.lower(), margin.upper())
                    : c.equivalenceOfDifference(margin.lower(), margin.upper()))
        .map(test -> test.pValue())
        .orElseGet(this::undefined);
  }

  @Override
  public DetectableGap detectable(double level, double power) {
    EffectMeasure measure = EffectMeasure.REPRESENTATION_RATIO;
    if (reference.isEmpty() || size == 0) {
      return new DetectableGap(measure, undefined(), undefined(), level, power);
    }
    DetectableShare share =
        org.eqmon.stats.inference.representation.Representation.withDefaults()
            .minimumDetectable(size, reference.get(), new Confidence(1 - level), power);
    return new DetectableGap(measure, share.ratioBelow(), share.ratioAbove(), level, power);
  }

  @Override
  public Method method() {
    return comparison
        .map(ShareComparison::method)
        .orElseGet(() -> new Method("representation.undefined", "No share to compare with"));
  }

  @Override
  public LocalizedText whyChosen() {
    return EXACT;
  }

  @Override
  public String toString() {
    return "RepresentationEvidence (" + method() + ")";
  }
}
