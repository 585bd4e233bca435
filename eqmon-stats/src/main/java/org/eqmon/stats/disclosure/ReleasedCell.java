package org.eqmon.stats.disclosure;

import java.util.OptionalLong;

/**
 * One cell of a released table. A hidden cell holds nothing: whether it is hidden because it is
 * small or to protect another, and what its count is, can't be had from it.
 */
public sealed interface ReleasedCell {
  /** Returns the cell of a count that is hidden. There is only one. */
  static ReleasedCell hidden() {
    return Hidden.HIDDEN;
  }

  /** Returns the number to show, or empty if it is hidden. */
  OptionalLong number();

  /** Returns whether there is no number to show. */
  default boolean isHidden() {
    return this instanceof Hidden;
  }

  /**
   * A count as it is.
   *
   * @param count the count, 0 or more
   */
  record Shown(long count) implements ReleasedCell {
    /** Refuses a count below 0. */
    public Shown {
      requireCount(count);
    }

    @Override
    public OptionalLong number() {
      return OptionalLong.of(count);
    }
  }

  /**
   * A count rounded to the nearest multiple of a base.
   *
   * @param count the multiple, 0 or more
   * @param base the base, 2 or more
   */
  record Rounded(long count, long base) implements ReleasedCell {
    /** Refuses a count that is no multiple of the base. */
    public Rounded {
      requireCount(count);
      if (base < 2 || count % base != 0) {
        throw new IllegalArgumentException("a rounded count is a multiple of a base of 2 or more");
      }
    }

    @Override
    public OptionalLong number() {
      return OptionalLong.of(count);
    }
  }

  /** A count that isn't shown. */
  enum Hidden implements ReleasedCell {
    /** The only one. */
    HIDDEN;

    @Override
    public OptionalLong number() {
      return OptionalLong.empty();
    }
  }

  private static void requireCount(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a count is 0 or more");
    }
  }
}
