package org.eqmon.stats.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eqmon.core.codelist.Language;
import org.eqmon.stats.disclosure.Release;

/**
 * Writes a release in some form. The built-in ones are {@link JsonReport}, {@link CsvReport},
 * {@link TextReport} and {@link HtmlReport}; a host may bring its own. A writer takes a release and
 * nothing else, so it can't show what disclosure control has hidden.
 */
public interface ReportWriter {
  /** Returns the report of a release in a language. Equal releases give equal reports. */
  String write(Release release, Language language);

  /**
   * Writes the report of a release to a file, in UTF-8, replacing what is there.
   *
   * @throws UncheckedIOException if the file can't be written
   */
  default void write(Release release, Language language, Path file) {
    try {
      Files.writeString(file, write(release, language), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write the report to " + file, e);
    }
  }
}
