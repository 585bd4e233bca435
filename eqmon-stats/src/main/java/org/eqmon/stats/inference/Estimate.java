package org.eqmon.stats.inference;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * A number, which may be infinite, or no answer with the reason. It is never NaN.
 *
 * <p>The methods of this library that can't answer return an undefined estimate rather than throw;
 * they throw {@link IllegalArgumentException} only for numbers that can't occur, such as more
 * events than trials.
 */
public sealed interface Estimate {
  /**
   * Returns a defined estimate.
   *
   * @throws IllegalArgumentException if the value is NaN
   */
  static Estimate of(double value) {
    return new Defined(value);
  }

  /** Returns no answer, with the reason. */
  static Estimate undefined(UndefinedReason reason) {
    return new Undefined(reason);
  }

  /** Returns whether there is a number. */
  default boolean isDefined() {
    return this instanceof Defined;
  }

  /**
   * Returns the number.
   *
   * @throws IllegalStateException if there is none; the message has the reason
   */
  double value();

  /** Returns the number, or empty if there is none. */
  OptionalDouble toOptional();

  /** Returns this estimate with a function applied to its number, if it has one. */
  Estimate map(DoubleUnaryOperator function);

  /**
   * A number.
   *
   * @param value the number, not NaN
   */
  record Defined(double value) implements Estimate {
    /** Refuses NaN. */
    public Defined {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("an estimate can't be NaN: use undefined(reason)");
      }
    }

    @Override
    public OptionalDouble toOptional() {
      return OptionalDouble.of(value);
    }

    @Override
    public Estimate map(DoubleUnaryOperator function) {
      return Estimate.of(function.applyAsDouble(value));
    }
  }

  /**
   * No answer.
   *
   * @param reason why
   */
  record Undefined(UndefinedReason reason) implements Estimate {
    /** Refuses null. */
    public Undefined {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public double value() {
      throw new IllegalStateException("undefined: " + reason);
    }

    @Override
    public OptionalDouble toOptional() {
      return OptionalDouble.empty();
    }

    @Override
    public Estimate map(DoubleUnaryOperator function) {
      return this;
    }
  }
}
