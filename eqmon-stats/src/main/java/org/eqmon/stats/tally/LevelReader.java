package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.csv.CellMeaning;
import org.eqmon.core.csv.CellReader;
import org.eqmon.core.csv.ColumnMapping;
import org.eqmon.core.population.PublishedTable;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueType;

/**
 * Reads values of one column as levels of its variable; each different value is worked out once.
 */
final class LevelReader {
  /** How many different values are remembered: columns of free text must not fill the memory. */
  private static final int MOST_REMEMBERED = 1 << 16;

  private static final int LONGEST_REMEMBERED = 256;

  /** What a value says. */
  enum Kind {
    /** One or several levels. */
    LEVELS,
    /** A heading of the code list: everybody under it. */
    HEADING,
    /** Everybody. */
    TOTAL,
    /** Nothing that this column takes. */
    WRONG
  }

  /** What a value says. Each is made once, however many rows have the value. */
  static final class Meaning {
    private final Kind kind;
    private final List<Integer> levels;
    private final int[] positions;
    private final Optional<IssueType> problem;

    private Meaning(Kind kind, List<Integer> levels, int[] positions, Optional<IssueType> problem) {
      this.kind = kind;
      this.levels = levels;
      this.positions = positions;
      this.problem = problem;
    }

    static Meaning wrong(IssueType problem) {
      return new Meaning(Kind.WRONG, List.of(), new int[0], Optional.of(problem));
    }

    Kind kind() {
      return kind;
    }

    /** The positions of the levels that it speaks of, in order. */
    List<Integer> levels() {
      return levels;
    }

    /** The positions at which one person with these levels counts, not to be changed. */
    int[] positions() {
      return positions;
    }

    /** What is wrong, if it is. */
    Optional<IssueType> problem() {
      return problem;
    }
  }

  private final Variable variable;
  private final CellReader cells;
  private final Map<String, Meaning> known = new HashMap<>();

  LevelReader(Variable variable, ColumnMapping mapping) {
    this.variable = variable;
    this.cells = new CellReader(mapping.totalIs(PublishedTable.TOTAL), variable.codeList());
  }

  Variable variable() {
    return variable;
  }

  ColumnMapping mapping() {
    return cells.mapping();
  }

  /** What would be right, for an issue: the code list, or the levels if there are few. */
  Allowed allowed() {
    return Allowed.of(
        variable
            .codeList()
            .map(list -> list.id().toString())
            .orElseGet(() -> variable.abbreviated()));
  }

  Meaning read(String value) {
    Meaning found = known.get(value);
    if (found == null) {
      found = meaning(cells.read(value));
      if (known.size() < MOST_REMEMBERED && value.length() <= LONGEST_REMEMBERED) {
        known.put(value, found);
      }
    }
    return found;
  }

  private Meaning meaning(Kind kind, List<Integer> levels) {
    int[] positions = levels.stream().mapToInt(Integer::intValue).toArray();
    return new Meaning(kind, levels, TallyBuilder.positions(variable, positions), Optional.empty());
  }

  private Meaning meaning(CellMeaning cell) {
    return switch (cell.kind()) {
      case EVERYBODY -> meaning(Kind.TOTAL, everybody());
      case NOTHING -> oneLevel(NonAnswer.NOT_ASKED.id());
      case UNKNOWN -> Meaning.wrong(IssueType.UNKNOWN_CODE);
      case CODES ->
          cell.codes().size() == 1 ? oneLevel(cell.codes().get(0)) : together(cell.codes());
    };
  }

  private List<Integer> everybody() {
    List<Integer> levels = new ArrayList<>();
    for (int i = 0; i < variable.levels().size(); i++) {
      levels.add(i);
    }
    return levels;
  }

  private Meaning oneLevel(String code) {
    if (variable.hasLevel(code)) {
      return meaning(Kind.LEVELS, List.of(variable.indexOf(code)));
    }
    Optional<Code> listed = variable.codeList().flatMap(list -> list.find(code));
    if (listed.isEmpty()) {
      return Meaning.wrong(IssueType.UNKNOWN_CODE);
    }
    if (listed.get().nonAnswer().isPresent()) {
      return meaning(Kind.LEVELS, List.of(variable.indexOf(listed.get().nonAnswer().get().id())));
    }
    List<Integer> under = new ArrayList<>();
    for (Code answer : variable.codeList().orElseThrow().answersUnder(code)) {
      under.add(variable.indexOf(answer.value()));
    }
    return meaning(Kind.HEADING, List.copyOf(under));
  }

  private Meaning together(List<String> codes) {
    if (!variable.isMultiple() || codes.isEmpty()) {
      return Meaning.wrong(IssueType.TOO_MANY_CODES);
    }
    TreeSet<Integer> levels = new TreeSet<>();
    for (String code : codes) {
      Meaning one = oneLevel(code);
      if (one.kind() != Kind.LEVELS) {
        return Meaning.wrong(IssueType.UNKNOWN_CODE);
      }
      levels.addAll(one.levels());
    }
    if (levels.size() > 1 && levels.stream().anyMatch(this::standsAlone)) {
      return Meaning.wrong(IssueType.TOO_MANY_CODES);
    }
    return meaning(Kind.LEVELS, List.copyOf(levels));
  }

  private boolean standsAlone(int level) {
    Level at = variable.levels().get(level);
    return !at.isAnswer()
        || variable
            .codeList()
            .flatMap(list -> list.find(at.code()))
            .filter(code -> code.kind() == Code.Kind.EXCLUSIVE)
            .isPresent();
  }
}
