package org.eqmon.stats.inference.smallgroups;

/** How the error of a pooled effect is judged. */
public enum PooledError {
  /**
   * Hartung and Knapp's: the error from how the effects scatter, but at least that of the weights,
   * and Student's t on k - 1 degrees of freedom.
   */
  HARTUNG_KNAPP_AT_LEAST(
      ".hartungKnappAtLeast", "; Knapp & Hartung 2003, Statistics in Medicine 22"),
  /**
   * The same without the bound: effects that agree by chance make it too small, with few groups.
   */
  HARTUNG_KNAPP(".hartungKnapp", "; Hartung & Knapp 2001, Statistics in Medicine 20"),
  /**
   * Normal, with tau squared taken as known: too small with few groups, and what most packages
   * print.
   */
  NORMAL("", "");

  private final String suffix;
  private final String reference;

  PooledError(String suffix, String reference) {
    this.suffix = suffix;
    this.reference = reference;
  }

  String suffix() {
    return suffix;
  }

  String reference() {
    return reference;
  }
}
