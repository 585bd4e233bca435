package org.eqmon.examples.benchmark;

import java.util.SplittableRandom;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.contingency.ContingencyTable;
import org.eqmon.stats.inference.contingency.IndependenceTest;
import org.eqmon.stats.inference.gap.RateComparison;
import org.eqmon.stats.inference.gap.RateGap;
import org.eqmon.stats.inference.gap.RiskDifferenceInterval;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.gap.TwoProportionsTest;
import org.eqmon.stats.inference.ordinal.MannWhitney;

/**
 * Invented pairs of groups, and what is computed of each. 13 to 260 people in two groups, of which
 * one is the larger, with rates that are much the same; and as many pairs of histograms of answers
 * from 1 to 5. Each job returns the sum of its results. The same seed gives the same tables.
 */
final class InventedTables {
  /** How many people give each answer: of the first group, and of the second. */
  private final long[][][] answers;

  private final TwoGroups[] groups;

  InventedTables(int tables, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    groups = new TwoGroups[tables];
    answers = new long[tables][2][5];
    for (int i = 0; i < tables; i++) {
      int size1 = 5 + random.nextInt(60);
      int size2 = 8 + random.nextInt(188);
      double rate = 0.05 + 0.9 * random.nextDouble();
      double other = Math.max(0.02, Math.min(0.98, rate + 0.3 * random.nextDouble() - 0.15));
      groups[i] =
          TwoGroups.of(events(random, size1, other), size1, events(random, size2, rate), size2);
      for (long[] histogram : answers[i]) {
        int people = 20 + random.nextInt(300);
        for (int k = 0; k < people; k++) {
          histogram[random.nextInt(3) + random.nextInt(3)]++;
        }
      }
      if (groups[i].hasNoVariation()) {
        groups[i] = TwoGroups.of(1, size1, 1, size2);
      }
    }
  }

  private static long events(SplittableRandom random, int trials, double rate) {
    long events = 0;
    for (int k = 0; k < trials; k++) {
      events += random.nextDouble() < rate ? 1 : 0;
    }
    return events;
  }

  int size() {
    return groups.length;
  }

  double fisher() {
    TwoProportionsTest test = TwoProportionsTest.withDefaults();
    double sum = 0;
    for (TwoGroups pair : groups) {
      sum += test.of(pair).pValue().value();
    }
    return sum;
  }

  double fisherByCommonsStatistics() {
    FisherExactTest test = FisherExactTest.withDefaults();
    double sum = 0;
    for (TwoGroups pair : groups) {
      int[][] table = {
        {(int) pair.events1(), (int) (pair.trials1() - pair.events1())},
        {(int) pair.events2(), (int) (pair.trials2() - pair.events2())}
      };
      sum += test.test(table).getPValue();
    }
    return sum;
  }

  double miettinenNurminen() {
    RiskDifferenceInterval interval = RiskDifferenceInterval.withDefaults();
    double sum = 0;
    for (TwoGroups pair : groups) {
      sum += interval.of(pair).interval().orElseThrow().width();
    }
    return sum;
  }

  private static long[][] table(TwoGroups pair) {
    return new long[][] {
      {pair.events1(), pair.trials1() - pair.events1()},
      {pair.events2(), pair.trials2() - pair.events2()}
    };
  }

  double chiSquared() {
    IndependenceTest test = IndependenceTest.withDefaults();
    double sum = 0;
    for (TwoGroups pair : groups) {
      sum += test.of(ContingencyTable.of(table(pair))).pValue().value();
    }
    return sum;
  }

  double chiSquaredByCommonsStatistics() {
    ChiSquareTest test = ChiSquareTest.withDefaults();
    double sum = 0;
    for (TwoGroups pair : groups) {
      sum += test.test(table(pair)).getPValue();
    }
    return sum;
  }

  double mannWhitney() {
    MannWhitney test = MannWhitney.withDefaults();
    double sum = 0;
    for (long[][] pair : answers) {
      sum +=
          test.test(ValueCounts.ofLevels(pair[0]), ValueCounts.ofLevels(pair[1])).pValue().value();
    }
    return sum;
  }

  /** From the single answers, which it needs; taking the histograms apart is part of it. */
  double mannWhitneyByCommonsStatistics() {
    MannWhitneyUTest test = MannWhitneyUTest.withDefaults().with(PValueMethod.ASYMPTOTIC);
    double sum = 0;
    for (long[][] pair : answers) {
      sum += test.test(apart(pair[0]), apart(pair[1])).getPValue();
    }
    return sum;
  }

  private static double[] apart(long[] histogram) {
    int people = 0;
    for (long count : histogram) {
      people += (int) count;
    }
    double[] values = new double[people];
    int next = 0;
    for (int level = 0; level < histogram.length; level++) {
      for (long k = 0; k < histogram[level]; k++) {
        values[next++] = level + 1;
      }
    }
    return values;
  }

  /** The p-values that default verdicts rest on, of the first so many pairs. */
  double defaultGaps(int pairs) {
    double sum = 0;
    for (int i = 0; i < pairs; i++) {
      RateComparison gap = RateGap.withDefaults().compare(groups[i]);
      sum += gap.pValue().value();
    }
    return sum;
  }
}
