package org.eqmon.stats.inference.inequality;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/** Averages over people. */
final class PositiveValues {
  private PositiveValues() {}

  /** Returns why values can't be compared with their mean, if they can't. */
  static Optional<UndefinedReason> whyNoMean(ValueCounts values) {
    if (values.isEmpty()) {
      return Optional.of(UndefinedReason.TOO_FEW_VALUES);
    }
    if (values.value(0) < 0) {
      throw new IllegalArgumentException("an index of inequality needs values of 0 or more");
    }
    return values.value(values.distinct() - 1) == 0
        ? Optional.of(UndefinedReason.ZERO_DENOMINATOR)
        : Optional.empty();
  }

  static double mean(ValueCounts values) {
    return average(values, v -> v);
  }

  static double average(ValueCounts values, DoubleUnaryOperator function) {
    double sum = 0;
    for (int i = 0; i < values.distinct(); i++) {
      sum += values.count(i) * function.applyAsDouble(values.value(i));
    }
    return sum / values.total();
  }
}
