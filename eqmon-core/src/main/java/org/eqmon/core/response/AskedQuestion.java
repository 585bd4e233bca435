package org.eqmon.core.response;

import static org.eqmon.core.response.SchemaTerms.any;
import static org.eqmon.core.response.SchemaTerms.oneOf;
import static org.eqmon.core.response.SchemaTerms.term;
import static org.eqmon.core.response.SchemaTerms.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.ResponseDraft.Part;
import org.jspecify.annotations.Nullable;

/** A question with what may stand in its field, looked up once for all responses. */
final class AskedQuestion {
  private final int index;
  private final Question question;
  private final CodedField field;
  private final Map<String, Answer> answers = new HashMap<>();

  AskedQuestion(int index, Question question) {
    this.index = index;
    this.question = question;
    this.field =
        question
            .characteristic()
            .map(asked -> CodedField.of(asked.codes()))
            .orElse(CodedField.EMPTY);
    for (String text : field.allowedTexts()) {
      NonAnswer reason = field.reason(text);
      answers.put(text, reason == null ? Answer.of(text) : Answer.none(reason));
    }
  }

  int index() {
    return index;
  }

  String id() {
    return question.id();
  }

  Question question() {
    return question;
  }

  Question.Kind kind() {
    return question.kind();
  }

  boolean isAboutAge() {
    return question.characteristic().isEmpty();
  }

  CodedField field() {
    return field;
  }

  /** The reason that a value gives for there being no answer, or null if it gives none. */
  @Nullable NonAnswer reason(@Nullable RawValue value) {
    return value instanceof RawValue.Text text ? field.reason(text.text()) : null;
  }

  /** The answer that a valid text is. */
  @Nullable Answer answer(String text) {
    return answers.get(text);
  }

  /** Whether a value is one of some codes or has one of them among several. */
  boolean chooses(@Nullable RawValue value, Set<String> codes) {
    if (value instanceof RawValue.Text text) {
      return codes.contains(text.text());
    }
    if (kind() == Question.Kind.MULTIPLE_CHOICE && value instanceof RawValue.Texts several) {
      return CodedField.hasAny(several.texts(), codes);
    }
    return false;
  }

  /** The schema of {@link #chooses}, for the document. */
  Map<String, Object> choosing(Set<String> codes) {
    return kind() == Question.Kind.MULTIPLE_CHOICE
        ? answer(any(List.of(oneOf(codes), texts(term("contains", oneOf(codes))))))
        : answer(oneOf(codes));
  }

  /** A document in which the answer to this question is so. */
  Map<String, Object> answer(Map<String, Object> schema) {
    return SchemaTerms.member(Part.ANSWERS, id(), schema);
  }
}
