package org.eqmon.core.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.NonAnswer;

/**
 * Reads the fields of one column as its mapping says: strips, translates, divides and converts.
 * Immutable and safe for use by several threads.
 */
public final class CellReader {
  private final ColumnMapping mapping;
  private final Optional<CodeList> codes;
  private final Optional<Pattern> separator;
  private final Map<String, Optional<String>> conversions = new HashMap<>();

  /**
   * Makes a reader.
   *
   * @param mapping which column it is and what its values mean
   * @param codes the code list of the target, if it has one
   * @throws IllegalArgumentException if the mapping has a crosswalk to another list
   */
  public CellReader(ColumnMapping mapping, Optional<CodeList> codes) {
    this.mapping = mapping;
    this.codes = codes;
    this.separator = mapping.separator().map(Pattern::quote).map(Pattern::compile);
    mapping.crosswalk().ifPresent(this::prepare);
  }

  private void prepare(Crosswalk crosswalk) {
    if (codes.isPresent() && !codes.get().id().equals(crosswalk.to())) {
      throw new IllegalArgumentException(
          "crosswalk "
              + crosswalk.id()
              + " converts to "
              + crosswalk.to()
              + ", and '"
              + mapping.target()
              + "' takes codes of "
              + codes.get().id());
    }
    crosswalk.mappings().forEach(cell -> conversions.put(cell.from(), cell.to()));
  }

  /** Returns the mapping that this reads by. */
  public ColumnMapping mapping() {
    return mapping;
  }

  /** Whether the mapping says what a text means, or that it means nothing. */
  boolean names(String text) {
    return mapping.translations().containsKey(text)
        || mapping.silent().contains(text)
        || conversions.containsKey(text);
  }

  /**
   * The values that the mapping translates, or converts to something, in order; but for blank and
   * silent ones.
   */
  Set<String> values() {
    Set<String> values = new TreeSet<>(mapping.translations().keySet());
    conversions.forEach(
        (value, code) -> {
          if (code.isPresent()) {
            values.add(value);
          }
        });
    values.removeAll(mapping.silent());
    values.remove("");
    return values;
  }

  /** Returns what a field says. One with nothing but separators says what an empty one does. */
  public CellMeaning read(String field) {
    String text = field.strip();
    if (mapping.totals().contains(text)) {
      return CellMeaning.EVERYBODY;
    }
    if (mapping.silent().contains(text)) {
      return CellMeaning.NOTHING;
    }
    String translated = mapping.translations().getOrDefault(text, text);
    if (translated.isEmpty()) {
      return blank();
    }
    List<String> parts =
        separator.isEmpty() ? List.of(dated(translated)) : translatedParts(translated);
    if (parts.isEmpty()) {
      // nothing but separators: as blank as nothing at all
      return text.isEmpty() ? blank() : read("");
    }
    List<String> converted = new ArrayList<>(parts.size());
    for (String part : parts) {
      Optional<String> code = mapping.crosswalk().isEmpty() ? Optional.of(part) : convert(part);
      if (code.isEmpty()) {
        return CellMeaning.UNKNOWN;
      }
      converted.add(code.get());
    }
    return new CellMeaning(CellMeaning.Kind.CODES, converted);
  }

  private CellMeaning blank() {
    return new CellMeaning(CellMeaning.Kind.CODES, List.of(mapping.blank().id()));
  }

  private String dated(String text) {
    if (mapping.dates().isPresent()) {
      try {
        return mapping.dates().get().form().parse(text, LocalDate::from).toString();
      } catch (DateTimeException e) {
        // it isn't such a date; what it is is seen by whoever asked for it
        return text;
      }
    }
    return text;
  }

  private List<String> translatedParts(String text) {
    return parts(text).stream()
        .map(part -> mapping.translations().getOrDefault(part, part))
        .toList();
  }

  /** What stands between separators in a field, or all of it if it isn't divided. */
  List<String> parts(String text) {
    return separator.isEmpty()
        ? List.of(text.strip())
        : separator.get().splitAsStream(text).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private Optional<String> convert(String code) {
    Optional<String> target = conversions.get(code);
    if (target != null) {
      return target;
    }
    boolean isNonAnswer =
        NonAnswer.find(code).isPresent()
            || codes
                .flatMap(list -> list.find(code))
                .flatMap(listed -> listed.nonAnswer())
                .isPresent();
    return isNonAnswer ? Optional.of(code) : Optional.empty();
  }

  @Override
  public String toString() {
    return "CellReader " + mapping;
  }
}
