package org.eqmon.core.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.codelist.Source;

/**
 * A published count of people or households by one code list, to compare others with. It knows its
 * place, date, base and uncertainty.
 *
 * <p>Where the publisher counts those who didn't answer a voluntary question ("Not answered" to
 * religion), that count is kept apart: shares are shares of those who answered.
 */
public final class ReferencePopulation {
  private final String id;
  private final LocalizedText name;
  private final Area area;
  private final LocalDate date;
  private final PopulationBase base;
  private final CodeList codes;
  private final Map<String, Long> counts;
  private final Map<String, Long> nonAnswers;
  private final long total;
  private final long perturbation;
  private final Source source;
  private final List<Caveat> caveats;

  /**
   * Makes a reference population.
   *
   * @param counts the count of every answer of the list, 0 or more, of which none may be missing;
   *     and of those of its non-answers that the publisher counts
   * @param perturbation how far a single count may be from the truth by the publisher's own
   *     disclosure control or by adding up smaller areas, in units; 0 if it is exact
   * @throws IllegalArgumentException if an answer has no count, a code is not an answer or
   *     non-answer of the list, a count is below 0 or the counts of answers add up to 0
   * @throws ArithmeticException if the total is beyond the range of a long
   */
  public ReferencePopulation(
      String id,
      LocalizedText name,
      Area area,
      LocalDate date,
      PopulationBase base,
      CodeList codes,
      Map<String, Long> counts,
      long perturbation,
      Source source,
      List<Caveat> caveats) {
    this.id = Objects.requireNonNull(id, "id");
    this.name = Objects.requireNonNull(name, "name");
    this.area = Objects.requireNonNull(area, "area");
    this.date = Objects.requireNonNull(date, "date");
    this.base = Objects.requireNonNull(base, "base");
    this.codes = Objects.requireNonNull(codes, "codes");
    this.source = Objects.requireNonNull(source, "source");
    this.caveats = List.copyOf(caveats);
    if (perturbation < 0) {
      throw new IllegalArgumentException(id + ": the perturbation must be 0 or more");
    }
    this.perturbation = perturbation;
    Map<String, Long> ordered = new LinkedHashMap<>();
    Map<String, Long> apart = new LinkedHashMap<>();
    long sum = 0;
    for (Code code : codes.codes()) {
      if (codes.isHeading(code.value())) {
        continue;
      }
      Long count = counts.get(code.value());
      if (count == null && code.nonAnswer().isPresent()) {
        continue;
      }
      if (count == null || count < 0) {
        throw new IllegalArgumentException(
            id + " needs a count of 0 or more for '" + code.value() + "' of " + codes.id());
      }
      if (code.nonAnswer().isPresent()) {
        apart.put(code.value(), count);
      } else {
        ordered.put(code.value(), count);
        sum = Math.addExact(sum, count);
      }
    }
    if (ordered.size() + apart.size() != counts.size()) {
      throw new IllegalArgumentException(
          id + " has counts for headings of " + codes.id() + " or for codes that it lacks");
    }
    if (sum == 0) {
      throw new IllegalArgumentException(id + " counts nobody");
    }
    this.counts = Collections.unmodifiableMap(ordered);
    this.nonAnswers = Collections.unmodifiableMap(apart);
    this.total = sum;
  }

  /** Returns the id, such as {@code "census-2021-wales-ethnic-group-5"}. */
  public String id() {
    return id;
  }

  /** Returns the name as a reader sees it, such as "Wales, Census 2021". */
  public LocalizedText name() {
    return name;
  }

  /** Returns the place. */
  public Area area() {
    return area;
  }

  /** Returns the date that the counts speak of. */
  public LocalDate date() {
    return date;
  }

  /** Returns whom it holds. */
  public PopulationBase base() {
    return base;
  }

  /** Returns the list that it is counted by. */
  public CodeList codes() {
    return codes;
  }

  /** Returns the count of each answer, in the order of the list. */
  public Map<String, Long> counts() {
    return counts;
  }

  /**
   * Returns the counts of non-answers, by code, where the publisher counts them; empty otherwise.
   * They are no part of the total.
   */
  public Map<String, Long> nonAnswers() {
    return nonAnswers;
  }

  /** Returns the sum of the counts of answers. */
  public long total() {
    return total;
  }

  /** Returns how far a single count may be from the truth, in units. */
  public long perturbation() {
    return perturbation;
  }

