package org.eqmon.core.population;

import org.eqmon.core.codelist.LocalizedText;

/** Whom a population holds. */
public enum PopulationBase {
  /** Usual residents of all ages. */
  ALL_AGES(LocalizedText.awaitingReview("all usual residents", "pob preswylydd arferol")),
  /** Usual residents aged 3 and over. */
  AGED_3_AND_OVER(
      LocalizedText.awaitingReview(
          "usual residents aged 3 and over", "preswylwyr arferol 3 oed a throsodd")),
  /** Usual residents aged 5 and over. */
  AGED_5_AND_OVER(
      LocalizedText.awaitingReview(
          "usual residents aged 5 and over", "preswylwyr arferol 5 oed a throsodd")),
  /** Usual residents aged 16 and over. */
  AGED_16_AND_OVER(
      LocalizedText.awaitingReview(
          "usual residents aged 16 and over", "preswylwyr arferol 16 oed a throsodd")),
  /** All households. */
  ALL_HOUSEHOLDS(LocalizedText.awaitingReview("all households", "pob aelwyd"));

  private final LocalizedText label;

  PopulationBase(LocalizedText label) {
    this.label = label;
  }

  /** Returns the name of the base. */
  public LocalizedText label() {
    return label;
  }

  /** Returns what the base counts. */
  public CountingUnit unit() {
    return this == ALL_HOUSEHOLDS ? CountingUnit.HOUSEHOLDS : CountingUnit.PERSONS;
  }
}
