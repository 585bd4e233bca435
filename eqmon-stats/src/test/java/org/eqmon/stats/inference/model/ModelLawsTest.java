package org.eqmon.stats.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.amount.WelchTest;

class ModelLawsTest {
  /** Grouped data over two indicators and a number. */
  record Grouped(List<double[]> patterns, List<Long> successes, List<Long> failures) {
    @Override
    public String toString() {
      return Arrays.deepToString(x()) + " " + successes + " " + failures;
    }

    double[][] x() {
      return patterns.toArray(new double[0][]);
    }

    long[] s() {
      return successes.stream().mapToLong(Long::longValue).toArray();
    }

    long[] n() {
      long[] n = s();
      for (int i = 0; i < n.length; i++) {
        n[i] += failures.get(i);
      }
      return n;
    }

    long[] f() {
      return failures.stream().mapToLong(Long::longValue).toArray();
    }
  }

  @Provide
  Arbitrary<Grouped> grouped() {
    Arbitrary<double[]> pattern =
        Combinators.combine(
                Arbitraries.integers().between(0, 1),
                Arbitraries.integers().between(0, 1),
                Arbitraries.integers().between(-3, 9))
            .as((a, b, c) -> new double[] {a, b, c / 2.0});
    Arbitrary<Long> count = Arbitraries.longs().between(0, 9);
    return Combinators.combine(
            pattern.list().ofSize(9), count.list().ofSize(9), count.list().ofSize(9))
        .as(Grouped::new);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void splittingRowsChangesNothingButTheDeviance(@ForAll("grouped") Grouped data) {
    double[][] x = data.x();
    long[] s = data.s();
    long[] f = data.f();
    int people = (int) Arrays.stream(data.n()).sum();
    double[][] rows = new double[people][];
    long[] one = new long[people];
    long[] ones = new long[people];
    int[] each = new int[people];
    Arrays.fill(ones, 1);
    int at = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < s[i] + f[i]; j++) {
        rows[at] = x[i];
        one[at] = j < s[i] ? 1 : 0;
        each[at] = at++;
      }
    }
    for (StandardErrors errors : List.of(StandardErrors.MODEL, StandardErrors.HC0)) {
      LogisticRegression model = LogisticRegression.withDefaults().with(errors);
      assertSame(model.fit(x, s, data.n()), model.fit(rows, one, ones));
    }
    ModelFit robust =
        LogisticRegression.withDefaults().with(StandardErrors.HC0).fit(rows, one, ones);
    ModelFit clustered = LogisticRegression.withDefaults().fitClustered(rows, one, ones, each);
    if (robust.isDefined()) {
      double factor = Math.sqrt(people / (people - 1.0));
      assertThat(error(clustered, 1)).isCloseTo(factor * error(robust, 1), within(1e-7));
    }
    FirthLogisticRegression firth = FirthLogisticRegression.withDefaults();
    assertSame(firth.fit(x, s, data.n()), firth.fit(rows, one, ones));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void turningTheOutcomeRoundTurnsTheCoefficients(@ForAll("grouped") Grouped data) {
    ModelFit there = LogisticRegression.withDefaults().fit(data.x(), data.s(), data.n());
    ModelFit back = LogisticRegression.withDefaults().fit(data.x(), data.f(), data.n());
    assertThat(there.reason()).isEqualTo(back.reason());
    if (there.isDefined()) {
      for (int j = 0; j < 4; j++) {
        assertThat(estimate(there, j)).isCloseTo(-estimate(back, j), within(1e-6));
        assertThat(error(there, j)).isCloseTo(error(back, j), within(1e-6));
      }
      assertThat(there.deviance().value()).isCloseTo(back.deviance().value(), within(1e-7));
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void movingAndStretchingACovariateTurnsIntoItsCoefficient(
      @ForAll("grouped") Grouped data,
      @ForAll @DoubleRange(min = 0.01, max = 50) double unit,
      @ForAll @DoubleRange(min = -2000, max = 2000) double shift) {
    double[][] moved =
        Arrays.stream(data.x())
            .map(row -> new double[] {row[0], row[1], shift + unit * row[2]})
            .toArray(double[][]::new);
    ModelFit there = LogisticRegression.withDefaults().fit(data.x(), data.s(), data.n());
    ModelFit far = LogisticRegression.withDefaults().fit(moved, data.s(), data.n());
    assertThat(there.reason()).isEqualTo(far.reason());
    if (there.isDefined()) {
      assertThat(estimate(far, 1)).isCloseTo(estimate(there, 1), within(1e-6));
      assertThat(estimate(far, 3) * unit).isCloseTo(estimate(there, 3), within(1e-6));
      assertThat(error(far, 3) * unit).isCloseTo(error(there, 3), within(1e-6));
      double atZero = estimate(far, 0) + shift * estimate(far, 3);
      assertThat(atZero).isCloseTo(estimate(there, 0), within(1e-5));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aFitIsDefinedExactlyWhenNoDirectionSeparatesTheOutcomes(@ForAll("grouped") Grouped data) {
    ModelFit fit = LogisticRegression.withDefaults().fit(data.x(), data.s(), data.n());
    assertThat(fit.reason()).isNotEqualTo(Optional.of(UndefinedReason.NOT_CONVERGED));
    if (fit.isDefined()) {
      // the score of the likelihood is zero at the fit
      double[] score = new double[4];
      for (int i = 0; i < data.n().length; i++) {
        double[] row = data.x()[i];
        double eta = estimate(fit, 0);
        for (int j = 0; j < 3; j++) {
          eta += estimate(fit, j + 1) * row[j];
        }
        double residual = data.s()[i] - data.n()[i] / (1 + Math.exp(-eta));
        score[0] += residual;
        for (int j = 0; j < 3; j++) {
          score[j + 1] += residual * row[j];
        }
      }
      assertThat(score).containsExactly(new double[4], within(1e-6));
    }
    ModelFit firth = FirthLogisticRegression.withDefaults().fit(data.x(), data.s(), data.n());
    assertThat(firth.isDefined())
        .isEqualTo(
            fit.isDefined()
                || EnumSet.of(UndefinedReason.SEPARATION, UndefinedReason.NO_VARIATION)
                    .contains(fit.reason().orElseThrow()));
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void aProfileIntervalExcludesZeroExactlyWhenItsTestRejects(@ForAll("grouped") Grouped data) {
    FirthLogisticRegression firth =
        FirthLogisticRegression.withDefaults().with(new Confidence(0.8));
    Comparison profile = firth.profile(data.x(), data.s(), data.n(), 0);
    Assume.that(profile.test().pValue().isDefined());
    double p = profile.test().pValue().value();
    if (Math.abs(p - 0.2) > 1e-6) {
      assertThat(profile.estimate().interval().orElseThrow().contains(0)).isEqualTo(p > 0.2);
    }
    assertThat(profile.estimate().estimate().value())
        .isCloseTo(estimate(firth.fit(data.x(), data.s(), data.n()), 1), within(1e-8));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void aModelOfOneIndicatorHasTheObservedRates(@ForAll("grouped") Grouped data) {
    long[] s = Arrays.copyOf(data.s(), 2);
    long[] n = Arrays.copyOf(data.n(), 2);
    Assume.that(s[0] > 0 && s[1] > 0 && s[0] < n[0] && s[1] < n[1]);
    double[][] x = {{0}, {1}};
    ModelFit fit = LogisticRegression.withDefaults().fit(x, s, n);
    double odds = (double) s[1] * (n[0] - s[0]) / ((double) s[0] * (n[1] - s[1]));
    assertThat(estimate(fit, 1)).isCloseTo(Math.log(odds), within(1e-9));
    MarginalRisks risks = MarginalStandardisation.withDefaults().gap(fit, x, n, 0);
    double p0 = (double) s[0] / n[0];
    double p1 = (double) s[1] / n[1];
    assertThat(risks.difference().estimate().estimate().value()).isCloseTo(p1 - p0, within(1e-10));
    double wald = Math.sqrt(p0 * (1 - p0) / n[0] + p1 * (1 - p1) / n[1]);
    assertThat(risks.difference().estimate().standardError().value()).isCloseTo(wald, within(1e-9));
    assertThat(risks.ratio().estimate().estimate().value()).isCloseTo(p1 / p0, within(1e-9));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void poissonKeepsTotalsAndMovesWithItsUnitOfExposure(@ForAll("grouped") Grouped data) {
    double[] exposures = Arrays.stream(data.n()).mapToDouble(n -> n + 0.5).toArray();
    double[] thousand = Arrays.stream(exposures).map(e -> e / 1000).toArray();
    ModelFit fit = PoissonRegression.withDefaults().fit(data.x(), data.s(), exposures);
    ModelFit rescaled = PoissonRegression.withDefaults().fit(data.x(), data.s(), thousand);
    assertThat(fit.reason()).isEqualTo(rescaled.reason());
    assertThat(fit.reason()).isNotEqualTo(Optional.of(UndefinedReason.NOT_CONVERGED));
    Assume.that(fit.isDefined());
    assertThat(estimate(rescaled, 0)).isCloseTo(estimate(fit, 0) + Math.log(1000), within(1e-8));
    assertThat(estimate(rescaled, 2)).isCloseTo(estimate(fit, 2), within(1e-8));
    double expected = 0;
    for (int i = 0; i < exposures.length; i++) {
      double eta = estimate(fit, 0);
      for (int j = 0; j < 3; j++) {
        eta += estimate(fit, j + 1) * data.x()[i][j];
      }
      expected += exposures[i] * Math.exp(eta);
    }
    assertThat(expected).isCloseTo((double) Arrays.stream(data.s()).sum(), within(1e-6));
    ModelFit quasi =
        PoissonRegression.withDefaults()
            .with(PoissonRegression.Errors.QUASI)
            .fit(data.x(), data.s(), exposures);
    assertThat(error(quasi, 1))
        .isCloseTo(error(fit, 1) * Math.sqrt(fit.dispersion().value()), within(1e-8));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void frequenciesStandForRepeatedRows(@ForAll("grouped") Grouped data) {
    double[] y = Arrays.stream(data.f()).mapToDouble(f -> 3.0 * f).toArray();
    long[] frequencies = data.s();
    int rows = (int) Arrays.stream(frequencies).sum();
    double[][] x = new double[rows][];
    double[] repeated = new double[rows];
    int at = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < frequencies[i]; j++) {
        x[at] = data.x()[i];
        repeated[at++] = y[i];
      }
    }
    for (StandardErrors errors : StandardErrors.values()) {
      LinearRegression model = LinearRegression.withDefaults().with(errors);
      assertSame(model.fit(data.x(), y, frequencies), model.fit(x, repeated));
    }
    QuantileRegression median = QuantileRegression.withDefaults();
    ModelFit weighted = median.fit(data.x(), y, frequencies);
    ModelFit plain = median.fit(x, repeated);
    assertThat(weighted.reason()).isEqualTo(plain.reason());
    assertThat(weighted.objective().toOptional().orElse(0))
        .isCloseTo(plain.objective().toOptional().orElse(0), within(1e-8));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void robustErrorsOfOneIndicatorAreWelchs(
      @ForAll("grouped") Grouped one, @ForAll("grouped") Grouped two) {
    double[] a = Arrays.stream(one.s()).asDoubleStream().toArray();
    double[] b = Arrays.stream(two.f()).asDoubleStream().toArray();
    double[] y = new double[a.length + b.length];
    double[][] x = new double[y.length][1];
    for (int i = 0; i < y.length; i++) {
      y[i] = i < a.length ? a[i] : b[i - a.length];
      x[i][0] = i < a.length ? 1 : 0;
    }
    // with groups of one size HC1 has n / (n - 2) where Welch has (n / 2) / (n / 2 - 1): the same
    ModelFit fit = LinearRegression.withDefaults().with(StandardErrors.HC1).fit(x, y);
    Comparison welch = WelchTest.withDefaults().compare(ValueCounts.of(a), ValueCounts.of(b));
    Assume.that(welch.test().pValue().isDefined());
    assertThat(estimate(fit, 1)).isCloseTo(welch.estimate().estimate().value(), within(1e-10));
    assertThat(error(fit, 1)).isCloseTo(welch.estimate().standardError().value(), within(1e-10));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void quantileRegressionIsAsGoodAsTheBestFitThroughAnyRows(
      @ForAll("grouped") Grouped data, @ForAll @DoubleRange(min = 0.05, max = 0.95) double tau) {
    double[][] x =
        Arrays.stream(data.x()).map(row -> new double[] {row[0], row[2]}).toArray(double[][]::new);
    double[] y = Arrays.stream(data.f()).asDoubleStream().toArray();
    ModelFit fit = QuantileRegression.withDefaults().withProbability(tau).fit(x, y);
    Assume.that(fit.isDefined());
    double best = Double.POSITIVE_INFINITY;
    for (int a = 0; a < y.length; a++) {
      for (int b = 0; b < a; b++) {
        for (int c = 0; c < b; c++) {
          best = Math.min(best, lossThrough(x, y, tau, a, b, c));
        }
      }
    }
    assertThat(fit.objective().value()).isCloseTo(best, within(1e-8));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void twoLevelsOfAnAnswerAreALogisticRegression(@ForAll("grouped") Grouped data) {
    long[][] counts = new long[data.x().length][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new long[] {data.f()[i], data.s()[i]};
    }
    ProportionalOdds.Fit ordinal = ProportionalOdds.withDefaults().fit(data.x(), counts);
    ModelFit logistic = LogisticRegression.withDefaults().fit(data.x(), data.s(), data.n());
    assertThat(ordinal.model().reason()).isEqualTo(logistic.reason());
    if (logistic.isDefined()) {
      assertThat(ordinal.thresholds().get(0)).isCloseTo(-estimate(logistic, 0), within(1e-7));
      for (int j = 0; j < 3; j++) {
        assertThat(estimate(ordinal.model(), j)).isCloseTo(estimate(logistic, j + 1), within(1e-7));
        assertThat(error(ordinal.model(), j)).isCloseTo(error(logistic, j + 1), within(1e-7));
      }
    }
  }

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void turningTheScaleOfAnswersRoundTurnsTheCoefficients(
      @ForAll("grouped") Grouped low, @ForAll("grouped") Grouped high) {
    long[][] counts = new long[9][];
    long[][] turned = new long[9][];
    for (int i = 0; i < 9; i++) {
      counts[i] = new long[] {low.s()[i], 0, low.f()[i], high.s()[i], 0};
      turned[i] = new long[] {0, high.s()[i], low.f()[i], 0, low.s()[i]};
    }
    ProportionalOdds.Fit there = ProportionalOdds.withDefaults().fit(low.x(), counts);
    ProportionalOdds.Fit back = ProportionalOdds.withDefaults().fit(low.x(), turned);
    assertThat(there.model().reason()).isEqualTo(back.model().reason());
    if (there.model().isDefined()) {
      for (int k = 0; k < 4; k++) {
        assertThat(there.thresholds().get(k))
            .isEqualTo(-back.thresholds().get(3 - k), within(1e-6));
      }
      assertThat(there.thresholds().get(0)).isEqualTo(there.thresholds().get(1));
      assertThat(there.thresholds().get(3)).isEqualTo(Double.POSITIVE_INFINITY);
      assertThat(estimate(there.model(), 1)).isCloseTo(-estimate(back.model(), 1), within(1e-7));
      assertThat(error(there.model(), 1)).isCloseTo(error(back.model(), 1), within(1e-7));
    }
  }

  private static double lossThrough(double[][] x, double[] y, double tau, int a, int b, int c) {
    double[][] m = {row(x[a], y[a]), row(x[b], y[b]), row(x[c], y[c])};
    double determinant = determinant(m, 0, 1, 2);
    if (Math.abs(determinant) < 1e-9) {
      return Double.POSITIVE_INFINITY;
    }
    double[] beta = {
      determinant(m, 3, 1, 2) / determinant,
      determinant(m, 0, 3, 2) / determinant,
      determinant(m, 0, 1, 3) / determinant
    };
    double loss = 0;
    for (int i = 0; i < y.length; i++) {
      double r = y[i] - beta[0] - beta[1] * x[i][0] - beta[2] * x[i][1];
      loss += r > 0 ? tau * r : (tau - 1) * r;
    }
    return loss;
  }

  private static double[] row(double[] x, double y) {
    return new double[] {1, x[0], x[1], y};
  }

  private static double determinant(double[][] m, int i, int j, int k) {
    return m[0][i] * (m[1][j] * m[2][k] - m[1][k] * m[2][j])
        - m[0][j] * (m[1][i] * m[2][k] - m[1][k] * m[2][i])
        + m[0][k] * (m[1][i] * m[2][j] - m[1][j] * m[2][i]);
  }

  private static void assertSame(ModelFit one, ModelFit other) {
    assertThat(one.reason()).isEqualTo(other.reason());
    if (one.isDefined()) {
      Coefficients a = one.coefficients().orElseThrow();
      Coefficients b = other.coefficients().orElseThrow();
      for (int j = 0; j < a.size(); j++) {
        assertThat(a.estimate(j)).isCloseTo(b.estimate(j), within(1e-6));
        Estimate error = a.standardError(j);
        assertThat(error.isDefined()).isEqualTo(b.standardError(j).isDefined());
        if (error.isDefined()) {
          // variances: where the true one is 0, the root of what rounding leaves is not small
          double variance = b.covariance(j, j).value();
          assertThat(a.covariance(j, j).value())
              .isCloseTo(variance, within(2e-6 * Math.max(1, variance)));
        }
      }
      assertThat(one.objective().value()).isCloseTo(other.objective().value(), within(1e-7));
    }
  }

  private static double estimate(ModelFit fit, int j) {
    return fit.coefficients().orElseThrow().estimate(j);
  }

  private static double error(ModelFit fit, int j) {
    return fit.coefficients().orElseThrow().standardError(j).value();
  }
}
