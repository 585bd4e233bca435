package org.eqmon.stats.inference.amount;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.LogBeta;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.numerics.Hypergeometric;

/**
 * The ways to deal a pooled sample to two groups of given sizes: counted level by level (how many
 * of each value go to the first group), with the number of relabellings that each such deal stands
 * for.
 */
final class Relabellings {
  private static final double MAXIMUM_DEALS = 1e7;
  private static final long MAXIMUM_PEOPLE = 1000;
  private static final double ROUNDING = 1e-10;

  private final ValueCounts pooled;
  private final long first;
  private final double centre;
  private final double tolerance;

  Relabellings(ValueCounts pooled, long first) {
    this.pooled = pooled;
    this.first = first;
    centre = Moments.of(pooled).mean().value();
    tolerance = ROUNDING * (pooled.value(pooled.distinct() - 1) - pooled.value(0));
  }

  /** How many relabellings lie where. */
  record Tails(double all, double atMost, double atLeast, double asLarge, double relabellings) {}

  /** Returns the number of relabellings, infinite if beyond the doubles. */
  double number() {
    double k = Math.min(first, pooled.total() - first);
    double n = pooled.total();
    if (n > 2000) {
      return Math.exp(-LogBeta.value(k + 1, n - k + 1) - Math.log1p(n));
    }
    double number = 1;
    for (int i = 1; i <= k; i++) {
      number = number * (n - k + i) / i;
    }
    return number;
  }

  boolean canBeCounted() {
    if (pooled.total() > MAXIMUM_PEOPLE) {
      return false;
    }
    double[] deals = new double[(int) first + 1];
    deals[0] = 1;
    for (int level = 0; level < pooled.distinct(); level++) {
      int size = (int) pooled.count(level);
      double[] next = new double[deals.length];
      double window = 0;
      for (int k = 0; k < deals.length; k++) {
        window += deals[k] - (k > size ? deals[k - size - 1] : 0);
        next[k] = window;
      }
      deals = next;
    }
    return deals[(int) first] <= MAXIMUM_DEALS;
  }

  Tails count(double observed) {
    Counter counter = new Counter(observed);
    counter.deal(0, (int) first, pooled.total(), 0, 1);
    return counter.tails(number());
  }

  Tails draw(double observed, long seed, int draws) {
    Counter counter = new Counter(observed);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < draws; i++) {
      long left = first;
      long people = pooled.total();
      double sum = 0;
      for (int level = 0; level < pooled.distinct() && left > 0; level++) {
        long size = pooled.count(level);
        long taken = hypergeometric(random.nextDouble(), people, size, left);
        sum += taken * (pooled.value(level) - centre);
        left -= taken;
        people -= size;
      }
      counter.add(sum, 1);
    }
    return counter.tails(draws);
  }

  /** Returns the value at a uniform number, by walking out from the mode. */
  private static long hypergeometric(double uniform, long people, long marked, long drawn) {
    Hypergeometric distribution = new Hypergeometric(people, marked, drawn);
    long low = distribution.minimum();
    long high = distribution.maximum();
    long mode = distribution.mode();
    double others = (double) people - marked;
    double atMode = distribution.probability(mode);
    double left = uniform - atMode;
    double below = atMode;
    double above = atMode;
    long down = mode;
    long up = mode;
    while (left >= 0) {
      if (up < high) {
        above *= (marked - up) * ((double) drawn - up) / ((up + 1.0) * (others - drawn + up + 1));
        up++;
        left -= above;
        if (left < 0) {
          return up;
        }
      }
      if (down > low) {
        below *= down * (others - drawn + down) / ((marked - down + 1.0) * (drawn - down + 1.0));
        down--;
        left -= below;
        if (left < 0) {
          return down;
        }
      }
      if ((up == high && down == low) || above + below == 0) {
        return mode; // what rounding has left over
      }
    }
    return mode;
  }

  /** Adds up relabellings by where their difference of means lies. */
  private final class Counter {
    private final double observed;
    private final double perSum;
    private final double[][] choose = new double[pooled.distinct()][];
    private double all;
    private double atMost;
    private double atLeast;
    private double asLarge;

    Counter(double observed) {
      this.observed = observed;
      // with values about their mean, the difference of means is the first group's sum times this
      perSum = 1.0 / first + 1.0 / (pooled.total() - first);
    }

    void deal(int level, int left, long people, double sum, double ways) {
      long size = pooled.count(level);
      double value = pooled.value(level) - centre;
      long others = people - size;
      int from = (int) Math.max(0, left - others);
      int to = (int) Math.min(size, left);
      for (int taken = from; taken <= to; taken++) {
        double times = ways * choose(level)[taken];
        if (left == taken || level == pooled.distinct() - 1) {
          add(sum + taken * value, times);
        } else {
          deal(level + 1, left - taken, others, sum + taken * value, times);
        }
      }
    }

    private double[] choose(int level) {
      if (choose[level] == null) {
        int size = (int) pooled.count(level);
        choose[level] = new double[size + 1];
        Arrays.setAll(choose[level], k -> 1.0);
        for (int k = 1; k <= size; k++) {
          choose[level][k] = choose[level][k - 1] * (size - k + 1) / k;
        }
      }
      return choose[level];
    }

    void add(double sum, double ways) {
      double difference = sum * perSum;
      all += ways;
      if (difference <= observed + tolerance) {
        atMost += ways;
      }
      if (difference >= observed - tolerance) {
        atLeast += ways;
      }
      if (Math.abs(difference) >= Math.abs(observed) - tolerance) {
        asLarge += ways;
      }
    }

    Tails tails(double relabellings) {
      return new Tails(all, atMost, atLeast, asLarge, relabellings);
    }
  }
}
