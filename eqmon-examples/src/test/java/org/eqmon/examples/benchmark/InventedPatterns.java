package org.eqmon.examples.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.stats.inference.model.LogisticRegression;
import org.eqmon.stats.inference.model.ModelFit;
import org.eqmon.stats.tally.CountTable;
import org.eqmon.stats.tally.EncodedColumns;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallySchema;
import org.eqmon.stats.tally.Variable;

/**
 * A logistic regression of the outcome of invented records on five characteristics of 20, 2, 4, 3
 * and 6 answers: 31 coefficients, from the counts of at most 2,880 patterns of people who answered
 * all five.
 */
final class InventedPatterns {
  private static final int[] CHARACTERISTICS = {0, 3, 4, 5, 7};
  private static final TableSpec PATTERNS =
      TableSpec.of(
          InventedRecords.id(0),
          InventedRecords.id(3),
          InventedRecords.id(4),
          InventedRecords.id(5),
          InventedRecords.id(7),
          "outcome");

  private final EncodedColumns columns;
  private final TallySchema schema;

  InventedPatterns(InventedRecords records) {
    this.columns = records.columns();
    this.schema =
        TallySchema.of(
            CountingUnit.PERSONS, InventedRecords.variables(), List.of(), Set.of(PATTERNS));
  }

  /** Counts the patterns. */
  Tally grouped() {
    return Tally.of(schema, columns);
  }

  /** Counts the patterns and fits the model. */
  ModelFit fitted() {
    return fit(grouped());
  }

  /** Fits the model to counts. */
  static ModelFit fit(Tally tally) {
    CountTable table = tally.table(PATTERNS);
    int outcome = axis(table, "outcome");
    int[] axes = new int[CHARACTERISTICS.length];
    int coefficients = 0;
    int patterns = 1;
    for (int k = 0; k < axes.length; k++) {
      axes[k] = axis(table, InventedRecords.id(CHARACTERISTICS[k]));
      coefficients += InventedRecords.ANSWERS[CHARACTERISTICS[k]] - 1;
      patterns *= InventedRecords.ANSWERS[CHARACTERISTICS[k]];
    }
    int no = level(table.variables().get(outcome), Variable.NO);
    int yes = level(table.variables().get(outcome), Variable.YES);
    double[][] x = new double[patterns][coefficients];
    long[] successes = new long[patterns];
    long[] trials = new long[patterns];
    int used = 0;
    int[] at = new int[table.variables().size()];
    for (int pattern = 0; pattern < patterns; pattern++) {
      int rest = pattern;
      int column = 0;
      Arrays.fill(x[used], 0);
      for (int k = 0; k < axes.length; k++) {
        int answers = InventedRecords.ANSWERS[CHARACTERISTICS[k]];
        int answer = rest % answers;
        rest /= answers;
        at[axes[k]] = answer;
        if (answer > 0) {
          x[used][column + answer - 1] = 1;
        }
        column += answers - 1;
      }
      at[outcome] = yes;
      long events = table.cell(at);
      at[outcome] = no;
      long people = events + table.cell(at);
      if (people > 0) {
        successes[used] = events;
        trials[used++] = people;
      }
    }
    return LogisticRegression.withDefaults()
        .fit(Arrays.copyOf(x, used), Arrays.copyOf(successes, used), Arrays.copyOf(trials, used));
  }

  private static int axis(CountTable table, String variable) {
    List<String> ids = new ArrayList<>();
    table.variables().forEach(v -> ids.add(v.id()));
    return ids.indexOf(variable);
  }

  private static int level(Variable variable, String code) {
    List<String> codes = new ArrayList<>();
    variable.levels().forEach(level -> codes.add(level.code()));
    return codes.indexOf(code);
  }
}
