package org.eqmon.stats.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyBuilder;
import org.eqmon.stats.tally.Variable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a whole study cries wolf: groups that are equal in truth, judged with the defaults. The
 * chance of one false gap or more must be at most the level; the bound allows three standard errors
 * of the simulation.
 */
@Tag("slow")
class FalseAlarmTest {
  private static final double LEVEL = 0.05;

  private static double allowed(int studies) {
    return LEVEL + 3 * Math.sqrt(LEVEL * (1 - LEVEL) / studies);
  }

  private static Characteristic groups(int number) {
    return Example.characteristic(
        "group", IntStream.range(0, number).mapToObj(i -> "g" + i).toArray(String[]::new));
  }

  private static long draw(SplittableRandom random, long trials, double probability) {
    return IntStream.range(0, (int) trials).filter(i -> random.nextDouble() < probability).count();
  }

  @ParameterizedTest
  @CsvSource({
    "2, 8, 0.3, 400",
    "2, 60, 0.1, 300",
    "5, 12, 0.5, 200",
    "5, 400, 0.3, 150",
    "19, 15, 0.2, 60"
  })
  void equalRatesSeldomLookUnequal(int number, int size, double rate, int studies) {
    Characteristic groups = groups(number);
    Study study = Study.of(RateGap.in(Example.LET).by(groups));
    SplittableRandom random = new SplittableRandom(20261);
    int alarms = 0;
    for (int i = 0; i < studies; i++) {
      TallyBuilder builder = TallyBuilder.of(study.schema());
      for (int g = 0; g < number; g++) {
        // The first group is the large one, as in most populations.
        long people = g == 0 ? 10L * size : size;
        long yes = draw(random, people, rate);
        TableSpec spec = TableSpec.of("group", "let");
        builder.addCount(spec, Map.of("group", "g" + g, "let", Variable.YES), yes);
        builder.addCount(spec, Map.of("group", "g" + g, "let", Variable.NO), people - yes);
      }
      alarms += anyGap(study, builder.build());
    }
    assertThat((double) alarms / studies).isLessThanOrEqualTo(allowed(studies));
  }

  @ParameterizedTest
  @CsvSource({"2, 12, 400", "5, 40, 300", "5, 2000, 200", "19, 300, 100"})
  void equalSharesSeldomLookUnequal(int number, int people, int studies) {
    Characteristic groups = groups(number);
    long[] population =
        IntStream.range(0, number).mapToLong(g -> g == 0 ? 900_000 : 10_000).toArray();
    long all = IntStream.range(0, number).mapToLong(g -> population[g]).sum();
    Study study =
        Study.of(
            Representation.of(groups)
                .against(Example.population(groups, PopulationBase.ALL_AGES, population))
                .observing(PopulationBase.ALL_AGES));
    SplittableRandom random = new SplittableRandom(20262);
    int alarms = 0;
    for (int i = 0; i < studies; i++) {
      long[] seen = new long[number];
      for (int p = 0; p < people; p++) {
        long at = random.nextLong(all);
        int g = 0;
        while (at >= population[g]) {
          at -= population[g++];
        }
        seen[g]++;
      }
      TallyBuilder builder = TallyBuilder.of(study.schema());
      for (int g = 0; g < number; g++) {
        builder.addCount(TableSpec.of("group"), Map.of("group", "g" + g), seen[g]);
      }
      alarms += anyGap(study, builder.build());
    }
    assertThat((double) alarms / studies).isLessThanOrEqualTo(allowed(studies));
  }

  private static int anyGap(Study study, Tally tally) {
    return study.analyse(tally).all().stream().anyMatch(f -> f.verdict() == Verdict.GAP) ? 1 : 0;
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.6, 200", "0.1, 0.3, 200"})
  void aLargeGapIsFoundAsOftenAsTheDetectableGapSays(double rate, double other, int size) {
    Characteristic groups = groups(2);
    Study study = Study.of(RateGap.in(Example.LET).by(groups).comparedWith(Baseline.group("g0")));
    SplittableRandom random = new SplittableRandom(20263);
    int found = 0;
    for (int i = 0; i < 100; i++) {
      TallyBuilder builder = TallyBuilder.of(study.schema());
      TableSpec spec = TableSpec.of("group", "let");
      for (int g = 0; g < 2; g++) {
        long yes = draw(random, size, g == 0 ? rate : other);
        builder.addCount(spec, Map.of("group", "g" + g, "let", Variable.YES), yes);
        builder.addCount(spec, Map.of("group", "g" + g, "let", Variable.NO), size - yes);
      }
      found += anyGap(study, builder.build());
    }
    assertThat(found).isGreaterThan(80);
  }
}
