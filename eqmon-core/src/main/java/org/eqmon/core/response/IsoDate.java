package org.eqmon.core.response;

import java.time.LocalDate;

/**
 * Days written {@code YYYY-MM-DD} in the years 1800 to 2199, as whole numbers {@code YYYYMMDD}. The
 * regular expression and the code say the same of every text; no text is made on the way.
 */
final class IsoDate {
  /** What {@link #parse} returns of a text that isn't such a day. */
  static final int NONE = -1;

  /**
   * The same as a regular expression of ECMA-262 and Java alike. It ends in a look-ahead because
   * {@code $} of Java also matches before a line break at the end.
   */
  static final String PATTERN =
      "^(?:(?:1[89]|2[01])[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
          + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
          + "|(?:(?:1[89]|2[01])(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)(?![\\s\\S])";

  private IsoDate() {}

  static int parse(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return NONE;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1) {
      return NONE;
    }
    return day <= daysOf(year, month) ? (year * 100 + month) * 100 + day : NONE;
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return NONE;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }

  private static int daysOf(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  static LocalDate toDate(int parsed) {
    return LocalDate.of(parsed / 10_000, parsed / 100 % 100, parsed % 100);
  }

  /** Whole years from one day to another; below 0 if the second is earlier. */
  static int years(int from, int to) {
    return Math.floorDiv(to - from, 10_000);
  }
}
