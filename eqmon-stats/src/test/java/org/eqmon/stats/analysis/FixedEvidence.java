package org.eqmon.stats.analysis;

import java.util.List;
import java.util.Optional;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/** Evidence whose numbers a test sets, with an interval that keeps the contract. */
record FixedEvidence(Estimate pValue, Estimate equivalence, double estimate, Detectable detectable)
    implements GapEvidence {
  enum Detectable {
    SOME,
    NONE
  }

  static FixedEvidence of(double p, double equivalence) {
    return new FixedEvidence(Estimate.of(p), Estimate.of(equivalence), 0.1, Detectable.SOME);
  }

  static FixedEvidence undefined() {
    Estimate none = Estimate.undefined(UndefinedReason.EMPTY_GROUP);
    return new FixedEvidence(none, none, 0.1, Detectable.SOME);
  }

  @Override
  public List<EffectMeasure> measures() {
    return List.of(EffectMeasure.RISK_DIFFERENCE);
  }

  @Override
  public Estimate estimate(EffectMeasure measure) {
    return Estimate.of(estimate);
  }

  @Override
  public Optional<Interval> interval(EffectMeasure measure, double confidence) {
    if (!pValue.isDefined()) {
      return Optional.empty();
    }
    double lower = pValue.value() <= 1 - confidence ? 0.01 : -0.01;
    return Optional.of(new Interval(lower, 0.3, confidence));
  }

  @Override
  public Estimate equivalencePValue(MaterialityMargin margin) {
    return equivalence;
  }

  @Override
  public DetectableGap detectable(double level, double power) {
    Estimate gap =
        detectable == Detectable.SOME
            ? Estimate.of(0.2)
            : Estimate.undefined(UndefinedReason.NO_SOLUTION);
    return new DetectableGap(EffectMeasure.RISK_DIFFERENCE, gap, gap, level, power);
  }

  @Override
  public Method method() {
    return new Method("test.fixed", "set by the test");
  }

  @Override
  public LocalizedText whyChosen() {
    return LocalizedText.awaitingReview("for the test", "ar gyfer y prawf");
  }
}
