package org.eqmon.examples.benchmark;

import java.util.function.DoublePredicate;
import org.eqmon.stats.tally.EncodedColumns;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallySchema;

/**
 * Compares the jobs of the benchmarks by the processor time of the one thread that does them, in
 * turns, for machines that others use at the same time: elapsed time says little there. Prints the
 * least of so many runs of each.
 *
 * <p>Arguments: the number of records, the number of runs.
 */
public final class ProcessorTimes {
  private static final long SEED = 2024;

  private ProcessorTimes() {}

  /** Prints the least processor time of each job, in milliseconds. */
  public static void main(String[] arguments) throws Exception {
    int rows = Integer.parseInt(arguments[0]);
    int runs = Integer.parseInt(arguments[1]);
    InventedRecords records = new InventedRecords(rows, SEED);
    TallySchema oneWay = InventedRecords.oneWay();
    TallySchema allPairs = InventedRecords.allPairs();
    EncodedColumns columns = records.columns();
    try (DuckDbRecords database = new DuckDbRecords(records, 1)) {
      new LeastTimes()
          .with("one-way, eqmon", () -> people(Tally.of(oneWay, columns)), of(12, rows))
          .with("one-way, DuckDB", () -> database.byGroupingSets(database.singles()), of(12, rows))
          .with("two-way, eqmon", () -> people(Tally.of(allPairs, columns)), of(66, rows))
          .with(
              "two-way, DuckDB grouping sets",
              () -> database.byGroupingSets(database.pairs()),
              of(66, rows))
          .with("two-way, DuckDB queries", () -> database.byQueries(database.pairs()), of(66, rows))
          .print(runs);
    }
  }

  private static DoublePredicate of(long tables, int rows) {
    return people -> people == tables * rows;
  }

  private static long people(Tally tally) {
    return tally.schema().tables().stream().mapToLong(table -> tally.table(table).total()).sum();
  }
}
