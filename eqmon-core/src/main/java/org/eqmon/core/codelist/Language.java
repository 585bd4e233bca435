package org.eqmon.core.codelist;

import java.util.Locale;

/** The two languages that everything a person reads exists in. */
public enum Language {
  /** English. */
  ENGLISH("en"),
  /** Welsh, Cymraeg. */
  WELSH("cy");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Returns the BCP 47 language tag, {@code "en"} or {@code "cy"}. */
  public String tag() {
    return tag;
  }

  /** Returns the locale of this language in the United Kingdom. */
  public Locale locale() {
    return Locale.forLanguageTag(tag + "-GB");
  }
}
