package org.eqmon.core.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;

/** What issues of tables say beside their type: names and numbers of ours, never of the data. */
final class CsvTexts {
  private static final int MOST_NAMES = 8;

  private CsvTexts() {}

  /** Why no column is known, as far as the reader can see, and what to do. */
  static LocalizedText noKnownColumn(
      String encoding,
      char delimiter,
      List<String> header,
      Collection<String> known,
      LocalizedText advice) {
    return text(
        "it was read as %s with %s between fields; names that are known are %s; %s",
        "fe'i darllenwyd fel %s gyda %s rhwng meysydd; yr enwau sy'n hysbys yw %s; %s",
        encoding,
        named(delimiter),
        few(known),
        whatToChange(header, known, advice));
  }

  private static LocalizedText whatToChange(
      List<String> header, Collection<String> known, LocalizedText advice) {
    if (header.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
      return text(
          "it looks like UTF-16 without a byte-order mark, so save it as CSV UTF-8",
          "mae'n edrych fel UTF-16 heb farc trefn beitiau, felly cadwch ef fel CSV UTF-8");
    }
    if (header.stream().map(String::strip).anyMatch(name -> differsInCase(name, known))) {
      return text(
          "capital and small letters count, so write the names as they stand here",
          "mae priflythrennau a llythrennau bach yn cyfrif, felly ysgrifennwch yr enwau fel y maent"
              + " yma");
    }
    return advice;
  }

  private static boolean differsInCase(String name, Collection<String> known) {
    return known.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** What the fields were found to stand between. */
  static LocalizedText delimiterFound(char found, char expected) {
    return text(
        "it is read with %s and not with %s",
        "fe'i darllenir gyda %s ac nid gyda %s", named(found), named(expected));
  }

  /** The sign between fields, in words. */
  static LocalizedText named(char delimiter) {
    return switch (delimiter) {
      case ',' -> text("commas (,)", "comas (,)");
      case ';' -> text("semicolons (;)", "hanner colonau (;)");
      case '\t' -> text("tabs", "tabiau");
      case '|' -> text("vertical bars (|)", "barrau fertigol (|)");
      case ' ' -> text("spaces", "bylchau");
      default -> text("'%s'", "'%s'", delimiter);
    };
  }

  /** The first of some names, and how many more there are. */
  static LocalizedText few(Collection<String> names) {
    List<String> all = new ArrayList<>(names);
    int more = all.size() - MOST_NAMES;
    if (more <= 1) {
      return text("%s", "%s", String.join(", ", all));
    }
    return text(
        "%s and %s more", "%s a %s arall", String.join(", ", all.subList(0, MOST_NAMES)), more);
  }

  /** A text whose {@code %s} are filled, each in its language. */
  static LocalizedText text(String english, String welsh, Object... parts) {
    return LocalizedText.awaitingReview(
        String.format(english, in(Language.ENGLISH, parts)),
        String.format(welsh, in(Language.WELSH, parts)));
  }

  private static Object[] in(Language language, Object... parts) {
    return Arrays.stream(parts)
        .map(part -> part instanceof LocalizedText text ? text.in(language) : part)
        .toArray();
  }
}
