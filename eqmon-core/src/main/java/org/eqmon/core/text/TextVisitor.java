package org.eqmon.core.text;

import org.eqmon.core.codelist.LocalizedText;

/** Meets every text of something, with its key, and says what stands in its place. */
interface TextVisitor {
  /** A text that is there. */
  LocalizedText text(String key, LocalizedText text);

  /**
   * A text that is taken from elsewhere as long as it has none of its own: the wording about
   * another person, the label of an option.
   */
  LocalizedText inherited(String key, LocalizedText text);
}
