package org.eqmon.stats.inference.conformance;

import java.util.HashMap;
import java.util.Map;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.proportion.ProportionInterval;
import org.eqmon.stats.inference.proportion.ProportionMethod;

/** The methods of {@code proportion.json}. */
final class ProportionConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    Map<String, ConformanceMethod> methods = new HashMap<>();
    for (ProportionMethod method : ProportionMethod.values()) {
      ProportionInterval interval = ProportionInterval.withDefaults().with(method);
      methods.put(method.method().id(), input -> limits(interval, input));
    }
    methods.put(
        "proportion.interval.wilsonDesignEffect",
        input ->
            limits(
                ProportionInterval.withDefaults().withDesignEffect(input.number("deff")), input));
    return methods;
  }

  private static ConformanceOutput limits(ProportionInterval interval, ConformanceInput input) {
    return ConformanceOutput.ofLimits(
        interval
            .with(new Confidence(input.number("confidence")))
            .of(input.count("x"), input.count("n"))
            .interval());
  }
}
