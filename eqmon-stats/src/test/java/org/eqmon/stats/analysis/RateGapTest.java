package org.eqmon.stats.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.gap.RateComparison;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.multiplicity.Adjustment;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Provenance;
import org.eqmon.stats.tally.Publication;
import org.eqmon.stats.tally.Rounding;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyBuilder;
import org.eqmon.stats.tally.Variable;
import org.junit.jupiter.api.Test;

class RateGapTest {
  private static final Characteristic GROUP = Example.characteristic("group", "a", "b", "c");
  private static final AnalysisRequest REQUEST = RateGap.in(Example.LET).by(GROUP);

  /** a: 30 of 100, b: 90 of 200, c: 4 of 20; 7 outcomes and 9 people (3 yes) not known. */
  private static Tally tally(Study study, Provenance provenance) {
    TallyBuilder builder = TallyBuilder.of(study.schema(), provenance);
    add(builder, "a", 30, 70);
    add(builder, "b", 90, 110);
    add(builder, "c", 4, 16);
    builder.addCount(spec(), Map.of("group", "b", "let", NonAnswer.NOT_KNOWN.id()), 7);
    add(builder, NonAnswer.PREFER_NOT_TO_SAY.id(), 3, 6);
    add(builder, NonAnswer.NOT_APPLICABLE.id(), 50, 50);
    return builder.build();
  }

  private static TableSpec spec() {
    return TableSpec.of("group", "let");
  }

  private static void add(TallyBuilder builder, String group, long yes, long no) {
    builder.addCount(spec(), Map.of("group", group, "let", Variable.YES), yes);
    builder.addCount(spec(), Map.of("group", group, "let", Variable.NO), no);
  }

  private static Findings analyse(AnalysisRequest request) {
    Study study = Study.of(request);
    return study.analyse(tally(study, Provenance.OWN_RECORDS));
  }

