package org.eqmon.stats.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.representation.ReferenceShare;
import org.eqmon.stats.inference.representation.ShareComparison;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Provenance;
import org.eqmon.stats.tally.Publication;
import org.eqmon.stats.tally.Rounding;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyBuilder;
import org.eqmon.stats.tally.Variable;
import org.junit.jupiter.api.Test;

class RepresentationTest {
  private static final Characteristic GROUP = Example.characteristic("group", "a", "b", "c");
  private static final ReferencePopulation PEOPLE =
      Example.population(GROUP, PopulationBase.ALL_AGES, 900, 90, 10);
  private static final AnalysisRequest UNSTATED = Representation.of(GROUP).against(PEOPLE);
  private static final AnalysisRequest REQUEST = UNSTATED.observing(PopulationBase.ALL_AGES);
  private static final Offset<Double> NEAR = Offset.offset(1e-12);

  private static Tally tally(Study study, Provenance provenance) {
    TallyBuilder builder = TallyBuilder.of(study.schema(), provenance);
    TableSpec spec = TableSpec.of("group");
    builder.addCount(spec, Map.of("group", "a"), 160);
    builder.addCount(spec, Map.of("group", "b"), 35);
    builder.addCount(spec, Map.of("group", "c"), 5);
    builder.addCount(spec, Map.of("group", NonAnswer.NOT_KNOWN.id()), 12);
    builder.addCount(spec, Map.of("group", NonAnswer.PREFER_NOT_TO_SAY.id()), 8);
    builder.addCount(spec, Map.of("group", NonAnswer.NOT_APPLICABLE.id()), 1000);
    return builder.build();
  }

