package org.eqmon.stats.analysis;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.inference.TestResult;

/**
 * One test of all groups together, such as a goodness of fit. It leads to no verdict of its own.
 *
 * @param variable the characteristic
 * @param period the period, if the analysis goes by period
 * @param question what is tested, in words
 * @param result the test
 * @param impliedCounts the counts that the printed figures give back
 */
@JsonIncludeProperties({})
public record OverallTest(
    String variable,
    Optional<Group> period,
    LocalizedText question,
    TestResult result,
    Set<CountRef> impliedCounts) {
  /** Copies the set. */
  public OverallTest {
    Objects.requireNonNull(variable, "variable");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(result, "result");
    impliedCounts = Set.copyOf(impliedCounts);
  }

  @Override
  public String toString() {
    return "OverallTest (" + variable + ")";
  }
}
