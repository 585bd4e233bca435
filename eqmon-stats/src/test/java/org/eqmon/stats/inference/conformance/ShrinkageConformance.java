package org.eqmon.stats.inference.conformance;

import java.util.List;
import java.util.Map;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.smallgroups.BetaBinomialShrinkage;
import org.eqmon.stats.inference.smallgroups.BetaPrior;
import org.eqmon.stats.inference.smallgroups.JamesStein;
import org.eqmon.stats.inference.smallgroups.PriorUncertainty;

/** The methods of {@code shrinkage.json}. */
final class ShrinkageConformance implements ConformanceFamily {
  private static final Estimate NONE = Estimate.undefined(UndefinedReason.NO_SOLUTION);

  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "shrinkage.betaBinomial",
        input -> betaBinomial(input, PriorUncertainty.IGNORED),
        "shrinkage.betaBinomial.integrated",
        input -> betaBinomial(input, PriorUncertainty.INTEGRATED),
        "shrinkage.betaBinomial.fixedPrior",
        ShrinkageConformance::fixedPrior,
        "shrinkage.jamesStein",
        input -> jamesStein(input, JamesStein.Factor.UNTRUNCATED),
        "shrinkage.jamesStein.positivePart",
        input -> jamesStein(input, JamesStein.Factor.POSITIVE_PART));
  }

  private static ConformanceOutput betaBinomial(
      ConformanceInput input, PriorUncertainty uncertainty) {
    var shrunken =
        BetaBinomialShrinkage.withDefaults()
            .with(uncertainty)
            .with(new Confidence(input.number("confidence")))
            .of(input.counts("x"), input.counts("n"));
    List<EstimateWithError> rates = shrunken.rates();
    return ConformanceOutput.of(
            "alpha", shrunken.prior().map(BetaPrior::alpha).map(Estimate::of).orElse(NONE))
        .and("beta", shrunken.prior().map(BetaPrior::beta).map(Estimate::of).orElse(NONE))
        .and("negativeLogLikelihood", shrunken.negativeLogLikelihood())
        .and("commonRate", shrunken.commonRate())
        .and("posteriorMean", rates.stream().map(EstimateWithError::estimate).toList())
        .and(
            "posteriorStandardDeviation",
            rates.stream().map(EstimateWithError::standardError).toList())
        .and("lower", rates.stream().map(r -> r.interval().map(Interval::lower)).toList())
        .and("upper", rates.stream().map(r -> r.interval().map(Interval::upper)).toList());
  }

  private static ConformanceOutput fixedPrior(ConformanceInput input) {
    EstimateWithError rate =
        BetaBinomialShrinkage.withDefaults()
            .with(new Confidence(input.number("confidence")))
            .of(
                input.count("x"),
                input.count("n"),
                new BetaPrior(input.number("alpha"), input.number("beta")));
    return ConformanceOutput.of("posteriorMean", rate.estimate()).andLimits(rate.interval());
  }

  private static ConformanceOutput jamesStein(ConformanceInput input, JamesStein.Factor factor) {
    var shrunken =
        JamesStein.withDefaults().with(factor).ofRates(input.numbers("rate"), input.count("n"));
    return ConformanceOutput.of(
        "shrinkFactor", shrunken.factor(), "estimates", shrunken.estimates());
  }
}
