package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eqmon.core.response.Answer;

/**
 * Records as dictionary-encoded columns: for each variable a small whole number a row, and a
 * dictionary that says which answer the number stands for. This is the quickest thing to tally: one
 * byte a row and variable where at most 256 different answers (or combinations of answers) occur,
 * two up to 65,536. Immutable; arrays are copied.
 *
 * <pre>{@code
 * EncodedColumns columns =
 *     EncodedColumns.ofRows(codes.length)
 *         .with(sex, List.of(Answer.of("F"), Answer.of("M")), codes)
 *         .with(let, List.of(Answer.of("no"), Answer.of("yes")), outcomes);
 * Tally tally = Tally.of(schema, columns);
 * }</pre>
 */
public final class EncodedColumns {
  /** Stands in a column of amounts for a row that has none. */
  public static final long NO_AMOUNT = -1;

  private final int rows;
  private final SortedMap<String, Column> columns;
  private final SortedMap<String, long[]> amounts;

  private EncodedColumns(
      int rows, SortedMap<String, Column> columns, SortedMap<String, long[]> amounts) {
    this.rows = rows;
    this.columns = Collections.unmodifiableSortedMap(columns);
    this.amounts = Collections.unmodifiableSortedMap(amounts);
  }

  /**
   * Returns so many rows without any columns.
   *
   * @param rows the number of rows, 0 or more
   */
  public static EncodedColumns ofRows(int rows) {
    if (rows < 0) {
      throw new IllegalArgumentException("a number of rows is 0 or more");
    }
    return new EncodedColumns(rows, new TreeMap<>(), new TreeMap<>());
  }

  /** Returns a builder that encodes observations row by row. */
  public static Builder builder(Collection<Variable> variables, Collection<Measure> measures) {
    return new Builder(variables, measures);
  }

  /**
   * Returns the dictionary of a caller who encodes a variable by the positions of its {@link
   * Variable#levels()}.
   */
  public static List<Answer> levelsOf(Variable variable) {
    return variable.levels().stream()
        .map(level -> level.nonAnswer().map(Answer::none).orElseGet(() -> Answer.of(level.code())))
        .toList();
  }

  /**
   * Returns these rows with the column of a variable, one byte a row.
   *
   * @param dictionary the answer that each code stands for, code 0 first; combinations of several
   *     answers are entries of their own
   * @param codes a code for each row, read as 0 to 255
   * @throws IllegalArgumentException if there are more or fewer codes than rows, a code isn't in
   *     the dictionary, the variable is there already, or an answer that occurs doesn't fit the
   *     variable
   */
  public EncodedColumns with(Variable variable, List<Answer> dictionary, byte[] codes) {
    return with(variable, dictionary, new Codes.Bytes(codes));
  }

  /**
   * Returns these rows with the column of a variable, two bytes a row.
   *
   * @param dictionary the answer that each code stands for, code 0 first
   * @param codes a code for each row, read as 0 to 65,535
   * @throws IllegalArgumentException as for {@link #with(Variable, List, byte[])}
   */
  public EncodedColumns with(Variable variable, List<Answer> dictionary, short[] codes) {
    return with(variable, dictionary, new Codes.Shorts(codes));
  }

  /**
   * Returns these rows with the column of a variable, four bytes a row.
   *
   * @param dictionary the answer that each code stands for, code 0 first
   * @param codes a code for each row, 0 or more
   * @throws IllegalArgumentException as for {@link #with(Variable, List, byte[])}
   */
  public EncodedColumns with(Variable variable, List<Answer> dictionary, int[] codes) {
    return with(variable, dictionary, new Codes.Ints(codes));
  }

  private EncodedColumns with(Variable variable, List<Answer> dictionary, Codes codes) {
    requireRows(variable.id(), codes.rows());
    SortedMap<String, Column> more = new TreeMap<>(columns);
    if (more.put(variable.id(), Column.of(variable, dictionary, codes)) != null) {
      throw new IllegalArgumentException("there is a column '" + variable.id() + "' already");
    }
    return new EncodedColumns(rows, more, amounts);
  }

