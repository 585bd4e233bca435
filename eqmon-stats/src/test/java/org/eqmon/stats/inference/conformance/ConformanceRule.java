package org.eqmon.stats.inference.conformance;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eqmon.stats.inference.Estimate;
import tools.jackson.databind.JsonNode;

/**
 * When a case passes: each number within {@code tolerance * max(1, |want|)} of the wanted one, an
 * infinite one equal, {@code null} met by no number, and a case that is undefined as a whole met by
 * no number anywhere.
 */
final class ConformanceRule {
  private final double tolerance;

  ConformanceRule(double tolerance) {
    this.tolerance = tolerance;
  }

  /** Returns what is wrong with an answer; empty if nothing is. */
  List<String> faults(JsonNode expected, ConformanceOutput output) {
    List<String> faults = new ArrayList<>();
    if (isUndefined(expected)) {
      output
          .values()
          .forEach(
              (key, got) -> {
                if (hasNumber(got)) {
                  faults.add(key + ": got " + show(got) + ", want no answer");
                }
              });
      return faults;
    }
    for (Map.Entry<String, JsonNode> property : expected.properties()) {
      String key = property.getKey();
      if (output.values().containsKey(key)) {
        compare(key, property.getValue(), plain(output.values().get(key)), faults);
      } else {
        faults.add(key + ": got no answer, want " + property.getValue());
      }
    }
    return faults;
  }

  /** Returns whether a case expects that there is no answer. */
  static boolean isUndefined(JsonNode expected) {
    return expected.size() == 1 && expected.has("undefined");
  }

  /** Returns the infinite number that a string stands for, if it does. */
  static Optional<Double> infinite(String text) {
    return switch (text) {
      case "Infinity" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-Infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
      default -> Optional.empty();
    };
  }

  private void compare(String where, JsonNode want, Object got, List<String> faults) {
    if (want.isArray()) {
      if (!(got instanceof List<?> list) || list.size() != want.size()) {
        faults.add(where + ": got " + show(got) + ", want " + want.size() + " values");
        return;
      }
      for (int i = 0; i < want.size(); i++) {
        compare(where + "[" + i + "]", want.get(i), list.get(i), faults);
      }
    } else if (!agree(want, got)) {
      faults.add(where + ": got " + show(got) + ", want " + want);
    }
  }

  private boolean agree(JsonNode want, Object got) {
    if (want.isNull()) {
      return got == Absent.NO_NUMBER;
    }
    if (want.isNumber()) {
      double number = want.doubleValue();
      return got instanceof Double value
          && Math.abs(value - number) <= tolerance * Math.max(1, Math.abs(number));
    }
    if (want.isBoolean()) {
      return got.equals(want.booleanValue() ? 1.0 : 0.0);
    }
    if (!want.isString()) {
      return false;
    }
    return got instanceof String
        ? got.equals(want.stringValue())
        : infinite(want.stringValue()).filter(got::equals).isPresent();
  }

  private static boolean hasNumber(Object got) {
    Object value = plain(got);
    return value instanceof List<?> list
        ? list.stream().anyMatch(ConformanceRule::hasNumber)
        : value != Absent.NO_NUMBER;
  }

  /** Returns a Double, a String, a List of these, or {@link Absent#NO_NUMBER}. */
  private static Object plain(Object got) {
    if (got instanceof Estimate estimate) {
      return plain(estimate.toOptional());
    }
    if (got instanceof OptionalDouble optional) {
      return optional.isPresent() ? plain(optional.getAsDouble()) : Absent.NO_NUMBER;
    }
    if (got instanceof Optional<?> optional) {
      return optional.<Object>map(ConformanceRule::plain).orElse(Absent.NO_NUMBER);
    }
    if (got instanceof Number number) {
      double value = number.doubleValue();
      return Double.isNaN(value) ? Absent.NO_NUMBER : (Object) value;
    }
    if (got instanceof Boolean flag) {
      return flag ? 1.0 : 0.0;
    }
    if (got instanceof String || got instanceof Absent) {
      return got;
    }
    if (got instanceof List<?> list) {
      return list.stream().map(ConformanceRule::plain).toList();
    }
    if (got.getClass().isArray()) {
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < Array.getLength(got); i++) {
        list.add(plain(Array.get(got, i)));
      }
      return list;
    }
    throw new IllegalStateException("can't compare a " + got.getClass().getName());
  }

  private static String show(Object got) {
    Object value = plain(got);
    return value == Absent.NO_NUMBER ? "no number" : value.toString();
  }

  private enum Absent {
    NO_NUMBER
  }
}
