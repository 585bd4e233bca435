package org.eqmon.examples.benchmark;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The jobs of {@link TallyBenchmark} done by DuckDB in the same process, for comparison. Its
 * columns hold the same values as enumerations, in memory; each table is a count and a sum of the
 * outcome by group. Both ways that it can be asked are here: grouping sets, and a query for each
 * table.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class DuckDbBenchmark {
  private static final long SEED = 2024;

  /** How many records. */
  @Param({"100000", "1000000"})
  public int rows;

  /** On how many threads. */
  @Param({"1", "2"})
  public int threads;

  private DuckDbRecords database;

  /** Fills a table. */
  @Setup
  public void fill() throws SQLException {
    database = new DuckDbRecords(new InventedRecords(rows, SEED), threads);
  }

  /** Closes the database. */
  @TearDown
  public void close() throws SQLException {
    database.close();
  }

  /** All one-way tables by grouping sets. */
  @Benchmark
  public long oneWayTablesByGroupingSets() throws SQLException {
    return database.byGroupingSets(database.singles());
  }

  /** All two-way tables by grouping sets. */
  @Benchmark
  public long twoWayTablesByGroupingSets() throws SQLException {
    return database.byGroupingSets(database.pairs());
  }

  /** All two-way tables by a query each. */
  @Benchmark
  public long twoWayTablesByQueries() throws SQLException {
    return database.byQueries(database.pairs());
  }
}
