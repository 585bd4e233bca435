package org.eqmon.examples.benchmark;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eqmon.stats.tally.EncodedColumns;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyPlan;
import org.eqmon.stats.tally.TallySchema;
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
 * Tallies invented records that are in columns already: all 12 one-way tables, and all 66 two-way
 * tables with the one-way ones, each with a binary outcome. Planning is part of the time, and the
 * result is a finished {@link Tally}. On a machine that others use, the least time ({@code p0.00})
 * says most.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TallyBenchmark {
  private static final long SEED = 2024;

  /** How many records. */
  @Param({"100000", "1000000", "10000000"})
  public int rows;

  /** On how many threads. */
  @Param({"1", "2"})
  public int threads;

  private EncodedColumns columns = EncodedColumns.ofRows(0);
  private TallySchema oneWay = InventedRecords.oneWay();
  private TallySchema allPairs = InventedRecords.allPairs();
  private ExecutorService executor = Executors.newSingleThreadExecutor();

  /** Invents the records. */
  @Setup
  public void invent() {
    columns = new InventedRecords(rows, SEED).columns();
    oneWay = InventedRecords.oneWay();
    allPairs = InventedRecords.allPairs();
    executor.shutdown();
    executor = Executors.newFixedThreadPool(threads);
  }

  /** Ends the threads. */
  @TearDown
  public void end() {
    executor.shutdown();
  }

  /** All one-way tables. */
  @Benchmark
  public Tally oneWayTables() {
    return fill(oneWay);
  }

  /** All two-way tables; the one-way ones are their margins. */
  @Benchmark
  public Tally twoWayTables() {
    return fill(allPairs);
  }

  private Tally fill(TallySchema schema) {
    TallyPlan plan = TallyPlan.of(schema, columns);
    return threads == 1 ? plan.fill() : plan.fill(executor, threads);
  }
}
