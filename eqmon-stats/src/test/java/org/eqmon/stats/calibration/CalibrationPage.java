package org.eqmon.stats.calibration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.eqmon.stats.analysis.VerdictSimulation;
import org.eqmon.stats.analysis.VerdictSimulation.Against;
import org.eqmon.stats.analysis.VerdictSimulation.Result;
import org.eqmon.stats.calibration.TestSize.Flagged;
import org.eqmon.stats.calibration.TwoGroupCoverage.Measure;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.TwoSidedRule;
import org.eqmon.stats.inference.gap.DifferenceMarginTest;
import org.eqmon.stats.inference.gap.DifferenceMarginTest.Variance;
import org.eqmon.stats.inference.gap.GapMargin;
import org.eqmon.stats.inference.gap.OddsRatioInterval;
import org.eqmon.stats.inference.gap.OddsRatioMethod;
import org.eqmon.stats.inference.gap.RateGap;
import org.eqmon.stats.inference.gap.RiskDifferenceInterval;
import org.eqmon.stats.inference.gap.RiskDifferenceMethod;
import org.eqmon.stats.inference.gap.RiskRatioInterval;
import org.eqmon.stats.inference.gap.RiskRatioMethod;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.gap.TwoProportionsMethod;
import org.eqmon.stats.inference.gap.TwoProportionsTest;
import org.eqmon.stats.inference.multiplicity.Adjustment;
import org.eqmon.stats.inference.paired.McNemarMethod;
import org.eqmon.stats.inference.paired.McNemarTest;
import org.eqmon.stats.inference.paired.PairedRiskDifferenceInterval;
import org.eqmon.stats.inference.paired.PairedRiskRatioInterval;
import org.eqmon.stats.inference.proportion.ProportionInterval;
import org.eqmon.stats.inference.proportion.ProportionMethod;
import org.eqmon.stats.inference.rate.CountInterval;
import org.eqmon.stats.inference.rate.CountMethod;
import org.eqmon.stats.inference.rate.CrudeRate;
import org.eqmon.stats.inference.rate.RateRatio;
import org.eqmon.stats.inference.representation.ReferenceShare;
import org.eqmon.stats.inference.representation.Representation;
import org.eqmon.stats.inference.representation.ShareStatistic;

/**
 * Writes {@code docs/methods/calibration.md}; {@code docs/decisions} says how it is run.
 *
 * <p>Arguments: the file to write and the number of studies of each simulation.
 */
public final class CalibrationPage {
  private static final int[] SHOWN = {1, 2, 3, 5, 10, 20, 30, 50};
  private static final int[][] UNBALANCED = {
    {1, 20}, {2, 50}, {3, 10}, {5, 20}, {10, 50}, {15, 25}, {20, 50}, {5, 200}
  };
  private static final int[][] DESIGNS = {
    {3, 3},
    {5, 5},
    {10, 10},
    {20, 20},
    {50, 50},
    {100, 100},
    {3, 500},
    {5, 20},
    {5, 1000},
    {10, 50},
    {20, 1000},
    {50, 200}
  };
  private static final int[][] WHERE_STATISTICS_MEET = {
    {220, 220}, {250, 250}, {250, 1500}, {400, 400}, {1000, 1000}, {2000, 300}
  };
  private static final double LEVEL = 0.05;
  private static final long SEED = 20261127;

  private final int studies;
  private final StringBuilder page = new StringBuilder();

  private CalibrationPage(int studies) {
    this.studies = studies;
  }

  /** Writes the page. */
  public static void main(String[] arguments) throws IOException {
    CalibrationPage calibration = new CalibrationPage(Integer.parseInt(arguments[1]));
    calibration.write();
    Files.writeString(Path.of(arguments[0]), calibration.page, StandardCharsets.UTF_8);
  }

