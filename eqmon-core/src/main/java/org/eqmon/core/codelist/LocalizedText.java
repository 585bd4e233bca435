package org.eqmon.core.codelist;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A text in English and Welsh.
 *
 * @param english the English text, not blank
 * @param welsh the Welsh text, not blank
 * @param origin who wrote the Welsh
 */
public record LocalizedText(String english, String welsh, TextOrigin origin) {
  /** Refuses a blank text in either language. */
  public LocalizedText {
    Objects.requireNonNull(origin, "origin");
    if (english.isBlank() || welsh.isBlank()) {
      throw new IllegalArgumentException("a text is needed in English and in Welsh");
    }
  }

  /** Returns a text whose two languages are the publisher's own. */
  public static LocalizedText official(String english, String welsh) {
    return new LocalizedText(english, welsh, TextOrigin.OFFICIAL);
  }

  /** Returns a text whose Welsh awaits review by a translator. */
  public static LocalizedText awaitingReview(String english, String welsh) {
    return new LocalizedText(english, welsh, TextOrigin.AWAITING_REVIEW);
  }

  /**
   * Returns this text followed by another, with the same signs around it in both languages: {@code
   * name.with(" (", qualifier, ")")}. It awaits review if either does, is a host's if either is,
   * and is official only if both are.
   */
  public LocalizedText with(String before, LocalizedText other, String after) {
    return new LocalizedText(
        english + before + other.english + after,
        welsh + before + other.welsh + after,
        together(origin, other.origin));
  }

  private static TextOrigin together(TextOrigin one, TextOrigin other) {
    Set<TextOrigin> both = EnumSet.of(one, other);
    if (both.contains(TextOrigin.AWAITING_REVIEW)) {
      return TextOrigin.AWAITING_REVIEW;
    }
    if (both.contains(TextOrigin.HOST)) {
      return TextOrigin.HOST;
    }
    return both.contains(TextOrigin.OFFICIAL_ELSEWHERE)
        ? TextOrigin.OFFICIAL_ELSEWHERE
        : TextOrigin.OFFICIAL;
  }

  /** Returns the text in a language. */
  public String in(Language language) {
    return language == Language.WELSH ? welsh : english;
  }
}
