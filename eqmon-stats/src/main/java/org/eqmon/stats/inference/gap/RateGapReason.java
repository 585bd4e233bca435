package org.eqmon.stats.inference.gap;

/** Why {@link RateGap} took the statistic it took. */
public enum RateGapReason {
  /**
   * A count of events or of non-events is below {@value RateGap#LARGE_COUNT}: asymptotic tests
   * exceed their level there.
   */
  SMALL_COUNT("small-count"),
  /** All four counts are large enough that the corrected score test keeps its level. */
  LARGE_COUNTS("large-counts"),
  /** The caller chose the statistic. */
  CHOSEN("chosen");

  private final String id;

  RateGapReason(String id) {
    this.id = id;
  }

  /** Returns the stable id, such as {@code small-count}. */
  public String id() {
    return id;
  }
}
