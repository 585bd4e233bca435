package org.eqmon.stats.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.NonAnswer;

/**
 * Which column of the data is which variable, and what its values mean. Immutable.
 *
 * <pre>{@code
 * ColumnMapping.of("Ethnicity", "ethnic-group-5")
 *     .translating(Map.of("WBRI", "white", "not stated", "not-answered"))
 *     .blankMeans(NonAnswer.NOT_ASKED);
 * }</pre>
 *
 * <p>A value is stripped of white space at both ends, translated if it is among the translations,
 * and converted if there is a crosswalk. What comes out is the code of a level, the id of a
 * non-answer, or a code of the variable's code list that records a non-answer.
 */
public final class ColumnMapping {
  private final Optional<String> column;
  private final String variable;
  private final Map<String, String> translations;
  private final Optional<Crosswalk> crosswalk;
  private final NonAnswer blank;
  private final Optional<String> separator;
  private final Set<String> totals;

  private ColumnMapping(
      Optional<String> column,
      String variable,
      Map<String, String> translations,
      Optional<Crosswalk> crosswalk,
      NonAnswer blank,
      Optional<String> separator,
      Set<String> totals) {
    this.column = column;
    this.variable = Objects.requireNonNull(variable, "variable");
    this.translations = translations;
    this.crosswalk = crosswalk;
    this.blank = blank;
    this.separator = separator;
    this.totals = totals;
  }

  /**
   * Returns the mapping of a column to a variable, its values being codes of the variable.
   *
   * @param column the name of the column, or its label in a result set
   * @param variable the id of the variable
   */
  public static ColumnMapping of(String column, String variable) {
    return new ColumnMapping(
        Optional.of(column),
        variable,
        Map.of(),
        Optional.empty(),
        NonAnswer.NOT_KNOWN,
        Optional.empty(),
        Set.of());
  }

  /**
   * Returns a variable that has the same level in every row and no column: the year of a file that
   * holds one year.
   *
   * @param variable the id of the variable
   * @param level the code of its level
   */
  public static ColumnMapping fixed(String variable, String level) {
    return new ColumnMapping(
        Optional.empty(),
        variable,
        Map.of("", level),
        Optional.empty(),
        NonAnswer.NOT_KNOWN,
        Optional.empty(),
        Set.of());
  }

  /**
   * Returns this mapping with translations from values in the data to codes, in place of earlier
   * ones. Values that are not among them are read as they stand.
   */
  public ColumnMapping translating(Map<String, String> codeOfValue) {
    return new ColumnMapping(
        column, variable, Map.copyOf(codeOfValue), crosswalk, blank, separator, totals);
  }

  /**
   * Returns this mapping with a crosswalk to the variable's code list. Its caveats are carried on
   * by the tally. Non-answers pass through it unchanged.
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
        column, variable, translations, Optional.of(conversion), blank, separator, totals);
  }

  /** Returns this mapping with what an empty field means; {@link NonAnswer#NOT_KNOWN} otherwise. */
  public ColumnMapping blankMeans(NonAnswer nonAnswer) {
    return new ColumnMapping(
        column, variable, translations, crosswalk, nonAnswer, separator, totals);
  }

  /**
   * Returns this mapping with what stands between several answers in one field, such as {@code
   * ";"}; for a variable that takes several.
   *
   * @throws IllegalArgumentException if the separator is empty
   */
  public ColumnMapping separatedBy(String between) {
    if (between.isEmpty()) {
      throw new IllegalArgumentException("a separator isn't empty");
    }
    return new ColumnMapping(
        column, variable, translations, crosswalk, blank, Optional.of(between), totals);
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
        column, variable, translations, crosswalk, blank, separator, Set.copyOf(more));
  }

  /** Returns the name of the column, or empty if the level is fixed. */
  public Optional<String> column() {
    return column;
  }

  /** Returns the id of the variable. */
  public String variable() {
    return variable;
  }

  Map<String, String> translations() {
    return translations;
  }

  Optional<Crosswalk> crosswalk() {
    return crosswalk;
  }

  NonAnswer blank() {
    return blank;
  }

  Optional<String> separator() {
    return separator;
  }

  Set<String> totals() {
    return totals;
  }

  @Override
  public String toString() {
    return column.map(name -> name + " -> " + variable).orElse(variable + " fixed");
  }
}