  private void write() {
    text(
        """
        # Calibration

        How often intervals cover what they are of, how often tests flag what isn't there, and how often the default verdicts do. Written by
        `org.eqmon.stats.calibration.CalibrationPage` of the tests of `eqmon-stats`; run it again with

        ```sh
        mvn -q -B -Pcalibration -pl eqmon-stats -am verify
        ```

        which takes some twenty minutes. Everything is at 95%, or at the level 0.05, unless it says otherwise. Coverages and sizes are sums over all outcomes, without
        simulation; what is simulated says so, with its seed and its error. `CalibrationTest` (`mvn -B -Pslow verify`) holds the claims in **bold**.

        ## What a verdict rests on

        - A **gap between two rates** is judged by `RateGap`: an exact unconditional test if any of the four counts of events and non-events is below 100, a
          corrected score if none is. Miettinen and Nurminen's score, the usual choice, flags equal groups far too often when they differ in size (12% instead of 5% at
          5 against 1,000), and its intervals cover too seldom. Fisher's test keeps its level by flagging too little. See [the sizes](#two-groups-tests) and [the power](#power).
        - A **share against a known reference share**, or against a pool, is judged by the exact test, whose interval is Clopper and Pearson's (hypergeometric for a pool).
        - A **share against an estimated reference share** is a comparison of two groups and judged as one. The score, the default until it was measured here, is
          [too generous](#a-share-against-an-estimated-one).
        - **Pairs** of answers of the same people are judged by no analysis yet. McNemar's exact test keeps its level; the intervals here invert his uncorrected one.
        - All comparisons of a request are one family, adjusted by Benjamini and Hochberg. A [verdict's false flags](#default-verdicts-on-equal-groups) are counted over the whole family.

        """);
    proportions();
    counts();
    differences();
    ratios();
    pairs();
    tests();
    estimatedShares();
    equalGroups();
    someGaps();
    equivalence();
    power();
  }

  private void text(String markdown) {
    page.append(markdown);
  }

  private static double[] sized(int[] all, ToDoubleFunction<Integer> value) {
    return Arrays.stream(all).mapToDouble(value::applyAsDouble).toArray();
  }

  // ---- one proportion ----

  private void proportions() {
    text(
        """
        ## One proportion

        For every number of trials from 1 to 50 and every share between 0 and 1: the least coverage is found exactly, the mean is over all shares alike.

        """);
    MarkdownTable all =
        new MarkdownTable("`proportion.interval.`", "least", "at n, share", "mean", "mean width");
    MarkdownTable least = new MarkdownTable(columns("least, n =", SHOWN));
    MarkdownTable mean = new MarkdownTable(columns("mean, n =", SHOWN));
    for (ProportionMethod method : ProportionMethod.values()) {
      Map<Integer, Coverage> byTrials = new LinkedHashMap<>();
      for (int n = 1; n <= 50; n++) {
        byTrials.put(n, share(method, n));
      }
      int worst = 1;
      double sum = 0;
      double width = 0;
      for (Map.Entry<Integer, Coverage> one : byTrials.entrySet()) {
        worst = one.getValue().least() < byTrials.get(worst).least() ? one.getKey() : worst;
        sum += one.getValue().mean() / byTrials.size();
        width += one.getValue().meanWidth() / byTrials.size();
      }
      String name = lastPart(method.method().id());
      Coverage at = byTrials.get(worst);
      all.row(name, at.least(), worst + ", " + round(at.leastAt()), sum, width);
      least.row(cells(name, sized(SHOWN, n -> byTrials.get(n).least())));
      mean.row(cells(name, sized(SHOWN, n -> byTrials.get(n).mean())));
    }
    text(all + "\n" + least + "\n" + mean + "\n");
  }

  static Coverage share(ProportionMethod method, int trials) {
    ProportionInterval interval = ProportionInterval.withDefaults().with(method);
    return Coverage.ofShare(trials, k -> interval.of(k, trials).interval().orElseThrow());
  }

  // ---- counts and rates ----

