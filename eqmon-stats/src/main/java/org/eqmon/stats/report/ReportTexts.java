package org.eqmon.stats.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eqmon.core.codelist.Language;

/**
 * The sentences that reports are made of, in English and Welsh, by key. Immutable. The Welsh ones
 * are this project's own and await review by a translator; a user can replace any of them.
 */
public final class ReportTexts {
  private final Map<Language, SortedMap<String, String>> texts;

  private ReportTexts(Map<Language, SortedMap<String, String>> texts) {
    this.texts = texts;
  }

  /** Returns the library's own sentences. */
  public static ReportTexts load() {
    Map<Language, SortedMap<String, String>> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, read("texts_" + language.tag() + ".properties"));
    }
    return new ReportTexts(texts);
  }

  private static SortedMap<String, String> read(String resource) {
    Properties properties = new Properties();
    try (InputStream stream = ReportTexts.class.getResourceAsStream(resource);
        Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + resource, e);
    }
    SortedMap<String, String> read = new TreeMap<>();
    properties.forEach((key, value) -> read.put((String) key, (String) value));
    return read;
  }

  /**
   * Returns these sentences with some replaced in a language.
   *
   * @param replacements by key; {@code {0}}, {@code {1}} and so on stand for what is filled in
   * @throws IllegalArgumentException if there is no such key; the message lists the keys
   */
  public ReportTexts with(Language language, Map<String, String> replacements) {
    SortedMap<String, String> replaced = new TreeMap<>(of(language));
    replacements.forEach(
        (key, text) -> {
          if (replaced.put(key, text) == null) {
            throw new IllegalArgumentException(
                "no report text '" + key + "'; the keys are " + of(language).keySet());
          }
        });
    Map<Language, SortedMap<String, String>> copy = new EnumMap<>(texts);
    copy.put(language, replaced);
    return new ReportTexts(copy);
  }

  private SortedMap<String, String> of(Language language) {
    return Objects.requireNonNull(texts.get(language));
  }

  /** Returns all sentences of a language, by key. */
  public SortedMap<String, String> all(Language language) {
    return new TreeMap<>(of(language));
  }

  /** Returns a sentence with its gaps filled in. */
  String get(Language language, String key, Object... parts) {
    String text = of(language).get(key);
    if (text == null) {
      throw new IllegalArgumentException("no report text '" + key + "'");
    }
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return text;
  }
}
