package org.eqmon.stats.calibration;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of the page. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  MarkdownTable(String... columns) {
    row((Object[]) columns);
    row(Stream.of(columns).map(column -> "---").toArray());
  }

  /** Adds a row: numbers are printed to four decimal places, whole ones as they are. */
  MarkdownTable row(Object... cells) {
    text.append(
        Stream.of(cells).map(MarkdownTable::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    return this;
  }

  private static String cell(Object cell) {
    return cell instanceof Double number
        ? String.format(Locale.ROOT, "%.4f", number)
        : cell.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