  private void counts() {
    text(
        """
        ## Counts and rates

        The mean of a count, for all means from 0 to 100 (the observed over expected ratio `smr.exactPoisson` has the limits of `exactPoisson`, over the expected count):

        """);
    MarkdownTable table = new MarkdownTable("", "least", "at mean", "mean", "mean width");
    for (CountMethod method : CountMethod.values()) {
      Coverage coverage = count(method);
      table.row(
          "`" + method.method().id() + "`",
          coverage.least(),
          round(coverage.leastAt()),
          coverage.mean(),
          coverage.meanWidth());
    }
    Coverage crude =
        Coverage.ofMean(100, k -> CrudeRate.withDefaults().of(k, 1).interval().orElseThrow());
    table.row(
        "`rate.interval.exactOrByar`",
        crude.least(),
        round(crude.leastAt()),
        crude.mean(),
        crude.meanWidth());
    text(table.toString());
    text(
        """

        The ratio of two rates, `rateRatio.exactConditional`, for all pairs of mean counts out of 0.1, 0.5, 1, 2, 3, 5, 8, 12, 20, 30 and 50:

        """);
    MarkdownTable ratios = new MarkdownTable("two sides", "exposures", "least", "mean");
    for (TwoSidedRule rule : List.of(TwoSidedRule.DOUBLED, TwoSidedRule.MID_P)) {
      for (double exposure : new double[] {1, 20}) {
        RateRatioCoverage coverage = rateRatio(rule, exposure);
        ratios.row(
            rule == TwoSidedRule.DOUBLED ? "twice the smaller tail (default)" : "mid-P",
            exposure == 1 ? "equal" : "20 to 1",
            coverage.least(),
            coverage.mean());
      }
    }
    text(ratios + "\n");
  }

  static Coverage count(CountMethod method) {
    CountInterval interval = CountInterval.withDefaults().with(method);
    return Coverage.ofMean(100, k -> interval.of(k).interval().orElseThrow());
  }

  static RateRatioCoverage rateRatio(TwoSidedRule rule, double exposure) {
    RateRatio ratio = RateRatio.withDefaults().with(rule);
    return RateRatioCoverage.of(
        exposure, (i, j) -> ratio.interval(i, exposure, j, 1).interval().orElseThrow());
  }

  // ---- two groups: intervals ----

  private void differences() {
    text(
        """
        ## Two groups: intervals

        For pairs of groups of equal size from 1 to 50, and of unequal sizes as shown, over all pairs of 59 rates from 0 to 1 (57 without the ends for ratios). The default of
        a verdict is `RateGap`, which is the same as `exact` here, because some count is below 100. An interval that isn't defined covers nothing.

        ### Risk difference

        """);
    Map<String, Function<TwoGroups, Optional<Interval>>> methods = new LinkedHashMap<>();
    methods.put("**`RateGap`**, the default", CalibrationPage::defaultDifference);
    for (RiskDifferenceMethod method : RiskDifferenceMethod.values()) {
      if (method != RiskDifferenceMethod.EXACT) {
        RiskDifferenceInterval interval = RiskDifferenceInterval.withDefaults().with(method);
        methods.put(
            "`" + lastPart(method.method().id()) + "`", groups -> interval.of(groups).interval());
      }
    }
    intervals(Measure.RISK_DIFFERENCE, methods);
  }

  static Optional<Interval> defaultDifference(TwoGroups groups) {
    return RateGap.withDefaults()
        .compare(groups)
        .riskDifference(Confidence.NINETY_FIVE_PERCENT)
        .interval();
  }

  static Optional<Interval> defaultRatio(TwoGroups groups) {
    return RateGap.withDefaults()
        .compare(groups)
        .riskRatio(Confidence.NINETY_FIVE_PERCENT)
        .interval();
  }

