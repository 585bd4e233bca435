package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Answer;

/**
 * Fills a tally record by record or cell by cell. Each addition is made in every table or, when it
 * throws, in none. Not for use by several threads at once; count into one builder each and merge.
 */
public final class TallyBuilder {
  private final TallySchema schema;
  private final Provenance own;
  private final List<Variable> variables;
  private final List<Measure> measures;
  private final TableCells[] tables;
  private final int[][] variablesOfTable;
  private final int[][] measuresOfTable;
  private Provenance added = Provenance.NOTHING;
  private boolean counted;

  private TallyBuilder(TallySchema schema, Provenance own) {
    this.schema = schema;
    this.own = own;
    this.variables = schema.variables();
    this.measures = schema.measures();
    List<String> variableIds = variables.stream().map(Variable::id).toList();
    List<String> measureIds = measures.stream().map(Measure::id).toList();
    this.tables = new TableCells[schema.tables().size()];
    this.variablesOfTable = new int[tables.length][];
    this.measuresOfTable = new int[tables.length][];
    int t = 0;
    for (var layout : schema.layouts().entrySet()) {
      TableSpec spec = layout.getKey();
      tables[t] = new TableCells(spec, layout.getValue());
      variablesOfTable[t] = spec.variables().stream().mapToInt(variableIds::indexOf).toArray();
      measuresOfTable[t] = spec.measures().stream().mapToInt(measureIds::indexOf).toArray();
      t++;
    }
  }

  /** Returns a builder for a host's own records: exact and not published. */
  public static TallyBuilder of(TallySchema schema) {
    return new TallyBuilder(schema, Provenance.OWN_RECORDS);
  }

  /**
   * Returns a builder for counts with this provenance. It holds for every cell as built: if cells
   * are sums of several rounded numbers, its rounding says of how many.
   */
  public static TallyBuilder of(TallySchema schema, Provenance provenance) {
    return new TallyBuilder(schema, provenance);
  }

  /**
   * Counts one observation in every table.
   *
   * @throws IllegalArgumentException if an answer or outcome isn't a level of its variable, several
   *     are given where one is taken, a period is missing, or an outcome or amount isn't of this
   *     schema; the message never has the answer
   * @throws CountTooLargeException if a count or sum would be more than 2^63 - 1
   */
  public TallyBuilder add(Observation observation) {
    return add(observation, 1);
  }

  /**
   * Counts so many equal observations in every table.
   *
   * @param times how many, 0 or more; 0 changes nothing
   * @throws IllegalArgumentException as {@link #add(Observation)} does, or if {@code times} is
   *     below 0
   * @throws CountTooLargeException if a count or sum would be more than 2^63 - 1
   */
  public TallyBuilder add(Observation observation, long times) {
    int[][] positions = new int[variables.size()][];
    for (int v = 0; v < positions.length; v++) {
      positions[v] = positions(variables.get(v), observation);
    }
    for (String outcome : observation.outcomes().keySet()) {
      requireOutcome(outcome);
    }
    long[] amounts = new long[measures.size()];
    for (int m = 0; m < amounts.length; m++) {
      amounts[m] = observation.amounts().getOrDefault(measures.get(m).id(), -1L);
    }
    return addPositions(positions, amounts, times);
  }

  private void requireOutcome(String id) {
    for (Variable variable : variables) {
      if (variable.id().equals(id) && variable.characteristic().isPresent()) {
        throw new IllegalArgumentException(
            "'" + id + "' is a characteristic: give it in the response, not as an outcome");
      }
    }
  }

  static int[] positions(Variable variable, Observation observation) {
    Answer answer =
        variable
            .characteristic()
            .map(characteristic -> observation.response().answer(characteristic))
            .orElseGet(() -> outcome(variable, observation));
    return positions(variable, answer);
  }

  private static Answer outcome(Variable variable, Observation observation) {
    Answer answer = observation.outcomes().get(variable.id());
    return answer == null ? Answer.none(NonAnswer.NOT_ASKED) : answer;
  }

