package org.eqmon.core.csv;

/**
 * Keeps a spreadsheet from taking a text for a formula: one that begins with {@code = + - @}, their
 * full-width forms, a tab or the end of a line gets an apostrophe before it, and so does one that
 * begins with an apostrophe, so that the way back is clear.
 */
public final class SpreadsheetText {
  private static final String RISKY = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private SpreadsheetText() {}

  /** Returns a text as it may stand in a cell. */
  public static String guarded(String text) {
    return !text.isEmpty() && (isRisky(text.charAt(0)) || text.charAt(0) == '\'')
        ? "'" + text
        : text;
  }

  /** Returns the text that {@link #guarded} was given. */
  public static String unguarded(String cell) {
    return cell.length() > 1
            && cell.charAt(0) == '\''
            && (isRisky(cell.charAt(1)) || cell.charAt(1) == '\'')
        ? cell.substring(1)
        : cell;
  }

  private static boolean isRisky(char first) {
    return RISKY.indexOf(first) >= 0;
  }
}