  private void ratios() {
    text("### Risk ratio\n\nWidths are on the scale r / (1 + r), from 0 to 1.\n\n");
    Map<String, Function<TwoGroups, Optional<Interval>>> methods = new LinkedHashMap<>();
    methods.put("**`RateGap`**, the default", CalibrationPage::defaultRatio);
    for (RiskRatioMethod method : RiskRatioMethod.values()) {
      if (method != RiskRatioMethod.EXACT) {
        RiskRatioInterval interval = RiskRatioInterval.withDefaults().with(method);
        methods.put(
            "`" + lastPart(method.method().id()) + "`", groups -> interval.of(groups).interval());
      }
    }
    intervals(Measure.RISK_RATIO, methods);
    text("### Odds ratio\n\n");
    Map<String, Function<TwoGroups, Optional<Interval>>> odds = new LinkedHashMap<>();
    for (OddsRatioMethod method : OddsRatioMethod.values()) {
      OddsRatioInterval interval = OddsRatioInterval.withDefaults().with(method);
      odds.put(
          "`" + lastPart(method.method().id()) + "`", groups -> interval.of(groups).interval());
    }
    intervals(Measure.ODDS_RATIO, odds);
  }

  private void intervals(
      Measure measure, Map<String, Function<TwoGroups, Optional<Interval>>> methods) {
    MarkdownTable all =
        new MarkdownTable("1 to 50 in each group", "least", "at n, rates", "mean", "mean width");
    MarkdownTable least = new MarkdownTable(columns("least, n each =", SHOWN));
    MarkdownTable unbalanced =
        new MarkdownTable(
            columns(
                "least, n1 and n2 =",
                Arrays.stream(UNBALANCED).map(n -> n[0] + ", " + n[1]).toArray()));
    methods.forEach(
        (name, method) -> {
          Map<Integer, TwoGroupCoverage> bySize = new LinkedHashMap<>();
          double mean = 0;
          double width = 0;
          int worst = 1;
          for (int n = 1; n <= 50; n++) {
            TwoGroupCoverage coverage = TwoGroupCoverage.of(n, n, measure, method);
            bySize.put(n, coverage);
            mean += coverage.mean() / 50;
            width += coverage.meanWidth() / 50;
            worst = coverage.least() < bySize.get(worst).least() ? n : worst;
          }
          TwoGroupCoverage at = bySize.get(worst);
          all.row(
              name,
              at.least(),
              worst + ", " + round(at.rate1()) + " and " + round(at.rate2()),
              mean,
              width);
          least.row(cells(name, sized(SHOWN, n -> bySize.get(n).least())));
          unbalanced.row(
              cells(
                  name,
                  Arrays.stream(UNBALANCED)
                      .mapToDouble(n -> TwoGroupCoverage.of(n[0], n[1], measure, method).least())
                      .toArray()));
        });
    text(all + "\n" + least + "\n" + unbalanced + "\n");
  }

  // ---- pairs ----

  private void pairs() {
    text(
        """
        ## Pairs

        Coverage over the chances of yes to both, to the first only and to the second only, each from 1/16 in steps of 1/16. Both intervals invert McNemar's uncorrected test and,
        like it, are no basis for a verdict with few pairs.

        """);
    int[] pairs = {5, 10, 20, 30};
    MarkdownTable table = new MarkdownTable(columns("least (mean), pairs =", pairs));
    PairedRiskDifferenceInterval difference = PairedRiskDifferenceInterval.withDefaults();
    PairedRiskRatioInterval ratio = PairedRiskRatioInterval.withDefaults();
    List<Object> differences = new ArrayList<>(List.of("`paired.riskDifference.tango`"));
    List<Object> ratios = new ArrayList<>(List.of("`paired.riskRatio.tang`"));
    for (int n : pairs) {
      differences.add(
          leastAndMean(
              PairedCoverage.of(
                  n, c -> difference.of(c).interval().orElseThrow(), p -> p[1] - p[2])));
      ratios.add(
          leastAndMean(
              PairedCoverage.of(
                  n,
                  c -> ratio.of(c).interval().orElseThrow(),
                  p -> (p[0] + p[1]) / (p[0] + p[2]))));
    }
    text(table.row(differences.toArray()).row(ratios.toArray()).toString());
    text("\nSize of McNemar's test, the largest over the chance of a change:\n\n");
    int[] more = {5, 10, 20, 50, 100};
    MarkdownTable sizes = new MarkdownTable(columns("pairs =", more));
    for (McNemarMethod method : McNemarMethod.values()) {
      sizes.row(cells("`" + method.method().id() + "`", sized(more, n -> mcNemar(method, n))));
    }
    text(sizes + "\n");
  }

