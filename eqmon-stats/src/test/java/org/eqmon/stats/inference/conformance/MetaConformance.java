package org.eqmon.stats.inference.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.smallgroups.Heterogeneity;
import org.eqmon.stats.inference.smallgroups.PooledEffects;
import org.eqmon.stats.inference.smallgroups.PooledError;
import org.eqmon.stats.inference.smallgroups.RandomEffects;

/** The methods of {@code meta.json}: every estimate of tau squared with every error of the mean. */
final class MetaConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    Map<String, ConformanceMethod> methods = new LinkedHashMap<>();
    for (Heterogeneity heterogeneity : Heterogeneity.values()) {
      for (PooledError error : PooledError.values()) {
        RandomEffects method = RandomEffects.withDefaults().with(heterogeneity).with(error);
        methods.put(method.method().id(), input -> pool(method, input));
      }
    }
    return methods;
  }

  private static ConformanceOutput pool(RandomEffects method, ConformanceInput input) {
    Confidence confidence =
        input.has("confidence")
            ? new Confidence(input.number("confidence"))
            : Confidence.NINETY_FIVE_PERCENT;
    PooledEffects pooled =
        method.with(confidence).pool(input.numbers("effect"), input.numbers("standardError"));
    List<EstimateWithError> groups = pooled.groups();
    return ConformanceOutput.of("estimate", pooled.mean().estimate().estimate())
        .and("standardError", pooled.mean().estimate().standardError())
        .andLimits(pooled.mean().estimate().interval())
        .and("pValue", pooled.mean().test().pValue())
        .and("tauSquared", pooled.tauSquared().estimate())
        .and("tauSquaredLower", pooled.tauSquared().interval().map(Interval::lower))
        .and("tauSquaredUpper", pooled.tauSquared().interval().map(Interval::upper))
        .and("q", pooled.homogeneity().statistic())
        .and("qPValue", pooled.homogeneity().pValue())
        .and("iSquaredPercent", pooled.heterogeneityShare().map(share -> 100 * share))
        .and("newGroupLower", pooled.newGroup().map(Interval::lower))
        .and("newGroupUpper", pooled.newGroup().map(Interval::upper))
        .and("groups", groups.stream().map(EstimateWithError::estimate).toList())
        .and("groupErrors", groups.stream().map(EstimateWithError::standardError).toList());
  }
}
