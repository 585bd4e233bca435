package org.eqmon.stats.analysis;

import java.util.Objects;

/** What the rate of a group is compared with. */
public sealed interface Baseline {
  /** Returns the comparison with one named group. */
  static Baseline group(String code) {
    return new NamedGroup(code);
  }

  /** Returns the comparison with the group that has the most people with a known outcome. */
  static Baseline largest() {
    return Whole.LARGEST_GROUP;
  }

  /** Returns the comparison of each group with everybody else of known group. */
  static Baseline rest() {
    return Whole.REST;
  }

  /** Returns the comparison of each group with all groups together, itself included. */
  static Baseline overall() {
    return Whole.OVERALL;
  }

  /**
   * One named group.
   *
   * @param code its code
   */
  record NamedGroup(String code) implements Baseline {
    /** Refuses null. */
    public NamedGroup {
      Objects.requireNonNull(code, "code");
    }
  }

  /** The baselines that need no name. */
  enum Whole implements Baseline {
    /** The group that has the most people with a known outcome; the first of several. */
    LARGEST_GROUP,
    /** Everybody else of known group. */
    REST,
    /** All groups together. */
    OVERALL
  }
}
