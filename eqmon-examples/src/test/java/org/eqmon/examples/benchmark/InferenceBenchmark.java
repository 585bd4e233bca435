package org.eqmon.examples.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tests and intervals of 100,000 invented pairs of groups each, one after another on one core, and
 * the same by Commons Statistics where it has them. On a machine that others use, the least time
 * ({@code p0.00}) says most.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class InferenceBenchmark {
  static final int TABLES = 100_000;
  private static final long SEED = 2024;

  private InventedTables tables = new InventedTables(0, SEED);

  /** Invents the tables. */
  @Setup
  public void invent() {
    tables = new InventedTables(TABLES, SEED);
  }

  /** Fisher's exact test. */
  @Benchmark
  public double fisher() {
    return tables.fisher();
  }

  /** Fisher's exact test by Commons Statistics. */
  @Benchmark
  public double fisherByCommonsStatistics() {
    return tables.fisherByCommonsStatistics();
  }

  /** Miettinen and Nurminen's interval of the risk difference. */
  @Benchmark
  public double miettinenNurminen() {
    return tables.miettinenNurminen();
  }

  /** Pearson's chi-squared test. */
  @Benchmark
  public double chiSquared() {
    return tables.chiSquared();
  }

  /** Pearson's chi-squared test by Commons Statistics. */
  @Benchmark
  public double chiSquaredByCommonsStatistics() {
    return tables.chiSquaredByCommonsStatistics();
  }

  /** Mann and Whitney's test from histograms. */
  @Benchmark
  public double mannWhitney() {
    return tables.mannWhitney();
  }

  /** Mann and Whitney's test by Commons Statistics, from single answers. */
  @Benchmark
  public double mannWhitneyByCommonsStatistics() {
    return tables.mannWhitneyByCommonsStatistics();
  }

  /** The p-values of a thousand default verdicts. */
  @Benchmark
  public double thousandDefaultGaps() {
    return tables.defaultGaps(1000);
  }
}
