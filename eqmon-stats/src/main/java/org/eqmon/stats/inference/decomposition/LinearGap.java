package org.eqmon.stats.inference.decomposition;

import java.util.Optional;

/**
 * Two groups with their linear models and, where it is asked for, that of both together. The
 * parameters are both mean outcomes, both groups' means, both groups' coefficients and the pooled
 * ones with the group's term last, in this order.
 */
final class LinearGap {
  private final int size;
  private final double shareA;
  private final LinearSide a;
  private final LinearSide b;
  private final Optional<GroupModel> pooled;
  private final SamplingError error;

  LinearGap(GroupRows a, GroupRows b, Optional<GroupModel> pooled) {
    size = a.coefficients();
    shareA = a.total() / ((double) a.total() + b.total());
    this.pooled = pooled.filter(model -> model.obstacle().isEmpty());
    GroupModel modelA = GroupModel.linear(a);
    GroupModel modelB = GroupModel.linear(b);
    this.a = side(a, modelA, 0);
    this.b = side(b, modelB, 1);
    error = SamplingError.empty();
    add(a, modelA, 0, 0);
    add(b, modelB, 1, a.size());
  }

  private int parameters() {
    return 2 + 5 * size + 1;
  }

  private int mean(int group) {
    return 2 + group * size;
  }

  private int coefficient(int group) {
    return 2 + (2 + group) * size;
  }

  private LinearSide side(GroupRows rows, GroupModel model, int group) {
    Differentiated[] means = new Differentiated[size];
    double[] values = rows.means();
    for (int j = 0; j < size; j++) {
      means[j] = Differentiated.parameter(values[j], mean(group) + j, parameters());
    }
    boolean fitted = model.obstacle().isEmpty();
    Differentiated[] coefficients = new Differentiated[fitted ? size : 0];
    double[] estimates = model.coefficients();
    for (int j = 0; j < coefficients.length; j++) {
      coefficients[j] =
          Differentiated.parameter(estimates[j], coefficient(group) + j, parameters());
    }
    return new LinearSide(
        Differentiated.parameter(rows.meanOutcome(), group, parameters()),
        means,
        coefficients,
        model.obstacle());
  }

  private void add(GroupRows rows, GroupModel model, int group, int firstPooledRow) {
    double n = rows.total();
    double outcome = rows.meanOutcome();
    double[] means = rows.means();
    for (int i = 0; i < rows.size(); i++) {
      double[] influence = new double[parameters()];
      influence[group] = (rows.y()[i] - outcome) / n;
      for (int j = 0; j < size; j++) {
        influence[mean(group) + j] = (rows.covariate(i, j) - means[j]) / n;
      }
      if (model.obstacle().isEmpty()) {
        System.arraycopy(model.influence(i), 0, influence, coefficient(group), size);
      }
      if (pooled.isPresent()) {
        double[] ofPooled = pooled.get().influence(firstPooledRow + i);
        System.arraycopy(ofPooled, 0, influence, coefficient(2), ofPooled.length);
      }
      error.add(group, rows.people()[i], influence);
    }
  }

  LinearSide a() {
    return a;
  }

  LinearSide b() {
    return b;
  }

  /**
   * Returns a coefficient of both groups together; there must be a pooled fit. If that has a term
   * for the group, its mean over all people is in the intercept, so that neither group is the base.
   */
  Differentiated pooledCoefficient(int index) {
    Differentiated coefficient = pooledParameter(index);
    return index == 0 && pooled.orElseThrow().coefficients().length > size
        ? coefficient.plus(pooledParameter(size).times(shareA))
        : coefficient;
  }

  private Differentiated pooledParameter(int index) {
    double value = pooled.orElseThrow().coefficients()[index];
    return Differentiated.parameter(value, coefficient(2) + index, parameters());
  }

  /** Returns the share of A in all people. */
  double shareA() {
    return shareA;
  }

  SamplingError error() {
    return error;
  }
}
