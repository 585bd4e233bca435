package org.eqmon.core.codelist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How the codes of one list convert to another, cell by cell, with the relation and the reason.
 *
 * <p>A code that goes to one target converts. A code that could go to several is refused when the
 * crosswalk is made, unless every one of its mappings has a share and the shares add up to one:
 * then counts (never a person) are divided by those shares.
 */
public final class Crosswalk {
  /**
   * One cell of a crosswalk.
   *
   * @param from a code of the list that is converted
   * @param to a code of the target list, or empty if nothing corresponds
   * @param relation how the two stand to each other
   * @param why why, in words
   * @param share the part of the people of {@code from} that goes to {@code to}, above 0 and at
   *     most 1, when a code is divided
   */
  public record Mapping(
      String from,
      Optional<String> to,
      Relation relation,
      LocalizedText why,
      Optional<BigDecimal> share) {
    /** Refuses a target without a relation and a relation without a target. */
    public Mapping {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(why, "why");
      if (to.isEmpty() != (relation == Relation.NONE)) {
        throw new IllegalArgumentException(
            "the mapping of '" + from + "' needs a target, or the relation NONE and no target");
      }
      if (share.isPresent()
          && (share.get().signum() <= 0 || share.get().compareTo(BigDecimal.ONE) > 0)) {
        throw new IllegalArgumentException(
            "the share of '" + from + "' must be above 0 and at most 1");
      }
    }
  }

  private final String id;
  private final LocalizedText name;
  private final CodeListId from;
  private final CodeListId to;
  private final Map<String, List<Mapping>> mappings;
  private final List<Caveat> caveats;

  /**
   * Makes a crosswalk.
   *
   * @param name what sets this conversion apart, short enough to stand in brackets after the name
   *     of converted figures, such as "Chinese counted under Other"
   * @throws IllegalArgumentException if a code has several targets and their shares don't add up to
   *     one
   */
  public Crosswalk(
      String id,
      LocalizedText name,
      CodeListId from,
      CodeListId to,
      List<Mapping> mappings,
      List<Caveat> caveats) {
    this.id = Objects.requireNonNull(id, "id");
    this.name = Objects.requireNonNull(name, "name");
    this.from = Objects.requireNonNull(from, "from");
    this.to = Objects.requireNonNull(to, "to");
    this.caveats = List.copyOf(caveats);
    Map<String, List<Mapping>> byCode = new LinkedHashMap<>();
    for (Mapping mapping : mappings) {
      byCode.computeIfAbsent(mapping.from(), code -> new ArrayList<>()).add(mapping);
    }
    byCode.forEach(this::checkShares);
    byCode.replaceAll((code, list) -> List.copyOf(list));
    this.mappings = Collections.unmodifiableMap(byCode);
  }

  private void checkShares(String code, List<Mapping> targets) {
    if (targets.size() == 1 && targets.get(0).share().isEmpty()) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Mapping mapping : targets) {
      if (mapping.share().isEmpty()) {
        throw new IllegalArgumentException(
            "crosswalk "
                + id
                + ": '"
                + code
                + "' goes to several codes; give one, or a share for each that add up to 1");
      }
      sum = sum.add(mapping.share().get());
    }
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException(
          "crosswalk " + id + ": the shares of '" + code + "' don't add up to 1");
    }
  }

  /** Returns the id of the crosswalk. */
  public String id() {
    return id;
  }

  /** Returns what sets this conversion apart, as it stands in brackets after converted figures. */
  public LocalizedText name() {
    return name;
  }

  /** Returns the list that is converted. */
  public CodeListId from() {
    return from;
  }

  /** Returns the list that it is converted to. */
  public CodeListId to() {
    return to;
  }

  /** Returns all cells in order. */
  public List<Mapping> mappings() {
    return mappings.values().stream().flatMap(List::stream).toList();
  }

  /** Returns what a reader of converted figures must know. */
  public List<Caveat> caveats() {
    return caveats;
  }

  /**
   * Returns the target of a code, or empty if nothing corresponds.
   *
   * @throws IllegalArgumentException if the code is not in the crosswalk, or is divided between
   *     several targets (then only counts can be converted)
   */
  public Optional<String> convert(String code) {
    List<Mapping> targets = targetsOf(code);
    if (targets.size() > 1) {
      throw new IllegalArgumentException(
          "crosswalk " + id + " divides this code by shares: convert counts, not a person");
    }
    return targets.get(0).to();
  }

  private List<Mapping> targetsOf(String code) {
    List<Mapping> targets = mappings.get(code);
    if (targets == null) {
      throw new IllegalArgumentException(
          "not a code of crosswalk " + id + ": use one of " + mappings.keySet());
    }
    return targets;
  }

  /**
   * Converts counts. Those of a divided code are shared out in whole numbers that add up to the
   * count (largest remainder; ties go to the target that comes first). Counts of codes to which
   * nothing corresponds are left out: see {@link #losses()}.
   *
   * @throws IllegalArgumentException if a code is not in the crosswalk
   * @throws ArithmeticException if a sum is beyond the range of a long
   */
  public Map<String, Long> convertCounts(Map<String, Long> counts) {
    Map<String, Long> converted = new LinkedHashMap<>();
    counts.forEach(
        (code, count) ->
            shareOut(targetsOf(code), count)
                .forEach((target, part) -> converted.merge(target, part, Math::addExact)));
    return converted;
  }

  private static Map<String, Long> shareOut(List<Mapping> targets, long count) {
    Map<String, Long> parts = new LinkedHashMap<>();
    if (targets.size() == 1) {
      targets.get(0).to().ifPresent(target -> parts.put(target, count));
      return parts;
    }
    List<BigDecimal> remainders = new ArrayList<>();
    List<String> names = new ArrayList<>();
    long given = 0;
    for (Mapping mapping : targets) {
      BigDecimal exact = mapping.share().orElseThrow().multiply(BigDecimal.valueOf(count));
      long whole = exact.longValue();
      names.add(mapping.to().orElse(""));
      parts.put(mapping.to().orElse(""), whole);
      remainders.add(exact.subtract(BigDecimal.valueOf(whole)));
      given = Math.addExact(given, whole);
    }
    for (; given < count; given++) {
      int largest = 0;
      for (int i = 1; i < remainders.size(); i++) {
        if (remainders.get(i).compareTo(remainders.get(largest)) > 0) {
          largest = i;
        }
      }
      parts.merge(names.get(largest), 1L, Math::addExact);
      remainders.set(largest, BigDecimal.ONE.negate());
    }
    parts.remove("");
    return parts;
  }

  /** Returns whether converting and converting back could give something else. */
  public boolean losesInformation() {
    return !losses().isEmpty();
  }

  /**
   * Returns the cells through which something is lost: those that aren't exact, and those whose
   * target is also the target of another code.
   */
  public List<Mapping> losses() {
    Map<String, Set<String>> sourcesOf =
        mappings().stream()
            .filter(mapping -> mapping.to().isPresent())
            .collect(
                Collectors.groupingBy(
                    mapping -> mapping.to().orElseThrow(),
                    Collectors.mapping(Mapping::from, Collectors.toCollection(TreeSet::new))));
    return mappings().stream()
        .filter(
            mapping ->
                mapping.relation() != Relation.EXACT
                    || mapping
                        .to()
                        .map(t -> sourcesOf.getOrDefault(t, Set.of()).size() > 1)
                        .orElse(true))
        .toList();
  }

  @Override
  public String toString() {
    return id + " (" + from + " to " + to + ")";
  }
}
