package org.eqmon.stats.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.multiplicity.Adjustment;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final MaterialityMargin POINTS =
      MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 5);
  private static final AnalysisRequest REQUEST = AnalysisRequest.of("test:fixed", text("Test"));

  private static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english);
  }

  private static Group group(int index) {
    return new Group("sex", "group-" + index, text("Group " + index));
  }

  private static Comparison comparison(int index, GapEvidence evidence) {
    return comparison(index, Optional.empty(), evidence, POINTS);
  }

  private static Comparison comparison(
      int index, Optional<Group> mirror, GapEvidence evidence, MaterialityMargin margin) {
    return new Comparison(
        group(index),
        Optional.empty(),
        mirror,
        new Side(text("Group"), 12, 34),
        new Side(text("Others"), 56, 78),
        Comparison.Reading.HIGHER_IS_BETTER,
        evidence,
        margin,
        List.of(),
        Set.of(),
        List.of());
  }

  private static Answered judge(Adjustment adjustment, FixedEvidence... evidence) {
    List<Comparison> comparisons =
        IntStream.range(0, evidence.length).mapToObj(i -> comparison(i, evidence[i])).toList();
    return Judgement.judge(
        REQUEST, 1, Study.of(REQUEST).adjustedBy(adjustment), comparisons, List.of(), List.of());
  }

  private static Verdict verdictOf(FixedEvidence evidence) {
    return judge(Adjustment.BENJAMINI_HOCHBERG, evidence).findings().get(0).verdict();
  }

  @Test
  void anUndefinedGapIsNotAssessable() {
    Finding finding = judge(Adjustment.HOLM, FixedEvidence.undefined()).findings().get(0);
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    assertThat(finding.notAssessable()).contains(NotAssessableReason.UNDEFINED);
    assertThat(finding.family().size()).isZero();
  }

  @Test
  void whereNoGapCouldHaveBeenFoundNothingIsSaid() {
    FixedEvidence evidence =
        new FixedEvidence(Estimate.of(0.4), Estimate.of(0.4), 0.1, FixedEvidence.Detectable.NONE);
    assertThat(verdictOf(evidence)).isEqualTo(Verdict.NOT_ASSESSABLE);
  }

  @Test
  void equivalenceComesBeforeAGap() {
    assertThat(verdictOf(FixedEvidence.of(0.001, 0.001))).isEqualTo(Verdict.NO_MATERIAL_GAP);
    assertThat(verdictOf(FixedEvidence.of(0.001, 0.5))).isEqualTo(Verdict.GAP);
    assertThat(verdictOf(FixedEvidence.of(0.5, 0.001))).isEqualTo(Verdict.NO_MATERIAL_GAP);
    assertThat(verdictOf(FixedEvidence.of(0.5, 0.5))).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void theLevelItselfCounts() {
    assertThat(verdictOf(FixedEvidence.of(0.05, 0.5))).isEqualTo(Verdict.GAP);
    assertThat(verdictOf(FixedEvidence.of(Math.nextUp(0.05), 0.5))).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void saysWhenTheAdjustmentAloneDecided() {
    Answered answered =
        judge(
            Adjustment.HOLM,
            FixedEvidence.of(0.03, 0.9),
            FixedEvidence.of(0.5, 0.9),
            FixedEvidence.of(0.6, 0.9));
    Finding first = answered.findings().get(0);
    assertThat(first.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(first.decidedByAdjustment()).isTrue();
    assertThat(first.headline().interval().orElseThrow().lower()).isPositive();
    assertThat(first.headline().adjusted().orElseThrow().lower()).isNegative();
  }

  @Test
  void undefinedComparisonsAreNoMembersOfTheFamily() {
    Answered answered =
        judge(
            Adjustment.BONFERRONI,
            FixedEvidence.of(0.02, 0.9),
            FixedEvidence.undefined(),
            FixedEvidence.of(0.5, 0.9));
    assertThat(answered.family().size()).isEqualTo(2);
    assertThat(answered.findings().get(0).adjustedPValue().value()).isEqualTo(0.04);
  }

  @Property(tries = 300)
  void thePrintedIntervalAgreesWithTheAdjustedPValue(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 0.12) Double> pValues,
      @ForAll Adjustment adjustment) {
    FixedEvidence[] evidence =
        pValues.stream().map(p -> FixedEvidence.of(p, 0.9)).toArray(FixedEvidence[]::new);
    for (Finding finding : judge(adjustment, evidence).findings()) {
      boolean excludesNoGap = finding.headline().adjusted().orElseThrow().lower() > 0;
      boolean significant = finding.adjustedPValue().value() <= 0.05;
      assertThat(excludesNoGap).isEqualTo(significant);
      assertThat(finding.verdict() == Verdict.GAP).isEqualTo(significant);
    }
  }

  /** The first evidence twice, as two groups that are each compared with the other. */
  private static Answered judgeMirrored(
      Adjustment adjustment, MaterialityMargin margin, FixedEvidence... evidence) {
    List<Comparison> comparisons =
        IntStream.rangeClosed(0, evidence.length)
            .mapToObj(
                i ->
                    comparison(
                        i,
                        i < 2 ? Optional.of(group(1 - i)) : Optional.empty(),
                        evidence[Math.max(0, i - 1)],
                        margin))
            .toList();
    return Judgement.judge(
        REQUEST, 1, Study.of(REQUEST).adjustedBy(adjustment), comparisons, List.of(), List.of());
  }

  @Property(tries = 300)
  void aQuestionAskedFromBothSidesCountsOnce(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 0.12) Double> pValues,
      @ForAll Adjustment adjustment) {
    FixedEvidence[] evidence =
        pValues.stream().map(p -> FixedEvidence.of(p, 0.12 - p)).toArray(FixedEvidence[]::new);
    Answered once = judge(adjustment, evidence);
    Answered twice = judgeMirrored(adjustment, POINTS, evidence);
    assertThat(twice.family()).isEqualTo(once.family());
    for (int i = 0; i <= evidence.length; i++) {
      Finding finding = twice.findings().get(i);
      Finding alone = once.findings().get(Math.max(0, i - 1));
      assertThat(finding.adjustedPValue()).isEqualTo(alone.adjustedPValue());
      assertThat(finding.adjustedEquivalencePValue()).isEqualTo(alone.adjustedEquivalencePValue());
      assertThat(finding.effects()).isEqualTo(alone.effects());
      assertThat(finding.verdict()).isEqualTo(alone.verdict());
    }
  }

  @Test
  void aMarginThatIsWiderOnOneSideAsksTwoQuestions() {
    MaterialityMargin uneven = new MaterialityMargin(EffectMeasure.RISK_DIFFERENCE, -0.05, 0.1);
    Finding finding =
        judgeMirrored(Adjustment.HOLM, uneven, FixedEvidence.of(0.03, 0.02)).findings().get(0);
    assertThat(finding.adjustedPValue().value()).isEqualTo(0.03);
    assertThat(finding.adjustedEquivalencePValue().value()).isEqualTo(0.04);
  }

  @Test
  void onlyTheOneOfTwoSidesThatIsKeptCounts() {
    Answered both = judgeMirrored(Adjustment.HOLM, POINTS, FixedEvidence.of(0.03, 0.9));
    Comparison one = both.findings().get(1).comparison();
    Answered kept =
        Judgement.judge(
            REQUEST,
            1,
            Study.of(REQUEST).adjustedBy(Adjustment.HOLM),
            List.of(one),
            List.of(),
            List.of());
    assertThat(kept.family()).isEqualTo(both.family());
    assertThat(kept.findings().get(0).verdict()).isEqualTo(Verdict.GAP);
  }

  @Test
  void groupsThatDoNotNameEachOtherCountTwice() {
    Comparison one = comparison(0, Optional.of(group(1)), FixedEvidence.of(0.03, 0.9), POINTS);
    Comparison other = comparison(1, FixedEvidence.of(0.03, 0.9));
    Answered answered =
        Judgement.judge(REQUEST, 1, Study.of(REQUEST), List.of(one, other), List.of(), List.of());
    assertThat(answered.family().size()).isEqualTo(2);
  }

  @Test
  void whatIsKeptIsJudgedAsIfTheRestHadNeverBeenMade() {
    FixedEvidence strong = FixedEvidence.of(0.03, 0.9);
    FixedEvidence[] weak = new FixedEvidence[9];
    Arrays.fill(weak, FixedEvidence.of(0.7, 0.9));
    FixedEvidence[] all = new FixedEvidence[10];
    all[0] = strong;
    System.arraycopy(weak, 0, all, 1, 9);
    Answered answered = judge(Adjustment.BENJAMINI_HOCHBERG, all);
    assertThat(answered.findings().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    Comparison kept = answered.findings().get(0).comparison();
    Answered alone =
        Judgement.judge(REQUEST, 1, Study.of(REQUEST), List.of(kept), List.of(), List.of());
    assertThat(alone.findings().get(0).verdict()).isEqualTo(Verdict.GAP);
  }

  @Test
  void nothingPrintsACount() {
    Answered answered = judge(Adjustment.HOLM, FixedEvidence.of(0.02, 0.9));
    assertThat(
            answered
                + " "
                + answered.findings()
                + answered.findings().get(0).comparison()
                + answered.findings().get(0).comparison().observed())
        .doesNotContain("12", "34", "56", "78", "0.02");
  }
}
