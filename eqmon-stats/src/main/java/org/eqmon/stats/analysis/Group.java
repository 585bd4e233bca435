package org.eqmon.stats.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Variable;

/**
 * One level of one variable: an equality group, or a period.
 *
 * @param variable the id of the variable
 * @param code the code of the level
 * @param label its label
 */
public record Group(String variable, String code, LocalizedText label) {
  /** Refuses null. */
  public Group {
    Objects.requireNonNull(variable, "variable");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
  }

  /** Returns the group that a level of a variable stands for. */
  public static Group of(Variable variable, Level level) {
    return new Group(variable.id(), level.code(), level.label());
  }

  /**
   * Returns the group that holds all people of known group who aren't of a level: the other one of
   * two. Empty if there are more groups, or if a person may be in both.
   */
  public static Optional<Group> otherOfTwo(Variable variable, Level level) {
    List<Level> answers = variable.answers();
    return answers.size() == 2 && variable.selection() == Selection.SINGLE
        ? answers.stream().filter(l -> !l.equals(level)).findFirst().map(l -> of(variable, l))
        : Optional.empty();
  }
}
