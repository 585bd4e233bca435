package org.eqmon.stats.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eqmon.core.validation.IssueType;

/**
 * A whole number of 0 or more as it stands in data, or what is wrong with it.
 *
 * @param value the number; 0 if something is wrong
 * @param problem what is wrong
 */
record WholeNumber(BigInteger value, Optional<IssueType> problem) {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,80}(?:\\.0{1,40})?");

  /** What publishers write for a count that they hide. */
  private static final Set<String> HIDDEN = Set.of("*", ".", "..", "c", "[c]");

  /** Reads a number that fits a long. */
  static WholeNumber count(String text) {
    WholeNumber number = of(text);
    return number.value.bitLength() < Long.SIZE ? number : wrong(IssueType.COUNT_TOO_LARGE);
  }

  /** Reads a number of any size. */
  static WholeNumber of(String text) {
    String stripped = text.strip();
    if (HIDDEN.contains(stripped)) {
      return wrong(IssueType.COUNT_NOT_PUBLISHED);
    }
    if (!WHOLE.matcher(stripped).matches()) {
      return wrong(IssueType.NOT_A_COUNT);
    }
    return new WholeNumber(new BigDecimal(stripped).toBigInteger(), Optional.empty());
  }

  private static WholeNumber wrong(IssueType problem) {
    return new WholeNumber(BigInteger.ZERO, Optional.of(problem));
  }

  long asLong() {
    return value.longValueExact();
  }

  @Override
  public String toString() {
    return "WholeNumber";
  }
}
