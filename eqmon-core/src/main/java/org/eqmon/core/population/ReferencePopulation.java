package org.eqmon.core.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.codelist.Source;

/**
 * A published count of people or households by one code list, to compare others with. It knows its
 * place, date, base and uncertainty.
 */
public final class ReferencePopulation {
  private final String id;
  private final LocalizedText name;
  private final Area area;
  private final LocalDate date;
  private final PopulationBase base;
  private final CodeList codes;
  private final Map<String, Long> counts;
  private final long total;
  private final long perturbation;
  private final Source source;
  private final List<Caveat> caveats;

  /**
   * Makes a reference population.
   *
   * @param counts the count of every answer of the list, 0 or more; none may be missing
   * @param perturbation how far a single count may be from the truth by the publisher's own
   *     disclosure control or by adding up smaller areas, in units; 0 if it is exact
   * @throws IllegalArgumentException if an answer has no count, a code is not an answer, a count is
   *     below 0 or the counts add up to 0
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
    long sum = 0;
    for (Code code : codes.answers()) {
      Long count = counts.get(code.value());
      if (count == null || count < 0) {
        throw new IllegalArgumentException(
            id + " needs a count of 0 or more for '" + code.value() + "' of " + codes.id());
      }
      ordered.put(code.value(), count);
      sum = Math.addExact(sum, count);
    }
    if (ordered.size() != counts.size()) {
      throw new IllegalArgumentException(
          id + " has counts for codes that " + codes.id() + " lacks");
    }
    if (sum == 0) {
      throw new IllegalArgumentException(id + " counts nobody");
    }
    this.counts = Collections.unmodifiableMap(ordered);
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

  /** Returns the sum of the counts. */
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
   * Returns this population by a broader list.
   *
   * @throws IllegalArgumentException if the list has no roll-up to it
   */
  public ReferencePopulation rollUpTo(CodeList broader) {
    RollUp rollUp =
        codes
            .rollUpTo(broader.id())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        codes.id()
                            + " has no roll-up to "
                            + broader.id()
                            + "; it has "
                            + codes.rollUps().stream().map(RollUp::to).toList()));
    Map<String, Long> rolled = new LinkedHashMap<>();
    for (Code code : broader.answers()) {
      rolled.put(code.value(), 0L);
    }
    counts.forEach(
        (code, count) ->
            rolled.merge(Objects.requireNonNull(rollUp.codes().get(code)), count, Math::addExact));
    List<Caveat> all = new ArrayList<>(caveats);
    broader.caveats().stream().filter(c -> !all.contains(c)).forEach(all::add);
    return new ReferencePopulation(
        id + "-as-" + broader.id().id(),
        name,
        area,
        date,
        base,
        broader,
        rolled,
        Math.multiplyExact(perturbation, codes.answers().size()),
        source,
        all);
  }

  @Override
  public String toString() {
    return id + " (" + area.code() + ", " + date + ", " + codes.id() + ")";
  }
}