  private static String leastAndMean(PairedCoverage coverage) {
    return String.format(Locale.ROOT, "%.4f (%.4f)", coverage.least(), coverage.mean());
  }

  static double mcNemar(McNemarMethod method, int pairs) {
    McNemarTest test = McNemarTest.withDefaults().with(method);
    return PairedCoverage.size(pairs, LEVEL, c -> test.of(c).pValue().value());
  }

  // ---- two groups: tests ----

  private void tests() {
    text(
        """
        ## Two groups: tests

        The largest chance of flagging two groups with the same rate, over 999 rates, and in brackets the mean.

        """);
    Map<String, Predicate<TwoGroups>> tests = new LinkedHashMap<>();
    tests.put("**`RateGap`**, the default", groups -> defaultFlags(groups, LEVEL));
    tests.put(
        "Miettinen-Nurminen",
        groups ->
            DifferenceMarginTest.withDefaults()
                    .with(Variance.RESTRICTED_INFLATED)
                    .of(groups, 0, Alternative.TWO_SIDED)
                    .pValue()
                    .value()
                <= LEVEL);
    for (TwoProportionsMethod method : TwoProportionsMethod.values()) {
      tests.put(name(method), groups -> flags(method, groups));
    }
    MarkdownTable table = new MarkdownTable(columns("n1, n2", tests.keySet().toArray()));
    for (int[] n : DESIGNS) {
      List<Object> row = new ArrayList<>(List.of(n[0] + ", " + n[1]));
      for (Predicate<TwoGroups> test : tests.values()) {
        TestSize size = Flagged.outward(n[0], n[1], test).size();
        row.add(percent(size.largest()) + " (" + percent(size.mean()) + ")");
      }
      table.row(row.toArray());
    }
    text(table.toString());
    text(
        """

        `RateGap` at three levels, the last of which is what an adjustment for 19 comparisons can leave, there and where its two statistics meet:

        """);
    MarkdownTable levels = new MarkdownTable("n1, n2", "0.05", "0.01", "0.05/19 = 0.0026");
    List<int[]> designs = new ArrayList<>(Arrays.asList(DESIGNS));
    designs.addAll(Arrays.asList(WHERE_STATISTICS_MEET));
    for (int[] n : designs) {
      List<Object> row = new ArrayList<>(List.of(n[0] + ", " + n[1]));
      for (double level : new double[] {LEVEL, 0.01, LEVEL / 19}) {
        double size =
            Flagged.outward(n[0], n[1], groups -> defaultFlags(groups, level)).size().largest();
        row.add(String.format(Locale.ROOT, "%.5f", size));
      }
      levels.row(row.toArray());
    }
    text(levels + "\n");
  }

  private static String name(TwoProportionsMethod method) {
    return switch (method) {
      case POOLED_Z -> "pooled z";
      case YATES -> "Yates";
      case FISHER -> "Fisher";
      case FISHER_MID_P -> "Fisher mid-P";
      case BARNARD -> "Barnard";
      case BOSCHLOO -> "Boschloo";
    };
  }

  static boolean flags(TwoProportionsMethod method, TwoGroups groups) {
    return TwoProportionsTest.withDefaults()
            .with(method)
            .of(groups)
            .pValue()
            .toOptional()
            .orElse(1.0)
        <= LEVEL;
  }

