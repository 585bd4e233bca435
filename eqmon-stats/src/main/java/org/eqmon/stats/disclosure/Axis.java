package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Variable;

/**
 * A variable as disclosure control sees it: its parts, which are its levels and what they add up
 * to.
 *
 * <pre>
 * TOTAL = ANSWERED + NO_ANSWER
 * ANSWERED = the answers;  NO_ANSWER = UNKNOWN + NOT_APPLICABLE;  UNKNOWN = the other states
 * </pre>
 */
final class Axis {
  /** What a part is. */
  enum Kind {
    ANSWER,
    ANSWERED,
    /** One state in which there is an answer that isn't known. */
    STATE,
    /** All those states together. */
    UNKNOWN,
    NOT_APPLICABLE,
    NO_ANSWER,
    TOTAL
  }

  /** A part; those of kind ANSWER, STATE and NOT_APPLICABLE are levels of the variable. */
  record Part(String code, LocalizedText label, Kind kind) {}

  static final String ANSWERED = "eqmon:answered";
  static final String UNKNOWN = "eqmon:unknown";
  static final String NO_ANSWER = "eqmon:no-answer";
  static final String TOTAL = "eqmon:total";

  private static final LocalizedText ANSWERED_LABEL =
      LocalizedText.awaitingReview("All answers", "Pob ateb");
  private static final LocalizedText NO_ANSWER_LABEL =
      LocalizedText.awaitingReview("No answer", "Dim ateb");
  private static final LocalizedText TOTAL_LABEL =
      LocalizedText.awaitingReview("Total", "Cyfanswm");

  private final Variable variable;
  private final List<Part> parts;

  private Axis(Variable variable, List<Part> parts) {
    this.variable = variable;
    this.parts = List.copyOf(parts);
  }

  /**
   * Makes an axis. That of a period has no total, unless it is one of those given.
   *
   * @param addedUp the ids of the periods of which a total is asked for
   */
  static Axis of(Variable variable, Set<String> addedUp) {
    List<Part> parts = new ArrayList<>();
    for (Level level : variable.answers()) {
      parts.add(new Part(level.code(), level.label(), Kind.ANSWER));
    }
    if (variable.answers().size() < variable.levels().size()) {
      parts.add(new Part(ANSWERED, ANSWERED_LABEL, Kind.ANSWERED));
      for (Level level : variable.levels()) {
        level
            .nonAnswer()
            .ifPresent(
                state ->
                    parts.add(
                        new Part(
                            level.code(),
                            level.label(),
                            state.hidesAnAnswer() ? Kind.STATE : Kind.NOT_APPLICABLE)));
      }
      parts.add(new Part(UNKNOWN, NO_ANSWER_LABEL, Kind.UNKNOWN));
      parts.add(new Part(NO_ANSWER, NO_ANSWER_LABEL, Kind.NO_ANSWER));
    }
    if (variable.kind() != Variable.Kind.PERIOD || addedUp.contains(variable.id())) {
      parts.add(new Part(TOTAL, TOTAL_LABEL, Kind.TOTAL));
    }
    return new Axis(variable, parts);
  }

  String id() {
    return variable.id();
  }

  Variable variable() {
    return variable;
  }

  List<Part> parts() {
    return parts;
  }

  boolean isMultiple() {
    return variable.selection() == Selection.MULTIPLE;
  }

  boolean isPeriod() {
    return variable.kind() == Variable.Kind.PERIOD;
  }

  /** Whether people are counted by an outcome, and not by who they are or when it was. */
  boolean isOutcome() {
    return variable.kind() == Variable.Kind.BINARY || variable.kind() == Variable.Kind.ORDINAL;
  }

  /** The code under which a part names a count; everybody isn't named. */
  static CountKey name(CountKey key, String variable, Part part) {
    return part.kind() == Kind.TOTAL ? key.without(variable) : key.with(variable, part.code());
  }

  Part part(String code) {
    return parts.stream()
        .filter(part -> part.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + id() + "' has no such part"));
  }

  List<Part> parts(Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).toList();
  }

  /**
   * How often a level counts in a part: 0, 1 or, for the answers of a multiple choice, as many as
   * make each person count once.
   *
   * @param position of a level, or one beyond the last: each person once, of a multiple choice only
   */
  int coefficient(Part part, int position) {
    boolean any = position == variable.levels().size();
    Optional<NonAnswer> state =
        any ? Optional.empty() : variable.levels().get(position).nonAnswer();
    if (isMultiple()) {
      if (part.kind() == Kind.TOTAL) {
        return any ? 1 : 0;
      }
      if (part.kind() == Kind.ANSWERED) {
        return any ? 1 : state.isPresent() ? -1 : 0;
      }
    }
    if (any) {
      return 0;
    }
    boolean counts =
        switch (part.kind()) {
          case ANSWER, STATE, NOT_APPLICABLE ->
              variable.levels().get(position).code().equals(part.code());
          case ANSWERED -> state.isEmpty();
          case UNKNOWN -> state.isPresent() && state.get().hidesAnAnswer();
          case NO_ANSWER -> state.isPresent();
          case TOTAL -> true;
        };
    return counts ? 1 : 0;
  }

  /** How many positions a table has for this variable. */
  int positions() {
    return variable.levels().size() + (isMultiple() ? 1 : 0);
  }
}
