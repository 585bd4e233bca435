package org.eqmon.core.response;

/** How much a response must have. */
public enum Completeness {
  /** What is there must be right; anything may still be missing. */
  DRAFT,
  /**
   * What is there must be right, every question that is put to the person has an answer or a reason
   * for none, and purpose, lawful basis, day, mode and questionnaire are stated.
   */
  COMPLETE
}
