package org.eqmon.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TallyLawsTest {
  @Provide
  Arbitrary<List<Observation>> records() {
    return Observations.lists(60);
  }

  private static Tally count(List<Observation> records) {
    return records.stream().collect(Tally.collector(Fixtures.SCHEMA));
  }

  @Property(tries = 100)
  void anyPartitionOrderAndTreeOfMergesGivesTheSameTally(
      @ForAll("records") List<Observation> records, @ForAll Random random) {
    List<Observation> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, random);
    Deque<Tally> parts = new ArrayDeque<>();
    parts.add(Tally.empty(Fixtures.SCHEMA));
    for (int from = 0; from < shuffled.size(); ) {
      int to = from + 1 + random.nextInt(shuffled.size() - from);
      parts.add(count(shuffled.subList(from, to)));
      from = to;
    }
    while (parts.size() > 1) {
      List<Tally> left = new ArrayList<>(parts);
      Tally one = left.remove(random.nextInt(left.size()));
      Tally other = left.remove(random.nextInt(left.size()));
      left.add(one.merge(other));
      parts = new ArrayDeque<>(left);
    }

    assertThat(parts.getFirst()).isEqualTo(count(records)).hasSameHashCodeAs(count(records));
  }

  @Property(tries = 50)
  void aParallelStreamCollectsTheSameTally(@ForAll("records") List<Observation> records) {
    assertThat(records.parallelStream().collect(Tally.collector(Fixtures.SCHEMA)))
        .isEqualTo(count(records));
  }

  @Property(tries = 100)
  void columnsGiveTheSameTallyAsObservations(@ForAll("records") List<Observation> records) {
    EncodedColumns.Builder builder =
        EncodedColumns.builder(Fixtures.SCHEMA.variables(), Fixtures.SCHEMA.measures());
    records.forEach(builder::add);
    EncodedColumns columns = builder.build();
    ExecutorService executor = ForkJoinPool.commonPool();

    assertThat(Tally.of(Fixtures.SCHEMA, columns)).isEqualTo(count(records));
    assertThat(TallyPlan.of(Fixtures.SCHEMA, columns).fill(executor, 3)).isEqualTo(count(records));
  }

  @Property(tries = 50)
  void countingSoManyTimesIsAddingSoManyTimes(@ForAll("records") List<Observation> records) {
    TallyBuilder once = TallyBuilder.of(Fixtures.SCHEMA);
    TallyBuilder weighted = TallyBuilder.of(Fixtures.SCHEMA);
    for (int i = 0; i < records.size(); i++) {
      weighted.add(records.get(i), i % 4);
      for (int k = 0; k < i % 4; k++) {
        once.add(records.get(i));
      }
    }

    assertThat(weighted.build()).isEqualTo(once.build());
  }

  @Property(tries = 50)
  void aTableIsTheMarginOfAnyTableThatHoldsIt(@ForAll("records") List<Observation> records) {
    Tally tally = count(records);

    CountTable sex = tally.table(TableSpec.of("sex"));
    assertThat(tally.table(TableSpec.of("sex", "let")).margin("sex")).isEqualTo(sex);
    assertThat(tally.table(TableSpec.of("sex", "identity")).margin("sex")).isEqualTo(sex);
    assertThat(sex.total()).isEqualTo(records.size());
  }
}
