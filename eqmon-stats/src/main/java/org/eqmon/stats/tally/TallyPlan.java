package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * How all tables of a schema are filled from columns in one pass.
 *
 * <p>Counting is bound by increments, not by memory, so the plan makes few: tables that share
 * columns are counted as one joint table, small enough for a processor's second-level cache, and
 * each is summed out of it afterwards. All 66 two-way tables of 12 characteristics take some 16
 * increments a row instead of 66. Which columns go together depends on how many levels occur and on
 * the number of rows; the result never does.
 */
public final class TallyPlan {
  /** The most cells that a joint table of codes may have: 64 MiB of ints. */
  private static final long MOST_JOINT_CELLS = 1 << 24;

  private final TallySchema schema;
  private final EncodedColumns rows;
  private final List<Column> columns;
  private final List<TableSpec> joint;
  private final List<TableSpec> byRow;
  private final List<JointCover.Group> groups;

  private TallyPlan(TallySchema schema, EncodedColumns rows) {
    this.schema = schema;
    this.rows = rows;
    this.columns = schema.variables().stream().map(rows::column).toList();
    schema.measures().forEach(measure -> rows.amountsOf(measure.id()));
    this.joint = new ArrayList<>();
    this.byRow = new ArrayList<>();
    for (TableSpec table : schema.tables()) {
      (table.measures().isEmpty() && isSmall(table) ? joint : byRow).add(table);
    }
    int[][] columnsOf =
        joint.stream()
            .map(table -> columnsOf(table).stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.groups = new JointCover(rows.rows(), sizes(), columnsOf).groups();
  }

  private int[] sizes() {
    return columns.stream().mapToInt(Column::size).toArray();
  }

  private boolean isSmall(TableSpec table) {
    double cells = 1;
    for (int column : columnsOf(table)) {
      cells *= columns.get(column).size();
    }
    return cells <= MOST_JOINT_CELLS;
  }

  private List<Integer> columnsOf(TableSpec table) {
    List<Integer> found = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      if (table.variables().contains(columns.get(c).variable().id())) {
        found.add(c);
      }
    }
    return found;
  }

  /**
   * Plans how to fill the tables of a schema from these rows.
   *
   * @throws IllegalArgumentException if a variable or measure of the schema has no column, or its
   *     column has other levels
   */
  public static TallyPlan of(TallySchema schema, EncodedColumns rows) {
    return new TallyPlan(schema, rows);
  }

  /** Returns the variables that are counted jointly, a set for each joint table. */
  public List<Set<String>> jointTables() {
    return groups.stream()
        .map(
            group -> {
              Set<String> ids = new TreeSet<>();
              group.columns().forEach(c -> ids.add(columns.get(c).variable().id()));
              return ids;
            })
        .map(Set::copyOf)
        .toList();
  }

  /**
   * Returns the tally of the rows, counted on this thread.
   *
   * @throws CountTooLargeException if a sum of a measure would be more than 2^63 - 1
   */
  public Tally fill() {
    return tally(part(0, rows.rows()));
  }

  /**
   * Returns the tally of the rows, counted in parts at the same time; the same tally as {@link
   * #fill()} gives. Below some 300,000 rows it isn't worth it.
   *
   * @param executor what the parts run on; it isn't shut down
   * @param parts in how many parts the rows are counted, 1 or more
   * @throws IllegalArgumentException if {@code parts} is below 1
   * @throws CountTooLargeException if a sum of a measure would be more than 2^63 - 1
   * @throws CancellationException if the thread is interrupted while it waits
   */
  public Tally fill(ExecutorService executor, int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("rows are counted in 1 part or more");
    }
    List<Callable<Part>> tasks = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      int from = (int) ((long) rows.rows() * p / parts);
      int to = (int) ((long) rows.rows() * (p + 1) / parts);
      tasks.add(() -> part(from, to));
    }
    Part sum = part(0, 0);
    for (Part counted : all(executor, tasks)) {
      sum.add(counted);
    }
    return tally(sum);
  }

  private static List<Part> all(ExecutorService executor, List<Callable<Part>> tasks) {
    List<Part> done = new ArrayList<>();
    try {
      for (Future<Part> future : executor.invokeAll(tasks)) {
        done.add(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while counting");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CountTooLargeException tooLarge) {
        throw tooLarge;
      }
      throw new IllegalStateException("counting failed", e.getCause());
    }
    return done;
  }

  private Part part(int from, int to) {
    JointCounter jointCounter = new JointCounter(columns, groups);
    jointCounter.count(from, to);
    List<RowCounter> rowCounters = new ArrayList<>();
    for (TableSpec table : byRow) {
      RowCounter counter = new RowCounter(table, layout(table), rows);
      counter.count(from, to);
      rowCounters.add(counter);
    }
    return new Part(jointCounter, rowCounters);
  }

  private record Part(JointCounter joint, List<RowCounter> byRow) {
    void add(Part other) {
      joint.add(other.joint);
      for (int i = 0; i < byRow.size(); i++) {
        byRow.get(i).add(other.byRow.get(i));
      }
    }
  }

  private Tally tally(Part counted) {
    SortedMap<TableSpec, CountTable> tables = new TreeMap<>();
    counted.byRow().forEach(counter -> tables.put(counter.table().spec(), counter.table()));
    for (int g = 0; g < groups.size(); g++) {
      JointCover.Group group = groups.get(g);
      JointTable jointTable = new JointTable(group.columns(), sizes(), counted.joint().counts(g));
      for (int t : group.tables()) {
        TableSpec table = joint.get(t);
        List<Integer> by = columnsOf(table);
        long[] cells =
            JointTable.spread(
                jointTable.margin(by), by.stream().map(columns::get).toList(), layout(table));
        tables.put(
            table, new CountTable(table, new TreeMap<>(), layout(table), cells, new TreeMap<>()));
      }
    }
    Provenance provenance = rows.rows() == 0 ? Provenance.NOTHING : Provenance.OWN_RECORDS;
    return new Tally(schema, provenance, tables);
  }

  private CellLayout layout(TableSpec table) {
    CellLayout found = schema.layouts().get(table);
    if (found == null) {
      throw new IllegalArgumentException("the schema doesn't keep table " + table);
    }
    return found;
  }

  @Override
  public String toString() {
    return "TallyPlan (" + groups.size() + " joint tables, " + byRow.size() + " by row)";
  }
}
