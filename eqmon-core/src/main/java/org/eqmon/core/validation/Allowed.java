package org.eqmon.core.validation;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;

/**
 * What would have been right where something is wrong: a form in words, values such as codes, names
 * of columns and limits, or a form of such values. Never what was found.
 *
 * @param form what kind of thing would be right, if values alone don't say it
 * @param values codes, names and numbers, which are the same in every language; may be empty
 */
public record Allowed(Optional<Form> form, String values) {
  /** Nothing: the type of the issue says it all. */
  public static final Allowed UNSAID = new Allowed(Optional.empty(), "");

  /** Refuses null. */
  public Allowed {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(values, "values");
  }

  /** What kinds of things can be right. */
  public enum Form {
    /** A JSON object. */
    JSON_OBJECT("a JSON object", "gwrthrych JSON"),
    /** A JSON text. */
    TEXT("a text", "testun"),
    /** A list of JSON texts, or one. */
    TEXTS("a list of texts, or a text", "rhestr o destunau, neu destun"),
    /** A JSON number without a fraction, or a text. */
    WHOLE_NUMBER("a whole number, or a text", "rhif cyfan, neu destun"),
    /** A day. */
    DATE("YYYY-MM-DD, 1800 to 2199", "BBBB-MM-DD, 1800 i 2199"),
    /** A day, or one of the values. */
    DATE_OR("YYYY-MM-DD, 1800 to 2199, or", "BBBB-MM-DD, 1800 i 2199, neu"),
    /** A reference that can't be read as a name. */
    REFERENCE(
        "1 to 64 letters A-Z a-z, digits or . _ ~ -",
        "1 i 64 o lythrennau A-Z a-z, digidau neu . _ ~ -"),
    /** One code and no more. */
    ONE_CODE("one code", "un cod"),
    /** Codes that stand by themselves only. */
    ALONE("by itself only", "ar ei ben ei hun yn unig"),
    /** Halves of characters beyond 65535, which stand in pairs. */
    PAIRS("in pairs only", "mewn parau yn unig"),
    /** The limits of a JSON document. */
    JSON_LIMITS(
        "characters of a text, characters of a name or number, and levels, at most",
        "nodau testun, nodau enw neu rif, a lefelau, ar y mwyaf"),
    /** So many fields in each row. */
    FIELDS("fields", "meysydd"),
    /** So many characters and no more. */
    MOST_CHARACTERS("characters at most", "nodau ar y mwyaf"),
    /** The encoding in which bytes were read. */
    READ_AS("read as", "darllenwyd fel"),
    /** A number that is no more than the one in another column. */
    AT_MOST_COLUMN("at most the number in column", "dim mwy na'r rhif yng ngholofn"),
    /** A sum of squares that values with the given sum can have. */
    SUM_OF_SQUARES("a sum of squares that fits the sum", "swm sgwariau sy'n cyd-fynd â'r swm"),
    /** The tables that an issue is about. */
    TABLES("tables", "tablau");

    private final LocalizedText text;

    Form(String english, String welsh) {
      this.text = LocalizedText.awaitingReview(english, welsh);
    }

    /** Returns it in words. */
    public LocalizedText text() {
      return text;
    }

    /** Returns its stable id. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns this form of some values. */
    public Allowed of(String values) {
      return new Allowed(Optional.of(this), values);
    }

    /** Returns this form of some values. */
    public Allowed of(Collection<String> values) {
      return of(String.join(", ", values));
    }

    /** Returns this form of a number. */
    public Allowed of(long number) {
      return of(Long.toString(number));
    }

    /** Returns this form alone. */
    public Allowed alone() {
      return of("");
    }
  }

  /** Returns values alone. */
  public static Allowed of(String values) {
    return new Allowed(Optional.empty(), values);
  }

  /** Returns whether nothing is said. */
  public boolean isEmpty() {
    return form.isEmpty() && values.isEmpty();
  }

  /** Returns it in a language; empty if nothing is said. */
  public String in(Language language) {
    return form.map(words -> words.text().in(language) + (values.isEmpty() ? "" : ": " + values))
        .orElse(values);
  }

  @Override
  public String toString() {
    return in(Language.ENGLISH);
  }
}
