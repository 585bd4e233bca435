package org.eqmon.stats.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.multiplicity.Adjustment;
import org.eqmon.stats.inference.numerics.Binomial;

/**
 * Invents studies, judges them as {@link Study} does and counts the verdicts. The evidence is that
 * of the built-in analyses, kept by its counts because the same counts come again and again. The
 * smallest detectable gap, which takes most of a study's time and can only turn {@link
 * Verdict#INCONCLUSIVE} into {@link Verdict#NOT_ASSESSABLE}, is left out. The same seed gives the
 * same numbers.
 */
public final class VerdictSimulation {
  private static final AnalysisRequest REQUEST = AnalysisRequest.of("test:simulated", text());
  private static final MaterialityMargin POINTS =
      MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 5);
  private static final MaterialityMargin FOUR_FIFTHS =
      MaterialityMargin.ratio(EffectMeasure.REPRESENTATION_RATIO, 0.8);

  /** An interval that a study printed. */
  private record Printed(Remembered evidence, double confidence) {}

  /** What the rate of a group is compared with. */
  public enum Against {
    /** Everybody who is not in it. */
    THE_REST,
    /** The first group. */
    THE_FIRST
  }

  /**
   * What came of the studies.
   *
   * @param anyFalse the share of studies with a gap where there is none: the family-wise error rate
   * @param falseShare the mean share of false gaps among the gaps: the false discovery rate
   * @param found the mean share of the true gaps that were found; 0 if there are none
   * @param calledEqual the mean share of the true gaps of which it was said that there is none
   * @param uncovered the mean share of the printed intervals of gaps that miss the true gap: the
   *     false coverage rate
   * @param studies how many studies
   */
  public record Result(
      double anyFalse,
      double falseShare,
      double found,
      double calledEqual,
      double uncovered,
      int studies) {
    /** Returns the standard error of a share near another. */
    public double error(double share) {
      return Math.sqrt(share * (1 - share) / studies);
    }
  }

  private final Adjustment adjustment;
  private final int studies;
  private final long seed;
  private final Map<List<Long>, GapEvidence> known = new HashMap<>();
  private final Map<Printed, Interval> intervals = new HashMap<>();

  /**
   * Makes a simulation.
   *
   * @param adjustment of the families
   * @param studies how many to invent
   * @param seed of the random numbers
   */
  public VerdictSimulation(Adjustment adjustment, int studies, long seed) {
    this.adjustment = adjustment;
    this.studies = studies;
    this.seed = seed;
  }

  /** Compares rates, each group having its own size and true rate. */
  public Result rates(int[] sizes, double[] rates, Against against) {
    int[] compared = against == Against.THE_REST ? range(0, sizes.length) : range(1, sizes.length);
    double[] gaps = new double[compared.length];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] =
          rates[compared[i]] - (against == Against.THE_REST ? rest(i, sizes, rates) : rates[0]);
    }
    List<Draw> draws = new ArrayList<>();
    for (int g = 0; g < sizes.length; g++) {
      draws.add(new Draw(sizes[g], rates[g]));
    }
    boolean mirrored = against == Against.THE_REST && sizes.length == 2;
    return run(
        gaps,
        POINTS,
        mirrored ? VerdictSimulation::mirrored : VerdictSimulation::apart,
        random -> {
          long[] yes = draws.stream().mapToLong(draw -> draw.next(random)).toArray();
          long all = sum(yes);
          long people = 0;
          for (int size : sizes) {
            people += size;
          }
          List<GapEvidence> evidence = new ArrayList<>();
          for (int g : compared) {
            long otherYes = against == Against.THE_REST ? all - yes[g] : yes[0];
            long others = against == Against.THE_REST ? people - sizes[g] : sizes[0];
            evidence.add(
                known.computeIfAbsent(
                    List.of(yes[g], (long) sizes[g], otherYes, others), VerdictSimulation::rate));
          }
          return evidence;
        });
  }

  /** Compares the shares of groups among so many people with those of a reference population. */
  public Result representation(int people, long[] reference, double[] trueShares) {
    long all = sum(reference);
    double[] gaps = new double[reference.length];
    double[] cumulative = new double[reference.length];
    double total = 0;
    for (int g = 0; g < gaps.length; g++) {
      gaps[g] = trueShares[g] - (double) reference[g] / all;
      // A share that is the reference share but for rounding is no gap.
      gaps[g] = Math.abs(gaps[g]) < 1e-12 ? 0 : gaps[g];
      total += trueShares[g];
      cumulative[g] = total;
    }
    return run(
        gaps,
        FOUR_FIFTHS,
        VerdictSimulation::apart,
        random -> {
          long[] seen = new long[reference.length];
          for (int p = 0; p < people; p++) {
            double u = random.nextDouble();
            int g = 0;
            while (g < cumulative.length - 1 && u >= cumulative[g]) {
              g++;
            }
            seen[g]++;
          }
          List<GapEvidence> evidence = new ArrayList<>();
          for (int g = 0; g < seen.length; g++) {
            evidence.add(
                known.computeIfAbsent(
                    List.of(seen[g], (long) people, reference[g], all), VerdictSimulation::share));
          }
          return evidence;
        });
  }

  private static GapEvidence rate(List<Long> counts) {
    return new Remembered(
        new RateEvidence(
            counts.get(0),
            counts.get(1),
            counts.get(2),
            counts.get(3),
            RateEvidence.Frame.TWO_GROUPS),
        POINTS);
  }

  private static GapEvidence share(List<Long> counts) {
    return new Remembered(
        new RepresentationEvidence(counts.get(0), counts.get(1), counts.get(2), counts.get(3)),
        FOUR_FIFTHS);
  }

  private Result run(
      double[] gaps,
      MaterialityMargin margin,
      IntFunction<Optional<Group>> mirrors,
      Function<SplittableRandom, List<GapEvidence>> invent) {
    SplittableRandom random = new SplittableRandom(seed);
    Study study = Study.of(REQUEST).adjustedBy(adjustment);
    double anyFalse = 0;
    double falseShare = 0;
    double found = 0;
    double calledEqual = 0;
    double uncovered = 0;
    double trueGaps = 0;
    for (double gap : gaps) {
      trueGaps += gap == 0 ? 0 : 1;
    }
    for (int i = 0; i < studies; i++) {
      List<GapEvidence> evidence = invent.apply(random);
      List<Finding> findings =
          Judgement.judge(
                  REQUEST,
                  1,
                  study,
                  IntStream.range(0, evidence.size())
                      .mapToObj(
                          g -> comparison(group(g), mirrors.apply(g), evidence.get(g), margin))
                      .toList(),
                  List.of(),
                  List.of())
              .findings();
      double flagged = 0;
      double wrong = 0;
      double missed = 0;
      for (int g = 0; g < gaps.length; g++) {
        Finding finding = findings.get(g);
        if (finding.verdict() == Verdict.GAP) {
          flagged++;
          wrong += gaps[g] == 0 ? 1 : 0;
          found += gaps[g] == 0 ? 0 : 1 / trueGaps;
          missed += covers((Remembered) evidence.get(g), finding, gaps[g]) ? 0 : 1;
        } else if (finding.verdict() == Verdict.NO_MATERIAL_GAP && gaps[g] != 0) {
          calledEqual += 1 / trueGaps;
        }
      }
      anyFalse += wrong > 0 ? 1 : 0;
      falseShare += flagged > 0 ? wrong / flagged : 0;
      uncovered += flagged > 0 ? missed / flagged : 0;
    }
    return new Result(
        anyFalse / studies,
        falseShare / studies,
        found / studies,
        calledEqual / studies,
        uncovered / studies,
        studies);
  }

  private boolean covers(Remembered evidence, Finding finding, double gap) {
    double confidence = finding.headline().adjusted().orElseThrow().confidence();
    EffectMeasure measure =
        evidence.measures().contains(EffectMeasure.RISK_DIFFERENCE)
            ? EffectMeasure.RISK_DIFFERENCE
            : EffectMeasure.SHARE_DIFFERENCE;
    if (gap == 0) {
      // The interval excludes no gap exactly when the comparison is flagged, and it was.
      return false;
    }
    return intervals
        .computeIfAbsent(
            new Printed(evidence, confidence),
            key -> evidence.of().interval(measure, confidence).orElseThrow())
        .contains(gap);
  }

  private static Group group(int position) {
    return new Group("group", Integer.toString(position), text());
  }

  private static Optional<Group> mirrored(int position) {
    return Optional.of(group(1 - position));
  }

  private static Optional<Group> apart(int position) {
    return Optional.empty();
  }

  private static Comparison comparison(
      Group group, Optional<Group> mirror, GapEvidence evidence, MaterialityMargin margin) {
    return new Comparison(
        group,
        Optional.empty(),
        mirror,
        new Side(text(), 0, 0),
        new Side(text(), 0, 0),
        Comparison.Reading.NEUTRAL,
        evidence,
        margin,
        List.of(),
        Set.of(),
        List.of());
  }

  private static LocalizedText text() {
    return LocalizedText.awaitingReview("Simulated", "Efelychwyd");
  }

  private static int[] range(int from, int to) {
    int[] range = new int[to - from];
    for (int i = 0; i < range.length; i++) {
      range[i] = from + i;
    }
    return range;
  }

  private static double rest(int group, int[] sizes, double[] rates) {
    double yes = 0;
    double people = 0;
    boolean equal = true;
    for (int g = 0; g < sizes.length; g++) {
      equal &= rates[g] == rates[group];
      if (g != group) {
        yes += sizes[g] * rates[g];
        people += sizes[g];
      }
    }
    return equal ? rates[group] : yes / people;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Binomial counts, by where a random number falls among the sums of their probabilities. */
  private static final class Draw {
    private final double[] upTo;

    Draw(int trials, double rate) {
      Binomial counts = new Binomial(trials, rate);
      upTo = new double[trials + 1];
      double sum = 0;
      for (int k = 0; k <= trials; k++) {
        sum += counts.probability(k);
        upTo[k] = sum;
      }
    }

    long next(SplittableRandom random) {
      double u = random.nextDouble() * upTo[upTo.length - 1];
      int low = 0;
      int high = upTo.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (upTo[middle] > u) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }

  /** The evidence for one pair of counts, with its p-values computed once. */
  private record Remembered(GapEvidence of, Estimate pValue, Estimate equivalence)
      implements GapEvidence {
    Remembered(GapEvidence of, MaterialityMargin margin) {
      this(of, of.pValue(), of.equivalencePValue(margin));
    }

    @Override
    public List<EffectMeasure> measures() {
      return of.measures();
    }

    @Override
    public Estimate estimate(EffectMeasure measure) {
      return of.estimate(measure);
    }

    /** Says at which confidence it was asked for; the limits are computed where they are needed. */
    @Override
    public Optional<Interval> interval(EffectMeasure measure, double confidence) {
      return Optional.of(
          new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, confidence));
    }

    @Override
    public Estimate equivalencePValue(MaterialityMargin margin) {
      return equivalence;
    }

    @Override
    public DetectableGap detectable(double level, double power) {
      Estimate none = Estimate.undefined(UndefinedReason.NOT_REACHED);
      return new DetectableGap(measures().get(0), none, Estimate.of(1), level, power);
    }

    @Override
    public Method method() {
      return of.method();
    }

    @Override
    public LocalizedText whyChosen() {
      return of.whyChosen();
    }
  }
}
