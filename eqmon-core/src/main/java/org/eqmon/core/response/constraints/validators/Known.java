package org.eqmon.core.response.constraints.validators;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.CodeLists;
import org.eqmon.core.response.CodedField;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.Questionnaires;
import org.eqmon.core.response.ResponseRule;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.ValidationIssue;

/** What annotations can be about: code lists, and questionnaires with their rules. Immutable. */
public final class Known {
  private final CodeLists lists;
  private final Map<String, Rules> rules;

  private Known(CodeLists lists, Map<String, Rules> rules) {
    this.lists = lists;
    this.rules = Collections.unmodifiableMap(rules);
  }

  /** Returns what a host knows. */
  public static Known of(CodeLists lists, Questionnaires questionnaires) {
    Map<String, Rules> rules = new TreeMap<>();
    questionnaires.all().forEach(each -> rules.put(each.id().toString(), Rules.of(each)));
    return new Known(lists, rules);
  }

  /** Returns what the providers that are found bring. */
  static Known installed() {
    return Installed.KNOWN;
  }

  CodedField field(String list) {
    return CodedField.of(lists.get(CodeListId.parse(list)));
  }

  /** The rules of a questionnaire, by its id; empty for a text that is none. */
  Optional<Rules> rules(String questionnaire) {
    return Optional.ofNullable(rules.get(questionnaire));
  }

  /** The rules of a questionnaire that an annotation names. */
  Rules require(String questionnaire) {
    return rules(questionnaire)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no questionnaire " + questionnaire + "; the known ones are " + names()));
  }

  String names() {
    return String.join(", ", rules.keySet());
  }

  /**
   * The rules of one questionnaire.
   *
   * @param drafts checks what is there
   * @param complete checks what is there and what is missing
   * @param missing the issues of what is missing
   */
  record Rules(ResponseValidator drafts, ResponseValidator complete, Set<ValidationIssue> missing) {
    static Rules of(Questionnaire questionnaire) {
      ResponseValidator complete = ResponseValidator.of(questionnaire, Completeness.COMPLETE);
      return new Rules(
          ResponseValidator.of(questionnaire, Completeness.DRAFT),
          complete,
          complete.rules().stream()
              .filter(rule -> rule.completeness() == Completeness.COMPLETE)
              .map(ResponseRule::issue)
              .collect(Collectors.toUnmodifiableSet()));
    }

    /** Those of all issues that are of something missing. */
    List<ValidationIssue> missing(List<ValidationIssue> issues) {
      return issues.stream().filter(missing::contains).toList();
    }
  }

  private static final class Installed {
    static final Known KNOWN = of(CodeLists.load(), Questionnaires.load());
  }
}