  static boolean defaultFlags(TwoGroups groups, double level) {
    return RateGap.withDefaults().compare(groups).pValue().value() <= level;
  }

  private void estimatedShares() {
    text(
        """
        ### A share against an estimated one

        n people against a share that was itself estimated from m respondents, both from one population: the largest chance of a flag over 999 shares, and the mean.

        """);
    MarkdownTable table = new MarkdownTable("n, m", "default", "score");
    for (int[] n : new int[][] {{9, 100}, {12, 1000}, {30, 300}, {100, 1000}}) {
      TestSize exact = estimatedShare(ShareStatistic.EXACT, n[0], n[1]);
      TestSize score = estimatedShare(ShareStatistic.SCORE, n[0], n[1]);
      table.row(
          n[0] + ", " + n[1],
          percent(exact.largest()) + " (" + percent(exact.mean()) + ")",
          percent(score.largest()) + " (" + percent(score.mean()) + ")");
    }
    text(table + "\n");
  }

  static TestSize estimatedShare(ShareStatistic statistic, int people, int respondents) {
    Representation representation = Representation.withDefaults().with(statistic);
    return Flagged.outward(
            people,
            respondents,
            groups ->
                representation
                        .compare(
                            groups.events1(),
                            people,
                            ReferenceShare.estimated(
                                (double) groups.events2() / respondents, (double) respondents))
                        .pValue()
                        .value()
                    <= LEVEL)
        .size();
  }

  // ---- verdicts ----

  private VerdictSimulation simulation(Adjustment adjustment) {
    return new VerdictSimulation(adjustment, studies, SEED);
  }

  private void equalGroups() {
    text(
        String.format(
            Locale.ROOT,
            """
            ## Default verdicts on equal groups

            The chance of one `GAP` or more in a study whose groups are all equal. Then the family-wise error rate and the false discovery rate are the same, and both adjustments must keep
            it **at most 0.05**, but for the error of the simulation. %,d simulated studies each, seed %d: the standard error is %.4f at 0.05. One group is ten times as large as each of the others.

            ### Rates, each group against all others

            """,
            studies,
            SEED,
            Math.sqrt(LEVEL * (1 - LEVEL) / studies)));
    MarkdownTable rates =
        new MarkdownTable("groups", "size", "rate", "Benjamini-Hochberg (default)", "Holm", "none");
    for (int groups : new int[] {2, 5, 19}) {
      for (int size : new int[] {8, 60, 400, 2000}) {
        for (double rate : new double[] {0.05, 0.3, 0.5}) {
          int[] sizes = sizes(groups, size);
          double[] same = new double[groups];
          Arrays.fill(same, rate);
          List<Object> row = new ArrayList<>(List.of(groups, size, rate(rate)));
          for (Adjustment adjustment : ADJUSTMENTS) {
            row.add(simulation(adjustment).rates(sizes, same, Against.THE_REST).anyFalse());
          }
          rates.row(row.toArray());
        }
      }
    }
    text(rates.toString());
    text("\n### Rates, each group against the large one\n\n");
    MarkdownTable first =
        new MarkdownTable("groups", "size", "rate", "Benjamini-Hochberg (default)", "Holm", "none");
    for (int groups : new int[] {2, 5, 19}) {
      for (int size : new int[] {8, 60, 2000}) {
        double[] same = new double[groups];
        Arrays.fill(same, 0.3);
        List<Object> row = new ArrayList<>(List.of(groups, size, rate(0.3)));
        for (Adjustment adjustment : ADJUSTMENTS) {
          row.add(
              simulation(adjustment)
                  .rates(sizes(groups, size), same, Against.THE_FIRST)
                  .anyFalse());
        }
        first.row(row.toArray());
      }
    }
    text(first.toString());
    text(
        """

        ### Shares against a reference population

        One group has ten times the share of each of the others.

        """);
    MarkdownTable shares =
        new MarkdownTable("groups", "people", "Benjamini-Hochberg (default)", "Holm", "none");
    for (int groups : new int[] {2, 5, 19}) {
      for (int people : new int[] {12, 60, 500, 4000}) {
        List<Object> row = new ArrayList<>(List.of(groups, people));
        for (Adjustment adjustment : ADJUSTMENTS) {
          row.add(
              simulation(adjustment)
                  .representation(people, reference(groups), shares(reference(groups)))
                  .anyFalse());
        }
        shares.row(row.toArray());
      }
    }
    text(shares + "\n");
  }