  /** The positions at which an answer counts; the last counts the person once. */
  static int[] positions(Variable variable, Answer answer) {
    if (answer instanceof Answer.Coded coded) {
      return positions(variable, answerIndex(variable, coded.code()));
    }
    if (answer instanceof Answer.NoAnswer none) {
      if (variable.kind() == Variable.Kind.PERIOD) {
        throw new IllegalArgumentException(
            "a record needs its '"
                + variable.id()
                + "': records without one can't be counted by it");
      }
      return positions(variable, variable.indexOf(none.reason().id()));
    }
    Answer.MultiCoded multi = (Answer.MultiCoded) answer;
    if (!variable.isMultiple() && multi.codes().size() > 1) {
      throw new IllegalArgumentException("'" + variable.id() + "' takes one code, not several");
    }
    int[] levels = new int[multi.codes().size()];
    int i = 0;
    for (String code : multi.codes()) {
      levels[i++] = answerIndex(variable, code);
    }
    Arrays.sort(levels);
    return positions(variable, levels);
  }

  private static int answerIndex(Variable variable, String code) {
    int index = variable.indexOf(code);
    if (!variable.levels().get(index).isAnswer()) {
      throw new IllegalArgumentException(
          "a non-answer of '" + variable.id() + "' is given as Answer.none(reason), not as a code");
    }
    return index;
  }

  static int[] positions(Variable variable, int... levels) {
    if (!variable.isMultiple()) {
      return levels;
    }
    int[] withAny = Arrays.copyOf(levels, levels.length + 1);
    withAny[levels.length] = variable.levels().size();
    return withAny;
  }

  /**
   * Counts one combination of positions so many times.
   *
   * @param positions by variable of the schema: where it counts, the last position once per person
   * @param amounts by measure of the schema; -1 for no contribution
   */
  TallyBuilder addPositions(int[][] positions, long[] amounts, long times) {
    if (times < 0) {
      throw new IllegalArgumentException("an observation is counted 0 times or more");
    }
    if (times == 0) {
      return this;
    }
    int[][] cells = new int[tables.length][];
    long[][] amountsOf = new long[tables.length][];
    for (int t = 0; t < tables.length; t++) {
      cells[t] = cells(t, positions);
      amountsOf[t] = Arrays.stream(measuresOfTable[t]).mapToLong(m -> amounts[m]).toArray();
      if (!tables[t].canAdd(cells[t], amountsOf[t], times)) {
        throw new CountTooLargeException(tables[t].spec());
      }
    }
    for (int t = 0; t < tables.length; t++) {
      tables[t].add(cells[t], amountsOf[t], times);
    }
    counted = true;
    return this;
  }

  private int[] cells(int table, int[][] positions) {
    CellLayout layout = tables[table].layout();
    int[] cells = {0};
    for (int i = 0; i < variablesOfTable[table].length; i++) {
      int[] at = positions[variablesOfTable[table][i]];
      int[] product = new int[cells.length * at.length];
      int next = 0;
      for (int cell : cells) {
        for (int position : at) {
          product[next++] = cell + position * layout.stride(i);
        }
      }
      cells = product;
    }
    return cells;
  }