  private static Finding of(Findings findings, String group) {
    return findings.all().stream()
        .filter(finding -> finding.comparison().group().code().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static RateComparison direct(long x1, long n1, long x2, long n2) {
    return org.eqmon.stats.inference.gap.RateGap.withDefaults()
        .compare(TwoGroups.of(x1, n1, x2, n2));
  }

  @Test
  void comparesEachGroupWithTheRestUnlessToldOtherwise() {
    Finding finding = of(analyse(REQUEST), "a");
    assertThat(finding.comparison().observed().count()).isEqualTo(30);
    assertThat(finding.comparison().comparator().count()).isEqualTo(94);
    assertThat(finding.comparison().comparator().size()).isEqualTo(220);
    assertThat(finding.pValue()).isEqualTo(direct(30, 100, 94, 220).pValue());
    assertThat(finding.headline().estimate().value()).isEqualTo(0.30 - 94.0 / 220);
  }

  @Test
  void comparesWithTheLargestGroup() {
    Findings findings = analyse(REQUEST.comparedWith(Baseline.largest()));
    assertThat(findings.all()).hasSize(2);
    assertThat(of(findings, "c").pValue()).isEqualTo(direct(4, 20, 90, 200).pValue());
  }

  @Test
  void comparesWithANamedGroup() {
    Findings findings = analyse(REQUEST.comparedWith(Baseline.group("a")));
    assertThat(of(findings, "b").pValue()).isEqualTo(direct(90, 200, 30, 100).pValue());
  }

  @Test
  void namesTheGroupsWhenTheBaselineIsNoneOfThem() {
    assertThatThrownBy(() -> analyse(REQUEST.comparedWith(Baseline.group("z"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'z' isn't a group of group; it has [a, b, c]");
  }

  @Test
  void aGapToAllIsTheGapToTheRestRestated() {
    Finding rest = of(analyse(REQUEST), "a");
    Finding all = of(analyse(REQUEST.comparedWith(Baseline.overall())), "a");
    assertThat(all.pValue()).isEqualTo(rest.pValue());
    assertThat(all.comparison().comparator().count()).isEqualTo(124);
    assertThat(all.headline().estimate().value()).isCloseTo(0.3 - 124.0 / 320, within());
    assertThat(all.effects().get(1).estimate().value()).isCloseTo(0.3 / (124.0 / 320), within());
    double stretched = 1 - 100.0 / 320;
    assertThat(all.headline().interval().orElseThrow().lower())
        .isCloseTo(stretched * rest.headline().interval().orElseThrow().lower(), within());
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-12);
  }

  @Test
  void unknownAnswersBoundTheDifference() {
    Sensitivity bounds =
        of(analyse(REQUEST.comparedWith(Baseline.group("a"))), "b")
            .comparison()
            .sensitivities()
            .get(0);
    assertThat(bounds.kind()).isEqualTo(Sensitivity.Kind.UNKNOWN_ANSWERS);
    assertThat(bounds.low()).isCloseTo(90.0 / (207 + 6) - 33.0 / 103, within());
    assertThat(bounds.high()).isCloseTo(100.0 / 210 - 30.0 / 106, within());
  }

  @Test
  void roundedCountsBoundTheDifference() {
    Study study = Study.of(REQUEST.comparedWith(Baseline.group("a")));
    Provenance rounded =
        new Provenance(Rounding.toBase(5), Publication.NOT_PUBLISHED, List.of(), List.of());
    Sensitivity bounds =
        of(study.analyse(tally(study, rounded)), "b").comparison().sensitivities().get(1);
    assertThat(bounds.kind()).isEqualTo(Sensitivity.Kind.ROUNDING);
    assertThat(bounds.low()).isLessThan(0.15).isGreaterThan(0.10);
    assertThat(bounds.high()).isGreaterThan(0.15).isLessThan(0.20);
  }

  @Test
  void anEmptyGroupIsNotAssessable() {
    Study study = Study.of(REQUEST);
    TallyBuilder builder = TallyBuilder.of(study.schema());
    add(builder, "a", 1, 2);
    add(builder, "b", 3, 4);
    Finding finding = of(study.analyse(builder.build()), "c");
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    assertThat(finding.family().size()).isEqualTo(2);
  }

  private static Findings ofTwo(AnalysisRequest request, long... counts) {
    Study study = Study.of(request).adjustedBy(Adjustment.HOLM);
    TallyBuilder builder = TallyBuilder.of(study.schema());
    add(builder, "a", counts[0], counts[1]);
    add(builder, "b", counts[2], counts[3]);
    return study.analyse(builder.build());
  }

  @Property(tries = 60)
  void twoGroupsAgainstAllOthersAreOneQuestion(
      @ForAll @Size(4) List<@LongRange(min = 0, max = 60) Long> drawn,
      @ForAll("symmetricMargins") MaterialityMargin margin) {
    long[] counts = drawn.stream().mapToLong(Long::longValue).toArray();
    Characteristic two = Example.characteristic("group", "a", "b");
    AnalysisRequest request = RateGap.in(Example.LET).by(two).margin(margin);
    Findings both = ofTwo(request, counts);
    Finding alone = ofTwo(request.comparedWith(Baseline.group("b")), counts).all().get(0);
    assertThat(both.all()).hasSize(2);
    Finding a = of(both, "a");
    Finding b = of(both, "b");
    assertThat(a.family()).isEqualTo(alone.family());
    assertThat(a.pValue()).isEqualTo(alone.pValue()).isEqualTo(b.pValue());
    assertThat(a.adjustedPValue()).isEqualTo(alone.pValue()).isEqualTo(b.adjustedPValue());
    assertThat(a.adjustedEquivalencePValue()).isEqualTo(b.adjustedEquivalencePValue());
    assertThat(a.effects()).isEqualTo(alone.effects());
    assertThat(a.verdict()).isEqualTo(alone.verdict());
    // What could have been detected depends on the rate of the side that is compared with, and so
    // may whether there were too few; a gap is found by both or by neither.
    assertThat(a.verdict() == Verdict.GAP).isEqualTo(b.verdict() == Verdict.GAP);
  }

  @Provide
  Arbitrary<MaterialityMargin> symmetricMargins() {
    return Arbitraries.of(
        MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 5),
        MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 30),
        MaterialityMargin.ratio(EffectMeasure.RISK_RATIO, 0.8),
        MaterialityMargin.ratio(EffectMeasure.RISK_RATIO, 0.7));
  }

  @Test
  void twoGroupsAgainstAllTogetherOrThatShareMembersAreTwoQuestions() {
    Characteristic two = Example.characteristic("group", "a", "b");
    AnalysisRequest overall = RateGap.in(Example.LET).by(two).comparedWith(Baseline.overall());
    assertThat(of(ofTwo(overall, 30, 70, 90, 110), "a").family().size()).isEqualTo(2);
    Characteristic several =
        new Characteristic(
            two.id(), two.name(), two.codes(), Characteristic.Selection.MULTIPLE, two.protects());
    for (Level level : Variable.of(two).answers()) {
      assertThat(Group.otherOfTwo(Variable.of(two), level)).isPresent();
      assertThat(Group.otherOfTwo(Variable.of(several), level)).isEmpty();
    }
    Variable three = Variable.of(GROUP);
    assertThat(Group.otherOfTwo(three, three.answers().get(0))).isEmpty();
  }

  @Test
  void theImpliedCountsAreThoseOfBothSides() {
    assertThat(of(analyse(REQUEST), "a").comparison().impliedCounts())
        .contains(
            CountRef.of(spec()).where("group", List.of("a")).where("let", List.of("yes")),
            CountRef.of(spec()).where("group", List.of("a", "b", "c")).where("let", List.of("no")));
  }

  @Test
  void theDetectableGapIsAtTheLevelThatTheAdjustmentLeaves() {
    Finding finding = of(analyse(REQUEST), "a");
    double confidence = finding.headline().adjusted().orElseThrow().confidence();
    assertThat(1 - finding.detectable().level()).isCloseTo(confidence, within());
    assertThat(finding.detectable().above().value())
        .isEqualTo(
            direct(30, 100, 94, 220)
                .minimumDetectable(new Confidence(confidence), 0.8)
                .orElseThrow()
                .above()
                .value());
  }

  @Test
  void anIndicatorMustBeBinary() {
    Indicator satisfied =
        Indicator.ordinal(
            "satisfied",
            Example.text("Satisfied"),
            List.of(Level.of("1", Example.text("low")), Level.of("2", Example.text("high"))),
            Indicator.Better.HIGHER,
            MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 5));
    assertThatThrownBy(() -> Study.of(RateGap.in(satisfied).by(GROUP)).schema())
        .hasMessageContaining("needs a binary indicator");
  }

  @Test
  void aTallyOfAnotherUnitIsRefused() {
    Study study = Study.of(REQUEST);
    Tally households = Tally.empty(study.counting(CountingUnit.HOUSEHOLDS).schema());
    assertThatThrownBy(() -> study.analyse(households))
        .hasMessageContaining("counting(HOUSEHOLDS)");
  }
}
