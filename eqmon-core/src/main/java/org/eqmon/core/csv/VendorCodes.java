package org.eqmon.core.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Relation;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.core.validation.ValidationReport;

/**
 * How the codes of a housing system map to a code list, as a small CSV file says that a person can
 * write in a spreadsheet:
 *
 * <pre>
 * code,target,relation,note
 * WB,4,broader,Our White British and our White Irish are one group there
 * AI,1,broader,
 * REF,prefer-not-to-say,,
 * X,,none,Nobody knows what X stood for
 * </pre>
 *
 * <p>{@code target} is an answer of the list, one of its codes that record a non-answer, or the id
 * of a {@link NonAnswer}. {@code relation} is one of {@code exact}, {@code broader}, {@code
 * narrower}, {@code close} and {@code none}; if it is empty, it is {@code exact}, or {@code none}
 * where there is no target. {@code note} says why, {@code note_cy} in Welsh. Only {@code code} and
 * {@code target} need a column; the others may be empty or not there. Fields stand between commas,
 * or between semicolons, tabs or vertical bars if the names in the header are known with them, and
 * a first line {@code sep=;} is followed; rows with nothing in them are left out and told. The
 * result is a {@link Crosswalk}, for {@link ColumnMapping#through}.
 *
 * <pre>{@code
 * var codes = VendorCodes.read(file, CodeListId.parse("acme:ethnicity:1"), list);
 * codes.report().issues();                // what is wrong in the file, by row and column
 * codes.missing(valuesInUse);             // which of our codes nothing is said of
 * codes.unreached();                      // which groups of the list nothing leads to
 * ColumnMapping.of("Ethnicity", "ethnic-group").through(codes.crosswalk());
 * }</pre>
 */
public final class VendorCodes {
  private static final String CODE = "code";
  private static final String TARGET = "target";
  private static final String RELATION = "relation";
  private static final String NOTE = "note";
  private static final String NOTE_IN_WELSH = "note_cy";

