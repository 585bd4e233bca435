package org.eqmon.stats.inference.decomposition;

import java.util.Optional;
import org.eqmon.stats.inference.UndefinedReason;

/** One of the groups between which a gap lies: its mean outcome, means and coefficients. */
final class LinearSide {
  private final Differentiated outcome;
  private final Differentiated[] means;
  private final Differentiated[] coefficients;
  private final Optional<UndefinedReason> obstacle;

  LinearSide(
      Differentiated outcome,
      Differentiated[] means,
      Differentiated[] coefficients,
      Optional<UndefinedReason> obstacle) {
    this.outcome = outcome;
    this.means = means;
    this.coefficients = coefficients;
    this.obstacle = obstacle;
  }

  /** Returns a side whose numbers depend on no parameters. */
  static LinearSide of(GroupMeans group) {
    Differentiated[] means = new Differentiated[group.size()];
    Differentiated[] coefficients = new Differentiated[group.size()];
    double outcome = 0;
    for (int j = 0; j < means.length; j++) {
      means[j] = Differentiated.constant(group.mean(j), 0);
      coefficients[j] = Differentiated.constant(group.coefficient(j), 0);
      outcome += group.mean(j) * group.coefficient(j);
    }
    return new LinearSide(
        Differentiated.constant(outcome, 0), means, coefficients, Optional.empty());
  }

  /** Returns why the group has no coefficients, or empty if it has. */
  Optional<UndefinedReason> obstacle() {
    return obstacle;
  }

  int size() {
    return means.length;
  }

  Differentiated outcome() {
    return outcome;
  }

  Differentiated mean(int index) {
    return means[index];
  }

  Differentiated coefficient(int index) {
    return coefficients[index];
  }
}
