package org.eqmon.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.codelist.TextOrigin;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One object of a resource, read strictly: a field that is missing, of another kind, blank, twice
 * there or unknown is an error that names the resource, the place in it and what is allowed. A
 * field is unknown if nobody has asked for it by the time the object has been read.
 */
final class JsonObject {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String WELSH = "welsh";

  /** A resource is never a host's: its texts are put in place by {@code OwnTexts}. */
  private static final List<TextOrigin> OURS =
      List.of(TextOrigin.OFFICIAL, TextOrigin.OFFICIAL_ELSEWHERE, TextOrigin.AWAITING_REVIEW);

  private final JsonNode node;
  private final String where;
  private final Set<String> known = new LinkedHashSet<>();

  private JsonObject(JsonNode node, String where) {
    this.node = node;
    this.where = where;
  }

  /** Reads the resource of that name, a path relative to this package. */
  static <T> T read(String resource, Function<JsonObject, T> reading) {
    try (InputStream in = JsonObject.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no resource " + resource);
      }
      return read(resource, in, reading);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource + " can't be read", e);
    }
  }

  /** Reads the resource of that name from a stream. */
  static <T> T read(String resource, InputStream in, Function<JsonObject, T> reading) {
    JsonNode root;
    try {
      root = MAPPER.readTree(in);
    } catch (JacksonException e) {
      throw new BrokenResource(resource + " is no JSON: " + e.getOriginalMessage(), e);
    }
    return whole(root, resource + "#", reading);
  }

  private static <T> T whole(JsonNode node, String where, Function<JsonObject, T> reading) {
    if (!node.isObject()) {
      throw new BrokenResource(where + " must be an object");
    }
    JsonObject object = new JsonObject(node, where);
    T result;
    try {
      result = reading.apply(object);
    } catch (BrokenResource e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new BrokenResource(where + ": " + e.getMessage(), e);
    }
    for (String field : node.propertyNames()) {
      if (!object.known.contains(field)) {
        throw new BrokenResource(
            where + " has unknown field '" + field + "'; the known ones are " + object.known);
      }
    }
    return result;
  }

  /**
   * Reads what stands first in every resource: which kind it is and the version of that kind's
   * format, which is 1.
   */
  void header(String kind) {
    if (!text("resource").equals(kind) || number("format") != 1) {
      throw fault("resource", "must be '" + kind + "', with format 1");
    }
  }

  /** Reads a field that is there and not blank. */
  String text(String field) {
    return optionalText(field).orElseThrow(() -> fault(field, "is missing"));
  }

  /** Reads a field that may be absent but not blank. */
  Optional<String> optionalText(String field) {
    return get(field)
        .map(
            value -> {
              if (!value.isString() || value.stringValue().isBlank()) {
                throw fault(field, "must be a text that is not blank");
              }
              return value.stringValue();
            });
  }

  /** Reads a whole number of 0 or more. */
  long number(String field) {
    return number(required(field), field);
  }

  /** Reads a whole number of 0 or more, if it is there. */
  Optional<Long> optionalNumber(String field) {
    return get(field).map(value -> number(value, field));
  }

  private long number(JsonNode value, String field) {
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw fault(field, "must be a whole number of 0 or more");
    }
    return value.longValue();
  }

  /** Reads a decimal number that may be absent. */
  Optional<BigDecimal> optionalDecimal(String field) {
    return get(field)
        .map(
            value -> {
              if (!value.isNumber()) {
                throw fault(field, "must be a number");
              }
              return value.decimalValue();
            });
  }

  /** Reads one of the constants of an enum, written like {@code not-applicable}. */
  <E extends Enum<E>> E option(String field, Class<E> type) {
    return option(text(field), field, type);
  }

  /** Reads one of the constants of an enum, if it is there. */
  <E extends Enum<E>> Optional<E> optionalOption(String field, Class<E> type) {
    return optionalText(field).map(text -> option(text, field, type));
  }

  /** Reads constants of an enum. */
  <E extends Enum<E>> List<E> options(String field, Class<E> type) {
    return texts(field).stream().map(text -> option(text, field, type)).toList();
  }

  private <E extends Enum<E>> E option(String text, String field, Class<E> type) {
    return option(text, field, Arrays.asList(type.getEnumConstants()));
  }

  private <E extends Enum<E>> E option(String text, String field, List<E> constants) {
    return constants.stream()
        .filter(constant -> slug(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                fault(
                    field,
                    "must be one of "
                        + constants.stream()
                            .map(JsonObject::slug)
                            .collect(Collectors.joining(", "))));
  }

  static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads an array of texts. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : array(field)) {
      if (!value.isString() || value.stringValue().isBlank()) {
        throw fault(field, "must hold texts that are not blank");
      }
      texts.add(value.stringValue());
    }
    return texts;
  }

  /** Reads an array of whole numbers of 0 or more. */
  List<Long> numbers(String field) {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode value : array(field)) {
      numbers.add(number(value, field));
    }
    return numbers;
  }

  /** Reads an array of arrays that hold texts and whole numbers; each comes as text. */
  List<List<String>> table(String field) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : array(field)) {
      if (!row.isArray()) {
        throw fault(field, "must hold arrays");
      }
      List<String> cells = new ArrayList<>();
      for (JsonNode cell : row) {
        cells.add(cell.isString() ? cell.stringValue() : Long.toString(number(cell, field)));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** Reads an object whose values are all texts, in order. */
  Map<String, String> textByName(String field) {
    JsonNode object = required(field);
    if (!object.isObject()) {
      throw fault(field, "must be an object");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            entry -> {
              if (!entry.getValue().isString() || entry.getValue().stringValue().isBlank()) {
                throw fault(field, "must hold texts that are not blank");
              }
              texts.put(entry.getKey(), entry.getValue().stringValue());
            });
    return texts;
  }

  /** Reads an object. */
  <T> T object(String field, Function<JsonObject, T> reading) {
    return whole(required(field), where + "/" + field, reading);
  }

  /** Reads an object, if it is there. */
  <T> Optional<T> optionalObject(String field, Function<JsonObject, T> reading) {
    return get(field).map(value -> whole(value, where + "/" + field, reading));
  }

  /** Reads an array of objects; none if the field is absent. */
  <T> List<T> optionalObjects(String field, Function<JsonObject, T> reading) {
    return get(field).isPresent() ? objects(field, reading) : List.of();
  }

  /** Reads an array of texts; none if the field is absent. */
  List<String> optionalTexts(String field) {
    return get(field).isPresent() ? texts(field) : List.of();
  }

  /** Reads an array of objects. */
  <T> List<T> objects(String field, Function<JsonObject, T> reading) {
    List<T> objects = new ArrayList<>();
    int index = 0;
    for (JsonNode value : array(field)) {
      objects.add(whole(value, where + "/" + field + "/" + index++, reading));
    }
    return objects;
  }

  /**
   * Reads a text in both languages from a field of its own.
   *
   * @param origin who wrote the Welsh, unless the text says otherwise
   */
  LocalizedText localized(String field, TextOrigin origin) {
    return object(field, text -> text.localized(origin));
  }

  /**
   * Reads a text in both languages from the fields "en" and "cy" of this object, and "welsh" if it
   * says who wrote the Welsh.
   */
  LocalizedText localized(TextOrigin origin) {
    return new LocalizedText(
        text("en"),
        text("cy"),
        optionalText(WELSH).map(text -> option(text, WELSH, OURS)).orElse(origin));
  }

  /** Reads who wrote the Welsh of a resource where a text doesn't say otherwise. */
  TextOrigin origin() {
    return option(text(WELSH), WELSH, OURS);
  }

  /** Reads where the resource comes from. */
  Source source() {
    return object(
        "source",
        source ->
            new Source(
                source.text("publisher"),
                source.text("title"),
                source.text("reference"),
                source.text("date"),
                source.text("licence"),
                source.text("attribution")));
  }

  /** Returns the error of a field of this object. */
  IllegalArgumentException fault(String field, String what) {
    return new BrokenResource(where + "/" + field + " " + what);
  }

  private JsonNode array(String field) {
    JsonNode array = required(field);
    if (!array.isArray()) {
      throw fault(field, "must be an array");
    }
    return array;
  }

  private JsonNode required(String field) {
    return get(field).orElseThrow(() -> fault(field, "is missing"));
  }

  private Optional<JsonNode> get(String field) {
    known.add(field);
    return Optional.ofNullable(node.get(field));
  }

  private static final class BrokenResource extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BrokenResource(String message) {
      super(message);
    }

    BrokenResource(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
