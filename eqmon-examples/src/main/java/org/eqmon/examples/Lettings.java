package org.eqmon.examples;

import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.standards.Census2021;
import org.eqmon.standards.EthnicGroup;
import org.eqmon.standards.Sex;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.Indicator;
import org.eqmon.stats.analysis.MaterialityMargin;
import org.eqmon.stats.analysis.RateGap;
import org.eqmon.stats.analysis.Representation;
import org.eqmon.stats.analysis.Study;

/** The questions that the examples put to applicants for social housing. */
public final class Lettings {
  /** Whether an applicant was offered a home; a gap of five points matters. */
  public static final Indicator OFFERED =
      Indicator.binary(
          "offered",
          LocalizedText.awaitingReview("Offered a home", "Cynigiwyd cartref"),
          Indicator.Better.HIGHER,
          MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 5));

  private Lettings() {}

  /** Returns the study: who applies, and who is offered a home. */
  public static Study study() {
    return Study.of(
            Representation.of(EthnicGroup.GROUPS_5_2021)
                .against(Census2021.wales(EthnicGroup.GROUPS_5_2021))
                .acknowledging(PopulationBase.AGED_16_AND_OVER),
            RateGap.in(OFFERED).by(Sex.CENSUS_2021, EthnicGroup.GROUPS_5_2021))
        .titled(
            LocalizedText.awaitingReview(
                "Applicants and offers (invented)", "Ymgeiswyr a chynigion (dyfeisiedig)"));
  }
}
