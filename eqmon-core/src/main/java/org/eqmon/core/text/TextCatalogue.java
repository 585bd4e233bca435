package org.eqmon.core.text;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Questionnaire;

/**
 * The texts of characteristics, their code lists and questionnaires by key: what there is to
 * translate, to review and to replace. Immutable.
 *
 * <pre>{@code
 * TextCatalogue.of(characteristics, questionnaires).awaitingReview().properties(Language.WELSH);
 * }</pre>
 *
 * <p>Keys are those of {@link OwnTexts}.
 */
public final class TextCatalogue {
  private final SortedMap<String, LocalizedText> texts;
  private final Set<String> keys;

  private TextCatalogue(SortedMap<String, LocalizedText> texts, Set<String> keys) {
    this.texts = Collections.unmodifiableSortedMap(texts);
    this.keys = Collections.unmodifiableSet(keys);
  }

  /** Returns the texts of all these. */
  public static TextCatalogue of(
      Collection<Characteristic> characteristics, Collection<Questionnaire> questionnaires) {
    return visiting(
        paths -> {
          characteristics.forEach(paths::of);
          questionnaires.forEach(paths::of);
        });
  }

  /** Returns the texts of crosswalks: their names, reasons and caveats. */
  public static TextCatalogue ofCrosswalks(Collection<Crosswalk> crosswalks) {
    return visiting(paths -> crosswalks.forEach(paths::of));
  }

  /** Returns the texts of reference populations and their code lists. */
  public static TextCatalogue ofPopulations(Collection<ReferencePopulation> populations) {
    return visiting(paths -> populations.forEach(paths::of));
  }

  /** Returns texts by key, such as those of a host's own resources. */
  public static TextCatalogue of(Map<String, LocalizedText> byKey) {
    return new TextCatalogue(new TreeMap<>(byKey), new TreeSet<>(byKey.keySet()));
  }

  /** Returns these texts and others; the others go before these where a key is in both. */
  public TextCatalogue and(TextCatalogue others) {
    SortedMap<String, LocalizedText> all = new TreeMap<>(texts);
    all.putAll(others.texts);
    Set<String> allKeys = new TreeSet<>(keys);
    allKeys.addAll(others.keys);
    return new TextCatalogue(all, allKeys);
  }

  /** Returns these texts, and keys of texts that are made from others and may have their own. */
  public TextCatalogue withKeys(Collection<String> ofMadeTexts) {
    Set<String> more = new TreeSet<>(keys);
    more.addAll(ofMadeTexts);
    return new TextCatalogue(texts, more);
  }

  private static TextCatalogue visiting(Consumer<TextPaths> visit) {
    SortedMap<String, LocalizedText> texts = new TreeMap<>();
    Set<String> keys = new TreeSet<>();
    TextPaths paths =
        new TextPaths(
            new TextVisitor() {
              @Override
              public LocalizedText text(String key, LocalizedText text) {
                texts.put(key, text);
                return inherited(key, text);
              }

              @Override
              public LocalizedText inherited(String key, LocalizedText text) {
                keys.add(key);
                return text;
              }
            });
    visit.accept(paths);
    return new TextCatalogue(texts, keys);
  }

  /** Returns the texts by key. */
  public SortedMap<String, LocalizedText> texts() {
    return texts;
  }

  /**
   * Returns the keys that a host may give a text: those of {@link #texts()}, and those of texts
   * that are taken or made from others as long as they have none of their own.
   */
  public Set<String> keys() {
    return keys;
  }

  /** Returns the texts whose Welsh awaits review. */
  public TextCatalogue awaitingReview() {
    return new TextCatalogue(
        texts.entrySet().stream()
            .filter(each -> each.getValue().origin() == TextOrigin.AWAITING_REVIEW)
            .collect(
                Collectors.toMap(
                    each -> each.getKey(),
                    each -> each.getValue(),
                    (one, other) -> one,
                    TreeMap::new)),
        keys);
  }

  /**
   * Returns the texts in a language as a properties file, in the order of their keys: a translator
   * corrects it, and {@link OwnTexts#read} reads it. Before each text stands the English as a
   * comment if the language is Welsh.
   */
  public String properties(Language language) {
    StringBuilder file = new StringBuilder();
    texts.forEach(
        (key, text) -> {
          if (language == Language.WELSH) {
            file.append("# ").append(text.english().replaceAll("\\s+", " ")).append('\n');
          }
          file.append(line(key, text.in(language))).append('\n');
        });
    return file.toString();
  }

  private static String line(String key, String value) {
    Properties one = new Properties();
    one.setProperty(key, value);
    StringWriter out = new StringWriter();
    try {
      one.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "TextCatalogue (" + texts.size() + " texts)";
  }
}
