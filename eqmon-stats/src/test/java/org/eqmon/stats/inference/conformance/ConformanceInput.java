package org.eqmon.stats.inference.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The input of one case. A missing key or a value of the wrong kind is a fault of the case. */
final class ConformanceInput {
  private final JsonNode node;

  ConformanceInput(JsonNode node) {
    this.node = node;
  }

  /** Returns whether there is such a key. */
  boolean has(String key) {
    return node.has(key);
  }

  /** Returns a whole number. */
  long count(String key) {
    return toLong(key, get(key));
  }

  /** Returns a whole number that is small, such as an index. */
  int index(String key) {
    return Math.toIntExact(count(key));
  }

  /** Returns a number. */
  double number(String key) {
    return toDouble(key, get(key));
  }

  /** Returns a number exactly as written. */
  BigDecimal decimal(String key) {
    return get(key).decimalValue();
  }

  /** Returns a string. */
  String text(String key) {
    return get(key).stringValue();
  }

  /** Returns true or false. */
  boolean flag(String key) {
    return get(key).booleanValue();
  }

  /** Returns a nested object. */
  ConformanceInput object(String key) {
    return new ConformanceInput(get(key));
  }

  /** Returns whole numbers. */
  long[] counts(String key) {
    return toLongs(key, get(key));
  }

  /** Returns small whole numbers, such as group numbers. */
  int[] indices(String key) {
    return list(key, get(key), n -> Math.toIntExact(toLong(key, n))).stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Returns numbers. */
  double[] numbers(String key) {
    return toDoubles(key, get(key));
  }

  /** Returns strings. */
  List<String> texts(String key) {
    return list(key, get(key), JsonNode::stringValue);
  }

  /** Returns a table of whole numbers, by rows. */
  long[][] countTable(String key) {
    return toLongTable(key, get(key));
  }

  /** Returns a table of numbers, by rows, which may differ in length. */
  double[][] numberTable(String key) {
    return list(key, get(key), n -> toDoubles(key, n)).toArray(new double[0][]);
  }

  /** Returns a list of tables of whole numbers, such as strata. */
  long[][][] countTables(String key) {
    return list(key, get(key), n -> toLongTable(key, n)).toArray(new long[0][][]);
  }

  private JsonNode get(String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw new IllegalStateException("the case's input has no " + key);
    }
    return value;
  }

  private static long[][] toLongTable(String key, JsonNode value) {
    return list(key, value, n -> toLongs(key, n)).toArray(new long[0][]);
  }

  private static long[] toLongs(String key, JsonNode value) {
    return list(key, value, n -> toLong(key, n)).stream().mapToLong(Long::longValue).toArray();
  }

  private static double[] toDoubles(String key, JsonNode value) {
    return list(key, value, n -> toDouble(key, n)).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static <T> List<T> list(String key, JsonNode value, Function<JsonNode, T> element) {
    if (!value.isArray()) {
      throw new IllegalStateException("the case's input " + key + " is not an array");
    }
    List<T> elements = new ArrayList<>(value.size());
    for (JsonNode item : value) {
      elements.add(element.apply(item));
    }
    return elements;
  }

  private static long toLong(String key, JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalStateException("the case's input " + key + " is not a number");
    }
    try {
      return value.decimalValue().longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalStateException("the case's input " + key + " is not a whole number", e);
    }
  }

  private static double toDouble(String key, JsonNode value) {
    if (value.isString()) {
      return ConformanceRule.infinite(value.stringValue())
          .orElseThrow(
              () -> new IllegalStateException("the case's input " + key + " is not a number"));
    }
    if (!value.isNumber()) {
      throw new IllegalStateException("the case's input " + key + " is not a number");
    }
    return value.doubleValue();
  }
}
