package org.eqmon.core.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.validation.IssueType;

/** What issues of tables say beside their type: names and numbers of ours, never of the data. */
final class CsvTexts {
  private static final int MOST_NAMES = 8;
  private static final int MOST_VALUES = 25;

  private CsvTexts() {}

  /** Why no column is known, as far as the reader can see, and what to do. */
  static LocalizedText noKnownColumn(
      String encoding,
      char delimiter,
      List<String> header,
      Collection<String> known,
      LocalizedText advice) {
    return text(
        "it was read as %s with %s between fields; known names: %s; %s",
        "fe'i darllenwyd fel %s gyda %s rhwng meysydd; enwau hysbys: %s; %s",
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

  /** Which names a column that isn't used could have had, or which it nearly has. */
  static LocalizedText unusedColumn(String name, Collection<String> absent) {
    Optional<String> meant = absent.stream().filter(name::equalsIgnoreCase).findFirst();
    if (meant.isPresent()) {
      return text(
          "but for capital letters it is '%s', so write it like that",
          "heblaw am briflythrennau, '%s' ydyw, felly ysgrifennwch ef felly", meant.get());
    }
    return absent.isEmpty()
        ? text("every column that is read is there", "mae pob colofn a ddarllenir yno")
        : text(
            "known names that aren't in the header: %s",
            "enwau hysbys nad ydynt yn y pennawd: %s", few(absent));
  }

  /** How many fields a row has and should have. */
  static LocalizedText fieldCount(int header, int row, char delimiter) {
    return text(
        "the header has %s and this row %s; %s within a field need quotation marks around it",
        "mae gan y pennawd %s a'r rhes hon %s; mae angen dyfynodau o gwmpas maes sy'n cynnwys %s",
        header,
        row,
        named(delimiter));
  }

  /** Why a field is no text, or too long a one, and what to do. */
  static LocalizedText unreadable(IssueType type, String encoding) {
    return type == IssueType.TOO_LARGE
        ? text("at most %s characters are read", "darllenir hyd at %s nod", CsvRows.MOST_CHARACTERS)
        : text(
            "the file is read as %s, so save it as that or declare the encoding that it has",
            "darllenir y ffeil fel %s, felly cadwch hi felly neu nodwch yr amgodiad sydd ganddi",
            encoding);
  }

  /** How several codes stand in one field. */
  static LocalizedText separated(Optional<String> separator) {
    return separator.isEmpty()
        ? text(
            "one code is read here; give the column a separator if there are several",
            "darllenir un cod yma; rhowch wahanydd i'r golofn os oes sawl un")
        : text(
            "several codes are read with %s between them",
            "darllenir sawl cod gyda %s rhyngddynt",
            separator.get().length() == 1
                ? named(separator.get().charAt(0))
                : text("'%s'", "'%s'", separator.get()));
  }

  /** Which values of the table's own a column takes. */
  static LocalizedText ownValues(Collection<String> values) {
    return text(
        "the mapping of this column takes %s",
        "mae mapiad y golofn hon yn derbyn %s", named(values, MOST_VALUES));
  }

  /** How dates are written in a column, beside the way in which they can be in any. */
  static LocalizedText dated(DatePattern dates) {
    return text(
        "the mapping of this column takes dates as %s",
        "mae mapiad y golofn hon yn derbyn dyddiadau fel %s", dates.text());
  }

  /** Two things that are to be said of one issue. */
  static LocalizedText both(LocalizedText first, LocalizedText second) {
    return first.with("; ", second, "");
  }

  /** Why a reason for no answer can't be one of several things that are said. */
  static LocalizedText reasonStandsAlone() {
    return text(
        "a reason for having no answer stands alone",
        "mae rheswm dros beidio ag ateb yn sefyll ar ei ben ei hun");
  }

  /** Why codes can't stand together, of which some can't with any other. */
  static LocalizedText standAlone(Collection<String> exclusive) {
    return exclusive.isEmpty()
        ? text("one code is taken here", "derbynnir un cod yma")
        : text(
            "with %s no other code is taken",
            "gyda %s ni dderbynnir unrhyw god arall",
            few(exclusive.stream().map(code -> "'" + code + "'").toList()));
  }

  /** Why several columns can't all say something. */
  static LocalizedText oneOfSeveral(Collection<String> columns) {
    return text(
        "one code is taken, and only one of the columns %s may say one",
        "derbynnir un cod, a dim ond un o'r colofnau %s all roi un", few(columns));
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
    return named(names, MOST_NAMES);
  }

  private static LocalizedText named(Collection<String> names, int most) {
    List<String> all = new ArrayList<>(names);
    int more = all.size() - most;
    if (more <= 1) {
      return text("%s", "%s", String.join(", ", all));
    }
    return text("%s and %s more", "%s a %s arall", String.join(", ", all.subList(0, most)), more);
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