  /**
   * Returns these rows with the amounts of a measure.
   *
   * @param perRow an amount of 0 or more for each row, or {@link #NO_AMOUNT}
   * @throws IllegalArgumentException if there are more or fewer amounts than rows, one is below 0
   *     and not {@link #NO_AMOUNT}, or the measure is there already
   */
  public EncodedColumns with(Measure measure, long[] perRow) {
    requireRows(measure.id(), perRow.length);
    for (long amount : perRow) {
      if (amount < NO_AMOUNT) {
        throw new IllegalArgumentException("an amount of '" + measure.id() + "' is 0 or more");
      }
    }
    SortedMap<String, long[]> more = new TreeMap<>(amounts);
    if (more.put(measure.id(), perRow.clone()) != null) {
      throw new IllegalArgumentException("there are amounts of '" + measure.id() + "' already");
    }
    return new EncodedColumns(rows, columns, more);
  }

  private void requireRows(String id, int given) {
    if (given != rows) {
      throw new IllegalArgumentException(
          "column '" + id + "' has " + given + " rows, and the others have " + rows);
    }
  }

  /** Returns the number of rows. */
  public int rows() {
    return rows;
  }

  /** The column of a variable of a schema. */
  Column column(Variable variable) {
    Column found = columns.get(variable.id());
    if (found == null) {
      throw new IllegalArgumentException(
          "there is no column '" + variable.id() + "': there are " + columns.keySet());
    }
    if (!found.variable().equals(variable)) {
      throw new IllegalArgumentException(
          "column '" + variable.id() + "' has other levels than the schema's variable");
    }
    return found;
  }

  /** The amounts of a measure, not to be changed. */
  long[] amountsOf(String measure) {
    long[] found = amounts.get(measure);
    if (found == null) {
      throw new IllegalArgumentException(
          "there are no amounts of '" + measure + "': there are those of " + amounts.keySet());
    }
    return found;
  }

  @Override
  public String toString() {
    return "EncodedColumns " + columns.keySet();
  }

  /** Encodes observations row by row. Not for use by several threads at once. */
  public static final class Builder {
    private final List<Variable> variables;
    private final List<ColumnBuilder> columns;
    private final List<Measure> measures;
    private final Map<String, long[]> amounts = new TreeMap<>();
    private int rows;

    private Builder(Collection<Variable> variables, Collection<Measure> measures) {
      this.variables = List.copyOf(variables);
      this.measures = List.copyOf(measures);
      this.columns = new ArrayList<>();
      this.variables.forEach(variable -> columns.add(new ColumnBuilder(variable)));
      this.measures.forEach(measure -> amounts.put(measure.id(), new long[Block.ROWS]));
    }

    /**
     * Appends one observation as a row.
     *
     * @throws IllegalArgumentException as {@link TallyBuilder#add(Observation)} does; then no row
     *     is appended
     */
    public Builder add(Observation observation) {
      int[][] positions = new int[variables.size()][];
      for (int v = 0; v < positions.length; v++) {
        positions[v] = TallyBuilder.positions(variables.get(v), observation);
      }
      long[] perMeasure = new long[measures.size()];
      for (int m = 0; m < perMeasure.length; m++) {
        perMeasure[m] = observation.amounts().getOrDefault(measures.get(m).id(), NO_AMOUNT);
      }
      return add(positions, perMeasure);
    }

    Builder add(int[][] positions, long[] perMeasure) {
      for (int v = 0; v < positions.length; v++) {
        columns.get(v).add(positions[v]);
      }
      for (int m = 0; m < perMeasure.length; m++) {
        long amount = perMeasure[m];
        amounts.compute(
            measures.get(m).id(),
            (id, column) -> {
              long[] longEnough =
                  column.length > rows ? column : Arrays.copyOf(column, column.length * 2);
              longEnough[rows] = amount;
              return longEnough;
            });
      }
      rows++;
      return this;
    }

    /** Returns the rows appended so far. */
    public EncodedColumns build() {
      SortedMap<String, Column> built = new TreeMap<>();
      for (int v = 0; v < variables.size(); v++) {
        built.put(variables.get(v).id(), columns.get(v).build());
      }
      SortedMap<String, long[]> perRow = new TreeMap<>();
      amounts.forEach((id, column) -> perRow.put(id, Arrays.copyOf(column, rows)));
      return new EncodedColumns(rows, built, perRow);
    }
  }
}