  private static final Set<String> KNOWN =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(List.of(CODE, TARGET, RELATION, NOTE, NOTE_IN_WELSH)));

  private static final LocalizedText NAME_THEM =
      LocalizedText.awaitingReview(
          "give the columns these names in the first row; code and target are needed",
          "rhowch yr enwau hyn i'r colofnau yn y rhes gyntaf; mae angen code a target");

  private static final Caveat NOT_THE_PUBLISHERS =
      new Caveat(
          "vendor-codes",
          LocalizedText.awaitingReview(
              "The codes of a housing system were mapped to the list by whoever keeps the system;"
                  + " no publisher has confirmed the match.",
              "Cafodd codau system dai eu paru â'r rhestr gan bwy bynnag sy'n cadw'r system; nid oes"
                  + " cyhoeddwr wedi cadarnhau'r paru."));

  private final CodeList target;
  private final Crosswalk crosswalk;
  private final ValidationReport report;

  private VendorCodes(CodeList target, Crosswalk crosswalk, ValidationReport report) {
    this.target = target;
    this.crosswalk = crosswalk;
    this.report = report;
  }

  /**
   * Reads a file in UTF-8, or with a byte-order mark as Excel writes it.
   *
   * @param file the file
   * @param own what the codes of the housing system are called, such as {@code acme:ethnicity:1}
   * @param target the list that they map to
   * @throws IOException if the file can't be read
   */
  public static VendorCodes read(Path file, CodeListId own, CodeList target) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return read(bytes, TextEncoding.UTF_8, own, target);
    }
  }

  /**
   * Reads a CSV text. Rows with a fault are left out and reported, the others are kept.
   *
   * @param bytes the text, which is closed
   * @param encoding how it is written, unless a byte-order mark says otherwise
   * @param own what the codes of the housing system are called, such as {@code acme:ethnicity:1}
   * @param target the list that they map to
   * @throws IOException if the bytes can't be read
   */
  public static VendorCodes read(
      InputStream bytes, TextEncoding encoding, CodeListId own, CodeList target)
      throws IOException {
    IssueCollector issues = new IssueCollector(IssueCollector.DEFAULT_MOST);
    Map<String, Crosswalk.Mapping> cells = new LinkedHashMap<>();
    try (CsvRows rows = new CsvRows(bytes, encoding, ',', KNOWN, issues)) {
      List<String> names = List.of(rows.next());
      if (names.isEmpty()) {
        if (!rows.isBroken()) {
          issues.add(IssueType.EMPTY_INPUT, 0, "", "");
        }
      } else if (rows.areOfATable(names, KNOWN, NAME_THEM)) {
        Set<String> wanted = new LinkedHashSet<>(KNOWN);
        wanted.retainAll(names.stream().map(String::strip).toList());
        wanted.addAll(List.of(CODE, TARGET));
        CsvHeader header = new CsvHeader(names, wanted, Set.of(), KNOWN, rows.row(), issues);
        if (header.isUsable()) {
          new Reading(header, wanted, target, issues, cells).readAll(rows);
        }
      }
    }
    return new VendorCodes(
        target,
        new Crosswalk(
            own.toString().replace(':', '-') + "-to-" + target.id().toString().replace(':', '-'),
            LocalizedText.awaitingReview(
                "from the codes of " + own.agency(), "o godau " + own.agency()),
            own,
            target.id(),
            List.copyOf(cells.values()),
            List.of(NOT_THE_PUBLISHERS)),
        issues.report());
  }

  /** Returns the crosswalk that the rows without a fault make. */
  public Crosswalk crosswalk() {
    return crosswalk;
  }

  /** Returns what is wrong in the file, by row and column. */
  public ValidationReport report() {
    return report;
  }

  /**
   * Returns the codes of which the file says nothing.
   *
   * @param inUse the codes of the housing system, each as often as one likes
   */
  public Set<String> missing(Collection<String> inUse) {
    Set<String> known =
        crosswalk.mappings().stream().map(Crosswalk.Mapping::from).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(inUse);
    missing.removeAll(known);
    return missing;
  }

  /**
   * Returns the answers of the list to which no code leads: groups that figures made with these
   * codes can't show.
   */
  public List<Code> unreached() {
    Set<String> reached =
        crosswalk.mappings().stream()
            .flatMap(cell -> cell.to().stream())
            .collect(Collectors.toSet());
    return target.answers().stream().filter(code -> !reached.contains(code.value())).toList();
  }

  @Override
  public String toString() {
    return "VendorCodes " + crosswalk + ", " + crosswalk.mappings().size() + " codes";
  }

  /** Reads the rows under a header. */
  private static final class Reading {
    private static final String RELATIONS =
        Arrays.stream(Relation.values()).map(Reading::id).collect(Collectors.joining(", "));

    private final CsvHeader header;
    private final Set<String> columns;
    private final CodeList target;
    private final IssueCollector issues;
    private final Map<String, Crosswalk.Mapping> cells;

    Reading(
        CsvHeader header,
        Set<String> columns,
        CodeList target,
        IssueCollector issues,
        Map<String, Crosswalk.Mapping> cells) {
      this.header = header;
      this.columns = columns;
      this.target = target;
      this.issues = issues;
      this.cells = cells;
    }

    void readAll(CsvRows rows) throws IOException {
      BlankRows blank = new BlankRows();
      for (String[] row = rows.next(); row.length > 0; row = rows.next()) {
        if (BlankRows.isBlank(Arrays.asList(row))) {
          if (row.length > 1) {
            blank.add(rows.row());
          }
          continue;
        }
        Optional<Crosswalk.Mapping> cell = read(rows, row);
        if (cell.isPresent()) {
          cells.put(cell.get().from(), cell.get());
          issues.accept(1);
        } else {
          issues.reject();
        }
      }
      blank.report(issues);
    }

    private Optional<Crosswalk.Mapping> read(CsvRows rows, String[] row) {
      long number = rows.row();
      if (row.length != header.fields()) {
        issues.add(rows.wrongFieldCount(header.fields(), row.length));
        return Optional.empty();
      }
      for (String column : columns) {
        Optional<ValidationIssue> fault = rows.unreadable(row[header.positionOf(column)], column);
        if (fault.isPresent()) {
          issues.add(fault.get());
          return Optional.empty();
        }
      }
      String code = field(row, CODE);
      if (code.isEmpty()) {
        return refuse(IssueType.EMPTY_FIELD, number, CODE, "");
      }
      if (cells.containsKey(code)) {
        return refuse(IssueType.DUPLICATE_ROW, number, CODE, "");
      }
      String to = field(row, TARGET);
      if (!to.isEmpty() && !isTarget(to)) {
        return refuse(IssueType.UNKNOWN_CODE, number, TARGET, target.id().toString());
      }
      Optional<Relation> relation = relation(field(row, RELATION), to);
      if (relation.isEmpty()) {
        return refuse(IssueType.UNKNOWN_CODE, number, RELATION, RELATIONS);
      }
      if (to.isEmpty() != (relation.get() == Relation.NONE)) {
        return refuse(IssueType.TARGET_CONTRADICTS_RELATION, number, RELATION, "");
      }
      return Optional.of(
          new Crosswalk.Mapping(
              code,
              Optional.of(to).filter(text -> !text.isEmpty()),
              relation.get(),
              why(row, relation.get()),
              Optional.empty()));
    }

    private Optional<Crosswalk.Mapping> refuse(
        IssueType type, long row, String column, String allowed) {
      issues.add(type, row, column, allowed);
      return Optional.empty();
    }

    private String field(String[] row, String column) {
      return columns.contains(column) ? row[header.positionOf(column)].strip() : "";
    }

    private boolean isTarget(String code) {
      return NonAnswer.find(code).isPresent()
          || target.find(code).filter(found -> !target.isHeading(code)).isPresent();
    }

    private static Optional<Relation> relation(String text, String to) {
      if (text.isEmpty()) {
        return Optional.of(to.isEmpty() ? Relation.NONE : Relation.EXACT);
      }
      return Arrays.stream(Relation.values()).filter(each -> id(each).equals(text)).findFirst();
    }

    private LocalizedText why(String[] row, Relation relation) {
      String english = field(row, NOTE);
      String welsh = field(row, NOTE_IN_WELSH);
      if (english.isEmpty() && welsh.isEmpty()) {
        return reason(relation);
      }
      return LocalizedText.awaitingReview(
          english.isEmpty() ? welsh : english, welsh.isEmpty() ? english : welsh);
    }

    private static LocalizedText reason(Relation relation) {
      return switch (relation) {
        case EXACT ->
            LocalizedText.awaitingReview(
                "The file says that the two mean the same.",
                "Mae'r ffeil yn dweud bod y ddau'n golygu'r un peth.");
        case BROADER ->
            LocalizedText.awaitingReview(
                "The file says that the target holds others too.",
                "Mae'r ffeil yn dweud bod y targed yn cynnwys eraill hefyd.");
        case NARROWER ->
            LocalizedText.awaitingReview(
                "The file says that the target holds only some of these people.",
                "Mae'r ffeil yn dweud mai dim ond rhai o'r bobl hyn y mae'r targed yn eu cynnwys.");
        case CLOSE ->
            LocalizedText.awaitingReview(
                "The file says that the two are near.",
                "Mae'r ffeil yn dweud bod y ddau'n agos at ei gilydd.");
        case NONE ->
            LocalizedText.awaitingReview(
                "The file says that nothing corresponds.",
                "Mae'r ffeil yn dweud nad oes dim yn cyfateb.");
      };
    }

    private static String id(Relation relation) {
      return relation.name().toLowerCase(Locale.ROOT);
    }
  }
}