  /** Returns where it comes from. */
  public Source source() {
    return source;
  }

  /** Returns what a reader of a comparison with it must know. */
  public List<Caveat> caveats() {
    return caveats;
  }

  /**
   * Returns the count of an answer.
   *
   * @throws IllegalArgumentException if it is not an answer of the list
   */
  public long count(String code) {
    Long found = counts.get(code);
    if (found == null) {
      throw new IllegalArgumentException(
          "not an answer of " + codes.id() + ": use one of " + codes.answers());
    }
    return found;
  }

  /** Returns the share of an answer in the population, from 0 to 1. */
  public double share(String code) {
    return BigDecimal.valueOf(count(code)).doubleValue() / total;
  }

  /**
   * Returns this population by a broader list. Non-answers are counted by the broader list's first
   * code for the same reason, and left out if it has none.
   *
   * @throws IllegalArgumentException if the list has no roll-up to it
   */
  public ReferencePopulation rollUpTo(CodeList broader) {
    RollUp rollUp = codes.rollUp(broader.id());
    Map<String, Long> rolled = new LinkedHashMap<>();
    Map<String, Long> partsOf = new LinkedHashMap<>();
    counts.forEach(
        (code, count) -> {
          String to = Objects.requireNonNull(rollUp.codes().get(code));
          rolled.merge(to, count, Math::addExact);
          partsOf.merge(to, 1L, Math::addExact);
        });
    return by(
        broader,
        id + "-as-" + broader.id().toString().replace(':', '-'),
        name,
        rolled,
        largest(partsOf),
        List.of());
  }

  /**
   * Returns this population by another list. Its name and its caveats say how it was converted.
   * Non-answers are counted by the target's first code for the same reason, and left out if it has
   * none.
   *
   * @param crosswalk a crosswalk from the list of this population
   * @param target the list that the crosswalk goes to
   * @throws IllegalArgumentException if the crosswalk doesn't lead from this list to the target, or
   *     nothing in the target corresponds to an answer that somebody has given: leaving these
   *     people out would make every share too large
   */
  public ReferencePopulation convert(Crosswalk crosswalk, CodeList target) {
    if (!crosswalk.from().equals(codes.id()) || !crosswalk.to().equals(target.id())) {
      throw new IllegalArgumentException(
          "crosswalk "
              + crosswalk
              + " doesn't lead from "
              + codes.id()
              + " to "
              + target.id()
              + ": give one that does");
    }
    Map<String, Long> partsOf = new LinkedHashMap<>();
    for (Crosswalk.Mapping mapping : crosswalk.mappings()) {
      if (mapping.to().isPresent()) {
        partsOf.merge(mapping.to().get(), 1L, Math::addExact);
      } else if (counts.getOrDefault(mapping.from(), 0L) > 0) {
        throw new IllegalArgumentException(
            "crosswalk "
                + crosswalk.id()
                + " leaves out '"
                + mapping.from()
                + "', so the population would not be whole: use a crosswalk that places every code");
      }
    }
    return by(
        target,
        id + "-by-" + crosswalk.id(),
        name.with(" (", crosswalk.name(), ")"),
        crosswalk.convertCounts(counts),
        largest(partsOf),
        crosswalk.caveats());
  }

  private static long largest(Map<String, Long> partsOf) {
    return partsOf.values().stream().mapToLong(Long::longValue).max().orElse(1);
  }

  private ReferencePopulation by(
      CodeList target,
      String newId,
      LocalizedText newName,
      Map<String, Long> converted,
      long parts,
      List<Caveat> further) {
    Map<String, Long> all = new LinkedHashMap<>(converted);
    target.answers().forEach(code -> all.putIfAbsent(code.value(), 0L));
    nonAnswers.forEach(
        (code, count) ->
            target
                .nonAnswer(codes.get(code).nonAnswer().orElseThrow())
                .ifPresent(to -> all.merge(to.value(), count, Math::addExact)));
    Set<Caveat> carried = new LinkedHashSet<>(caveats);
    carried.addAll(further);
    carried.addAll(target.caveats());
    return new ReferencePopulation(
        newId,
        newName,
        area,
        date,
        base,
        target,
        all,
        Math.multiplyExact(perturbation, parts),
        source,
        List.copyOf(carried));
  }

  @Override
  public String toString() {
    return id + " (" + area.code() + ", " + date + ", " + codes.id() + ")";
  }
}
