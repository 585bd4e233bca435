package org.eqmon.core.response;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value as it came, before anything is known about it. {@code toString} shows its kind, never
 * what it is.
 */
public sealed interface RawValue {
  /** Returns a text: a code, the id of a non-answer, a date. */
  static RawValue of(String text) {
    return new Text(text);
  }

  /** Returns a list of texts: the codes of a multiple choice. */
  static RawValue of(List<String> texts) {
    return new Texts(texts);
  }

  /** Returns a whole number: an age. */
  static RawValue of(long number) {
    return new Whole(number);
  }

  /**
   * Returns a value of a JSON document that was read without a type: a string, number, list, map,
   * boolean or null. A number without a fraction is a whole number however it is written, and
   * beyond the range of {@code long} becomes the end of it; what is neither a string, a list of
   * strings nor a whole number becomes {@link Other#OTHER}.
   */
  static RawValue ofJson(@Nullable Object value) {
    if (value instanceof String text) {
      return new Text(text);
    }
    if (value instanceof List<?> list) {
      List<String> texts = new ArrayList<>(list.size());
      for (Object each : list) {
        if (!(each instanceof String text)) {
          return Other.OTHER;
        }
        texts.add(text);
      }
      return new Texts(texts);
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return new Whole(((Number) value).longValue());
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return number == Math.rint(number) && Double.isFinite(number)
          ? new Whole((long) number)
          : Other.OTHER;
    }
    if (value instanceof BigInteger number) {
      return new Whole(nearest(number));
    }
    if (value instanceof BigDecimal number) {
      return wholeOf(number);
    }
    return Other.OTHER;
  }

  private static long nearest(BigInteger number) {
    if (number.bitLength() < Long.SIZE) {
      return number.longValue();
    }
    return number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** Never writes a number out: its exponent may be a billion. */
  private static RawValue wholeOf(BigDecimal number) {
    BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (shortest.scale() > 0) {
      return Other.OTHER;
    }
    if ((long) shortest.precision() - shortest.scale() > 19) {
      return new Whole(shortest.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
    return new Whole(nearest(shortest.toBigIntegerExact()));
  }

  /**
   * A text.
   *
   * @param text the text
   */
  record Text(String text) implements RawValue {
    /** Refuses null. */
    public Text {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
      return "Text";
    }
  }

  /**
   * A list of texts.
   *
   * @param texts the texts, in the order in which they came
   */
  record Texts(List<String> texts) implements RawValue {
    /** Copies the list. */
    public Texts {
      texts = List.copyOf(texts);
    }

    @Override
    public String toString() {
      return "Texts";
    }
  }

  /**
   * A whole number.
   *
   * @param number the number
   */
  record Whole(long number) implements RawValue {
    @Override
    public String toString() {
      return "Whole";
    }
  }

  /** Something that no field of a response takes. What it was isn't kept. */
  enum Other implements RawValue {
    /** The only such value. */
    OTHER
  }
}
