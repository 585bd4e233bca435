package org.eqmon.stats.inference.representation;

/** The share of a reference population that a group makes up. */
public sealed interface ReferenceShare {
  /**
   * Returns a share that is known, such as one from a census of the whole population.
   *
   * @throws IllegalArgumentException if it isn't from 0 to 1
   */
  static ReferenceShare known(double share) {
    return new Known(share);
  }

  /**
   * Returns a share that is itself an estimate from a sample that tells as much as a simple random
   * sample of a given size: the number of respondents, divided by the survey's design effect.
   *
   * @param share the estimated share, from 0 to 1
   * @param effectiveSize the effective sample size, finite and more than 0
   * @throws IllegalArgumentException if either is out of its range
   */
  static ReferenceShare estimated(double share, double effectiveSize) {
    return new Estimated(share, effectiveSize);
  }

  /**
   * Returns a share that is itself an estimate with a standard error.
   *
   * @param share the estimated share, between 0 and 1
   * @param standardError its standard error, more than 0
   * @throws IllegalArgumentException if either is out of its range
   */
  static ReferenceShare withStandardError(double share, double standardError) {
    if (!(share > 0 && share < 1 && standardError > 0)) {
      throw new IllegalArgumentException(
          "a share with a standard error must be between 0 and 1, and the error more than 0");
    }
    return new Estimated(share, share * (1 - share) / (standardError * standardError));
  }

  /**
   * Returns the share of a group in a pool that those observed were drawn from, without
   * replacement.
   *
   * @param group how many of the pool are in the group, from 0 to the size of the pool
   * @param pool the size of the pool
   * @throws IllegalArgumentException if the group is larger than the pool, or either is negative
   */
  static ReferenceShare finitePool(long group, long pool) {
    return new FinitePool(group, pool);
  }

  /** Returns the share, from 0 to 1. */
  double share();

  /**
   * A share that is known.
   *
   * @param share the share
   */
  record Known(double share) implements ReferenceShare {
    /** Refuses what isn't a share. */
    public Known {
      requireShare(share);
    }
  }

  /**
   * A share that is an estimate.
   *
   * @param share the share
   * @param effectiveSize the size of the simple random sample that would tell as much
   */
  record Estimated(double share, double effectiveSize) implements ReferenceShare {
    /** Refuses what isn't a share or a size. */
    public Estimated {
      requireShare(share);
      if (!(effectiveSize > 0 && effectiveSize < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the effective sample size of a reference share must be finite and more than 0");
      }
    }
  }

  /**
   * The share of a pool.
   *
   * @param group how many of the pool are in the group
   * @param pool the size of the pool, at least 1
   */
  record FinitePool(long group, long pool) implements ReferenceShare {
    /** Refuses an empty pool and a group that doesn't fit in it. */
    public FinitePool {
      if (pool < 1 || group < 0 || group > pool) {
        throw new IllegalArgumentException(
            "a pool needs at least one member, and a group of it from 0 to all of them");
      }
    }

    @Override
    public double share() {
      return (double) group / pool;
    }
  }

  private static void requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share must be from 0 to 1, and was " + share);
    }
  }
}
