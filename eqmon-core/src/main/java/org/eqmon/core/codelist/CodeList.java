package org.eqmon.core.codelist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be answered: an ordered list of codes with their labels, the codes that record a
 * non-answer, its roll-ups to broader lists, and where it comes from.
 *
 * <p>A list may have levels: a code that others stand under is a <i>heading</i>. Headings are not
 * answers; a count against one is the sum of the codes under it.
 */
public final class CodeList {
  /** Whether the order of the codes means anything. */
  public enum Order {
    /** The order is the publisher's habit: ethnic groups, religions. */
    NOMINAL,
    /** The order runs from low to high: age bands, satisfaction. */
    ORDINAL
  }

  /** What the list is for. The two often differ in wording, order and codes. */
  public enum Use {
    /** What a respondent is shown. */
    FORM,
    /** What published tables use. */
    OUTPUT
  }

  private final CodeListId id;
  private final LocalizedText name;
  private final Order order;
  private final Use use;
  private final Map<String, Code> codes;
  private final List<Code> all;
  private final Set<String> headings;
  private final List<Code> answers;
  private final List<RollUp> rollUps;
  private final Source source;
  private final List<Caveat> caveats;

  /**
   * Makes a code list.
   *
   * @throws IllegalArgumentException if a value stands twice, a parent is not in the list, parents
   *     form a circle, a roll-up leaves an answer out or names a code that is not here, or there is
   *     no answer at all
   */
  public CodeList(
      CodeListId id,
      LocalizedText name,
      Order order,
      Use use,
      List<Code> codes,
      List<RollUp> rollUps,
      Source source,
      List<Caveat> caveats) {
    this.id = Objects.requireNonNull(id, "id");
    this.name = Objects.requireNonNull(name, "name");
    this.order = Objects.requireNonNull(order, "order");
    this.use = Objects.requireNonNull(use, "use");
    this.source = Objects.requireNonNull(source, "source");
    this.caveats = List.copyOf(caveats);
    this.rollUps = List.copyOf(rollUps);
    Map<String, Code> byValue = new LinkedHashMap<>();
    for (Code code : codes) {
      if (byValue.put(code.value(), code) != null) {
        throw new IllegalArgumentException(id + " has code '" + code.value() + "' twice");
      }
    }
    this.codes = Collections.unmodifiableMap(byValue);
    this.all = List.copyOf(codes);
    this.headings =
        all.stream()
            .flatMap(code -> code.parent().stream())
            .collect(Collectors.toUnmodifiableSet());
    checkParents();
    List<Code> found = new ArrayList<>();
    for (Code code : codes) {
      if (code.nonAnswer().isEmpty() && !isHeading(code.value())) {
        found.add(code);
      }
    }
    this.answers = List.copyOf(found);
    if (answers.isEmpty()) {
      throw new IllegalArgumentException(id + " has no answers");
    }
    checkRollUps();
  }

  private void checkParents() {
    for (Code code : codes.values()) {
      Code at = code;
      for (int steps = 0; at.parent().isPresent(); steps++) {
        Code parent = codes.get(at.parent().get());
        if (parent == null) {
          throw new IllegalArgumentException(
              id + ": parent '" + at.parent().get() + "' of '" + at.value() + "' is not in it");
        }
        if (steps > codes.size()) {
          throw new IllegalArgumentException(
              id + ": the parents of '" + code.value() + "' form a circle");
        }
        at = parent;
      }
    }
  }

  private void checkRollUps() {
    List<String> expected = answers.stream().map(Code::value).sorted().toList();
    for (RollUp rollUp : rollUps) {
      List<String> given = rollUp.codes().keySet().stream().sorted().toList();
      if (!given.equals(expected)) {
        throw new IllegalArgumentException(
            id + ": the roll-up to " + rollUp.to() + " must name each answer once");
      }
    }
  }

  /** Returns the identity of the list. */
  public CodeListId id() {
    return id;
  }

  /** Returns the name of the list. */
  public LocalizedText name() {
    return name;
  }

  /** Returns whether the order of the codes means anything. */
  public Order order() {
    return order;
  }

  /** Returns what the list is for. */
  public Use use() {
    return use;
  }

  /** Returns all codes in order: answers, headings and non-answers. */
  public List<Code> codes() {
    return all;
  }

  /** Returns the codes that are answers, in order: neither headings nor non-answers. */
  public List<Code> answers() {
    return answers;
  }

  /** Returns the roll-ups to broader lists. */
  public List<RollUp> rollUps() {
    return rollUps;
  }

  /** Returns where the list comes from. */
  public Source source() {
    return source;
  }

  /** Returns what a reader of figures by this list must know. */
  public List<Caveat> caveats() {
    return caveats;
  }

  /** Returns a code of the list. */
  public Optional<Code> find(String value) {
    return Optional.ofNullable(codes.get(value));
  }

  /**
   * Returns a code of the list.
   *
   * @throws IllegalArgumentException if there is none; the message names the list and its codes and
   *     not the value, which may be somebody's answer
   */
  public Code get(String value) {
    return find(value)
        .orElseThrow(
            () -> new IllegalArgumentException("not a code of " + id + ": use one of " + codes()));
  }

  /** Returns the first code that records a non-answer, if the list has one for this reason. */
  public Optional<Code> nonAnswer(NonAnswer reason) {
    return codes.values().stream()
        .filter(code -> code.nonAnswer().equals(Optional.of(reason)))
        .findFirst();
  }

  /** Returns whether other codes stand under this one. */
  public boolean isHeading(String value) {
    return headings.contains(value);
  }

  /** Returns the answers that stand under a heading, at any depth, in order. */
  public List<Code> answersUnder(String heading) {
    List<Code> found = new ArrayList<>();
    for (Code code : answers) {
      Optional<String> at = code.parent();
      while (at.isPresent()) {
        if (at.get().equals(heading)) {
          found.add(code);
          break;
        }
        at = find(at.get()).flatMap(Code::parent);
      }
    }
    return List.copyOf(found);
  }

  /** Returns the roll-up to a broader list. */
  public Optional<RollUp> rollUpTo(CodeListId broader) {
    return rollUps.stream().filter(rollUp -> rollUp.to().equals(broader)).findFirst();
  }

  /**
   * Returns the roll-up to a broader list.
   *
   * @throws IllegalArgumentException if there is none; the message lists those that there are
   */
  public RollUp rollUp(CodeListId broader) {
    return rollUpTo(broader)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    id
                        + " has no roll-up to "
                        + broader
                        + "; it has "
                        + rollUps.stream().map(RollUp::to).toList()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeList that
        && id.equals(that.id)
        && order == that.order
        && codes().equals(that.codes())
        && rollUps.equals(that.rollUps);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id + " (" + answers.size() + " answers)";
  }
}
