package org.eqmon.stats.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.analysis.DetectableGap;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.analysis.MaterialityMargin;
import org.eqmon.stats.analysis.NotAssessableReason;
import org.eqmon.stats.analysis.Sensitivity;
import org.eqmon.stats.analysis.Verdict;
import org.eqmon.stats.disclosure.Direction;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.disclosure.ReleasedAnswer;
import org.eqmon.stats.disclosure.ReleasedEffect;
import org.eqmon.stats.disclosure.ReleasedFinding;
import org.eqmon.stats.disclosure.ReleasedSensitivity;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;

/** Numbers and findings in the words of one language. */
final class Wording {
  private final ReportTexts texts;
  private final Language language;

  Wording(ReportTexts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  Language language() {
    return language;
  }

  String text(String key, Object... parts) {
    return texts.get(language, key, parts);
  }

  String of(LocalizedText text) {
    return text.in(language);
  }

  /** A count with its thousands parted. English and Welsh write numbers alike. */
  String count(long count) {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK)).format(count);
  }

  String decimal(double value, int digits) {
    if (Double.isInfinite(value)) {
      return (value < 0 ? "-" : "") + text("number.infinite");
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
  }

  /** A proportion in percent; small ones keep two figures. */
  String percent(Estimate proportion) {
    if (!proportion.isDefined()) {
      return text("number.undefined");
    }
    double percent = 100 * proportion.value();
    return decimal(percent, percent != 0 && percent < 1 ? 2 : 1) + "%";
  }

  String pValue(Estimate p) {
    if (!p.isDefined()) {
      return text("number.undefined");
    }
    return p.value() < 0.001 ? "<0.001" : decimal(p.value(), 3);
  }

  /** A value on the scale of a measure: a ratio, percentage points or a plain number. */
  String value(EffectMeasure measure, double value) {
    return switch (measure.scale()) {
      case RATIO -> decimal(value, 2);
      case PERCENTAGE_POINTS -> text("number.points", points(value));
      case NUMBER -> decimal(value, 2);
    };
  }

  private String points(double difference) {
    String points = decimal(100 * difference, 1);
    return difference > 0 && !points.equals("0.0") ? "+" + points : points;
  }

  private String bare(EffectMeasure measure, double value) {
    return measure.scale() == EffectMeasure.Scale.PERCENTAGE_POINTS
        ? points(value)
        : value(measure, value);
  }

  String value(EffectMeasure measure, Estimate estimate) {
    return estimate.isDefined() ? value(measure, estimate.value()) : text("number.undefined");
  }

  String range(EffectMeasure measure, double low, double high) {
    return text("number.to", bare(measure, low), value(measure, high));
  }

  String interval(EffectMeasure measure, Interval interval) {
    return range(measure, interval.lower(), interval.upper());
  }

  String margin(MaterialityMargin margin) {
    return of(margin.measure().name())
        + " "
        + range(margin.measure(), margin.lower(), margin.upper());
  }

  String verdict(Verdict verdict) {
    return text("verdict." + verdict);
  }

  String verdict(ReleasedFinding finding) {
    if (finding instanceof ReleasedFinding.Shown shown) {
      return shown.verdict() == Verdict.GAP
          ? verdict(shown.verdict()) + ": " + direction(shown)
          : verdict(shown.verdict());
    }
    return text("verdict.WITHHELD");
  }

  String direction(ReleasedFinding.Shown finding) {
    return text("direction." + finding.direction());
  }

  /** What was seen and how large the gap is. */
  String facts(Release release, ReleasedAnswer answer, ReleasedFinding.Shown finding) {
    String seen =
        answer.reference().isPresent()
            ? text(
                "finding.representation",
                percent(finding.observed().proportion()),
                of(release.unit().label()),
                count(finding.observed().count()),
                count(finding.observed().size()),
                percent(finding.comparator().proportion()),
                of(finding.comparator().label()))
            : text(
                "finding.rate",
                percent(finding.observed().proportion()),
                count(finding.observed().count()),
                count(finding.observed().size()),
                percent(finding.comparator().proportion()),
                count(finding.comparator().count()),
                count(finding.comparator().size()),
                of(finding.comparator().label()));
    return seen + ". " + effect(finding.headline()) + ".";
  }

  private String effect(ReleasedEffect effect) {
    EffectMeasure measure = effect.measure();
    String name = of(measure.name());
    if (effect.adjusted().isEmpty() || !effect.estimate().isDefined()) {
      return text("finding.effect.alone", name, value(measure, effect.estimate()));
    }
    Interval interval = effect.adjusted().get();
    return text(
        "finding.effect",
        name,
        value(measure, effect.estimate()),
        bare(measure, interval.lower()),
        value(measure, interval.upper()),
        confidence(interval.confidence()));
  }

  /** A confidence in percent, with a decimal only where it isn't whole. */
  private String confidence(double confidence) {
    double percent = 100 * confidence;
    boolean whole = Math.abs(percent - Math.rint(percent)) < 0.05;
    return decimal(percent, whole ? 0 : 1) + "%";
  }

  /** What the headline was in the first period, if that is another one and is shown. */
  Optional<String> earlier(AnswerView view, ReleasedFinding.Shown finding) {
    if (view.periods().size() < 2) {
      return Optional.empty();
    }
    Group first = view.periods().get(0);
    return view.finding(finding.group(), Optional.of(first))
        .filter(ReleasedFinding.Shown.class::isInstance)
        .map(ReleasedFinding.Shown.class::cast)
        .filter(earlier -> earlier.headline().estimate().isDefined())
        .map(
            earlier ->
                text(
                    "finding.earlier",
                    of(first.label()),
                    value(earlier.headline().measure(), earlier.headline().estimate())));
  }

  /** What a finding comes to and how firm that is. */
  List<String> judgement(ReleasedFinding.Shown finding) {
    List<String> sentences = new ArrayList<>();
    sentences.add(verdictSentence(finding));
    if (finding.decidedByAdjustment()) {
      sentences.add(text("finding.adjustment", finding.family().size()));
    }
    if (finding.verdict() == Verdict.INCONCLUSIVE) {
      addDetectable(sentences, finding.detectable());
    }
    for (ReleasedSensitivity sensitivity : finding.sensitivities()) {
      if (isWorthSaying(finding, sensitivity)) {
        sentences.add(sensitivity(sensitivity));
      }
    }
    return sentences;
  }

  private String verdictSentence(ReleasedFinding.Shown finding) {
    return switch (finding.verdict()) {
      case GAP -> text("verdict.GAP.text", direction(finding));
      case NO_MATERIAL_GAP ->
          isDetected(finding)
              ? text(
                  "verdict.NO_MATERIAL_GAP.detected", direction(finding), margin(finding.margin()))
              : text("verdict.NO_MATERIAL_GAP.text", margin(finding.margin()));
      case INCONCLUSIVE -> text("verdict.INCONCLUSIVE.text");
      case NOT_ASSESSABLE ->
          text(
              "verdict." + finding.notAssessable().orElse(NotAssessableReason.UNDEFINED) + ".text");
    };
  }

  private static boolean isDetected(ReleasedFinding.Shown finding) {
    return finding.direction() != Direction.NONE
        && finding.adjustedPValue().isDefined()
        && finding.adjustedPValue().value() <= finding.family().level();
  }

  private void addDetectable(List<String> sentences, DetectableGap gap) {
    if (gap.below().isDefined() && gap.above().isDefined()) {
      sentences.add(
          text(
              "finding.detectable.both",
              value(gap.measure(), gap.below()),
              value(gap.measure(), gap.above())));
    } else if (!gap.isImpossible()) {
      Estimate only = gap.below().isDefined() ? gap.below() : gap.above();
      sentences.add(text("finding.detectable.one", value(gap.measure(), only)));
    }
  }

  /** Bounds that differ from the estimate as printed, or that reach no gap where one is found. */
  private boolean isWorthSaying(ReleasedFinding.Shown finding, ReleasedSensitivity sensitivity) {
    if (finding.verdict() == Verdict.NOT_ASSESSABLE) {
      return false;
    }
    if (sensitivity.kind() == Sensitivity.Kind.UNKNOWN_ANSWERS) {
      return true;
    }
    return finding.verdict() == Verdict.GAP && sensitivity.reachesNoGap();
  }

  String sensitivity(ReleasedSensitivity sensitivity) {
    String sentence =
        text(
            "sensitivity." + sensitivity.kind(),
            bare(sensitivity.measure(), sensitivity.low()),
            value(sensitivity.measure(), sensitivity.high()));
    return sensitivity.reachesNoGap() ? sentence + " " + text("sensitivity.reaches") : sentence;
  }
}
