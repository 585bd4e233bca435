package org.eqmon.stats.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The finest parts of a variable that are ever shown, and which of them each part is the sum of.
 *
 * <p>An answer of a multiple choice has two leaves, for those who chose it and for those who
 * answered and didn't; all who answered are the two leaves of any one answer.
 */
final class AxisLeaves {
  private final String variable;
  private final int size;
  private final Map<String, int[]> leaves = new HashMap<>();

  AxisLeaves(Axis axis) {
    this.variable = axis.id();
    int next = 0;
    List<Axis.Part> answers = axis.parts(Axis.Kind.ANSWER);
    for (Axis.Part answer : answers) {
      leaves.put(answer.code(), new int[] {next++});
      if (axis.isMultiple()) {
        leaves.put(LinkedTable.NOT + answer.code(), new int[] {next++});
      }
    }
    int[] answered = IntStream.range(0, axis.isMultiple() ? 2 : next).toArray();
    int[] noAnswer = {};
    if (!axis.parts(Axis.Kind.UNKNOWN).isEmpty()) {
      int unknown = next++;
      int notApplicable = next++;
      noAnswer = new int[] {unknown, notApplicable};
      leaves.put(Axis.ANSWERED, answered);
      leaves.put(Axis.UNKNOWN, new int[] {unknown});
      for (Axis.Part part : axis.parts(Axis.Kind.NOT_APPLICABLE)) {
        leaves.put(part.code(), new int[] {notApplicable});
      }
      leaves.put(Axis.NO_ANSWER, noAnswer);
    }
    leaves.put(Axis.TOTAL, concat(answered, noAnswer));
    this.size = next;
  }

  int size() {
    return size;
  }

  /** The leaves that a part is the sum of, as positions from 0. */
  int[] of(String part) {
    int[] found = leaves.get(part);
    if (found == null) {
      throw new IllegalArgumentException("'" + variable + "' has no such part");
    }
    return found;
  }

  static int[] concat(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
