package org.eqmon.core.json;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.RawValue;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseDraft.Part;
import org.eqmon.core.response.ResponseField;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON document as the draft of a response, token by token. What Jackson says of a fault
 * is dropped: its messages quote the text. Pointers name fields and questions that are known, and
 * end before a name that isn't, since a stranger's name may be anything.
 */
final class DraftParser {
  /** The longest document, in characters: some hundred questions with a person's words to each. */
  static final int MOST_CHARACTERS = 1 << 18;

  private static final int LONGEST_STRING = 1 << 12;
  private static final int LONGEST_NAME = 1 << 8;
  private static final int DEEPEST = 8;

  private static final Allowed SIZES =
      Allowed.Form.JSON_LIMITS.of(LONGEST_STRING + ", " + LONGEST_NAME + ", " + DEEPEST);

  private static final Allowed HALVES = Allowed.Form.PAIRS.of("\\ud800-\\udfff");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MOST_CHARACTERS)
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NAME)
                  .build())
          .build();

  private final ResponseValidator validator;
  private final Set<String> questions;

  /** Makes a parser of drafts for a validator, that may name its questions. */
  DraftParser(ResponseValidator validator) {
    this.validator = validator;
    this.questions =
        validator.questionnaire().questions().stream()
            .map(Question::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the draft in a text; empty if an issue has been told. */
  Optional<ResponseDraft> parse(String text, Consumer<ValidationIssue> issues) {
    Document document = new Document(issues);
    if (text.length() > MOST_CHARACTERS) {
      document.report(IssueType.TOO_LARGE, Allowed.Form.MOST_CHARACTERS.of(MOST_CHARACTERS));
      return Optional.empty();
    }
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      try {
        ResponseDraft draft = document.read(json);
        if (json.nextToken() != null) {
          document.report(IssueType.NOT_JSON, Allowed.UNSAID);
        }
        return document.faults == 0 ? Optional.of(draft) : Optional.empty();
      } catch (StreamConstraintsException e) {
        document.goTo(json);
        document.report(IssueType.TOO_LARGE, SIZES);
      } catch (JacksonException e) {
        document.goTo(json);
        document.report(IssueType.NOT_JSON, Allowed.UNSAID);
      }
    }
    return Optional.empty();
  }

  /** One document while it is read. */
  private final class Document {
    private final Consumer<ValidationIssue> issues;
    private final ResponseDraft.Builder draft = validator.newDraft();
    private String place = "";
    private int faults;

    Document(Consumer<ValidationIssue> issues) {
      this.issues = issues;
    }

    void report(IssueType type, Allowed allowed) {
      faults++;
      issues.accept(new ValidationIssue(type, new Position.Pointer(place), allowed));
    }

    /** Goes to the member that Jackson stopped in before its value could be told. */
    void goTo(JsonParser json) {
      TokenStreamContext context = json.streamReadContext();
      String name = context.currentName();
      if (name == null) {
        return;
      }
      boolean isField = ResponseField.find(name).isPresent() || part(name) != null;
      boolean atField = place.isEmpty() && context.getNestingDepth() == 1 && isField;
      boolean inPart = place.lastIndexOf('/') == 0 && context.getNestingDepth() == 2;
      if (atField || (inPart && context.inObject() && questions.contains(name))) {
        place = place + "/" + name;
      }
    }

    ResponseDraft read(JsonParser json) {
      JsonToken first = json.nextToken();
      if (first == null) {
        report(IssueType.NOT_JSON, Allowed.UNSAID);
      } else if (first != JsonToken.START_OBJECT) {
        json.skipChildren();
        return ResponseDraft.ofJson(null);
      } else {
        members(json);
      }
      return draft.build();
    }

    private void members(JsonParser json) {
      Set<ResponseField> fields = EnumSet.noneOf(ResponseField.class);
      Set<Part> parts = EnumSet.noneOf(Part.class);
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        Optional<ResponseField> field = ResponseField.find(name);
        Part part = part(name);
        if (field.isPresent()) {
          place = "/" + field.get();
          draft.field(field.get(), value(json));
          once(fields.add(field.get()));
        } else if (part != null) {
          place = "/" + part;
          once(parts.add(part));
          part(part, json);
        } else {
          json.nextToken();
          json.skipChildren();
          draft.unknownMember();
        }
        place = "";
      }
    }

    private static @Nullable Part part(String name) {
      for (Part part : Part.values()) {
        if (part.id().equals(name)) {
          return part;
        }
      }
      return null;
    }

    private void once(boolean isNew) {
      if (!isNew) {
        report(IssueType.DUPLICATE_FIELD, Allowed.UNSAID);
      }
    }

    private void part(Part part, JsonParser json) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        draft.unreadable(part);
        return;
      }
      Set<String> seen = new HashSet<>();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        if (questions.contains(name)) {
          place = "/" + part + "/" + name;
        }
        draft.put(part, name, value(json));
        once(seen.add(name));
        place = "/" + part;
      }
    }

    /** The value after a name. */
    private RawValue value(JsonParser json) {
      return switch (json.nextToken()) {
        case VALUE_STRING -> RawValue.of(text(json));
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json);
        case START_ARRAY -> texts(json);
        default -> {
          json.skipChildren();
          yield RawValue.Other.OTHER;
        }
      };
    }

    private String text(JsonParser json) {
      String text = json.getString();
      if (hasHalfACharacter(text)) {
        report(IssueType.NOT_TEXT, HALVES);
      }
      return text;
    }

    private RawValue number(JsonParser json) {
      try {
        return switch (json.getNumberType()) {
          case INT, LONG -> RawValue.of(json.getLongValue());
          case BIG_INTEGER -> RawValue.ofJson(json.getBigIntegerValue());
          default -> RawValue.ofJson(json.getDecimalValue());
        };
      } catch (JacksonException | ArithmeticException | NumberFormatException e) {
        report(IssueType.TOO_LARGE, Allowed.Form.WHOLE_NUMBER.alone());
        return RawValue.Other.OTHER;
      }
    }

    private RawValue texts(JsonParser json) {
      List<String> texts = new ArrayList<>();
      boolean others = false;
      for (JsonToken token = json.nextToken();
          token != JsonToken.END_ARRAY;
          token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          texts.add(text(json));
        } else {
          others = true;
          json.skipChildren();
        }
      }
      return others ? RawValue.Other.OTHER : RawValue.of(texts);
    }
  }

  /** Whether a surrogate stands without the other: half a character is no text. */
  static boolean hasHalfACharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (Character.isSurrogate(each)) {
        if (!Character.isHighSurrogate(each)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