  /**
   * Adds an already aggregated count to one cell of one table.
   *
   * <p>Every variable of the table that takes one answer is named. One that takes several may be
   * left out: then the count is of people, each once, whatever they chose. Such a table needs both
   * kinds of count, as the counts of its levels don't add up to the number of people.
   *
   * @param table one of {@link TallySchema#tables()}
   * @param levels the level code of each variable, by variable id
   * @param count how many people, 0 or more
   * @throws IllegalArgumentException if the schema doesn't keep the table, a variable is missing or
   *     isn't of the table, there is no such level, or the count is below 0
   * @throws CountTooLargeException if the cell or the table's total would be more than 2^63 - 1
   */
  public TallyBuilder addCount(TableSpec table, Map<String, String> levels, long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a count is 0 or more");
    }
    addCells(table, new int[] {cellAt(cellsOf(table), levels)}, new long[] {count}, Map.of());
    return this;
  }

  /**
   * Adds already aggregated sums of a measure to one cell of one table, beside its count.
   *
   * @param table one of {@link TallySchema#tables()}
   * @param levels as for {@link #addCount}
   * @param measure a measure of the table
   * @param sums what it adds up to in this cell
   * @throws IllegalArgumentException as {@link #addCount} does, if the table has no such measure,
   *     or no amounts of 0 or more add up to these sums
   * @throws CountTooLargeException if the sum of the cell or the table would be more than 2^63 - 1
   */
  public TallyBuilder addSums(
      TableSpec table, Map<String, String> levels, String measure, Sums sums) {
    if (!cellsOf(table).measures().contains(measure)) {
      throw new IllegalArgumentException(
          "table " + table + " has no sums of '" + measure + "': it has " + table.measures());
    }
    if (!sums.isAttainable()) {
      throw new IllegalArgumentException(
          "no amounts of 0 or more of '"
              + measure
              + "' have these sums: give the number of contributors, the sum of their amounts and"
              + " the sum of the squares of their amounts");
    }
    addCells(
        table, new int[] {cellAt(cellsOf(table), levels)}, new long[] {0}, Map.of(measure, sums));
    return this;
  }

  /** Adds counts to different cells of a table, and the same sums to each; to all or to none. */
  void addCells(TableSpec table, int[] at, long[] counts, Map<String, Sums> sums) {
    TableCells cells = cellsOf(table);
    boolean fits = cells.canAddCounts(at, counts);
    for (int cell : at) {
      for (Map.Entry<String, Sums> sum : sums.entrySet()) {
        fits &= cells.canAddSums(cell, cells.measures().indexOf(sum.getKey()), sum.getValue());
      }
    }
    if (!fits) {
      throw new CountTooLargeException(table);
    }
    for (int i = 0; i < at.length; i++) {
      int cell = at[i];
      cells.addCount(cell, counts[i]);
      sums.forEach((measure, sum) -> cells.addSums(cell, cells.measures().indexOf(measure), sum));
    }
    counted = true;
  }

  private TableCells cellsOf(TableSpec table) {
    for (TableCells cells : tables) {
      if (cells.spec().equals(table)) {
        return cells;
      }
    }
    throw new IllegalArgumentException(
        "counts can be added to the tables " + schema.tables() + ", not to " + table);
  }

  private static int cellAt(TableCells cells, Map<String, String> levels) {
    CellLayout layout = cells.layout();
    if (!cells.spec().variables().containsAll(levels.keySet())) {
      throw new IllegalArgumentException(
          "table " + cells.spec() + " isn't by all of " + new TreeMap<>(levels).keySet());
    }
    int cell = 0;
    for (int i = 0; i < layout.dimensions(); i++) {
      Variable variable = layout.variables().get(i);
      String level = levels.get(variable.id());
      if (level == null && !layout.isMultiple(i)) {
        throw new IllegalArgumentException(
            "a cell of table " + cells.spec() + " needs a level of '" + variable.id() + "'");
      }
      int position = level == null ? layout.any(i) : variable.indexOf(level);
      cell += position * layout.stride(i);
    }
    return cell;
  }

  /**
   * Adds all counts of a tally, with its provenance.
   *
   * @throws IllegalArgumentException if its schema is another; the message has both ids
   * @throws CountTooLargeException if a count or sum would be more than 2^63 - 1
   */
  public TallyBuilder add(Tally tally) {
    if (!schema.equals(tally.schema())) {
      throw new IllegalArgumentException(
          "tallies of different schemas can't be merged: "
              + schema.id()
              + " and "
              + tally.schema().id()
              + "; count both by one schema");
    }
    addTables(tally);
    added = added.merge(tally.provenance());
    return this;
  }

  private void addTables(Tally tally) {
    List<CountTable> theirs = new ArrayList<>();
    for (TableCells table : tables) {
      CountTable other = tally.kept(table.spec());
      if (!table.canAdd(other)) {
        throw new CountTooLargeException(table.spec());
      }
      theirs.add(other);
    }
    for (int t = 0; t < tables.length; t++) {
      tables[t].add(theirs.get(t));
    }
  }

  /**
   * Counts records in columns, in one pass.
   *
   * @throws IllegalArgumentException if a variable or measure of the schema has no column, or its
   *     column has other levels
   * @throws CountTooLargeException if a count or sum would be more than 2^63 - 1
   */
  public TallyBuilder add(EncodedColumns rows) {
    if (rows.rows() > 0) {
      addTables(Tally.of(schema, rows));
      counted = true;
    }
    return this;
  }

  /**
   * Adds all that another builder has counted.
   *
   * @throws IllegalArgumentException if its schema is another; the message has both ids
   * @throws CountTooLargeException if a count or sum would be more than 2^63 - 1
   */
  public TallyBuilder addAll(TallyBuilder other) {
    return add(other.build());
  }

  /** Returns the tally of all that has been added so far; the builder can go on counting. */
  public Tally build() {
    SortedMap<TableSpec, CountTable> built = new TreeMap<>();
    for (TableCells table : tables) {
      built.put(table.spec(), table.toTable());
    }
    return new Tally(schema, counted ? own.merge(added) : added, built);
  }

  @Override
  public String toString() {
    return "TallyBuilder of " + schema;
  }
}
