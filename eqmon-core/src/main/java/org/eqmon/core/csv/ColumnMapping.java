package org.eqmon.core.csv;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.NonAnswer;

/**
 * Which column of the data is which question of a responses file or which variable of a tally, its
 * <i>target</i>, and what its values mean. Immutable.
 *
 * <pre>{@code
 * ColumnMapping.of("Ethnicity", "ethnic-group-5")
 *     .translating(Map.of("WBRI", "white", "not stated", "not-answered"))
 *     .blankMeans(NonAnswer.NOT_ASKED);
 * }</pre>
 *
 * <p>A value is stripped of white space at both ends, translated if it is among the translations,
 * and converted if there is a crosswalk. What comes out is a code of the target, the id of a
 * non-answer, or a code of the target's code list that records a non-answer.
 */
public final class ColumnMapping {
  private final Optional<String> column;
  private final String target;
  private final Map<String, String> translations;
  private final Optional<Crosswalk> crosswalk;
  private final NonAnswer blank;
  private final Optional<String> separator;
  private final Set<String> totals;
  private final Set<String> silent;
  private final Optional<DatePattern> dates;

  private ColumnMapping(
      Optional<String> column,
      String target,
      Map<String, String> translations,
      Optional<Crosswalk> crosswalk,
      NonAnswer blank,
      Optional<String> separator,
      Set<String> totals,
      Set<String> silent,
      Optional<DatePattern> dates) {
    this.column = column;
    this.target = Objects.requireNonNull(target, "target");
    this.translations = translations;
    this.crosswalk = crosswalk;
    this.blank = blank;
    this.separator = separator;
    this.totals = totals;
    this.silent = silent;
    this.dates = dates;
  }

  /**
   * Returns the mapping of a column to a question or variable, its values being codes of that.
   *
   * @param column the name of the column, or its label in a result set
   * @param target the id of the question or variable
   */
  public static ColumnMapping of(String column, String target) {
    return new ColumnMapping(
        Optional.of(column),
        target,
        Map.of(),
        Optional.empty(),
        NonAnswer.NOT_KNOWN,
        Optional.empty(),
        Set.of(),
        Set.of(),
        Optional.empty());
  }

  /**
   * Returns a target that has the same value in every row and no column: the year of a file that
   * holds one year.
   *
   * @param target the id of the question or variable
   * @param code the code of its answer or level
   */
  public static ColumnMapping fixed(String target, String code) {
    return new ColumnMapping(
        Optional.empty(),
        target,
        Map.of("", code),
        Optional.empty(),
        NonAnswer.NOT_KNOWN,
        Optional.empty(),
        Set.of(),
        Set.of(),
        Optional.empty());
  }

  /**
   * Returns this mapping with translations from values in the data to codes, in place of earlier
   * ones. Values that are not among them are read as they stand.
   */
  public ColumnMapping translating(Map<String, String> codeOfValue) {
    return new ColumnMapping(
        column,
        target,
        Map.copyOf(codeOfValue),
        crosswalk,
        blank,
        separator,
        totals,
        silent,
        dates);
  }

  /**
   * Returns this mapping with a crosswalk to the target's code list. Its caveats are carried on by
   * a tally. Non-answers pass through it unchanged.
   *
   * @throws IllegalArgumentException if the crosswalk divides a code between several: a person or a
   *     cell can't be divided, so convert the counts first
   */
  public ColumnMapping through(Crosswalk conversion) {
    Map<String, Integer> targets = new LinkedHashMap<>();
    for (Crosswalk.Mapping mapping : conversion.mappings()) {
      if (targets.merge(mapping.from(), 1, Integer::sum) > 1) {
        throw new IllegalArgumentException(
            "crosswalk "
                + conversion.id()
                + " divides '"
                + mapping.from()
                + "' between several"
                + " codes: convert counts before they are read");
      }
    }
    return new ColumnMapping(
        column,
        target,
        translations,
        Optional.of(conversion),
        blank,
        separator,
        totals,
        silent,
        dates);
  }

