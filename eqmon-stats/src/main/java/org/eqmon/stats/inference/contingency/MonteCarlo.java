package org.eqmon.stats.inference.contingency;

/**
 * How a p-value is estimated from random tables.
 *
 * @param tables how many, at least 100
 * @param seed of the random numbers: the same seed gives the same result on every machine
 */
public record MonteCarlo(int tables, long seed) {
  /** Refuses too few tables to tell anything. */
  public MonteCarlo {
    if (tables < 100) {
      throw new IllegalArgumentException("there must be at least 100 random tables");
    }
  }
}
