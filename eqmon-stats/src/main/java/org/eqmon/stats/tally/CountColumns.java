package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eqmon.core.csv.ColumnMapping;

/**
 * Which columns of aggregated data are the variables, the count and the sums of one table of a
 * schema. Immutable.
 *
 * <pre>{@code
 * // SELECT ethnic_code, year, COUNT(*) AS n, SUM(let) AS lets FROM homes GROUP BY 1, 2
 * CountColumns.of(
 *         "n", ColumnMapping.of("ethnic_code", "ethnic-group-5"), ColumnMapping.of("year", "year"))
 *     .withOutcome("let", "lets");
 * }</pre>
 */
public final class CountColumns {
  /**
   * The columns of one measure's sums.
   *
   * @param contributors the column that says how many people have an amount
   * @param sum the column of the sum of their amounts
   * @param sumOfSquares the column of the sum of the squares of their amounts
   */
  record SumColumns(String contributors, String sum, String sumOfSquares) {}

  /**
   * A binary outcome given as a second count.
   *
   * @param variable the binary variable
   * @param column the column that counts those for whom it happened
   */
  record Outcome(String variable, String column) {}

  private final String count;
  private final List<ColumnMapping> columns;
  private final Optional<Outcome> outcome;
  private final Map<String, SumColumns> sums;

  private CountColumns(
      String count,
      List<ColumnMapping> columns,
      Optional<Outcome> outcome,
      Map<String, SumColumns> sums) {
    this.count = Objects.requireNonNull(count, "count");
    this.columns = columns;
    this.outcome = outcome;
    this.sums = sums;
    if (outcome.isPresent() && !sums.isEmpty()) {
      throw new IllegalArgumentException(
          "sums of a row can't be divided by its outcome: group by the outcome instead");
    }
  }

  /**
   * Returns the columns of a table.
   *
   * @param count the column of the counts
   * @param columns the columns of the variables
   * @throws IllegalArgumentException if a variable is mapped twice
   */
  public static CountColumns of(String count, ColumnMapping... columns) {
    List<ColumnMapping> all = List.copyOf(Arrays.asList(columns));
    if (all.stream().map(ColumnMapping::target).distinct().count() < all.size()) {
      throw new IllegalArgumentException("a variable is mapped twice among " + all);
    }
    return new CountColumns(count, all, Optional.empty(), Map.of());
  }

  /**
   * Returns these columns with a binary outcome whose "yes" is counted in a column of its own
   * beside the count of all, as {@code COUNT(*)} and {@code SUM(let)} do. Everyone else counts as
   * "no": where the outcome of some isn't known, group by the outcome instead.
   *
   * @param variable the id of the binary variable
   * @param column the column that counts those for whom it happened
   * @throws IllegalArgumentException if there are sums of a measure
   */
  public CountColumns withOutcome(String variable, String column) {
    return new CountColumns(count, columns, Optional.of(new Outcome(variable, column)), sums);
  }

  /**
   * Returns these columns with the sums of a measure, as {@code COUNT(rent)}, {@code SUM(rent)} and
   * {@code SUM(rent * rent)} give them.
   *
   * @param measure the id of the measure
   * @param contributors the column that counts the people who have an amount
   * @param sum the column of the sum of their amounts
   * @param sumOfSquares the column of the sum of the squares of their amounts
   * @throws IllegalArgumentException if there is an outcome in a column of its own
   */
  public CountColumns withSums(
      String measure, String contributors, String sum, String sumOfSquares) {
    Map<String, SumColumns> more = new LinkedHashMap<>(sums);
    more.put(measure, new SumColumns(contributors, sum, sumOfSquares));
    return new CountColumns(count, columns, outcome, more);
  }

  String count() {
    return count;
  }

  List<ColumnMapping> columns() {
    return columns;
  }

  Optional<Outcome> outcome() {
    return outcome;
  }

  Map<String, SumColumns> sums() {
    return sums;
  }

  /** The table that these columns fill. */
  TableSpec table() {
    SortedSet<String> variables = new TreeSet<>();
    columns.forEach(column -> variables.add(column.target()));
    outcome.ifPresent(with -> variables.add(with.variable()));
    return new TableSpec(variables, new TreeSet<>(sums.keySet()));
  }

  /** The names of all columns that must be there. */
  SortedSet<String> wanted() {
    List<String> names = new ArrayList<>();
    columns.forEach(column -> column.column().ifPresent(names::add));
    names.add(count);
    outcome.ifPresent(with -> names.add(with.column()));
    sums.values()
        .forEach(of -> names.addAll(List.of(of.contributors(), of.sum(), of.sumOfSquares())));
    return new TreeSet<>(names);
  }

  @Override
  public String toString() {
    return "CountColumns " + table();
  }
}
