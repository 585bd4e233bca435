package org.eqmon.core.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.NonAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a {@link ResponseMapping} that a person has written as JSON, and says where it is wrong.
 */
final class MappingText {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Map<String, Crosswalk> crosswalks = new LinkedHashMap<>();

  MappingText(List<Crosswalk> crosswalks) {
    crosswalks.forEach(each -> this.crosswalks.put(each.id(), each));
  }

  ResponseMapping read(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "a column mapping is one JSON object, and this isn't from line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + " on: a comma or quote may be missing, or a name stand twice");
    }
    Map<String, JsonNode> members =
        members(
            root,
            "the mapping",
            Set.of("encoding", "delimiter", "columns", "fixed", "unsaid", "unread"));
    ResponseMapping mapping = ResponseMapping.empty();
    if (members.containsKey("encoding")) {
      String id = text(members.get("encoding"), "encoding");
      mapping = mapping.in(known(TextEncoding.find(id), "encoding", encodings()));
    }
    if (members.containsKey("delimiter")) {
      String between = text(members.get("delimiter"), "delimiter");
      if (between.length() != 1) {
        throw wrong("delimiter", "one character");
      }
      ResponseMapping before = mapping;
      mapping = placed("delimiter", () -> before.delimitedBy(between.charAt(0)));
    }
    if (!members.containsKey("columns")) {
      throw wrong("columns", "an object with a member for each column");
    }
    for (Map.Entry<String, JsonNode> column : anyMembers(members.get("columns"), "columns")) {
      mapping = mapping.with(column(column.getKey(), column.getValue()));
    }
    for (Map.Entry<String, JsonNode> fixed : optional(members, "fixed")) {
      String where = "fixed, '" + fixed.getKey() + "'";
      mapping = mapping.with(ColumnMapping.fixed(fixed.getKey(), text(fixed.getValue(), where)));
    }
    for (Map.Entry<String, JsonNode> unsaid : optional(members, "unsaid")) {
      String where = "unsaid, '" + unsaid.getKey() + "'";
      mapping = mapping.unsaidMeans(unsaid.getKey(), nonAnswer(unsaid.getValue(), where));
    }
    if (members.containsKey("unread")) {
      mapping = mapping.notReading(texts(members.get("unread"), "unread").toArray(String[]::new));
    }
    return mapping;
  }

  private ColumnMapping column(String name, JsonNode node) {
    String where = "column '" + name + "'";
    Map<String, JsonNode> members =
        members(
            node,
            where,
            Set.of("is", "codes", "crosswalk", "separator", "blank", "silent", "dates"));
    if (!members.containsKey("is")) {
      throw wrong(where + ", is", "the id of a question or field");
    }
    ColumnMapping column = ColumnMapping.of(name, text(members.get("is"), where + ", is"));
    if (members.containsKey("codes")) {
      Map<String, String> codes = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> code : anyMembers(members.get("codes"), where + ", codes")) {
        codes.put(code.getKey(), text(code.getValue(), where + ", codes, '" + code.getKey() + "'"));
      }
      column = column.translating(codes);
    }
    if (members.containsKey("crosswalk")) {
      String id = text(members.get("crosswalk"), where + ", crosswalk");
      Crosswalk conversion =
          known(
              Optional.ofNullable(crosswalks.get(id)), where + ", crosswalk", crosswalks.keySet());
      ColumnMapping before = column;
      column = placed(where + ", crosswalk", () -> before.through(conversion));
    }
    if (members.containsKey("separator")) {
      String between = text(members.get("separator"), where + ", separator");
      ColumnMapping before = column;
      column = placed(where + ", separator", () -> before.separatedBy(between));
    }
    if (members.containsKey("blank")) {
      column = column.blankMeans(nonAnswer(members.get("blank"), where + ", blank"));
    }
    if (members.containsKey("silent")) {
      column =
          column.silentOn(texts(members.get("silent"), where + ", silent").toArray(String[]::new));
    }
    if (members.containsKey("dates")) {
      String pattern = text(members.get("dates"), where + ", dates");
      ColumnMapping before = column;
      column = placed(where + ", dates", () -> before.datedAs(pattern));
    }
    return column;
  }

  /** Says where in the mapping something stands that can't be. */
  private static <T> T placed(String where, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "a column mapping has for " + where + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, JsonNode> members(JsonNode node, String where, Set<String> allowed) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : anyMembers(node, where)) {
      if (!allowed.contains(member.getKey())) {
        throw new IllegalArgumentException(
            where
                + " has '"
                + member.getKey()
                + "', which it can't have: use "
                + new TreeSet<>(allowed));
      }
      members.put(member.getKey(), member.getValue());
    }
    return members;
  }

  private static List<Map.Entry<String, JsonNode>> optional(
      Map<String, JsonNode> members, String name) {
    return members.containsKey(name) ? anyMembers(members.get(name), name) : List.of();
  }

  private static List<Map.Entry<String, JsonNode>> anyMembers(JsonNode node, String where) {
    if (!node.isObject()) {
      throw wrong(where, "an object");
    }
    return List.copyOf(node.properties());
  }

  private static String text(JsonNode node, String where) {
    if (!node.isString()) {
      throw wrong(where, "a string");
    }
    return node.asString();
  }

  private static List<String> texts(JsonNode node, String where) {
    if (!node.isArray()) {
      throw wrong(where, "a list of strings");
    }
    List<String> texts = new ArrayList<>();
    node.forEach(each -> texts.add(text(each, where)));
    return texts;
  }

  private static NonAnswer nonAnswer(JsonNode node, String where) {
    List<String> ids = new ArrayList<>();
    for (NonAnswer each : NonAnswer.values()) {
      ids.add(each.id());
    }
    return known(NonAnswer.find(text(node, where)), where, ids);
  }

  private static List<String> encodings() {
    List<String> ids = new ArrayList<>();
    for (TextEncoding each : TextEncoding.values()) {
      ids.add(each.id());
    }
    return ids;
  }

  private static <T> T known(Optional<T> found, String where, Collection<String> allowed) {
    return found.orElseThrow(() -> wrong(where, "one of " + allowed));
  }

  private static IllegalArgumentException wrong(String where, String allowed) {
    return new IllegalArgumentException("a column mapping has for " + where + ": " + allowed);
  }
}
