package org.eqmon.stats.inference.conformance;

import java.util.List;

/** Every family there is, one line each. */
final class ConformanceFamilies {
  private ConformanceFamilies() {}

  /** Returns the families. */
  static List<ConformanceFamily> all() {
    return List.of(
        new ContingencyConformance(),
        new CountConformance(),
        new DecompositionConformance(),
        new DescriptiveConformance(),
        new DisparityConformance(),
        new DurationConformance(),
        new EffectSizeConformance(),
        new InequalityConformance(),
        new InteractionConformance(),
        new MeanConformance(),
        new MetaConformance(),
        new MultiplicityConformance(),
        new OddsRatioConformance(),
        new OrdinalConformance(),
        new PairedConformance(),
        new PermutationConformance(),
        new PowerConformance(),
        new ProportionConformance(),
        new RegressionConformance(),
        new RepresentationConformance(),
        new RiskDifferenceConformance(),
        new RiskRatioConformance(),
        new SegregationConformance(),
        new SensitivityConformance(),
        new ShrinkageConformance(),
        new SpcConformance(),
        new StandardisationConformance(),
        new StratifiedConformance(),
        new SurveyConformance(),
        new TrendConformance(),
        new TwoProportionsConformance());
  }
}
