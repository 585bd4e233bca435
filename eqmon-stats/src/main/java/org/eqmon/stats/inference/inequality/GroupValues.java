package org.eqmon.stats.inference.inequality;

import java.util.Arrays;
import java.util.Optional;
import org.eqmon.stats.inference.numerics.Hypergeometric;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * One value for each of several groups, such as a rate, with the groups' populations and, where it
 * is known, each value's sampling error.
 *
 * <p>The best way in is {@link #ofRates}: counts know their own sampling error, and what noise
 * alone would show, however small the groups are. For measures over ordered groups the order runs
 * from the most to the least disadvantaged.
 *
 * <p>The values are taken as independent, and the populations as fixed numbers.
 */
public final class GroupValues {
  private final double[] values;
  private final double[] shares;
  private final double population;
  private final Optional<double[]> variances;
  private final Optional<Counts> counts;

  /** The counts that the values are rates of. */
  private static final class Counts {
    private final long[] members;
    private final long allEvents;
    private final long allMembers;

    Counts(long[] members, long allEvents, long allMembers) {
      this.members = members;
      this.allEvents = allEvents;
      this.allMembers = allMembers;
    }

    double rate() {
      return (double) allEvents / allMembers;
    }

    /** The unbiased estimate of p(1 - p) if all groups share one rate. */
    double pooledVariance() {
      return allMembers < 2 ? 0 : rate() * (1 - rate()) * ((double) allMembers / (allMembers - 1));
    }
  }

  private GroupValues(
      double[] values,
      double[] populations,
      Optional<double[]> variances,
      Optional<Counts> counts) {
    this.values = values;
    this.population = Arrays.stream(populations).sum();
    double all = population;
    this.shares = Arrays.stream(populations).map(p -> all == 0 ? 0 : p / all).toArray();
    this.variances = variances;
    this.counts = counts;
  }

  /**
   * Returns values whose sampling error isn't known; {@link #withStandardErrors} adds it.
   *
   * @param values the value of each group, finite
   * @param populations the population of each group, 0 or more, on any scale
   * @throws IllegalArgumentException if the lengths differ or a number is out of its range
   */
  public static GroupValues of(double[] values, double[] populations) {
    if (values.length != populations.length) {
      throw new IllegalArgumentException(
          "values and populations must have one number for each group");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Magnitude.isReckonable(values[i])) {
        throw new IllegalArgumentException(
            "a group's value must be a finite (at most 1e60) number");
      }
      if (!(populations[i] >= 0 && populations[i] <= Magnitude.LARGEST)) {
        throw new IllegalArgumentException(
            "a group's population must be 0 or more, and finite (at most 1e60)");
      }
    }
    return new GroupValues(values.clone(), populations.clone(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns the rates of events among members, with each group weighted by its members and the
   * sampling error that the counts have. A group without members has no value: no measure counts
   * it.
   *
   * @param events the events of each group, from 0 to its members
   * @param members the members of each group
   * @throws IllegalArgumentException if the lengths differ or a number is out of its range
   * @throws IllegalArgumentException if a sum is beyond 2^63 - 1
   */
  public static GroupValues ofRates(long[] events, long[] members) {
    if (events.length != members.length) {
      throw new IllegalArgumentException("events and members must have one number for each group");
    }
    long allEvents = 0;
    long allMembers = 0;
    double[] rates = new double[events.length];
    double[] populations = new double[events.length];
    for (int i = 0; i < events.length; i++) {
      if (events[i] < 0 || events[i] > members[i]) {
        throw new IllegalArgumentException("events must be from 0 to the members of their group");
      }
      allEvents = Totals.plus(allEvents, events[i]);
      allMembers = Totals.plus(allMembers, members[i]);
      rates[i] = members[i] == 0 ? 0 : (double) events[i] / members[i];
      populations[i] = members[i];
    }
    Counts counts = new Counts(members.clone(), allEvents, allMembers);
    double[] variances = new double[events.length];
    for (int i = 0; i < variances.length; i++) {
      variances[i] =
          switch (Long.signum(members[i] - 1)) {
            case -1 -> 0;
            case 0 -> counts.pooledVariance();
            default -> rates[i] * (1 - rates[i]) / (members[i] - 1);
          };
    }
    return new GroupValues(rates, populations, Optional.of(variances), Optional.of(counts));
  }

  /**
   * Returns these values with standard errors, in place of any that they had.
   *
   * @param standardErrors the standard error of each group's value, 0 or more
   * @throws IllegalArgumentException if there isn't one for each group, or one is out of its range
   */
  public GroupValues withStandardErrors(double... standardErrors) {
    if (standardErrors.length != values.length) {
      throw new IllegalArgumentException("there must be one standard error for each group");
    }
    for (double error : standardErrors) {
      if (!(error >= 0 && error <= Magnitude.LARGEST)) {
        throw new IllegalArgumentException(
            "a standard error must be 0 or more, and finite (at most 1e60)");
      }
    }
    double[] populations = Arrays.stream(shares).map(p -> p * population).toArray();
    double[] squares = Arrays.stream(standardErrors).map(e -> e * e).toArray();
    return new GroupValues(values, populations, Optional.of(squares), Optional.empty());
  }

  /** Returns the number of groups, those without a value included. */
  public int size() {
    return values.length;
  }

  /**
   * Returns a group's value; 0 if it has none.
   *
   * @throws IndexOutOfBoundsException if there is no such group
   */
  public double value(int group) {
    return values[group];
  }

  /**
   * Returns whether a group has a value: a rate of no members is none.
   *
   * @throws IndexOutOfBoundsException if there is no such group
   */
  public boolean hasValue(int group) {
    return counts.map(c -> c.members[group] > 0).orElse(values.length > group);
  }

  /**
   * Returns a group's share of the population, from 0 to 1.
   *
   * @throws IndexOutOfBoundsException if there is no such group
   */
  public double share(int group) {
    return shares[group];
  }

  /** Returns the population of all groups. */
  public double population() {
    return population;
  }

  /** Returns the mean of the values, weighted by population; 0 without any population. */
  public double mean() {
    if (counts.isPresent() && counts.get().allMembers > 0) {
      return counts.get().rate();
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += shares[i] * values[i];
    }
    return sum;
  }

  /** Returns whether the sampling error is known. */
  public boolean hasStandardErrors() {
    return variances.isPresent();
  }

  /** Returns the number of groups that have a value. */
  int valued() {
    int number = 0;
    for (int i = 0; i < values.length; i++) {
      number += hasValue(i) ? 1 : 0;
    }
    return number;
  }

  /** Returns whether there is nobody in any group. */
  boolean isEmpty() {
    return population == 0;
  }

  /** Returns whether a value is below 0. */
  boolean hasNegative() {
    return Arrays.stream(values).anyMatch(v -> v < 0);
  }

  /** Returns the squared standard errors, unbiased for rates: what noise adds to an index. */
  Optional<double[]> variances() {
    return variances.map(double[]::clone);
  }

  /**
   * Returns the squared standard errors that intervals are made of. Where a group's count is 0 or
   * all its members the unbiased variance is 0, though nothing is certain: there it is that of the
   * rate with one event and one other member more.
   */
  Optional<double[]> errorVariances() {
    return counts.isEmpty()
        ? variances()
        : variances.map(
            unbiased -> {
              double[] errors = unbiased.clone();
              for (int i = 0; i < errors.length; i++) {
                if (isAtAnEnd(i)) {
                  double rate = inside(i);
                  errors[i] = rate * (1 - rate) / counts.get().members[i];
                }
              }
              return errors;
            });
  }

  /** Returns a group's value, or where the count is at an end the rate that its error is of. */
  double inside(int group) {
    return isAtAnEnd(group)
        ? (values[group] * counts.orElseThrow().members[group] + 1)
            / (counts.orElseThrow().members[group] + 2.0)
        : values[group];
  }

  private boolean isAtAnEnd(int group) {
    return counts.isPresent()
        && counts.get().members[group] > 0
        && (values[group] == 0 || values[group] == 1);
  }

  /**
   * Returns the squared standard error over the value. For the rate of a group without events it is
   * the limit as the rate falls to 0; for another value of 0 with an error it is infinite.
   */
  double varianceOverValue(int group, double variance) {
    if (values[group] != 0) {
      return variance / values[group];
    }
    if (variance == 0 && counts.isEmpty()) {
      return 0;
    }
    return counts
        .map(
            c ->
                c.members[group] == 1
                    ? c.pooledVariance() / c.rate()
                    : c.members[group] == 0 ? 0 : 1.0 / (c.members[group] - 1))
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Returns the squared standard errors if all groups were equal. */
  Optional<double[]> variancesUnderEquality() {
    return counts.isEmpty()
        ? variances()
        : counts.map(
            c ->
                Arrays.stream(c.members)
                    .mapToDouble(n -> n == 0 ? 0 : c.pooledVariance() / n)
                    .toArray());
  }

  /**
   * Returns by how much noise is expected to have raised each group's distance from the weighted
   * mean: for counts so that it is right on average, exactly, if all groups are equal.
   */
  Optional<double[]> noiseAroundMean() {
    double mean = mean();
    double[] noise = new double[values.length];
    if (counts.isPresent()) {
      Counts c = counts.get();
      for (int i = 0; i < noise.length; i++) {
        noise[i] =
            c.members[i] == 0
                ? 0
                : DistanceNoise.ofCount(
                        new Hypergeometric(c.allMembers, c.allEvents, c.members[i]),
                        (values[i] - mean) * c.members[i])
                    / c.members[i];
      }
      return Optional.of(noise);
    }
    return variances.map(
        v -> {
          double common = 0;
          for (int i = 0; i < v.length; i++) {
            common += shares[i] * shares[i] * v[i];
          }
          for (int i = 0; i < v.length; i++) {
            double variance = Math.max(0, v[i] * (1 - 2 * shares[i]) + common);
            noise[i] = DistanceNoise.ofNormal(Math.sqrt(variance), values[i] - mean);
          }
          return noise;
        });
  }

  /** Returns the number of groups: a value or a count may describe people. */
  @Override
  public String toString() {
    return "GroupValues[" + values.length + " groups]";
  }
}
