package org.eqmon.core.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Patterns of dates as a person writes them, held to giving back the date that was written with
 * them: in {@code dd/mm/yyyy} the letters {@code mm} are minutes, and no date comes of it.
 */
final class DatePattern {
  private static final ZonedDateTime SOME =
      ZonedDateTime.of(2003, 2, 1, 16, 5, 6, 0, ZoneOffset.UTC);

  private static final Pattern MINUTES = Pattern.compile("m+");

  private DatePattern() {}

  /** Returns what reads such dates, English names in any letter case. */
  static DateTimeFormatter of(String pattern) {
    Optional<DateTimeFormatter> form = form(pattern);
    if (form.isPresent()) {
      return form.get();
    }
    String likely = pattern.replace('D', 'd').replace('Y', 'y');
    if (likely.indexOf('M') < 0) {
      likely = MINUTES.matcher(likely).replaceFirst(each -> each.group().toUpperCase(Locale.ROOT));
    }
    if (form(likely).isPresent()) {
      throw new IllegalArgumentException(
          "'"
              + pattern
              + "' gives no date: write '"
              + likely
              + "' (MM is the month and mm minutes, dd the day and yyyy the year)");
    }
    throw new IllegalArgumentException(
        hasYear(pattern)
            ? "'"
                + pattern
                + "' gives no date: write day, month and year, as in dd/MM/yyyy or d MMM yyyy HH:mm"
            : "'" + pattern + "' has no year of four digits: write yyyy, as in dd/MM/yyyy");
  }

  private static boolean hasYear(String pattern) {
    return pattern.contains("yyyy") || pattern.contains("uuuu");
  }

  private static Optional<DateTimeFormatter> form(String pattern) {
    if (!hasYear(pattern)) {
      return Optional.empty();
    }
    try {
      DateTimeFormatter form =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern.replace('y', 'u'))
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      LocalDate again = form.parse(form.format(SOME), LocalDate::from);
      return again.equals(SOME.toLocalDate()) ? Optional.of(form) : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      // it is said by whoever asked what is wrong with it
      return Optional.empty();
    }
  }
}
