package org.eqmon.stats.inference.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * Kitagawa's decomposition of a gap between two rates over the categories of one thing in which the
 * groups differ, such as age bands or areas: {@code sum (sA + sB)/2 (rA - rB)} goes with different
 * rates in the same categories, {@code sum (rA + rB)/2 (sA - sB)} with different shares.
 *
 * <p>It needs no model and treats both groups alike. From counts, standard errors are by the delta
 * method with random shares and rates of both groups and their sizes fixed; they suppose large
 * samples, and a category in which nobody or everybody has the event adds nothing to them. From
 * rates and shares there are none.
 */
public final class Kitagawa {
  private static final Method METHOD =
      new Method(
          "decomposition.kitagawa",
          "Kitagawa 1955, Journal of the American Statistical Association 50");
  private static final Kitagawa DEFAULTS = new Kitagawa(Confidence.NINETY_FIVE_PERCENT);
  private static final double SHARES_ADD_UP = 1e-6;

  private final Confidence confidence;

  private Kitagawa(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the decomposition with intervals at 95%. */
  public static Kitagawa withDefaults() {
    return DEFAULTS;
  }

  /** Returns the decomposition with intervals at another level. */
  public Kitagawa with(Confidence confidence) {
    return new Kitagawa(confidence);
  }

  /**
   * Decomposes a gap between rates, or between means, that are given by category.
   *
   * @param ratesA A's rate or mean in each category, on any scale
   * @param sharesA A's share in each category, from 0 to 1, adding up to 1
   * @param ratesB B's rate or mean in each category; of a category with a share of 0 too, since the
   *     other group's people are valued by it
   * @param sharesB B's share in each category
   * @throws IllegalArgumentException if the lengths differ, a rate isn't finite, a share isn't from
   *     0 to 1, or the shares of a group don't add up to 1 within a millionth
   */
  public KitagawaParts ofRates(
      double[] ratesA, double[] sharesA, double[] ratesB, double[] sharesB) {
    int categories = ratesA.length;
    if (sharesA.length != categories
        || ratesB.length != categories
        || sharesB.length != categories) {
      throw new IllegalArgumentException("there must be a rate and a share for each category");
    }
    checkShares(sharesA);
    checkShares(sharesB);
    if (!Arrays.stream(ratesA).allMatch(Magnitude::isReckonable)
        || !Arrays.stream(ratesB).allMatch(Magnitude::isReckonable)) {
      throw new IllegalArgumentException("rates must be finite (at most 1e60)");
    }
    return parts(
        new Side(ratesA, sharesA, new double[categories], 0),
        new Side(ratesB, sharesB, new double[categories], 0));
  }

  private static void checkShares(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share must be from 0 to 1");
      }
      sum += share;
    }
    if (!(Math.abs(sum - 1) <= SHARES_ADD_UP)) {
      throw new IllegalArgumentException(
          "the shares of a group must add up to 1: divide them by their sum");
    }
  }

  /**
   * Decomposes a gap between the rates of counts.
   *
   * @param eventsA A's events in each category, from 0 to its members
   * @param membersA A's members in each category
   * @param eventsB B's events in each category
   * @param membersB B's members in each category
   * @return the parts; undefined for {@link UndefinedReason#EMPTY_GROUP} if a group has nobody, or
   *     nobody in a category in which the other has somebody (merge categories first), in which
   *     case the gap itself is still there; standard errors for {@link
   *     UndefinedReason#TOO_FEW_VALUES} if a group has one member only
   * @throws IllegalArgumentException if the lengths differ or events aren't from 0 to members
   * @throws IllegalArgumentException if a total is beyond 2^63 - 1
   */
  public KitagawaParts ofCounts(long[] eventsA, long[] membersA, long[] eventsB, long[] membersB) {
    if (eventsA.length != eventsB.length) {
      throw new IllegalArgumentException("both groups must have the same categories");
    }
    Side a = Side.of(eventsA, membersA);
    Side b = Side.of(eventsB, membersB);
    if (a.people == 0 || b.people == 0) {
      Comparison none = Comparison.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
      EstimateWithError no = none.estimate();
      return new KitagawaParts(no, no, none, none, none, no, no, List.of());
    }
    for (int k = 0; k < eventsA.length; k++) {
      if ((membersA[k] == 0) != (membersB[k] == 0)) {
        Comparison none = Comparison.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
        EstimateWithError no = none.estimate();
        return new KitagawaParts(
            crude(a, b).estimate(),
            crude(b, a).estimate(),
            gap(a, b),
            none,
            none,
            no,
            no,
            List.of());
      }
    }
    return parts(a, b);
  }

  private KitagawaParts parts(Side a, Side b) {
    int categories = a.rates.length;
    double rateEffect = 0;
    double compositionEffect = 0;
    List<KitagawaCategory> each = new ArrayList<>();
    double[] meanRates = new double[categories];
    double[] meanShares = new double[categories];
    double[] halfRates = new double[categories];
    double[] halfShares = new double[categories];
    for (int k = 0; k < categories; k++) {
      meanRates[k] = (a.rates[k] + b.rates[k]) / 2;
      meanShares[k] = (a.shares[k] + b.shares[k]) / 2;
      halfRates[k] = (a.rates[k] - b.rates[k]) / 2;
      halfShares[k] = (a.shares[k] - b.shares[k]) / 2;
      KitagawaCategory category =
          new KitagawaCategory(2 * meanShares[k] * halfRates[k], 2 * meanRates[k] * halfShares[k]);
      rateEffect += category.rateEffect();
      compositionEffect += category.compositionEffect();
      each.add(category);
    }
    return new KitagawaParts(
        crude(a, b).estimate(),
        crude(b, a).estimate(),
        gap(a, b),
        comparison(
            rateEffect,
            a,
            a.variance(meanShares, halfRates),
            b,
            b.variance(negative(meanShares), halfRates)),
        comparison(
            compositionEffect,
            a,
            a.variance(halfShares, meanRates),
            b,
            b.variance(halfShares, negative(meanRates))),
        standardised(a, b).estimate(),
        standardised(b, a).estimate(),
        each);
  }

  /** Returns the crude rate of a group. */
  private Comparison crude(Side of, Side other) {
    return comparison(of.crude(), of, of.variance(of.shares, of.rates), other, 0);
  }

  private Comparison gap(Side a, Side b) {
    return comparison(
        a.crude() - b.crude(), a, a.variance(a.shares, a.rates), b, b.variance(b.shares, b.rates));
  }

  /** Returns the rate with one group's shares and the other's rates. */
  private Comparison standardised(Side ofShares, Side ofRates) {
    double[] none = new double[ofShares.rates.length];
    double rate = 0;
    for (int k = 0; k < none.length; k++) {
      rate += ofShares.shares[k] * ofRates.rates[k];
    }
    return comparison(
        rate,
        ofShares,
        ofShares.variance(none, ofRates.rates),
        ofRates,
        ofRates.variance(ofShares.shares, none));
  }

  private Comparison comparison(double value, Side one, double ofOne, Side other, double ofOther) {
    if (one.people == 0 || other.people == 0) {
      return Comparison.withoutError(value, UndefinedReason.NO_STANDARD_ERROR, METHOD);
    }
    return one.people < 2 || other.people < 2
        ? Comparison.withoutError(value, UndefinedReason.TOO_FEW_VALUES, METHOD)
        : Comparison.normal(value, 0, Math.sqrt(ofOne + ofOther), confidence, METHOD);
  }

  private static double[] negative(double[] values) {
    return Arrays.stream(values).map(v -> -v).toArray();
  }

  /** A group; it has no people if only its rates and shares are known. */
  private static final class Side {
    private final double[] rates;
    private final double[] shares;
    private final double[] members;
    private final double people;

    Side(double[] rates, double[] shares, double[] members, double people) {
      this.rates = rates;
      this.shares = shares;
      this.members = members;
      this.people = people;
    }

    static Side of(long[] events, long[] members) {
      if (members.length != events.length) {
        throw new IllegalArgumentException("there must be events and members for each category");
      }
      long people = 0;
      for (int k = 0; k < events.length; k++) {
        if (events[k] < 0 || events[k] > members[k]) {
          throw new IllegalArgumentException("events must be from 0 to the members");
        }
        people = Totals.plus(people, members[k]);
      }
      double[] rates = new double[events.length];
      double[] shares = new double[events.length];
      double[] counts = new double[events.length];
      for (int k = 0; k < events.length; k++) {
        rates[k] = members[k] == 0 ? 0 : (double) events[k] / members[k];
        shares[k] = people == 0 ? 0 : (double) members[k] / people;
        counts[k] = members[k];
      }
      return new Side(rates, shares, counts, people);
    }

    double crude() {
      double sum = 0;
      for (int k = 0; k < rates.length; k++) {
        sum += shares[k] * rates[k];
      }
      return sum;
    }

    /** Returns the variance of a number by its derivatives for this group's rates and shares. */
    double variance(double[] byRates, double[] byShares) {
      if (people < 2) {
        return 0;
      }
      double mean = 0;
      for (int k = 0; k < rates.length; k++) {
        mean += shares[k] * byShares[k];
      }
      double sum = 0;
      for (int k = 0; k < rates.length; k++) {
        double offset = byShares[k] - mean;
        sum += shares[k] * offset * offset / (people - 1);
        if (members[k] > 0) {
          sum +=
              byRates[k]
                  * byRates[k]
                  * rates[k]
                  * (1 - rates[k])
                  / members[k]
                  * (people / (people - 1));
        }
      }
      return sum;
    }
  }
}