  private static final List<Adjustment> ADJUSTMENTS =
      List.of(Adjustment.BENJAMINI_HOCHBERG, Adjustment.HOLM, Adjustment.NONE);

  /** Returns sizes of groups of which the first is ten times as large as the others. */
  static int[] sizes(int groups, int size) {
    int[] sizes = new int[groups];
    Arrays.fill(sizes, size);
    sizes[0] = 10 * size;
    return sizes;
  }

  /** Returns a reference population of which the first group has ten times the others' share. */
  static long[] reference(int groups) {
    long[] reference = new long[groups];
    Arrays.fill(reference, 100_000);
    reference[0] = 1_000_000;
    return reference;
  }

  static double[] shares(long[] counts) {
    double all = Arrays.stream(counts).sum();
    return Arrays.stream(counts).mapToDouble(count -> count / all).toArray();
  }

  private void someGaps() {
    text(
        String.format(
            Locale.ROOT,
            """
            ## Default verdicts where some groups differ

            Groups against the first, which is ten times as large as each of the others; all have the rate 0.5 but for the number with a gap. **False discovery rate**: the mean share of false
            gaps among the gaps. **False coverage rate**: the mean share, among the intervals printed with a gap, that miss the true one. Both must be **at most 0.05** with Benjamini and Hochberg's
            adjustment. %,d simulated studies each, seed %d.

            """,
            studies / 4,
            SEED));
    MarkdownTable table =
        new MarkdownTable(
            "groups",
            "with a gap",
            "size",
            "gap",
            "adjustment",
            "found",
            "any false gap",
            "false discovery rate",
            "false coverage rate");
    int[][] designs = {{5, 2, 60}, {5, 2, 400}, {19, 6, 60}, {19, 6, 400}, {19, 15, 400}};
    for (int[] design : designs) {
      for (double gap : new double[] {0.1, 0.25}) {
        for (Adjustment adjustment : List.of(Adjustment.BENJAMINI_HOCHBERG, Adjustment.HOLM)) {
          Result result =
              new VerdictSimulation(adjustment, studies / 4, SEED)
                  .rates(
                      sizes(design[0], design[2]),
                      planted(design[0], design[1], 0.5, gap),
                      Against.THE_FIRST);
          table.row(
              design[0],
              design[1],
              design[2],
              rate(gap),
              adjustment == Adjustment.HOLM ? "Holm" : "Benjamini-Hochberg",
              result.found(),
              result.anyFalse(),
              result.falseShare(),
              result.uncovered());
        }
      }
    }
    text(table + "\n");
  }

  /** Returns equal rates but for the last groups, which have a lower one. */
  static double[] planted(int groups, int withGap, double rate, double gap) {
    double[] rates = new double[groups];
    Arrays.fill(rates, rate);
    Arrays.fill(rates, groups - withGap, groups, rate - gap);
    return rates;
  }

  private void equivalence() {
    text(
        """
        ## Saying that there is no material gap

        The largest chance that the default says so of two groups whose gap is exactly the margin, over 19 rates of group 2: **at most 0.05**.

        """);
    MarkdownTable table = new MarkdownTable("n1, n2", "margin", "largest chance");
    for (int[] n : new int[][] {{30, 30}, {40, 120}, {200, 200}, {300, 900}}) {
      for (double margin : new double[] {0.05, 0.2}) {
        table.row(n[0] + ", " + n[1], rate(margin), calledEqual(n[0], n[1], margin));
      }
    }
    text(table + "\n");
  }

