package org.eqmon.core.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.response.constraints.Complete;
import org.eqmon.core.response.constraints.CompleteResponse;
import org.eqmon.core.response.constraints.FollowsQuestionnaire;
import org.jspecify.annotations.Nullable;

/**
 * A response as it came: read from JSON, a row of CSV or a vendor's object, with whatever is wrong
 * in it. Reading one never fails: bad data are values.
 *
 * <p>In JSON it is one object:
 *
 * <pre>{@code
 * {
 *   "questionnaire": "ons:census-wales:2021",
 *   "purpose": "equality-monitoring",
 *   "lawfulBasis": "public-task",
 *   "collected": "2026-03-02",
 *   "mode": "self-completion-online",
 *   "answers": {
 *     "age": 34,
 *     "sex": "female",
 *     "religion": "prefer-not-to-say",
 *     "national-identity": ["welsh", "other"]
 *   },
 *   "words": {"national-identity": "…"}
 * }
 * }</pre>
 *
 * An answer is a code or the id of a non-answer; a multiple choice takes a list of codes as well, a
 * date of birth is {@code YYYY-MM-DD} and an age a whole number. A person's own words stand apart,
 * under the id of the question. {@code codeLists}, likewise by question, may state which version of
 * its list a sender used. In a table the columns have the same names; words are in {@code
 * national-identity.words}, the list in {@code national-identity.codeList}.
 *
 * <p>Jackson 2 and 3 read and write it as it is, without configuration. Immutable; {@code toString}
 * shows its shape.
 */
@FollowsQuestionnaire
@CompleteResponse(groups = Complete.class)
public final class ResponseDraft {
  /** A part of the document that holds something by question. */
  public enum Part {
    /** The answers. */
    ANSWERS("answers"),
    /** The person's own words. */
    WORDS("words"),
    /** Which code list a sender used. */
    CODE_LISTS("codeLists");

    private final String id;

    Part(String id) {
      this.id = id;
    }

    /** Returns its name in JSON. */
    public String id() {
      return id;
    }

    @Override
    public String toString() {
      return id;
    }
  }

  private final Map<ResponseField, RawValue> fields;
  private final Map<String, RawValue> answers;
  private final Map<String, RawValue> words;
  private final Map<String, RawValue> codeLists;
  private final Set<Part> unreadable;
  private final boolean strange;
  private final boolean document;

  private ResponseDraft(Builder from) {
    this.fields = from.fields;
    this.answers = from.part(Part.ANSWERS);
    this.words = from.part(Part.WORDS);
    this.codeLists = from.part(Part.CODE_LISTS);
    this.unreadable = from.unreadable.isEmpty() ? Set.of() : from.unreadable;
    this.strange = from.strange;
    this.document = from.document;
  }

  /** Returns a builder of a draft of a response to any questionnaire. */
  public static Builder builder() {
    return new Builder(null);
  }

  /** A builder of drafts of responses to these questions. */
  static Builder builder(AskedQuestions questions) {
    return new Builder(questions);
  }

  /**
   * Returns the draft in a JSON document that was read without a type: maps, lists, strings,
   * numbers, booleans and nulls. Whatever the document holds, this doesn't throw.
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ResponseDraft ofJson(@Nullable Object json) {
    Builder draft = builder();
    if (!(json instanceof Map<?, ?> members)) {
      draft.document = false;
      return draft.build();
    }
    members.forEach((name, value) -> draft.member(String.valueOf(name), value));
    return draft.build();
  }

  /**
   * The draft that a response is; empty if it has an answer to something that isn't one of the
   * questions.
   */
  static Optional<ResponseDraft> draftOf(EqualityResponse response, AskedQuestions questions) {
    Builder draft = builder(questions);
    response.questionnaire().ifPresent(id -> draft.field(ResponseField.QUESTIONNAIRE, "" + id));
    response.reference().ifPresent(opaque -> draft.field(ResponseField.REFERENCE, opaque));
    CollectionDetails details = response.details();
    details.purpose().ifPresent(purpose -> draft.field(ResponseField.PURPOSE, purpose.id()));
    details.lawfulBasis().ifPresent(is -> draft.field(ResponseField.LAWFUL_BASIS, is.id()));
    details.collected().ifPresent(day -> draft.field(ResponseField.COLLECTED, "" + day));
    details.mode().ifPresent(mode -> draft.field(ResponseField.MODE, mode.id()));
    int left = response.size();
    for (AskedQuestion asked : questions.inOrder()) {
      RawValue value = response.valueOf(asked);
      if (value != null) {
        draft.answer(asked.id(), value);
        left--;
      }
      response.words(asked.key()).ifPresent(words -> draft.words(asked.id(), words));
    }
    return left == 0 ? Optional.of(draft.build()) : Optional.empty();
  }

