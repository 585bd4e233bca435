package org.eqmon.examples.benchmark;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

  private interface Job {
    long run() throws Exception;
  }

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
      Map<String, Job> jobs = new LinkedHashMap<>();
      jobs.put("one-way, eqmon", () -> people(Tally.of(oneWay, columns)));
      jobs.put("one-way, DuckDB", () -> database.byGroupingSets(database.singles()));
      jobs.put("two-way, eqmon", () -> people(Tally.of(allPairs, columns)));
      jobs.put("two-way, DuckDB grouping sets", () -> database.byGroupingSets(database.pairs()));
      jobs.put("two-way, DuckDB queries", () -> database.byQueries(database.pairs()));
      Map<String, Long> least = new LinkedHashMap<>();
      for (int run = 0; run < runs; run++) {
        for (Map.Entry<String, Job> job : jobs.entrySet()) {
          long before = processorTime();
          long people = job.getValue().run();
          least.merge(job.getKey(), processorTime() - before, Math::min);
          long tables = job.getKey().startsWith("one") ? 12 : 66;
          if (people != tables * rows) {
            throw new IllegalStateException(job.getKey() + " counts another number of people");
          }
        }
      }
      least.forEach(
          (job, time) -> System.out.printf(Locale.ROOT, "%-30s %9.1f ms%n", job, time / 1e6));
    }
  }

  private static long people(Tally tally) {
    return tally.schema().tables().stream().mapToLong(table -> tally.table(table).total()).sum();
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
