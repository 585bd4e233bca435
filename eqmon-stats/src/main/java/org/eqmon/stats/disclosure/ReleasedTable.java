package org.eqmon.stats.disclosure;

import java.util.List;
import java.util.Map;

/**
 * A protected table with its margins.
 *
 * @param variables what it is by; its cells run through them with the last one fastest
 * @param cells one for each combination of categories
 */
public record ReleasedTable(List<ReleasedVariable> variables, List<ReleasedCell> cells) {
  /** Copies the lists and refuses a number of cells that doesn't fit the variables. */
  public ReleasedTable {
    variables = List.copyOf(variables);
    cells = List.copyOf(cells);
    int size = 1;
    for (ReleasedVariable variable : variables) {
      size = Math.multiplyExact(size, variable.categories().size());
    }
    if (size != cells.size()) {
      throw new IllegalArgumentException(
          "a table needs one cell for each combination of categories: " + size);
    }
  }

  /**
   * Returns a cell.
   *
   * @param positions for each variable in turn the position of a category, from 0
   * @throws IllegalArgumentException if there are more or fewer positions than variables, or one is
   *     out of range
   */
  public ReleasedCell cell(int... positions) {
    if (positions.length != variables.size()) {
      throw new IllegalArgumentException(
          "this table needs " + variables.size() + " positions, not " + positions.length);
    }
    int index = 0;
    for (int i = 0; i < positions.length; i++) {
      int size = variables.get(i).categories().size();
      if (positions[i] < 0 || positions[i] >= size) {
        throw new IllegalArgumentException(
            "positions of '" + variables.get(i).id() + "' run from 0 to " + (size - 1));
      }
      index = index * size + positions[i];
    }
    return cells.get(index);
  }

  /**
   * Returns a cell.
   *
   * @param categories the code of a category by variable id, one for each variable
   * @throws IllegalArgumentException if a variable is missing or unknown, or there is no such
   *     category
   */
  public ReleasedCell cell(Map<String, String> categories) {
    int[] positions = new int[variables.size()];
    for (int i = 0; i < positions.length; i++) {
      String code = categories.get(variables.get(i).id());
      if (code == null || categories.size() != positions.length) {
        throw new IllegalArgumentException(
            "this table needs a category of each of "
                + variables.stream().map(ReleasedVariable::id).toList()
                + " and of nothing else");
      }
      positions[i] = variables.get(i).indexOf(code);
    }
    return cell(positions);
  }

  /** Returns whether any cell is hidden. */
  public boolean hasHiddenCells() {
    return cells.stream().anyMatch(ReleasedCell::isHidden);
  }
}
