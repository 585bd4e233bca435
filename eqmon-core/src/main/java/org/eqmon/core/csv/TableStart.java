package org.eqmon.core.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a table begins: with a line {@code sep=;}, which Excel reads and doesn't show, or with its
 * header, whose names tell what stands between fields where that isn't as expected. Only a sign
 * with which more of the names are known than with any other is taken, and only if none is known
 * with the expected one.
 */
final class TableStart {
  private static final String SEPARATOR_LINE = "sep=";
  private static final char[] USUAL = {',', ';', '\t', '|'};
  private static final int MOST_CHARACTERS = 1 << 16;

  private final Reader rest;
  private final char delimiter;
  private final boolean guessed;

  private TableStart(Reader rest, char delimiter, boolean guessed) {
    this.rest = rest;
    this.delimiter = delimiter;
    this.guessed = guessed;
  }

  /**
   * Reads as much of a text as is needed.
   *
   * @param text the text from its beginning
   * @param expected what stands between fields if the text doesn't show otherwise
   * @param known names that columns can have; none if only the line {@code sep=} is looked for
   */
  static TableStart of(Reader text, char expected, Set<String> known) throws IOException {
    String head = firstRecord(text);
    Optional<Character> stated = stated(head);
    if (stated.isPresent()) {
      return new TableStart(
          rest(text, head.substring(lengthOfFirstLine(head))), stated.get(), false);
    }
    char found = known.isEmpty() ? expected : found(head, expected, known);
    return new TableStart(rest(text, head), found, found != expected);
  }

  /** Reads to the end of the first line that isn't within quotes, and to that of the text. */
  private static String firstRecord(Reader text) throws IOException {
    StringBuilder head = new StringBuilder();
    boolean quoted = false;
    boolean afterReturn = false;
    while (head.length() < MOST_CHARACTERS) {
      int next = text.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
      if ((next == '\n' && !quoted) || afterReturn) {
        break;
      }
      quoted ^= next == '"';
      afterReturn = next == '\r' && !quoted;
    }
    return head.toString();
  }

  private static int lengthOfFirstLine(String head) {
    int end = 0;
    while (end < head.length() && head.charAt(end) != '\r' && head.charAt(end) != '\n') {
      end++;
    }
    if (head.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(end + 1, head.length());
  }

  private static Optional<Character> stated(String head) {
    String line = head.substring(0, lengthOfFirstLine(head));
    line = line.replace("\r", "").replace("\n", "");
    if (line.length() > 2 && line.startsWith("\"") && line.endsWith("\"")) {
      line = line.substring(1, line.length() - 1);
    }
    boolean states =
        line.length() == SEPARATOR_LINE.length() + 1
            && line.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
            && line.charAt(SEPARATOR_LINE.length()) != '"'
            && line.charAt(SEPARATOR_LINE.length()) != MarkingReader.MARK;
    return states ? Optional.of(line.charAt(SEPARATOR_LINE.length())) : Optional.empty();
  }

  private static char found(String head, char expected, Set<String> known) {
    if (knownWith(head, expected, known) > 0) {
      return expected;
    }
    char best = expected;
    long most = 0;
    boolean tied = false;
    for (char candidate : USUAL) {
      long count = knownWith(head, candidate, known);
      tied = count > most ? false : tied || count == most;
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return tied ? expected : best;
  }

  private static long knownWith(String head, char between, Set<String> known) {
    return fields(head, between).stream().map(String::strip).filter(known::contains).count();
  }

  private static List<String> fields(String head, char between) {
    try (CsvReader<String[]> reader =
        CsvReader.builder()
            .fieldSeparator(between)
            .skipEmptyLines(false)
            .build(StringArrayHandler.of(limits -> limits.maxFields(MOST_CHARACTERS)), head)) {
      for (String[] row : reader) {
        return Arrays.asList(row);
      }
      return List.of();
    } catch (CsvParseException | IOException e) {
      // it can't be read so; whoever reads on says why
      return List.of();
    }
  }

  private static Reader rest(Reader text, String head) throws IOException {
    PushbackReader whole = new PushbackReader(text, Math.max(1, head.length()));
    whole.unread(head.toCharArray());
    return whole;
  }

  /** The text from its header on. */
  Reader rest() {
    return rest;
  }

  /** What stands between fields. */
  char delimiter() {
    return delimiter;
  }

  /** Whether that was found out by the names in the header. */
  boolean isGuessed() {
    return guessed;
  }
}
