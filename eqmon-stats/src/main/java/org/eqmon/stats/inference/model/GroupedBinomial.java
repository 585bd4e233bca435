package org.eqmon.stats.inference.model;

import java.util.Optional;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.LogisticLikelihood;

/** Successes among trials for patterns of covariates, checked, and times their weights if any. */
final class GroupedBinomial {
  private final DesignMatrix design;
  private final double[] successes;
  private final double[] trials;
  private final boolean weighted;

  GroupedBinomial(double[][] x, long[] successes, long[] trials) {
    this(x, successes, trials, Optional.empty());
  }

  GroupedBinomial(double[][] x, long[] successes, long[] trials, double[] weights) {
    this(x, successes, trials, Optional.of(weights));
  }

  private GroupedBinomial(
      double[][] x, long[] successes, long[] trials, Optional<double[]> weights) {
    if (successes.length != x.length || trials.length != x.length) {
      throw new IllegalArgumentException("there must be successes and trials for every row");
    }
    this.successes = new double[x.length];
    this.trials = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (successes[i] < 0 || successes[i] > trials[i]) {
        throw new IllegalArgumentException(
            "successes must be from 0 to the number of trials in every row");
      }
      double weight = weights.isPresent() ? weights.get()[i] : 1;
      this.successes[i] = weight * successes[i];
      this.trials[i] = weight * trials[i];
    }
    weighted = weights.isPresent();
    design = DesignMatrix.withIntercept(x);
  }

  boolean isWeighted() {
    return weighted;
  }

  DesignMatrix design() {
    return design;
  }

  double successes(int row) {
    return successes[row];
  }

  double trials(int row) {
    return trials[row];
  }

  double[] trials() {
    return trials;
  }

  LogisticLikelihood likelihood() {
    return new LogisticLikelihood(design, successes, trials);
  }

  /** Returns why no model can be fitted, if the numbers alone already say so. */
  Optional<UndefinedReason> obstacle() {
    double people = 0;
    for (double n : trials) {
      people += n;
    }
    if (people == 0) {
      return Optional.of(UndefinedReason.EMPTY_GROUP);
    }
    return design.isCollinear(trials) ? Optional.of(UndefinedReason.COLLINEAR) : Optional.empty();
  }

  boolean hasOneOutcomeOnly() {
    double events = 0;
    double people = 0;
    for (int i = 0; i < trials.length; i++) {
      events += successes[i];
      people += trials[i];
    }
    return events == 0 || events == people;
  }

  /** Returns twice the log likelihood of the saturated model minus that at linear predictors. */
  double deviance(double[] eta) {
    double sum = 0;
    for (int i = 0; i < trials.length; i++) {
      double s = successes[i];
      double f = trials[i] - s;
      if (s > 0) {
        sum += s * (Math.log(s / trials[i]) + LogisticLikelihood.softplus(-eta[i]));
      }
      if (f > 0) {
        sum += f * (Math.log(f / trials[i]) + LogisticLikelihood.softplus(eta[i]));
      }
    }
    return Math.max(0, 2 * sum);
  }
}
