package org.eqmon.stats.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.tally.Observation;
import org.eqmon.stats.tally.Sums;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A host that hands a tally or a finding to its JSON library by mistake sends nothing of it. */
class SilentJsonTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build();

  private static final Characteristic GROUPS = Example.characteristic("group", "a", "b");

  private static Tally tally(Study study) {
    TallyBuilder builder = TallyBuilder.of(study.schema());
    for (TableSpec spec : study.schema().tables()) {
      if (spec.variables().contains(Example.LET.id())) {
        builder.addCount(spec, Map.of("group", "a", "let", "yes"), 7713);
        builder.addCount(spec, Map.of("group", "b", "let", "no"), 3177);
      }
    }
    return builder.build();
  }

  static List<Object> whatHoldsCountsOrAnswers() {
    Study study =
        Study.of(
            RateGap.in(Example.LET).by(GROUPS),
            Representation.of(GROUPS)
                .against(Example.population(GROUPS, PopulationBase.ALL_AGES, 500, 300))
                .observing(PopulationBase.ALL_AGES));
    Tally tally = tally(study);
    Findings findings = study.analyse(tally);
    List<Object> found = new ArrayList<>(List.of(tally, TallyBuilder.of(study.schema()), findings));
    study.schema().tables().forEach(spec -> found.add(tally.table(spec)));
    for (Answered answered : findings.answered()) {
      found.add(answered);
      found.addAll(answered.overallTests());
      for (Finding finding : answered.findings()) {
        Comparison comparison = finding.comparison();
        found.addAll(List.of(finding, comparison, comparison.observed(), comparison.comparator()));
        found.add(comparison.evidence());
        found.addAll(finding.effects());
        found.addAll(comparison.sensitivities());
      }
    }
    found.add(new Sums(7713, 3177, BigInteger.TEN));
    found.add(Observation.of(EqualityResponse.empty(), Map.of("let", Answer.of("yes"))));
    return found;
  }

  @ParameterizedTest
  @MethodSource("whatHoldsCountsOrAnswers")
  void itIsWrittenWithoutItsNumbers(Object silent) {
    assertThat(JSON.writeValueAsString(silent)).isEqualTo("{}");
    assertThat(JSON.writeValueAsString(Map.of("in", List.of(silent)))).isEqualTo("{\"in\":[{}]}");
    assertThat(silent.toString()).doesNotContain("7713", "3177", "10890", "yes");
  }

  @Test
  void anEstimateOfNumbersThatACallerBroughtIsWritten() {
    assertThat(JSON.writeValueAsString(Estimate.of(0.25))).contains("0.25");
  }
}
