package org.eqmon.core.response;

import static org.eqmon.core.response.SchemaTerms.any;
import static org.eqmon.core.response.SchemaTerms.oneOf;
import static org.eqmon.core.response.SchemaTerms.term;
import static org.eqmon.core.response.SchemaTerms.texts;

import java.util.Collection;
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
  private final String key;
  private final RawValue.Text list;
  private final Map<String, Known> texts = new HashMap<>();

  /**
   * A text that may stand in the field.
   *
   * @param value the text as a value
   * @param number its place among such texts; the options come first
   * @param reason of a non-answer, why there is no answer
   * @param answer what it is as an answer
   * @param isExclusive whether it can't stand with another
   */
  record Known(
      RawValue.Text value,
      int number,
      @Nullable NonAnswer reason,
      Answer answer,
      boolean isExclusive) {}

  AskedQuestion(int index, Question question) {
    this.index = index;
    this.question = question;
    this.field =
        question
            .characteristic()
            .map(asked -> CodedField.of(asked.codes()))
            .orElse(CodedField.EMPTY);
    this.list =
        new RawValue.Text(
            question.characteristic().map(asked -> asked.codes().id().toString()).orElse(""));
    this.key =
        question
            .characteristic()
            .map(Characteristic::id)
            .orElse(
                question.kind() == Question.Kind.DATE_OF_BIRTH
                    ? EqualityResponse.BIRTH
                    : EqualityResponse.AGE);
    for (String text : field.allowedTexts()) {
      NonAnswer reason = field.reason(text);
      RawValue.Text value = new RawValue.Text(text);
      texts.put(
          text,
          reason == null
              ? new Known(value, texts.size(), null, chosen(text), field.exclusive().contains(text))
              : new Known(value, texts.size(), reason, Answer.none(reason), false));
    }
  }

  private Answer chosen(String code) {
    return kind() == Question.Kind.MULTIPLE_CHOICE ? Answer.of(Set.of(code)) : Answer.of(code);
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

  /** Where a response keeps the answer. */
  String key() {
    return key;
  }

  /** The id of the code list; empty for a date of birth and an age. */
  RawValue.Text list() {
    return list;
  }

  boolean isAboutAge() {
    return question.characteristic().isEmpty();
  }

  CodedField field() {
    return field;
  }

  /** What a text is, or null if it may not stand in the field. */
  @Nullable Known known(String text) {
    return texts.get(text);
  }

  /** All texts that may stand in the field. */
  Collection<Known> knownTexts() {
    return texts.values();
  }

  /**
   * Whether the answer is right at the first glance: one known text, several different known codes
   * that may stand together, a date or an age. If it isn't, it may still be right.
   */
  boolean isPlainlyRight(Reading reading) {
    if (reading.known(index) != null) {
      return true;
    }
    RawValue value = reading.answer(index);
    return switch (kind()) {
      case CHOICE -> false;
      case MULTIPLE_CHOICE ->
          value instanceof RawValue.Texts several && arePlainlyRight(several.texts());
      case DATE_OF_BIRTH -> reading.born() != IsoDate.NONE;
      case AGE_IN_YEARS -> reading.statedAge() != Reading.NO_AGE;
    };
  }

  private boolean arePlainlyRight(List<String> codes) {
    long seen = 0;
    for (int i = 0; i < codes.size(); i++) {
      Known code = texts.get(codes.get(i));
      if (code == null
          || code.reason() != null
          || code.number() >= Long.SIZE
          || (code.isExclusive() && codes.size() > 1)) {
        return false;
      }
      long bit = 1L << code.number();
      if ((seen & bit) != 0) {
        return false;
      }
      seen |= bit;
    }
    return seen != 0;
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
