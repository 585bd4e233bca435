package org.eqmon.stats.tally;

import java.util.Objects;

/**
 * Bytes can't be read as a tally of the schema given. The message names ids and versions and never
 * a count.
 */
public final class TallyFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the bytes. Ids are stable. */
  public enum Problem {
    /** They don't begin as a tally does. */
    NOT_A_TALLY("EQM-1101"),
    /** They were written by a later version of this library than is reading them. */
    NEWER_VERSION("EQM-1102"),
    /** They are a tally of another schema. */
    OTHER_SCHEMA("EQM-1103"),
    /** They end too early. */
    TRUNCATED("EQM-1104"),
    /** They were changed after they were written. */
    DAMAGED("EQM-1105");

    private final String id;

    Problem(String id) {
      this.id = id;
    }

    /** Returns the stable id, such as {@code "EQM-1101"}. */
    public String id() {
      return id;
    }
  }

  private final Problem problem;

  TallyFormatException(Problem problem, String detail) {
    super(problem.id() + " " + detail);
    this.problem = Objects.requireNonNull(problem, "problem");
  }

  /** Returns what is wrong. */
  public Problem problem() {
    return problem;
  }
}
