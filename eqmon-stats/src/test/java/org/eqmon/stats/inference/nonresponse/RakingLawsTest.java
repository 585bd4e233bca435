package org.eqmon.stats.inference.nonresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Percentage;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;

class RakingLawsTest {
  private static final Percentage ROUNDING = Percentage.withPercentage(1e-6);

  /** Respondents and a population with the same cells, which has the totals to be hit. */
  private static final class Survey {
    private final double[][] respondents;
    private final double[][] population;

    Survey(double[][] respondents, double[][] population) {
      this.respondents = respondents;
      this.population = population;
    }

    double[][] respondents() {
      return respondents;
    }

    double[][] population() {
      return population;
    }

    int rows() {
      return respondents.length;
    }

    int columns() {
      return respondents[0].length;
    }

    double[] rowTotals() {
      return Arrays.stream(population).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }

    double[] columnTotals() {
      double[] sums = new double[columns()];
      for (double[] row : population) {
        for (int j = 0; j < sums.length; j++) {
          sums[j] += row[j];
        }
      }
      return sums;
    }

    RespondentWeights raked() {
      return Raking.withDefaults().ofTable(respondents, rowTotals(), columnTotals());
    }

    @Override
    public String toString() {
      return Arrays.deepToString(respondents) + " of " + Arrays.deepToString(population);
    }
  }

  @Provide
  Arbitrary<Survey> full() {
    return surveys(1, 40);
  }

  @Provide
  Arbitrary<Survey> sparse() {
    return surveys(-2, 3);
  }

  /** Counts below 0 stand for 0. */
  private static Arbitrary<Survey> surveys(int least, int most) {
    return Combinators.combine(
            Arbitraries.integers().between(2, 4), Arbitraries.integers().between(2, 4))
        .flatAs(
            (rows, columns) ->
                Combinators.combine(
                        table(Arbitraries.integers().between(least, most), rows, columns),
                        table(Arbitraries.integers().between(1, 900), rows, columns))
                    .as(Survey::new));
  }

  private static Arbitrary<double[][]> table(Arbitrary<Integer> count, int rows, int columns) {
    return count
        .map(n -> (double) Math.max(0, n))
        .array(Double[].class)
        .ofSize(columns)
        .map(row -> Arrays.stream(row).mapToDouble(Double::doubleValue).toArray())
        .array(double[][].class)
        .ofSize(rows);
  }

  private static double[][] fitted(Survey survey, RespondentWeights weights) {
    double[][] fitted = new double[survey.rows()][survey.columns()];
    for (int i = 0; i < fitted.length; i++) {
      for (int j = 0; j < fitted[i].length; j++) {
        if (survey.respondents()[i][j] > 0) {
          fitted[i][j] =
              survey.respondents()[i][j] * weights.weights().get(i * survey.columns() + j).value();
        }
      }
    }
    return fitted;
  }

