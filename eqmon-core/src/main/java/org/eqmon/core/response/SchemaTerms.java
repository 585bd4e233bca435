package org.eqmon.core.response;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eqmon.core.response.ResponseDraft.Part;

/**
 * The few words of JSON Schema, draft 2020-12, that the rules of a response need. Each term is a
 * schema as maps and lists in the order in which it is written.
 */
final class SchemaTerms {
  private SchemaTerms() {}

  static Map<String, Object> term(String keyword, Object value) {
    Map<String, Object> term = new LinkedHashMap<>();
    term.put(keyword, value);
    return term;
  }

  /** All keywords of several terms in one; the terms don't share a keyword. */
  @SafeVarargs
  static Map<String, Object> together(Map<String, Object>... terms) {
    Map<String, Object> joined = new LinkedHashMap<>();
    for (Map<String, Object> each : terms) {
      each.forEach(
          (keyword, value) -> {
            if (joined.put(keyword, value) != null) {
              throw new IllegalStateException("two terms have " + keyword);
            }
          });
    }
    return joined;
  }

  static Map<String, Object> type(String... types) {
    return term("type", types.length == 1 ? types[0] : List.of(types));
  }

  static Map<String, Object> oneOf(Collection<String> values) {
    return term("enum", List.copyOf(values));
  }

  static Map<String, Object> not(Map<String, Object> schema) {
    return term("not", schema);
  }

  static Map<String, Object> all(Collection<Map<String, Object>> schemas) {
    return schemas.size() == 1 ? schemas.iterator().next() : term("allOf", List.copyOf(schemas));
  }

  static Map<String, Object> any(Collection<Map<String, Object>> schemas) {
    return schemas.size() == 1 ? schemas.iterator().next() : term("anyOf", List.copyOf(schemas));
  }

  static Map<String, Object> when(Map<String, Object> condition, Map<String, Object> then) {
    return together(term("if", condition), term("then", then));
  }

  /** What can't both be so. */
  static Map<String, Object> never(Map<String, Object> one, Map<String, Object> other) {
    return not(all(List.of(one, other)));
  }

  /** A list of texts. */
  static Map<String, Object> texts() {
    return together(type("array"), term("items", type("string")));
  }

  /** A list of texts, of which this is so as well. */
  static Map<String, Object> texts(Map<String, Object> more) {
    return all(List.of(texts(), more));
  }

  /** A document that has a field, of which this is so. */
  static Map<String, Object> field(ResponseField field, Map<String, Object> schema) {
    return together(
        type("object"),
        term("required", List.of(field.id())),
        term("properties", term(field.id(), schema)));
  }

  /** A document that has something by a question, of which this is so. */
  static Map<String, Object> member(Part part, String question, Map<String, Object> schema) {
    return together(
        type("object"),
        term("required", List.of(part.id())),
        term(
            "properties",
            term(
                part.id(),
                together(
                    type("object"),
                    term("required", List.of(question)),
                    term("properties", term(question, schema))))));
  }

  /** A document that has something by a question. */
  static Map<String, Object> member(Part part, String question) {
    return member(part, question, Map.of());
  }
}
