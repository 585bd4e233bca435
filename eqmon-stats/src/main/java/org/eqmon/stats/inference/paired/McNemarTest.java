package org.eqmon.stats.inference.paired;

import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Binomial;

/** McNemar's test that as many changed one way as the other, two-sided. Exact by default. */
public final class McNemarTest {
  private static final McNemarTest DEFAULT = new McNemarTest(McNemarMethod.EXACT);

  private final McNemarMethod method;

  private McNemarTest(McNemarMethod method) {
    this.method = Objects.requireNonNull(method, "method");
  }

  /** Returns the exact test. */
  public static McNemarTest withDefaults() {
    return DEFAULT;
  }

  /** Returns the test made another way. */
  public McNemarTest with(McNemarMethod method) {
    return new McNemarTest(method);
  }

  /** Returns the result. Undefined if nobody answered differently. */
  public TestResult of(PairedCounts counts) {
    double changed = (double) counts.firstOnly() + counts.secondOnly();
    if (changed == 0) {
      return TestResult.undefined(
          UndefinedReason.NO_VARIATION, Alternative.TWO_SIDED, method.method());
    }
    double difference = Math.abs((double) counts.firstOnly() - counts.secondOnly());
    double corrected = Math.max(0, difference - 1);
    return switch (method) {
      case EXACT -> binomial(counts, 0);
      case MID_P -> binomial(counts, 1);
      case CHI_SQUARED ->
          TestResult.ofChiSquared(difference * difference / changed, 1, method.method());
      case CORRECTED_CHI_SQUARED ->
          TestResult.ofChiSquared(corrected * corrected / changed, 1, method.method());
    };
  }

  // Less so many halves of the probability of the observed counts, of both tails together.
  private TestResult binomial(PairedCounts counts, double halves) {
    long larger = Math.max(counts.firstOnly(), counts.secondOnly());
    Binomial changes = new Binomial(counts.firstOnly() + counts.secondOnly(), 0.5);
    double p =
        counts.firstOnly() == counts.secondOnly()
            ? 1 - 0.5 * halves * changes.probability(larger)
            : Math.min(1, 2 * changes.atLeast(larger) - halves * changes.probability(larger));
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    return new TestResult(none, none, Estimate.of(p), Alternative.TWO_SIDED, method.method());
  }
}
