package org.eqmon.core.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.validation.ValidationIssue;

/**
 * What is done with lines that are left out. They are personal data and belong to the data
 * controller: keep them where the responses are kept, and no longer.
 */
@FunctionalInterface
public interface RejectedLines {
  /**
   * Returns what writes rejected lines as JSON Lines in UTF-8, each with its number, the reasons
   * and the text as it came, so that they can be corrected and read again. The stream is left open.
   *
   * @param bytes where they are written
   * @param language the language of the reasons
   */
  static RejectedLines to(OutputStream bytes, Language language) {
    return (line, text, issues) -> write("line", line, text, issues, bytes, language);
  }

  /** Writes one record that is left out, under what its number is called. */
  static void write(
      String numbered,
      long number,
      String text,
      List<ValidationIssue> issues,
      OutputStream bytes,
      Language language)
      throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(numbered, number);
    json.put("reasons", issues.stream().map(issue -> issue.message(language)).toList());
    json.put("text", text);
    bytes.write((JsonText.of(json) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Takes one line.
   *
   * @param line its number, from 1
   * @param text the line as it came; empty if it is too long or isn't text
   * @param issues what is wrong with it, at least one
   * @throws IOException if it can't be kept
   */
  void reject(long line, String text, List<ValidationIssue> issues) throws IOException;
}
