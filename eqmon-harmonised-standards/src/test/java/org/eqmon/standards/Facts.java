package org.eqmon.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the tables that the standards are held to: CSV with a header, in UTF-8, after lines that
 * begin with {@code #} and say what the table is.
 *
 * <p>The tables of {@code published} were transcribed from the sources and are evidence. The others
 * are a record of what the library ships: they notice a change, and their column {@code evidence}
 * says what of a row a published table has too.
 */
final class Facts {
  private Facts() {}

  /** Returns the rows of a table without its header. */
  static List<List<String>> rows(String table) {
    List<List<String>> lines = lines(table);
    return lines.subList(1, lines.size());
  }

  /** Returns the rows of a table, each by the names of its columns. */
  static List<Map<String, String>> table(String table) {
    List<List<String>> lines = lines(table);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> fields : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        row.put(lines.get(0).get(i), fields.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> lines(String table) {
    try (InputStream in = Facts.class.getResourceAsStream("/facts/" + table)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no table " + table);
      }
      List<List<String>> rows = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          rows.add(fields(line));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
