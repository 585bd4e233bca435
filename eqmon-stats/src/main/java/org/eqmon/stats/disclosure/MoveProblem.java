package org.eqmon.stats.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * How the leaves of one table can change so that what must hold does, and what is shown stays as it
 * is as far as possible: a linear programme, whose answer counts only once it is whole numbers that
 * were put back into every condition.
 */
final class MoveProblem {
  /** The sum of some changes, less the sum of others, lies between two limits. */
  static final class Condition {
    private static final int[] NONE = {};

    private final int[] plus;
    private final int[] minus;
    private final long low;
    private final long high;

    Condition(int[] plus, int[] minus, long low, long high) {
      this.plus = plus;
      this.minus = minus;
      this.low = low;
      this.high = high;
    }

    Condition(int[] leaves, long low, long high) {
      this(leaves, NONE, low, high);
    }

    long low() {
      return low;
    }

    boolean holds(long[] changes) {
      long sum =
          Math.subtractExact(LinkedTable.sum(plus, changes), LinkedTable.sum(minus, changes));
      return low <= sum && sum <= high;
    }

    private int[] leaves() {
      return minus.length == 0 ? plus : AxisLeaves.concat(plus, minus);
    }
  }

  /** A condition that may be broken, at a cost for each person beyond its limits. */
  record Wish(Condition condition, double cost) {}

  private static final double WHOLE = 1e-6;
  private static final int MOST_PROGRAMMES = 40;

  private final long[] lowest;
  private final long[] highest;
  private final List<Condition> conditions;
  private final List<Wish> wishes;
  private int programmes;

  /**
   * Poses the problem.
   *
   * @param lowest how far each leaf may fall, 0 or less
   * @param highest how far each leaf may rise, 0 or more
   */
  MoveProblem(long[] lowest, long[] highest, List<Condition> conditions, List<Wish> wishes) {
    this.lowest = lowest;
    this.highest = highest;
    this.conditions = conditions;
    this.wishes = wishes;
  }

  /** Returns the changes of all leaves, or empty if none was found. */
  Optional<long[]> solve() {
    BitSet moving = moving();
    List<Condition> near = near(conditions, moving);
    List<Wish> wished = new ArrayList<>();
    for (Wish wish : wishes) {
      if (touches(wish.condition(), moving)) {
        wished.add(wish);
      }
    }
    for (Condition condition : conditions) {
      if (condition.leaves().length == 0 && (condition.low > 0 || condition.high < 0)) {
        return Optional.empty();
      }
    }
    return branch(moving, near, wished);
  }

  /**
   * The leaves that may have to change: those that hang together with a condition that is broken.
   */
  private BitSet moving() {
    List<int[]> sets = new ArrayList<>();
    conditions.forEach(condition -> sets.add(condition.leaves()));
    wishes.forEach(wish -> sets.add(wish.condition().leaves()));
    List<List<Integer>> setsOf = new ArrayList<>();
    for (int i = 0; i < lowest.length; i++) {
      setsOf.add(new ArrayList<>());
    }
    for (int s = 0; s < sets.size(); s++) {
      for (int leaf : sets.get(s)) {
        setsOf.get(leaf).add(s);
      }
    }
    long[] none = new long[lowest.length];
    BitSet moving = new BitSet();
    BitSet seen = new BitSet();
    Deque<Integer> next = new ArrayDeque<>();
    for (int s = 0; s < sets.size(); s++) {
      Condition condition =
          s < conditions.size() ? conditions.get(s) : wishes.get(s - conditions.size()).condition();
      if (!condition.holds(none)) {
        seen.set(s);
        next.add(s);
      }
    }
    while (!next.isEmpty()) {
      for (int leaf : sets.get(next.remove())) {
        moving.set(leaf);
        for (int s : setsOf.get(leaf)) {
          if (!seen.get(s)) {
            seen.set(s);
            next.add(s);
          }
        }
      }
    }
    return moving;
  }

  private static boolean touches(Condition condition, BitSet moving) {
    for (int leaf : condition.leaves()) {
      if (moving.get(leaf)) {
        return true;
      }
    }
    return false;
  }

  private static List<Condition> near(List<Condition> conditions, BitSet moving) {
    return conditions.stream().filter(condition -> touches(condition, moving)).toList();
  }

  /** Solves, and where a leaf comes out as a fraction looks on either side of it. */
  private Optional<long[]> branch(BitSet moving, List<Condition> near, List<Wish> wished) {
    if (programmes++ >= MOST_PROGRAMMES) {
      return Optional.empty();
    }
    Optional<double[]> solution = relaxed(moving, near, wished);
    if (solution.isEmpty()) {
      return Optional.empty();
    }
    long[] changes = new long[lowest.length];
    for (int leaf = moving.nextSetBit(0); leaf >= 0; leaf = moving.nextSetBit(leaf + 1)) {
      double value = solution.get()[leaf];
      changes[leaf] = Math.round(value);
      if (Math.abs(value - changes[leaf]) > WHOLE) {
        long down = (long) Math.floor(value);
        Optional<long[]> below =
            branch(moving, with(near, new Condition(new int[] {leaf}, lowest[leaf], down)), wished);
        return below.isPresent()
            ? below
            : branch(
                moving,
                with(near, new Condition(new int[] {leaf}, down + 1, highest[leaf])),
                wished);
      }
    }
    return holds(changes) ? Optional.of(changes) : Optional.empty();
  }

  private static List<Condition> with(List<Condition> conditions, Condition more) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(more);
    return all;
  }

  private boolean holds(long[] changes) {
    for (int leaf = 0; leaf < changes.length; leaf++) {
      if (changes[leaf] < lowest[leaf] || changes[leaf] > highest[leaf]) {
        return false;
      }
    }
    return conditions.stream().allMatch(condition -> condition.holds(changes));
  }

  private Optional<double[]> relaxed(BitSet moving, List<Condition> near, List<Wish> wished) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] leaves = new Variable[lowest.length];
    for (int leaf = moving.nextSetBit(0); leaf >= 0; leaf = moving.nextSetBit(leaf + 1)) {
      leaves[leaf] = model.addVariable().lower(lowest[leaf]).upper(highest[leaf]);
    }
    for (Condition condition : near) {
      bounded(model, condition, leaves);
    }
    for (Wish wish : wished) {
      Expression sum = bounded(model, wish.condition(), leaves);
      sum.set(model.addVariable().lower(0).weight(wish.cost()), -1);
      sum.set(model.addVariable().lower(0).weight(wish.cost()), 1);
    }
    Optimisation.Result result = model.minimise();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    double[] values = new double[lowest.length];
    for (int leaf = moving.nextSetBit(0); leaf >= 0; leaf = moving.nextSetBit(leaf + 1)) {
      values[leaf] = result.doubleValue(model.indexOf(leaves[leaf]));
    }
    return Optional.of(values);
  }

  private static Expression bounded(
      ExpressionsBasedModel model, Condition condition, Variable[] leaves) {
    Expression sum = model.addExpression();
    for (int leaf : condition.plus) {
      sum.add(leaves[leaf], 1);
    }
    for (int leaf : condition.minus) {
      sum.add(leaves[leaf], -1);
    }
    if (condition.low == condition.high) {
      return sum.level(condition.low);
    }
    if (condition.low != Long.MIN_VALUE) {
      sum.lower(condition.low);
    }
    if (condition.high != Long.MAX_VALUE) {
      sum.upper(condition.high);
    }
    return sum;
  }
}