  private static Finding of(Study study, Tally tally, String group) {
    return study.analyse(tally).all().stream()
        .filter(finding -> finding.comparison().group().code().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static Finding ofGroupB() {
    Study study = Study.of(REQUEST);
    return of(study, tally(study, Provenance.OWN_RECORDS), "b");
  }

  @Test
  void theRatioIsTheShareOfThoseKnownOverTheReferenceShare() {
    Finding finding = ofGroupB();
    assertThat(finding.headline().estimate().value()).isCloseTo(35.0 / 200 / 0.09, NEAR);
    assertThat(finding.effects().get(1).estimate().value()).isCloseTo(35.0 / 200 - 0.09, NEAR);
    assertThat(finding.comparison().observed().size()).isEqualTo(200);
  }

  @Test
  void testAndIntervalsAreThoseOfTheMethod() {
    ShareComparison direct =
        org.eqmon.stats.inference.representation.Representation.withDefaults()
            .compare(35, 200, ReferenceShare.known(0.09));
    Finding finding = ofGroupB();
    assertThat(finding.pValue()).isEqualTo(direct.pValue());
    assertThat(finding.headline().interval())
        .isEqualTo(direct.ratio(Confidence.NINETY_FIVE_PERCENT).interval());
    assertThat(finding.verdict()).isEqualTo(Verdict.GAP);
    assertThat(finding.direction()).isEqualTo(Finding.Direction.ABOVE);
  }

  @Test
  void peopleOfUnknownGroupBoundTheRatio() {
    Sensitivity bounds = ofGroupB().comparison().sensitivities().get(0);
    assertThat(bounds.kind()).isEqualTo(Sensitivity.Kind.UNKNOWN_ANSWERS);
    assertThat(bounds.low()).isCloseTo(35.0 / 220 / 0.09, NEAR);
    assertThat(bounds.high()).isCloseTo(55.0 / 220 / 0.09, NEAR);
  }

  @Test
  void roundingBoundsTheRatio() {
    Study study = Study.of(REQUEST);
    Provenance rounded =
        new Provenance(Rounding.toBase(5), Publication.NOT_PUBLISHED, List.of(), List.of());
    Sensitivity bounds = of(study, tally(study, rounded), "b").comparison().sensitivities().get(1);
    assertThat(bounds.kind()).isEqualTo(Sensitivity.Kind.ROUNDING);
    assertThat(bounds.low()).isCloseTo(33.0 / (33 + 165 + 4) / 0.09, NEAR);
    assertThat(bounds.high()).isCloseTo(37.0 / (37 + 165 - 4) / 0.09, NEAR);
  }

  @Test
  void householdsAreNotComparedWithPeopleUnlessTheCallerSaysSo() {
    Study households = Study.of(UNSTATED).counting(CountingUnit.HOUSEHOLDS);
    Tally tally = tally(households, Provenance.OWN_RECORDS);
    assertThatThrownBy(() -> households.analyse(tally))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acknowledging(HOUSEHOLDS)");
    Study said =
        Study.of(UNSTATED.acknowledging(CountingUnit.HOUSEHOLDS)).counting(CountingUnit.HOUSEHOLDS);
    assertThat(said.analyse(tally).answered().get(0).caveats())
        .extracting(Caveat::id)
        .contains("households-not-people");
  }

  @Test
  void adultsAreNotComparedWithAllAgesUnlessTheCallerSaysSo() {
    Study adults = Study.of(REQUEST.observing(PopulationBase.AGED_16_AND_OVER));
    Tally tally = tally(adults, Provenance.OWN_RECORDS);
    assertThatThrownBy(() -> adults.analyse(tally))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AGED_16_AND_OVER")
        .hasMessageContaining("ALL_AGES")
        .hasMessageContaining("acknowledging(PopulationBase.AGED_16_AND_OVER)");
    Study said = Study.of(REQUEST.acknowledging(PopulationBase.AGED_16_AND_OVER));
    assertThat(caveatsOf(said)).contains("other-base");
  }

  @Test
  void theSameBaseNeedsNoCaveatAndAnUnstatedOneIsRefused() {
    assertThat(caveatsOf(Study.of(REQUEST))).doesNotContain("other-base");
    Study unstated = Study.of(UNSTATED);
    Tally tally = tally(unstated, Provenance.OWN_RECORDS);
    assertThatThrownBy(() -> unstated.analyse(tally))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("observing(PopulationBase.ALL_AGES)")
        .hasMessageContaining("acknowledging(PopulationBase.AGED_16_AND_OVER)");
  }

  @Test
  void whatIsObservedMustBeWhatTheTallyCounts() {
    Study study = Study.of(REQUEST.observing(PopulationBase.ALL_HOUSEHOLDS));
    Tally tally = tally(study, Provenance.OWN_RECORDS);
    assertThatThrownBy(() -> study.analyse(tally))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the tally counts PERSONS");
  }

  private static List<String> caveatsOf(Study study) {
    return study.analyse(tally(study, Provenance.OWN_RECORDS)).answered().get(0).caveats().stream()
        .map(Caveat::id)
        .toList();
  }

  @Test
  void aReferenceByAnotherListIsRefused() {
    Characteristic other = Example.characteristic("other", "a", "b");
    Study study =
        Study.of(
            Representation.of(GROUP)
                .against(Example.population(other, PopulationBase.ALL_AGES, 1, 2))
                .observing(PopulationBase.ALL_AGES));
    assertThatThrownBy(() -> study.analyse(Tally.empty(study.schema())))
        .hasMessageContaining("test:other:1")
        .hasMessageContaining("test:group:1");
  }

  @Test
  void nobodyObservedIsNotAssessable() {
    Study study = Study.of(REQUEST);
    for (Finding finding : study.analyse(Tally.empty(study.schema())).all()) {
      assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
      assertThat(finding.notAssessable()).contains(NotAssessableReason.UNDEFINED);
    }
  }

  @Test
  void aGroupThatTheReferenceLacksIsNotAssessable() {
    ReferencePopulation without = Example.population(GROUP, PopulationBase.ALL_AGES, 900, 100, 0);
    Study study =
        Study.of(Representation.of(GROUP).against(without).observing(PopulationBase.ALL_AGES));
    assertThat(of(study, tally(study, Provenance.OWN_RECORDS), "c").verdict())
        .isEqualTo(Verdict.NOT_ASSESSABLE);
  }

  @Test
  void eachPeriodIsComparedOnItsOwnAndAllFormOneFamily() {
    Variable year =
        Variable.period(
            "year",
            Example.text("Year"),
            List.of(Level.of("1", Example.text("one")), Level.of("2", Example.text("two"))));
    Study study = Study.of(REQUEST.over(year));
    TallyBuilder builder = TallyBuilder.of(study.schema());
    TableSpec spec = TableSpec.of("group", "year");
    builder.addCount(spec, Map.of("group", "a", "year", "1"), 90);
    builder.addCount(spec, Map.of("group", "b", "year", "1"), 10);
    builder.addCount(spec, Map.of("group", "a", "year", "2"), 40);
    builder.addCount(spec, Map.of("group", "b", "year", "2"), 60);
    Answered answered = study.analyse(builder.build()).answered().get(0);
    assertThat(answered.findings()).hasSize(6);
    assertThat(answered.family().size()).isEqualTo(6);
    assertThat(answered.overallTests()).hasSize(2);
    assertThat(answered.findings().get(4).comparison().observed().count()).isEqualTo(60);
    assertThat(answered.findings().get(4).comparison().observed().size()).isEqualTo(100);
  }

  @Test
  void theFitOfAllGroupsIsTested() {
    Study study = Study.of(REQUEST);
    OverallTest test =
        study.analyse(tally(study, Provenance.OWN_RECORDS)).answered().get(0).overallTests().get(0);
    assertThat(test.result().pValue().value()).isBetween(0.0, 0.001);
    assertThat(test.impliedCounts()).hasSize(3);
  }
}
