package org.eqmon.examples.benchmark;

import java.util.concurrent.TimeUnit;
import org.eqmon.stats.inference.model.ModelFit;
import org.eqmon.stats.tally.Tally;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Logistic regression of records that are in columns already: grouping them to patterns of five
 * characteristics, and grouping with the fit. On one core.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class LogisticBenchmark {
  private static final long SEED = 2024;

  /** How many records. */
  @Param({"1000000", "10000000"})
  public int rows;

  private InventedPatterns patterns = new InventedPatterns(new InventedRecords(0, SEED));

  /** Invents the records. */
  @Setup
  public void invent() {
    patterns = new InventedPatterns(new InventedRecords(rows, SEED));
  }

  /** Counting patterns. */
  @Benchmark
  public Tally grouping() {
    return patterns.grouped();
  }

  /** Counting patterns and fitting the model to them. */
  @Benchmark
  public ModelFit groupingAndFit() {
    return patterns.fitted();
  }
}
