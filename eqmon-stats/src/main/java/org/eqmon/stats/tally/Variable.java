package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Characteristic.Selection;

/**
 * Something that people are counted by: a characteristic, an outcome or a period. Its levels are
 * closed and ordered; non-answers are levels like the others, so nobody drops out of a count.
 */
public final class Variable {
  /** What a variable is. */
  public enum Kind {
    /** Something about the person, asked with a code list. */
    CHARACTERISTIC,
    /** An outcome that happened or did not: levels {@code "yes"} and {@code "no"}. */
    BINARY,
    /** An outcome whose levels run from low to high: a satisfaction scale, days in bands. */
    ORDINAL,
    /** When it was: years, quarters. */
    PERIOD
  }

  /** The code of the level of a {@link Kind#BINARY} variable that says it happened. */
  public static final String YES = "yes";

  /** The code of the level of a {@link Kind#BINARY} variable that says it did not happen. */
  public static final String NO = "no";

  private final String id;
  private final LocalizedText name;
  private final Kind kind;
  private final List<Level> levels;
  private final List<Level> answers;
  private final Selection selection;
  private final Optional<Characteristic> characteristic;
  private final Map<String, Integer> indexes;

  private Variable(
      String id,
      LocalizedText name,
      Kind kind,
      List<Level> levels,
      Selection selection,
      Optional<Characteristic> characteristic) {
    this.id = id;
    this.name = Objects.requireNonNull(name, "name");
    this.kind = kind;
    this.levels = List.copyOf(levels);
    this.answers = this.levels.stream().filter(Level::isAnswer).toList();
    this.selection = selection;
    this.characteristic = characteristic;
    this.indexes = new HashMap<>();
    if (id.isBlank()) {
      throw new IllegalArgumentException("a variable needs an id");
    }
    for (int i = 0; i < this.levels.size(); i++) {
      if (indexes.put(this.levels.get(i).code(), i) != null) {
        throw new IllegalArgumentException(
            "variable '" + id + "' has level '" + this.levels.get(i).code() + "' twice");
      }
    }
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("variable '" + id + "' has no answers");
    }
  }

  /**
   * Returns the variable of a characteristic: the answers of its code list in order, then the five
   * non-answers. Codes of the list that record a non-answer are counted under that non-answer.
   *
   * @throws IllegalArgumentException if an answer of the list has the id of a non-answer
   */
  public static Variable of(Characteristic characteristic) {
    List<Level> answers = new ArrayList<>();
    for (Code code : characteristic.codes().answers()) {
      answers.add(Level.of(code.value(), code.label()));
    }
    return new Variable(
        characteristic.id(),
        characteristic.name(),
        Kind.CHARACTERISTIC,
        withNonAnswers(answers),
        characteristic.selection(),
        Optional.of(characteristic));
  }

  /**
   * Returns an outcome with the levels {@code "yes"} and {@code "no"}, then the five non-answers.
   */
  public static Variable binary(String id, LocalizedText name) {
    List<Level> answers =
        List.of(
            Level.of(YES, LocalizedText.awaitingReview("Yes", "Ie")),
            Level.of(NO, LocalizedText.awaitingReview("No", "Na")));
    return new Variable(
        id, name, Kind.BINARY, withNonAnswers(answers), Selection.SINGLE, Optional.empty());
  }

  /**
   * Returns an outcome whose levels run from low to high, followed by the five non-answers. Its
   * counts are the histogram that medians, rank tests and waiting times are computed from.
   *
   * @throws IllegalArgumentException if there is no level, a level stands twice, or a non-answer is
   *     among them
   */
  public static Variable ordinal(String id, LocalizedText name, List<Level> lowToHigh) {
    refuseNonAnswers(id, lowToHigh);
    return new Variable(
        id, name, Kind.ORDINAL, withNonAnswers(lowToHigh), Selection.SINGLE, Optional.empty());
  }

  /**
   * Returns a period variable. It has no non-answers: a record whose period is unknown can't be
   * counted by it.
   *
   * @throws IllegalArgumentException if there is no level, a level stands twice, or a non-answer is
   *     among them
   */
  public static Variable period(String id, LocalizedText name, List<Level> inOrder) {
    refuseNonAnswers(id, inOrder);
    return new Variable(id, name, Kind.PERIOD, inOrder, Selection.SINGLE, Optional.empty());
  }

  /** Returns the period variable whose levels are the answers of a code list of periods. */
  public static Variable period(Characteristic periods) {
    return period(
        periods.id(),
        periods.name(),
        periods.codes().answers().stream()
            .map(code -> Level.of(code.value(), code.label()))
            .toList());
  }

  private static void refuseNonAnswers(String id, List<Level> levels) {
    if (!levels.stream().allMatch(Level::isAnswer)) {
      throw new IllegalArgumentException(
          "variable '" + id + "': give the answers only; non-answers are added where they belong");
    }
  }

  private static List<Level> withNonAnswers(List<Level> answers) {
    List<Level> all = new ArrayList<>(answers);
    for (NonAnswer nonAnswer : NonAnswer.values()) {
      all.add(Level.of(nonAnswer));
    }
    return all;
  }

  /** Returns the id: that of the characteristic, or the outcome's own. */
  public String id() {
    return id;
  }

  /** Returns the name. */
  public LocalizedText name() {
    return name;
  }

  /** Returns what it is. */
  public Kind kind() {
    return kind;
  }

  /** Returns all levels: the answers in order, then the non-answers if it has any. */
  public List<Level> levels() {
    return levels;
  }

  /** Returns the levels that are answers, in order. */
  public List<Level> answers() {
    return answers;
  }

  /** Returns how many levels one person may have; {@code SINGLE} for all but characteristics. */
  public Selection selection() {
    return selection;
  }

  /** Returns the characteristic that it counts by, if it is one. */
  public Optional<Characteristic> characteristic() {
    return characteristic;
  }

  /** Returns the code list that its answers come from, if it is a characteristic. */
  public Optional<CodeList> codeList() {
    return characteristic.map(Characteristic::codes);
  }

  /**
   * Returns the position of a level among {@link #levels()}, from 0.
   *
   * @throws IllegalArgumentException if there is no such level; the message names the levels and
   *     not the code asked for, which may be somebody's answer
   */
  public int indexOf(String levelCode) {
    Integer index = indexes.get(levelCode);
    if (index == null) {
      throw new IllegalArgumentException(
          "not a level of '" + id + "': use one of " + abbreviated());
    }
    return index;
  }

  /** Returns whether there is a level with this code. */
  public boolean hasLevel(String levelCode) {
    return indexes.containsKey(levelCode);
  }

  /** The codes of the levels, or the first of them. */
  String abbreviated() {
    return levels.size() <= 40
        ? levels.toString()
        : levels.subList(0, 40) + " and " + (levels.size() - 40) + " more";
  }

  boolean isMultiple() {
    return selection == Selection.MULTIPLE;
  }

  /** Two variables are equal when they count the same: labels and names don't matter. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Variable that && canonicalText().equals(that.canonicalText());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Everything that decides what a cell means, in one unambiguous text. */
  String canonicalText() {
    StringBuilder text = new StringBuilder();
    CanonicalText.field(text, "variable", id);
    CanonicalText.field(text, "kind", kind.name());
    CanonicalText.field(text, "selection", selection.name());
    codeList().ifPresent(list -> CanonicalText.field(text, "codes", list.id().toString()));
    for (Level level : levels) {
      CanonicalText.field(text, level.isAnswer() ? "answer" : "non-answer", level.code());
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return id + " (" + levels.size() + " levels)";
  }
}
