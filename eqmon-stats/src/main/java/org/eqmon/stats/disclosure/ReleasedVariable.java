package org.eqmon.stats.disclosure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.stats.tally.Variable;

/**
 * One side of a released table: what it is by, and its categories in the order of the table.
 *
 * <p>The categories are the answers; {@code ANSWERED}, their total; the states of having no answer,
 * shown one by one or, where that can't be, only together as {@code NO_ANSWER}; and {@code TOTAL}.
 * A period has its periods, and a {@code TOTAL} only if the study asks for one.
 *
 * @param id the id of the variable
 * @param name its name
 * @param kind what it is
 * @param selection how many answers one person may have; with {@code MULTIPLE} the answers can add
 *     up to more than their total, which counts each person once
 * @param codeList the list that its answers come from, if it is a characteristic
 * @param categories its categories
 */
public record ReleasedVariable(
    String id,
    LocalizedText name,
    Variable.Kind kind,
    Selection selection,
    Optional<CodeListId> codeList,
    List<Category> categories) {
  /** Copies the list and refuses two categories with one code. */
  public ReleasedVariable {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(codeList, "codeList");
    categories = List.copyOf(categories);
    if (categories.stream().map(Category::code).distinct().count() != categories.size()) {
      throw new IllegalArgumentException("'" + id + "' has two categories with one code");
    }
  }

  /** What a category is. */
  public enum CategoryKind {
    /** An answer, or a period. */
    ANSWER,
    /** All answers together; each person once. */
    ANSWERED,
    /** One state of having no answer. */
    NON_ANSWER,
    /** All states of having no answer together. */
    NO_ANSWER,
    /** Everybody, answer or not. */
    TOTAL
  }

  /**
   * One category.
   *
   * @param code the code of the level, or {@code "eqmon:answered"}, {@code "eqmon:no-answer"} or
   *     {@code "eqmon:total"}
   * @param label its label
   * @param kind what it is
   */
  public record Category(String code, LocalizedText label, CategoryKind kind) {
    /** Refuses null. */
    public Category {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /**
   * Returns the position of a category, from 0.
   *
   * @throws IllegalArgumentException if there is none with this code; the message lists the codes
   */
  public int indexOf(String code) {
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).code().equals(code)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + id
            + "' has no category of that code: use one of "
            + categories.stream().map(Category::code).toList());
  }
}
