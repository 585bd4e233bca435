package org.eqmon.stats.disclosure;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.inference.TestResult;

/** One test of all groups together as it may leave. It leads to no verdict of its own. */
public sealed interface ReleasedTest {
  /** Returns the id of the characteristic. */
  String variable();

  /** Returns the period, if the analysis goes by period. */
  Optional<Group> period();

  /**
   * A test that isn't shown.
   *
   * @param variable the id of the characteristic
   * @param period the period, if the analysis goes by period
   */
  record Withheld(String variable, Optional<Group> period) implements ReleasedTest {
    /** Refuses null. */
    public Withheld {
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(period, "period");
    }
  }

  /**
   * A test with its numbers.
   *
   * @param variable the id of the characteristic
   * @param period the period, if the analysis goes by period
   * @param question what is tested, in words
   * @param result the test
   */
  record Shown(String variable, Optional<Group> period, LocalizedText question, TestResult result)
      implements ReleasedTest {
    /** Refuses null. */
    public Shown {
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(period, "period");
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(result, "result");
    }
  }
}