  /** Returns this mapping with what an empty field means; {@link NonAnswer#NOT_KNOWN} otherwise. */
  public ColumnMapping blankMeans(NonAnswer nonAnswer) {
    return new ColumnMapping(
        column, target, translations, crosswalk, nonAnswer, separator, totals, silent, dates);
  }

  /**
   * Returns this mapping with what stands between several answers in one field, such as {@code
   * ";"}; for a target that takes several.
   *
   * @throws IllegalArgumentException if the separator is empty
   */
  public ColumnMapping separatedBy(String between) {
    if (between.isEmpty()) {
      throw new IllegalArgumentException("a separator isn't empty");
    }
    return new ColumnMapping(
        column,
        target,
        translations,
        crosswalk,
        blank,
        Optional.of(between),
        totals,
        silent,
        dates);
  }

  /**
   * Returns this mapping with a value that stands for everybody, in aggregated counts: {@code
   * "Total"}, or {@code ""} where SQL's {@code ROLLUP} leaves the column null. {@code "_T"} always
   * does.
   */
  public ColumnMapping totalIs(String value) {
    Set<String> more = new TreeSet<>(totals);
    more.add(value);
    return new ColumnMapping(
        column, target, translations, crosswalk, blank, separator, Set.copyOf(more), silent, dates);
  }

  /**
   * Returns this mapping with values that say nothing about the target, as if the column weren't
   * there: {@code "N"} in a column that says whether one option of several was ticked, or {@code
   * ""} in one that is empty for those who weren't asked. In a tally such a record counts as not
   * asked.
   */
  public ColumnMapping silentOn(String... values) {
    Set<String> more = new TreeSet<>(silent);
    more.addAll(List.of(values));
    return new ColumnMapping(
        column, target, translations, crosswalk, blank, separator, totals, Set.copyOf(more), dates);
  }

  /**
   * Returns this mapping with how dates are written in the column, such as {@code "dd/MM/yyyy"} or
   * {@code "d MMM yyyy HH:mm"} (English names in any letter case, a time is dropped). A value that
   * is such a date becomes {@code YYYY-MM-DD}; others stand for themselves.
   *
   * @param pattern a pattern of {@link DateTimeFormatter}
   * @throws IllegalArgumentException if it gives no date ({@code mm} are minutes), or its year has
   *     two digits: they don't tell the century
   */
  public ColumnMapping datedAs(String pattern) {
    DatePattern form = DatePattern.of(pattern);
    return new ColumnMapping(
        column,
        target,
        translations,
        crosswalk,
        blank,
        separator,
        totals,
        silent,
        Optional.of(form));
  }

  /** Returns the name of the column, or empty if the value is fixed. */
  public Optional<String> column() {
    return column;
  }

  /** Returns the id of the question or variable. */
  public String target() {
    return target;
  }

  /**
   * Returns the codes by the values in the data that are translated to them; values that aren't
   * among them stand for themselves.
   */
  public Map<String, String> translations() {
    return translations;
  }

  /** Returns the crosswalk that values go through, if there is one. */
  public Optional<Crosswalk> crosswalk() {
    return crosswalk;
  }

  /** Returns what an empty field means. */
  public NonAnswer blank() {
    return blank;
  }

  /** Returns what stands between several answers in one field, if there may be several. */
  public Optional<String> separator() {
    return separator;
  }

  /** Returns the values that stand for everybody; in counts {@code "_T"} always does. */
  public Set<String> totals() {
    return totals;
  }

  /** Returns the values that say nothing about the target. */
  public Set<String> silent() {
    return silent;
  }

  /** Returns how dates are written, if anything else than {@code YYYY-MM-DD} is expected. */
  Optional<DatePattern> dates() {
    return dates;
  }

  @Override
  public String toString() {
    return column.map(name -> name + " -> " + target).orElse(target + " fixed");
  }
}
