package org.eqmon.stats.disclosure;

import java.util.List;
import java.util.Objects;

/**
 * A table that isn't released at all, because it can't be shown that the rest protects it.
 *
 * @param variables the ids of the variables that it is by
 * @param reason why
 */
public record WithheldTable(List<String> variables, Reason reason) {
  /** Why a table is withheld. It depends on what is asked for, or on what is shown, alone. */
  public enum Reason {
    /** Whatever is hidden in it, somebody could be found out. */
    NOT_PROTECTABLE,
    /**
     * It is linked to other tables in a circle (each by characteristic and outcome, such as sex by
     * let, sex by complaint, disability by let, disability by complaint) that is too large to be
     * checked together, or shares a question of several answers with another table. Fewer
     * characteristics or outcomes in one study help.
     */
    LINKED_IN_A_CIRCLE,
    /**
     * It is by other groups of something that another table, or it itself, has groups of too, such
     * as two schemes of age bands or quarters beside years, and what one hides could be worked out
     * from the other. Groups that add up to others by a roll-up of their code list are checked
     * together, unless these counts don't add up so.
     */
    OVERLAPPING_GROUPS,
    /** It has several questions of which a person may choose more than one answer. */
    SEVERAL_MULTIPLE_CHOICES
  }

  /** Copies the list. */
  public WithheldTable {
    variables = List.copyOf(variables);
    Objects.requireNonNull(reason, "reason");
  }
}
