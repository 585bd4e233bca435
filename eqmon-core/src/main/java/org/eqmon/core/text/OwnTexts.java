package org.eqmon.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Questionnaire;

/**
 * A host's own texts in place of those that come with code lists, questionnaires, crosswalks and
 * reference populations: a reviewed translation, the host's way to ask. Immutable. What isn't
 * replaced stays; codes, order and rules never change.
 *
 * <pre>{@code
 * var texts = OwnTexts.none().read(Language.WELSH, Path.of("eqmon_cy.properties"));
 * var questionnaire = texts.in(HarmonisedQuestionnaires.CENSUS_WALES_2021);
 * texts.unknown(HarmonisedStandards.texts());   // keys that name no text
 * }</pre>
 *
 * <p>A file has lines like these; colons of ids are written as hyphens:
 *
 * <pre>
 * characteristic.sex = …
 * code-list.ons-sex-2021.name = …
 * code-list.ons-sex-2021.code.1 = …
 * caveat.census-perturbed = …
 * population.census-2021-sex-w06000015 = …
 * crosswalk.ethnic-group-19-2021-to-core-ethnic.name = …
 * crosswalk.ethnic-group-19-2021-to-core-ethnic.reason.1.10 = …     (of code 1 to code 10)
 * questionnaire.ons-census-wales-2021.title = …
 * questionnaire.ons-census-wales-2021.section.health = …
 * questionnaire.ons-census-wales-2021.question.sex = …
 * questionnaire.ons-census-wales-2021.question.sex.another = …  (about another person)
 * questionnaire.ons-census-wales-2021.question.sex.hint = …     (and .guidance, both with .another)
 * questionnaire.ons-census-wales-2021.question.partner-sex.after.marital-status.divorced+widowed = …
 * questionnaire.ons-census-wales-2021.question.sex.label.female = …
 * questionnaire.ons-census-wales-2021.question.tenure.note.shared = …
 * questionnaire.ons-census-wales-2021.question.gender-identity.prompt.no = …
 * </pre>
 *
 * <p>{@link TextCatalogue#properties} writes such a file with what is there.
 */
public final class OwnTexts {
  private final Map<Language, Map<String, String>> texts;

  private OwnTexts(Map<Language, Map<String, String>> texts) {
    this.texts = texts;
  }

  /** Returns no texts. */
  public static OwnTexts none() {
    return new OwnTexts(Map.of());
  }

  /**
   * Returns these texts with others in a language, which go before earlier ones with the same key.
   *
   * @throws IllegalArgumentException if a text is blank; the message has its key
   */
  public OwnTexts with(Language language, Map<String, String> byKey) {
    Map<String, String> more = new TreeMap<>(texts.getOrDefault(language, Map.of()));
    byKey.forEach(
        (key, text) -> {
          if (text.isBlank()) {
            throw new IllegalArgumentException(
                "the text of '" + key + "' is blank: leave the key out to keep what is there");
          }
          more.put(key, text);
        });
    Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
    all.putAll(texts);
    all.put(language, Collections.unmodifiableMap(more));
    return new OwnTexts(Collections.unmodifiableMap(all));
  }

  /**
   * Returns these texts with those of a properties file in UTF-8.
   *
   * @throws IOException if the file can't be read
   * @throws IllegalArgumentException if a text is blank or the file isn't a properties file
   */
  public OwnTexts read(Language language, Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(language, reader);
    }
  }

  /**
   * Returns these texts with those of a properties file.
   *
   * @throws IOException if it can't be read
   * @throws IllegalArgumentException if a text is blank or the file isn't a properties file
   */
  public OwnTexts read(Language language, Reader properties) throws IOException {
    Properties read = new Properties();
    read.load(properties);
    return with(
        language,
        read.stringPropertyNames().stream()
            .collect(Collectors.toMap(key -> key, key -> read.getProperty(key))));
  }

  /**
   * Returns these texts with those of a resource bundle and its parents.
   *
   * @throws IllegalArgumentException if a text is blank
   */
  public OwnTexts with(Language language, ResourceBundle bundle) {
    return with(
        language,
        bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString)));
  }

  /** Returns a code list with these texts. */
  public CodeList in(CodeList list) {
    return paths().of(list);
  }

  /** Returns a characteristic and its code list with these texts. */
  public Characteristic in(Characteristic characteristic) {
    return paths().of(characteristic);
  }

  /** Returns a questionnaire and the code lists of its questions with these texts. */
  public Questionnaire in(Questionnaire questionnaire) {
    return paths().of(questionnaire);
  }

  /** Returns a reference population and its code list with these texts. */
  public ReferencePopulation in(ReferencePopulation population) {
    return paths().of(population);
  }

  /** Returns a crosswalk with these texts; the lists that it joins are left as they are. */
  public Crosswalk in(Crosswalk crosswalk) {
    return paths().of(crosswalk);
  }

  /** Returns these texts for a key, in place of a text that something else has under it. */
  public LocalizedText in(String key, LocalizedText text) {
    return replace(key, text);
  }

  /** Returns the keys that name no text of a catalogue: misspelt, or of another version. */
  public Set<String> unknown(TextCatalogue catalogue) {
    Set<String> unknown = new TreeSet<>();
    texts.values().forEach(each -> unknown.addAll(each.keySet()));
    unknown.removeAll(catalogue.keys());
    return unknown;
  }

  private TextPaths paths() {
    return new TextPaths(
        new TextVisitor() {
          @Override
          public LocalizedText text(String key, LocalizedText text) {
            return replace(key, text);
          }

          @Override
          public LocalizedText inherited(String key, LocalizedText text) {
            return replace(key, text);
          }
        });
  }

  private LocalizedText replace(String key, LocalizedText text) {
    Optional<String> english = find(Language.ENGLISH, key);
    Optional<String> welsh = find(Language.WELSH, key);
    return new LocalizedText(
        english.orElse(text.english()),
        welsh.orElse(text.welsh()),
        welsh.isPresent() ? TextOrigin.HOST : text.origin());
  }

  private Optional<String> find(Language language, String key) {
    return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key));
  }

  @Override
  public String toString() {
    return "OwnTexts (" + texts.values().stream().mapToInt(Map::size).sum() + " texts)";
  }
}
