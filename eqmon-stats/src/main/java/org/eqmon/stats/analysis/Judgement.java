package org.eqmon.stats.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.multiplicity.AdjustedComparison;

/**
 * Adjusts the comparisons of one request as a family and decides the verdict of each. This is the
 * only place where a verdict is made.
 */
final class Judgement {
  private Judgement() {}

  static Answered judge(
      AnalysisRequest request,
      int familyId,
      Study study,
      List<Comparison> comparisons,
      List<OverallTest> overallTests,
      List<Caveat> caveats) {
    List<Estimate> pValues = comparisons.stream().map(c -> c.evidence().pValue()).toList();
    List<Estimate> equivalence =
        comparisons.stream().map(c -> c.evidence().equivalencePValue(c.margin())).toList();
    Members members = Members.of(comparisons, pValues, Comparison::mirrors);
    List<Optional<AdjustedComparison>> gaps = adjust(members, study);
    List<Optional<AdjustedComparison>> equivalences =
        adjust(Members.of(comparisons, equivalence, Judgement::haveOneMargin), study);
    Family family = new Family(familyId, study.adjustment(), study.level(), members.size());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison comparison = comparisons.get(i);
      double confidence =
          gaps.get(i).map(AdjustedComparison::intervalConfidence).orElse(1 - study.level());
      DetectableGap detectable = comparison.evidence().detectable(1 - confidence, study.power());
      Optional<NotAssessableReason> notAssessable = notAssessable(gaps.get(i), detectable);
      findings.add(
          new Finding(
              comparison,
              family,
              pValues.get(i),
              adjusted(gaps.get(i), pValues.get(i)),
              equivalence.get(i),
              adjusted(equivalences.get(i), equivalence.get(i)),
              effects(comparison.evidence(), 1 - study.level(), confidence),
              detectable,
              direction(comparison.evidence()),
              verdict(notAssessable, gaps.get(i), equivalences.get(i)),
              notAssessable));
    }
    return new Answered(request, family, findings, overallTests, caveats);
  }

  /**
   * The members of a family: the questions that have a p-value.
   *
   * @param ofEach which member each comparison belongs to; empty if it has no p-value
   * @param pValues the p-value of each member
   */
  private record Members(List<OptionalInt> ofEach, List<Double> pValues) {
    /**
     * Two comparisons that ask one question are one member. Their p-values are the same but for
     * rounding; the larger one counts.
     */
    static Members of(
        List<Comparison> comparisons,
        List<Estimate> pValues,
        BiPredicate<Comparison, Comparison> askOneQuestion) {
      List<OptionalInt> ofEach = new ArrayList<>();
      List<Double> family = new ArrayList<>();
      for (int i = 0; i < comparisons.size(); i++) {
        if (!pValues.get(i).isDefined()) {
          ofEach.add(OptionalInt.empty());
          continue;
        }
        Comparison comparison = comparisons.get(i);
        double p = pValues.get(i).value();
        OptionalInt twin =
            comparison.mirror().isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(0, i)
                    .filter(j -> askOneQuestion.test(comparisons.get(j), comparison))
                    .mapToObj(ofEach::get)
                    .flatMapToInt(OptionalInt::stream)
                    .findFirst();
        if (twin.isPresent()) {
          family.set(twin.getAsInt(), Math.max(family.get(twin.getAsInt()), p));
          ofEach.add(twin);
        } else {
          ofEach.add(OptionalInt.of(family.size()));
          family.add(p);
        }
      }
      return new Members(ofEach, family);
    }

    int size() {
      return pValues.size();
    }
  }

  /** Whether "within the margin" means the same for both. */
  private static boolean haveOneMargin(Comparison one, Comparison other) {
    return one.mirrors(other)
        && one.margin().equals(other.margin())
        && one.margin().treatsBothSidesAlike();
  }

  /** Adjusts those that have a p-value; the others are no members of the family. */
  private static List<Optional<AdjustedComparison>> adjust(Members members, Study study) {
    double[] pValues = members.pValues().stream().mapToDouble(Double::doubleValue).toArray();
    List<AdjustedComparison> adjusted =
        study.adjustment().decide(study.level(), pValues).comparisons();
    return members.ofEach().stream()
        .map(
            member ->
                member.isPresent()
                    ? Optional.of(adjusted.get(member.getAsInt()))
                    : Optional.<AdjustedComparison>empty())
        .toList();
  }

  private static Estimate adjusted(Optional<AdjustedComparison> comparison, Estimate unadjusted) {
    return comparison.map(c -> Estimate.of(c.adjustedPValue())).orElse(unadjusted);
  }

  private static Optional<NotAssessableReason> notAssessable(
      Optional<AdjustedComparison> gap, DetectableGap detectable) {
    if (gap.isEmpty()) {
      return Optional.of(NotAssessableReason.UNDEFINED);
    }
    return detectable.isImpossible() && !gap.get().isRejected()
        ? Optional.of(NotAssessableReason.TOO_FEW)
        : Optional.empty();
  }

  private static Verdict verdict(
      Optional<NotAssessableReason> notAssessable,
      Optional<AdjustedComparison> gap,
      Optional<AdjustedComparison> equivalence) {
    if (notAssessable.isPresent()) {
      return Verdict.NOT_ASSESSABLE;
    }
    if (equivalence.map(AdjustedComparison::isRejected).orElse(false)) {
      return Verdict.NO_MATERIAL_GAP;
    }
    return gap.map(AdjustedComparison::isRejected).orElse(false)
        ? Verdict.GAP
        : Verdict.INCONCLUSIVE;
  }

  private static List<Finding.Effect> effects(
      GapEvidence evidence, double confidence, double adjustedConfidence) {
    List<Finding.Effect> effects = new ArrayList<>();
    for (EffectMeasure measure : evidence.measures()) {
      Optional<Interval> interval = evidence.interval(measure, confidence);
      effects.add(
          new Finding.Effect(
              measure,
              evidence.estimate(measure),
              interval,
              adjustedConfidence == confidence
                  ? interval
                  : evidence.interval(measure, adjustedConfidence)));
    }
    return effects;
  }

  private static Finding.Direction direction(GapEvidence evidence) {
    EffectMeasure headline = evidence.measures().get(0);
    Estimate estimate = evidence.estimate(headline);
    if (!estimate.isDefined() || estimate.value() == headline.nullValue()) {
      return Finding.Direction.NONE;
    }
    return estimate.value() > headline.nullValue()
        ? Finding.Direction.ABOVE
        : Finding.Direction.BELOW;
  }
}
