package org.eqmon.stats.tally;

/** Writes named fields so that no two different lists of fields give the same text. */
final class CanonicalText {
  private CanonicalText() {}

  static void field(StringBuilder text, String name, String value) {
    text.append(name).append(' ').append(value.length()).append(':').append(value).append('\n');
  }
}
