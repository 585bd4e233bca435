package org.eqmon.stats.tally;

import java.util.List;

/**
 * Where each cell of a table stands in a flat array: the last variable runs fastest. A variable of
 * which a person may have several levels has one more position after its levels, {@code any}, that
 * counts each person once; margins over the variable read it.
 */
final class CellLayout {
  /** The most cells that one table may have: 2^24, 128 MiB of counts. */
  static final int MAXIMUM_CELLS = 1 << 24;

  private final List<Variable> variables;
  private final int[] sizes;
  private final int[] strides;
  private final int cells;

  private CellLayout(List<Variable> variables, int[] sizes, int[] strides, int cells) {
    this.variables = variables;
    this.sizes = sizes;
    this.strides = strides;
    this.cells = cells;
  }

  /** Lays out a table that is known to fit. */
  static CellLayout of(List<Variable> variables) {
    int[] sizes = new int[variables.size()];
    int[] strides = new int[variables.size()];
    int stride = 1;
    for (int i = sizes.length - 1; i >= 0; i--) {
      sizes[i] = positions(variables.get(i));
      strides[i] = stride;
      stride = Math.multiplyExact(stride, sizes[i]);
    }
    return new CellLayout(List.copyOf(variables), sizes, strides, stride);
  }

  /** How many cells a table by these variables has, as a double because it may be any size. */
  static double cellsOf(List<Variable> variables) {
    double cells = 1;
    for (Variable variable : variables) {
      cells *= positions(variable);
    }
    return cells;
  }

  private static int positions(Variable variable) {
    return variable.levels().size() + (variable.isMultiple() ? 1 : 0);
  }

  List<Variable> variables() {
    return variables;
  }

  int cells() {
    return cells;
  }

  int dimensions() {
    return sizes.length;
  }

  int size(int dimension) {
    return sizes[dimension];
  }

  int stride(int dimension) {
    return strides[dimension];
  }

  /** The position that counts each person once: {@code any} of a multiple choice. */
  int any(int dimension) {
    return sizes[dimension] - 1;
  }

  boolean isMultiple(int dimension) {
    return variables.get(dimension).isMultiple();
  }

  /** The dimension of a variable, or -1. */
  int dimensionOf(String variable) {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).id().equals(variable)) {
        return i;
      }
    }
    return -1;
  }

  /** Moves positions on to the next cell, as an odometer. */
  void next(int[] positions) {
    for (int i = sizes.length - 1; i >= 0; i--) {
      if (++positions[i] < sizes[i]) {
        return;
      }
      positions[i] = 0;
    }
  }
}