  /** Returns the largest chance of calling equal what differs by exactly the margin. */
  static double calledEqual(int n1, int n2, double margin) {
    GapMargin limits = GapMargin.difference(margin);
    Flagged different =
        Flagged.outward(
            n1,
            n2,
            groups ->
                !(RateGap.withDefaults().compare(groups).equivalence(limits).pValue().value()
                    <= LEVEL));
    double largest = 0;
    for (int i = 1; i < 20; i++) {
      double rate2 = i / 20.0;
      for (double rate1 : new double[] {rate2 - margin, rate2 + margin}) {
        if (rate1 >= 0 && rate1 <= 1) {
          largest = Math.max(largest, 1 - different.chance(rate1, rate2));
        }
      }
    }
    return largest;
  }

  private void power() {
    text(
        """
        ## Power

        The chance that a planted gap between two groups of n each becomes a `GAP`, by the default and by Fisher's test, which is the other exact one in wide use. Sums over all outcomes.

        """);
    int[] sizes = {20, 50, 100, 200, 500, 1000};
    MarkdownTable table = new MarkdownTable(columns("rates; n each =", sizes));
    double[][] rates = {{0.5, 0.45}, {0.5, 0.4}, {0.5, 0.3}, {0.5, 0.2}, {0.1, 0.05}, {0.1, 0.2}};
    Map<Integer, Flagged> byDefault = new LinkedHashMap<>();
    Map<Integer, Flagged> byFisher = new LinkedHashMap<>();
    for (int n : sizes) {
      byDefault.put(n, Flagged.outward(n, n, groups -> defaultFlags(groups, LEVEL)));
      byFisher.put(n, Flagged.outward(n, n, g -> flags(TwoProportionsMethod.FISHER, g)));
    }
    for (double[] pair : rates) {
      String name = rate(pair[0]) + " and " + rate(pair[1]);
      table.row(
          cells(name + ", default", sized(sizes, n -> byDefault.get(n).chance(pair[0], pair[1]))));
      table.row(
          cells(name + ", Fisher", sized(sizes, n -> byFisher.get(n).chance(pair[0], pair[1]))));
    }
    text(table.toString());
    text(
        String.format(
            Locale.ROOT,
            """

            In a family of 19 groups, each against the first, which is ten times as large as each of the others, where one of those differs: the chance that it is found (%,d simulated studies, seed %d).

            """,
            studies / 4,
            SEED));
    int[] each = {60, 200, 400, 2000};
    MarkdownTable family = new MarkdownTable(columns("rate 0.5 against; size =", each));
    for (double gap : new double[] {0.05, 0.1, 0.2}) {
      family.row(
          cells(
              rate(0.5 - gap),
              sized(
                  each,
                  n ->
                      new VerdictSimulation(Adjustment.BENJAMINI_HOCHBERG, studies / 4, SEED)
                          .rates(sizes(19, n), planted(19, 1, 0.5, gap), Against.THE_FIRST)
                          .found())));
    }
    text(family.toString());
  }

  // ---- words ----

  private static String[] columns(String first, int[] others) {
    return columns(first, Arrays.stream(others).boxed().toArray());
  }

  private static String[] columns(String first, Object[] others) {
    String[] columns = new String[others.length + 1];
    columns[0] = first;
    for (int i = 0; i < others.length; i++) {
      columns[i + 1] = others[i].toString();
    }
    return columns;
  }

  private static Object[] cells(String name, double[] values) {
    Object[] cells = new Object[values.length + 1];
    cells[0] = name;
    for (int i = 0; i < values.length; i++) {
      cells[i + 1] = values[i];
    }
    return cells;
  }

  private static String lastPart(String id) {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String rate(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * value);
  }
}
