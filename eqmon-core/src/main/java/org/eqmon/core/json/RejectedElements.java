package org.eqmon.core.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.validation.ValidationIssue;

/**
 * What is done with elements of an array that are left out. They are personal data and belong to
 * the data controller: keep them where the responses are kept, and no longer.
 */
@FunctionalInterface
public interface RejectedElements {
  /**
   * Returns what writes rejected elements as JSON Lines in UTF-8, each with its place in the array,
   * the reasons and the text as it came, so that they can be corrected and read again. The stream
   * is left open.
   *
   * @param bytes where they are written
   * @param language the language of the reasons
   */
  static RejectedElements to(OutputStream bytes, Language language) {
    return (index, text, issues) ->
        RejectedLines.write("element", index, text, issues, bytes, language);
  }

  /**
   * Takes one element.
   *
   * @param index its place in the array, from 0, as in the pointers of its issues
   * @param text the element as it came; empty if it is too long or isn't text
   * @param issues what is wrong with it, at least one
   * @throws IOException if it can't be kept
   */
  void reject(long index, String text, List<ValidationIssue> issues) throws IOException;
}
