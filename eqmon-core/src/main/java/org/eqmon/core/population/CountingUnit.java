package org.eqmon.core.population;

import org.eqmon.core.codelist.LocalizedText;

/** What is counted. Persons and households are never compared without saying so. */
public enum CountingUnit {
  /** People. */
  PERSONS(LocalizedText.awaitingReview("people", "pobl")),
  /** Households, whatever their size. */
  HOUSEHOLDS(LocalizedText.awaitingReview("households", "aelwydydd"));

  private final LocalizedText label;

  CountingUnit(LocalizedText label) {
    this.label = label;
  }

  /** Returns the name of the unit, in the plural. */
  public LocalizedText label() {
    return label;
  }
}
