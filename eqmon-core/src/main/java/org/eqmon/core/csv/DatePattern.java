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
 * How dates are written, as a person says it, held to giving back the date that was written so: in
 * {@code dd/mm/yyyy} the letters {@code mm} are minutes, and no date comes of it.
 *
 * @param text the pattern
 * @param form what reads such dates, English names in any letter case
 */
record DatePattern(String text, DateTimeFormatter form) {
  private static final ZonedDateTime SOME =
      ZonedDateTime.of(2003, 2, 1, 16, 5, 6, 0, ZoneOffset.UTC);

  private static final Pattern MINUTES = Pattern.compile("m+");

  /** Returns a pattern, or refuses it and says what to write. */
  static DatePattern of(String pattern) {
    Optional<DateTimeFormatter> form = formOf(pattern);
    if (form.isPresent()) {
      return new DatePattern(pattern, form.get());
    }
    String likely = pattern.replace('D', 'd').replace('Y', 'y');
    if (likely.indexOf('M') < 0) {
      likely = MINUTES.matcher(likely).replaceFirst(each -> each.group().toUpperCase(Locale.ROOT));
    }
    if (formOf(likely).isPresent()) {
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

  private static Optional<DateTimeFormatter> formOf(String pattern) {
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
