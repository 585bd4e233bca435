package org.eqmon.core.response;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions of a questionnaire, each found by its number or its id. Immutable. */
final class AskedQuestions {
  private final Questionnaire questionnaire;
  private final List<AskedQuestion> inOrder;
  private final Map<String, AskedQuestion> byId = new HashMap<>();
  private final Map<ResponseField, Map<String, RawValue.Text>> details =
      new EnumMap<>(ResponseField.class);
  private final int birth;
  private final int age;

  AskedQuestions(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    List<AskedQuestion> asked = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      asked.add(new AskedQuestion(asked.size(), question));
    }
    this.inOrder = List.copyOf(asked);
    inOrder.forEach(each -> byId.put(each.id(), each));
    for (ResponseField field : ResponseField.values()) {
      Map<String, RawValue.Text> texts = new HashMap<>();
      field.values(questionnaire).forEach(text -> texts.put(text, new RawValue.Text(text)));
      details.put(field, texts);
    }
    this.birth = ofKind(Question.Kind.DATE_OF_BIRTH).map(AskedQuestion::index).orElse(-1);
    this.age = ofKind(Question.Kind.AGE_IN_YEARS).map(AskedQuestion::index).orElse(-1);
  }

  Questionnaire questionnaire() {
    return questionnaire;
  }

  List<AskedQuestion> inOrder() {
    return inOrder;
  }

  int size() {
    return inOrder.size();
  }

  AskedQuestion get(int index) {
    return inOrder.get(index);
  }

  /** The question with an id, or null. */
  @Nullable AskedQuestion find(String id) {
    return byId.get(id);
  }

  /** The first question of a kind. */
  Optional<AskedQuestion> ofKind(Question.Kind kind) {
    return inOrder.stream().filter(asked -> asked.kind() == kind).findFirst();
  }

  /** The value of a field, as one object for all drafts if only a few are right there. */
  RawValue shared(ResponseField field, RawValue value) {
    RawValue.Text right = right(field, value);
    return right == null ? value : right;
  }

  /** Whether a value is one of the few that are right in a field. */
  boolean isRight(ResponseField field, RawValue value) {
    return right(field, value) != null;
  }

  private RawValue.@Nullable Text right(ResponseField field, RawValue value) {
    return value instanceof RawValue.Text text
        ? details.getOrDefault(field, Map.of()).get(text.text())
        : null;
  }

  /** The number of the question for the date of birth, or -1. */
  int birth() {
    return birth;
  }

  /** The number of the question for the age, or -1. */
  int age() {
    return age;
  }

  /**
   * Whether these are surely the questions that others are. Only the same questionnaire is taken
   * for that: to compare two costs more than to look answers up again.
   */
  @SuppressWarnings("ReferenceEquality")
  boolean areThoseOf(AskedQuestions other) {
    return questionnaire == other.questionnaire;
  }

  @Override
  public String toString() {
    return "AskedQuestions of " + questionnaire.id();
  }
}
