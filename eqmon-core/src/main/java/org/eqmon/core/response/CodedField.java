package org.eqmon.core.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.validation.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a field whose answers are codes of a list: one of the answers, the id of a
 * non-answer, or a code of the list that records one. Headings may not. Looked up once and used for
 * any number of values; immutable.
 */
public final class CodedField {
  /** A field that takes no code: nothing but the ids of non-answers. */
  public static final CodedField EMPTY = new CodedField(List.of(), List.of());

  private final Map<String, Code> options = new LinkedHashMap<>();
  private final Map<String, NonAnswer> nonAnswers = new LinkedHashMap<>();
  private final Set<String> exclusive = new TreeSet<>();
  private final Set<String> inviting = new TreeSet<>();

  private CodedField(List<Code> answers, List<Code> all) {
    for (Code code : answers) {
      options.put(code.value(), code);
      if (code.kind() == Code.Kind.EXCLUSIVE) {
        exclusive.add(code.value());
      } else if (code.kind() == Code.Kind.WRITE_IN) {
        inviting.add(code.value());
      }
    }
    for (Code code : all) {
      code.nonAnswer().ifPresent(reason -> nonAnswers.put(code.value(), reason));
    }
    for (NonAnswer reason : NonAnswer.values()) {
      nonAnswers.put(reason.id(), reason);
    }
  }

  /** Returns a field whose answers are codes of a list. */
  public static CodedField of(CodeList list) {
    return new CodedField(list.answers(), list.codes());
  }

  /** Returns the codes that may be chosen, in order. */
  public Set<String> options() {
    return Collections.unmodifiableSet(options.keySet());
  }

  /** Returns whether a text is a code that may be chosen. */
  public boolean isOption(String text) {
    return options.containsKey(text);
  }

  /** Returns the reason for which a text says that there is no answer, if it says so. */
  public Optional<NonAnswer> nonAnswer(String text) {
    return Optional.ofNullable(nonAnswers.get(text));
  }

  @Nullable NonAnswer reason(String text) {
    return nonAnswers.get(text);
  }

  /** Returns what is wrong with one text; nothing if it may stand here. */
  public Set<IssueType> wrongWith(String text) {
    return isUnknown(text) ? Set.of(IssueType.UNKNOWN_CODE) : Set.of();
  }

  /**
   * Returns what is wrong with several codes that were chosen together; nothing if they may stand
   * here. A non-answer can't be one of several.
   */
  public Set<IssueType> wrongWith(Collection<String> codes) {
    Set<IssueType> wrong = EnumSet.noneOf(IssueType.class);
    if (codes.isEmpty()) {
      wrong.add(IssueType.NO_CODE);
    }
    if (hasUnknown(codes)) {
      wrong.add(IssueType.UNKNOWN_CODE);
    }
    if (repeats(codes)) {
      wrong.add(IssueType.REPEATED_CODE);
    }
    if (mixes(codes)) {
      wrong.add(IssueType.TOO_MANY_CODES);
    }
    return wrong;
  }

  boolean isUnknown(String text) {
    return !options.containsKey(text) && !nonAnswers.containsKey(text);
  }

  boolean hasUnknown(Collection<String> codes) {
    for (String each : codes) {
      if (!options.containsKey(each)) {
        return true;
      }
    }
    return false;
  }

  static boolean repeats(Collection<String> codes) {
    return codes.size() > 1 && new HashSet<>(codes).size() < codes.size();
  }

  /** Whether a code that can't stand with another does. */
  boolean mixes(Collection<String> codes) {
    return codes.size() > 1 && hasAny(codes, exclusive);
  }

  static boolean hasAny(Collection<String> codes, Set<String> wanted) {
    for (String each : codes) {
      if (wanted.contains(each)) {
        return true;
      }
    }
    return false;
  }

  /** The codes that can't stand with another. */
  Set<String> exclusive() {
    return exclusive;
  }

  /** The codes that invite a person's own words. */
  Set<String> inviting() {
    return inviting;
  }

  /** What may stand for these reasons: their ids, and codes of the list that record them. */
  List<String> nonAnswers(Collection<NonAnswer> reasons) {
    List<String> values = new ArrayList<>();
    nonAnswers.forEach(
        (value, reason) -> {
          if (reasons.contains(reason)) {
            values.add(value);
          }
        });
    return values;
  }

  /** What may stand as one text. */
  List<String> allowedTexts() {
    List<String> values = new ArrayList<>(options.keySet());
    values.addAll(nonAnswers.keySet());
    return values;
  }

  @Override
  public String toString() {
    return "CodedField " + options.keySet();
  }
}
