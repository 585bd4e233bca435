package org.eqmon.stats.calibration;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The rates at which calibration looks. */
final class Grid {
  /** From 0 to 1 in steps of 0.02, and closer to the ends, without them. */
  static final double[] OPEN =
      DoubleStream.concat(
              DoubleStream.of(0.001, 0.005, 0.01, 0.03, 0.97, 0.99, 0.995, 0.999),
              IntStream.range(1, 50).mapToDouble(i -> i / 50.0))
          .sorted()
          .toArray();

  /** The same with 0 and 1. */
  static final double[] CLOSED =
      DoubleStream.concat(DoubleStream.of(0, 1), DoubleStream.of(OPEN)).sorted().toArray();

  /** From 0.001 to 0.999 in steps of 0.001: rates that both groups have in common. */
  static final double[] COMMON = IntStream.range(1, 1000).mapToDouble(i -> i / 1000.0).toArray();

  private Grid() {}
}
