package org.eqmon.stats.inference.strata;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.TwoGroups;

/**
 * The Mantel-Haenszel estimates of a gap that is the same in every stratum.
 *
 * <p>Strata in which a group is empty are left out; no constant is added to any cell.
 */
public final class MantelHaenszel {
  private static final Method ODDS_RATIO =
      new Method(
          "stratified.mantelHaenszel.oddsRatio",
          "Mantel & Haenszel 1959; Robins, Breslow & Greenland 1986, Biometrics 42");
  private static final Method RISK_RATIO =
      new Method("stratified.mantelHaenszel.riskRatio", "Greenland & Robins 1985, Biometrics 41");
  private static final Method RISK_DIFFERENCE =
      new Method(
          "stratified.mantelHaenszel.riskDifference",
          "Greenland & Robins 1985, Biometrics 41; Sato 1989, Biometrics 45");
  private static final MantelHaenszel DEFAULT = new MantelHaenszel(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private MantelHaenszel(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the method with intervals at 95%. */
  public static MantelHaenszel withDefaults() {
    return DEFAULT;
  }

  /** Returns the method with intervals at another confidence. */
  public MantelHaenszel with(Confidence confidence) {
    return new MantelHaenszel(confidence);
  }

  /**
   * Returns the common odds ratio with the variance of Robins, Breslow and Greenland. A ratio of 0
   * or infinity has no standard error and no interval ({@code TOO_FEW_EVENTS}).
   */
  public PooledRatio oddsRatio(Strata strata) {
    double r = 0;
    double s = 0;
    double pr = 0;
    double cross = 0;
    double qs = 0;
    List<TwoGroups> comparable = strata.comparable();
    if (comparable.isEmpty()) {
      return PooledRatio.undefined(UndefinedReason.EMPTY_GROUP, ODDS_RATIO);
    }
    for (TwoGroups stratum : comparable) {
      double a = stratum.events1();
      double b = stratum.trials1() - stratum.events1();
      double c = stratum.events2();
      double d = stratum.trials2() - stratum.events2();
      double n = a + b + c + d;
      double ri = a * d / n;
      double si = b * c / n;
      double p = (a + d) / n;
      double q = (b + c) / n;
      r += ri;
      s += si;
      pr += p * ri;
      cross += p * si + q * ri;
      qs += q * si;
    }
    double variance = pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s);
    return ratio(r, s, variance, ODDS_RATIO);
  }

  /**
   * Returns the common risk ratio with Greenland and Robins' variance of its logarithm. A ratio of
   * 0 or infinity has no standard error and no interval ({@code TOO_FEW_EVENTS}).
   */
  public PooledRatio riskRatio(Strata strata) {
    double r = 0;
    double s = 0;
    double sum = 0;
    List<TwoGroups> comparable = strata.comparable();
    if (comparable.isEmpty()) {
      return PooledRatio.undefined(UndefinedReason.EMPTY_GROUP, RISK_RATIO);
    }
    for (TwoGroups stratum : comparable) {
      double a = stratum.events1();
      double n1 = stratum.trials1();
      double c = stratum.events2();
      double n2 = stratum.trials2();
      double n = n1 + n2;
      r += a * n2 / n;
      s += c * n1 / n;
      // n1 n2 (a + c) - a c n, as a sum of what can't cancel
      sum += (n1 / n) * (a / n) * (n2 - c) + (n2 / n) * (c / n) * (n1 - a);
    }
    return ratio(r, s, sum / (r * s), RISK_RATIO);
  }

  private PooledRatio ratio(double r, double s, double logVariance, Method method) {
    if (r == 0 && s == 0) {
      return PooledRatio.undefined(UndefinedReason.ZERO_DENOMINATOR, method);
    }
    if (r == 0 || s == 0) {
      return PooledRatio.withoutError(Estimate.of(r / s), UndefinedReason.TOO_FEW_EVENTS, method);
    }
    double ratio = r / s;
    double error = Math.sqrt(Math.max(0, logVariance));
    double factor = Math.exp(confidence.normalQuantile() * error);
    return new PooledRatio(
        Estimate.of(ratio),
        Estimate.of(error),
        Optional.of(new Interval(ratio / factor, ratio * factor, confidence.level())),
        method);
  }

  /**
   * Returns the common risk difference with Sato's variance. Undefined if no stratum has both
   * groups ({@code EMPTY_GROUP}) or the variance is 0 ({@code ZERO_VARIANCE}).
   */
  public PooledDifference riskDifference(Strata strata) {
    double difference = 0;
    double weight = 0;
    double satoP = 0;
    double satoQ = 0;
    double greenlandRobins = 0;
    List<TwoGroups> comparable = strata.comparable();
    if (comparable.isEmpty()) {
      return PooledDifference.undefined(UndefinedReason.EMPTY_GROUP, RISK_DIFFERENCE);
    }
    for (TwoGroups stratum : comparable) {
      double a = stratum.events1();
      double n1 = stratum.trials1();
      double c = stratum.events2();
      double n2 = stratum.trials2();
      double n = n1 + n2;
      difference += (a * n2 - c * n1) / n;
      weight += n1 * n2 / n;
      satoP +=
          (n1 / n) * (n1 / n) * c - (n2 / n) * (n2 / n) * a + (n1 / n) * (n2 / n) * (n2 - n1) / 2;
      satoQ += (a * (n2 - c) + c * (n1 - a)) / (2 * n);
      greenlandRobins +=
          a * (n1 - a) / n1 * (n2 / n) * (n2 / n) + c * (n2 - c) / n2 * (n1 / n) * (n1 / n);
    }
    double estimate = difference / weight;
    double error = Math.sqrt(Math.max(0, estimate * satoP + satoQ)) / weight;
    if (error == 0) {
      return PooledDifference.undefined(UndefinedReason.ZERO_VARIANCE, RISK_DIFFERENCE);
    }
    return new PooledDifference(
        Estimate.of(estimate),
        Estimate.of(error),
        Estimate.of(Math.sqrt(greenlandRobins) / weight),
        Optional.of(confidence.normalInterval(estimate, error)),
        RISK_DIFFERENCE);
  }
}