  /**
   * Returns the draft as maps, lists, strings and numbers: what is written as JSON. What wasn't
   * kept isn't written; a value that no field takes is written as another one that no field takes.
   */
  @JsonValue
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    for (ResponseField field : ResponseField.values()) {
      RawValue value = rawField(field);
      if (value != null) {
        json.put(field.id(), jsonOf(value));
      }
    }
    for (Part part : Part.values()) {
      if (!part(part).isEmpty()) {
        Map<String, Object> members = new LinkedHashMap<>();
        part(part).forEach((question, value) -> members.put(question, jsonOf(value)));
        json.put(part.id(), members);
      }
    }
    return json;
  }

  private static Object jsonOf(RawValue value) {
    if (value instanceof RawValue.Text text) {
      return text.text();
    }
    if (value instanceof RawValue.Texts several) {
      return several.texts();
    }
    if (value instanceof RawValue.Whole whole) {
      return whole.number();
    }
    return List.of(false);
  }

  /** Returns a field, if it is there. */
  public Optional<RawValue> field(ResponseField field) {
    return Optional.ofNullable(rawField(field));
  }

  @Nullable RawValue rawField(ResponseField field) {
    return fields.get(field);
  }

  /**
   * Returns the answers by the id of their question, in the order in which they came, or in that of
   * the questionnaire if {@link ResponseValidator#newDraft} was used.
   */
  public Map<String, RawValue> answers() {
    return answers;
  }

  /** Returns the person's own words by the id of the question. */
  public Map<String, RawValue> words() {
    return words;
  }

  /** Returns the code lists that the sender says it used, by the id of the question. */
  public Map<String, RawValue> codeLists() {
    return codeLists;
  }

  /** Returns what a part holds, by the id of the question. */
  public Map<String, RawValue> part(Part part) {
    return switch (part) {
      case ANSWERS -> answers;
      case WORDS -> words;
      case CODE_LISTS -> codeLists;
    };
  }

  /** Returns the parts that came as something other than an object. */
  public Set<Part> unreadableParts() {
    return unreadable;
  }

  /** Returns whether there were members that no response has; they aren't kept. */
  public boolean hasUnknownMembers() {
    return strange;
  }

  /** Returns whether there was an object at all. */
  public boolean isObject() {
    return document;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResponseDraft that
        && fields.equals(that.fields)
        && answers.equals(that.answers)
        && words.equals(that.words)
        && codeLists.equals(that.codeLists)
        && unreadable.equals(that.unreadable)
        && strange == that.strange
        && document == that.document;
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, answers, words, codeLists);
  }

  @Override
  public String toString() {
    return "ResponseDraft (" + answers().size() + " questions)";
  }

  /**
   * Puts a draft together, as a reader finds its values. What is set twice is taken as it came
   * last. Not for use by several threads at once.
   */
  public static final class Builder {
    private final @Nullable AskedQuestions questions;
    private Map<ResponseField, RawValue> fields = new EnumMap<>(ResponseField.class);
    private final Map<Part, Map<String, RawValue>> parts = new EnumMap<>(Part.class);
    private Set<Part> unreadable = EnumSet.noneOf(Part.class);
    private boolean strange;
    private boolean document = true;

    private Builder(@Nullable AskedQuestions questions) {
      this.questions = questions;
    }

    private void member(String name, @Nullable Object value) {
      Optional<ResponseField> field = ResponseField.find(name);
      if (field.isPresent()) {
        field(field.get(), RawValue.ofJson(value));
        return;
      }
      for (Part part : Part.values()) {
        if (part.id().equals(name)) {
          if (value instanceof Map<?, ?> members) {
            members.forEach(
                (question, each) -> put(part, String.valueOf(question), RawValue.ofJson(each)));
          } else {
            unreadable(part);
          }
          return;
        }
      }
      unknownMember();
    }

    /** Sets a field. */
    public Builder field(ResponseField field, RawValue value) {
      Objects.requireNonNull(value, "value");
      fields.put(field, questions == null ? value : questions.shared(field, value));
      return this;
    }

    /** Sets a field to a text. */
    public Builder field(ResponseField field, String text) {
      return field(field, RawValue.of(text));
    }

    /** Sets the answer to a question. */
    public Builder answer(String question, RawValue value) {
      return put(Part.ANSWERS, question, value);
    }

    /** Sets the answer to a question to a code, the id of a non-answer, or a date. */
    public Builder answer(String question, String text) {
      return answer(question, RawValue.of(text));
    }

    /** Sets the answer to a question to several codes. */
    public Builder answer(String question, List<String> codes) {
      return answer(question, RawValue.of(codes));
    }

    /** Sets the answer to a question to a whole number. */
    public Builder answer(String question, long number) {
      return answer(question, RawValue.of(number));
    }

    /** Sets the person's own words after an option that invites them. */
    public Builder words(String question, String text) {
      return put(Part.WORDS, question, RawValue.of(text));
    }

    /** Sets the code list that the sender used for a question, {@code agency:id:version}. */
    public Builder codeList(String question, String id) {
      return put(Part.CODE_LISTS, question, RawValue.of(id));
    }

    /** Sets a value by question. */
    public Builder put(Part part, String question, RawValue value) {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(value, "value");
      Map<String, RawValue> values = parts.get(part);
      if (values == null) {
        values = questions == null ? new LinkedHashMap<>() : new NumberedValues(part, questions);
        parts.put(part, values);
      }
      if (values instanceof NumberedValues numbered) {
        if (numbered.set(question, value)) {
          return this;
        }
        // a stranger: from here on the part is kept as it comes
        values = new LinkedHashMap<>(numbered);
        parts.put(part, values);
      }
      values.put(question, value);
      return this;
    }

    private Map<String, RawValue> part(Part part) {
      Map<String, RawValue> values = parts.get(part);
      if (values == null) {
        return Map.of();
      }
      return values instanceof NumberedValues ? values : Collections.unmodifiableMap(values);
    }

    /** Records that a part came as something other than an object. */
    public Builder unreadable(Part part) {
      unreadable.add(part);
      return this;
    }

    /** Records that there was a member that no response has. */
    public Builder unknownMember() {
      strange = true;
      return this;
    }

    /** Returns the draft, and leaves this builder empty for the next. */
    public ResponseDraft build() {
      ResponseDraft built = new ResponseDraft(this);
      fields = new EnumMap<>(ResponseField.class);
      parts.clear();
      unreadable = EnumSet.noneOf(Part.class);
      strange = false;
      document = true;
      return built;
    }

    @Override
    public String toString() {
      return "ResponseDraft.Builder";
    }
  }
}
