package org.eqmon.stats.analysis;

import java.util.Objects;
import org.eqmon.core.codelist.LocalizedText;
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
}