  private static void assertHits(Survey survey, RespondentWeights weights) {
    Survey sample = new Survey(survey.respondents(), fitted(survey, weights));
    for (int i = 0; i < survey.rows(); i++) {
      assertThat(sample.rowTotals()[i]).isCloseTo(survey.rowTotals()[i], ROUNDING);
    }
    for (int j = 0; j < survey.columns(); j++) {
      assertThat(sample.columnTotals()[j]).isCloseTo(survey.columnTotals()[j], ROUNDING);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void fullTablesHitTheirTotalsAndKeepTheirOddsRatios(@ForAll("full") Survey survey) {
    RespondentWeights weights = survey.raked();
    assertThat(weights.isDefined()).isTrue();
    assertHits(survey, weights);
    for (int i = 1; i < survey.rows(); i++) {
      for (int j = 1; j < survey.columns(); j++) {
        double here = weights.weights().get(i * survey.columns() + j).value();
        double row = weights.weights().get(i * survey.columns()).value();
        double column = weights.weights().get(j).value();
        double corner = weights.weights().get(0).value();
        assertThat(here * corner).isCloseTo(row * column, ROUNDING);
      }
    }
    assertThat(weights.designEffect().value()).isGreaterThanOrEqualTo(1 - 1e-9);
  }

  /** Fitting rows and columns in turns, as textbooks do. */
  private static Optional<double[][]> inTurns(Survey survey) {
    double[][] table =
        Arrays.stream(survey.respondents()).map(double[]::clone).toArray(double[][]::new);
    double worst = 1;
    for (int turn = 0; turn < 400 && worst > 1e-12; turn++) {
      double[] rows = new Survey(survey.respondents(), table).rowTotals();
      for (int i = 0; i < survey.rows(); i++) {
        for (int j = 0; j < survey.columns(); j++) {
          table[i][j] *= rows[i] > 0 ? survey.rowTotals()[i] / rows[i] : 0;
        }
      }
      double[] columns = new Survey(survey.respondents(), table).columnTotals();
      worst = 0;
      for (int j = 0; j < survey.columns(); j++) {
        double factor = columns[j] > 0 ? survey.columnTotals()[j] / columns[j] : 0;
        worst = Math.max(worst, Math.abs(factor - 1));
        for (int i = 0; i < survey.rows(); i++) {
          table[i][j] *= factor;
        }
      }
    }
    return worst <= 1e-12 ? Optional.of(table) : Optional.empty();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void sparseTablesEitherHitTheirTotalsAsFittingInTurnsDoesOrSayWhy(
      @ForAll("sparse") Survey survey) {
    RespondentWeights weights = survey.raked();
    Optional<double[][]> expected = inTurns(survey);
    if (weights.isDefined()) {
      assertHits(survey, weights);
      expected.ifPresent(
          table -> {
            double[][] fitted = fitted(survey, weights);
            for (int i = 0; i < table.length; i++) {
              for (int j = 0; j < table[i].length; j++) {
                assertThat(fitted[i][j]).isCloseTo(table[i][j], within(1e-5));
              }
            }
          });
    } else {
      assertThat(expected).isEmpty();
      assertThat(weights.designEffect())
          .isIn(
              Estimate.undefined(UndefinedReason.NO_SOLUTION),
              Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aSampleLikeThePopulationNeedsNoWeights(@ForAll("full") Survey survey) {
    Survey like = new Survey(survey.population(), survey.population());
    RespondentWeights weights = like.raked();
    weights.weights().forEach(w -> assertThat(w.value()).isCloseTo(1, within(1e-9)));
    assertThat(weights.designEffect().value()).isCloseTo(1, within(1e-9));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void oneClassificationIsPostStratification(@ForAll("full") Survey survey) {
    long[] respondents = new long[survey.rows()];
    int[][] categories = new int[survey.rows()][];
    for (int i = 0; i < respondents.length; i++) {
      respondents[i] = (long) survey.respondents()[i][0];
      categories[i] = new int[] {i};
    }
    RespondentWeights raked =
        Raking.withDefaults()
            .of(
                Arrays.stream(respondents).asDoubleStream().toArray(),
                categories,
                new double[][] {survey.rowTotals()});
    RespondentWeights simple =
        PostStratification.withDefaults().of(respondents, survey.rowTotals());
    for (int i = 0; i < respondents.length; i++) {
      assertThat(raked.weights().get(i).value())
          .isCloseTo(simple.weights().get(i).value(), ROUNDING);
    }
    assertThat(raked.designEffect().value()).isCloseTo(simple.designEffect().value(), ROUNDING);
  }

  private static Estimate why(double[][] respondents, double[] rows, double[] columns) {
    return Raking.withDefaults().ofTable(respondents, rows, columns).designEffect();
  }

  @Test
  void whatHasNoWeightsSaysWhy() {
    double[] even = {50, 50};
    assertThat(why(new double[][] {{0, 0}, {0, 0}}, even, even))
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(why(new double[][] {{1, 2}, {0, 0}}, even, even))
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(why(new double[][] {{1, 2}, {3, 4}}, new double[] {100, 0}, even))
        .isEqualTo(Estimate.undefined(UndefinedReason.IMPOSSIBLE_CATEGORY));
    assertThat(why(new double[][] {{1, 0}, {0, 4}}, new double[] {40, 60}, even))
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_SOLUTION));
    // the only table with these totals has nobody in a cell in which somebody answered
    assertThat(why(new double[][] {{1, 0}, {3, 4}}, even, even))
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_SOLUTION));
    assertThat(why(new double[][] {{1, 0}, {0, 4}}, even, even).value())
        .isCloseTo(5 * (50.0 * 50 + 4 * 12.5 * 12.5) / 10_000, within(1e-9));
    assertThat(PostStratification.withDefaults().of(new long[] {1, 0}, even).weights().get(0))
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(
            PostStratification.withDefaults()
                .of(new long[] {1, 1}, new double[] {9, 0})
                .designEffect())
        .isEqualTo(Estimate.undefined(UndefinedReason.IMPOSSIBLE_CATEGORY));
  }

  @Test
  void aTinyCategoryAmongMillionsIsHit() {
    double[] rows = {3, 2e9, 1e9};
    double[] columns = {1.5e9, 1.5e9 + 2, 1};
    double[][] table = {{4, 1, 2}, {900, 40, 3}, {7, 800, 5}};
    Survey sample =
        new Survey(
            table,
            fitted(new Survey(table, table), Raking.withDefaults().ofTable(table, rows, columns)));
    assertThat(sample.rowTotals()[0]).isCloseTo(3, within(1e-4));
    assertThat(sample.columnTotals()[2]).isCloseTo(1, within(1e-4));
    assertThat(sample.columnTotals()[0]).isCloseTo(1.5e9, within(1.0));
  }

  @Test
  void impossibleInputIsRefused() {
    Raking raking = Raking.withDefaults();
    double[][] table = {{1, 2}, {3, 4}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.ofTable(table, new double[] {40, 60}, new double[] {40, 61}))
        .withMessageContaining("same sum");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.ofTable(table, new double[] {100}, new double[] {40, 60}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.ofTable(table, new double[] {-1, 101}, new double[] {40, 60}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> raking.of(new double[] {1}, new int[][] {{2}}, new double[][] {{40, 60}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.of(new double[0], new int[0][], new double[0][]));
  }
}
