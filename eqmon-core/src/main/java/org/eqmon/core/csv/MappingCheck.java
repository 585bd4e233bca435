package org.eqmon.core.csv;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseDraft.Part;
import org.eqmon.core.response.ResponseField;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;

/** Refuses a mapping that can't be right, whatever the data, and says where it is wrong. */
final class MappingCheck {
  /** What is wrong with one value, whatever else a response says. */
  private static final Set<IssueType> OF_A_VALUE =
      EnumSet.of(
          IssueType.UNKNOWN_CODE,
          IssueType.UNKNOWN_DETAIL,
          IssueType.NOT_A_DATE,
          IssueType.NOT_AN_AGE,
          IssueType.NOT_OPAQUE,
          IssueType.OTHER_QUESTIONNAIRE,
          IssueType.OTHER_CODE_LIST,
          IssueType.WRONG_KIND,
          IssueType.TOO_MANY_CODES,
          IssueType.WORDS_TOO_LONG);

  private final ResponseMapping table;
  private final ResponseValidator validator;
  private final Questionnaire questionnaire;

  MappingCheck(ResponseMapping table, ResponseValidator validator) {
    this.table = table;
    this.validator = validator;
    this.questionnaire = validator.questionnaire();
  }

  void check() {
    Map<String, List<ColumnMapping>> byTarget = new LinkedHashMap<>();
    for (ColumnMapping column : table.columns()) {
      checkTarget(column.target());
      checkKind(column);
      checkValues(column);
      byTarget.computeIfAbsent(column.target(), target -> new ArrayList<>()).add(column);
    }
    byTarget.values().forEach(this::checkTogether);
    table.questionsUnsaid().forEach(questionnaire::question);
  }

  private static String where(ColumnMapping column) {
    return column
        .column()
        .map(name -> "column '" + name + "'")
        .orElse("fixed, '" + column.target() + "'");
  }

  private void checkTarget(String target) {
    boolean known =
        ResponseField.find(target).isPresent()
            || questionnaire.find(target).isPresent()
            || ((target.endsWith(ResponseTargets.WORDS)
                    || target.endsWith(ResponseTargets.CODE_LIST))
                && target.indexOf('.') == target.lastIndexOf('.')
                && questionnaire.find(ResponseTargets.question(target)).isPresent());
    if (!known) {
      List<String> ids = new ArrayList<>();
      for (ResponseField field : ResponseField.values()) {
        ids.add(field.id());
      }
      questionnaire.questions().forEach(question -> ids.add(question.id()));
      throw new IllegalArgumentException(
          "'"
              + target
              + "' is nothing that "
              + questionnaire.id()
              + " has: use one of "
              + ids
              + ", or a question with "
              + ResponseTargets.WORDS
              + " or "
              + ResponseTargets.CODE_LIST);
    }
  }

  /** Several answers, dates and codes are only what some targets can have. */
  private void checkKind(ColumnMapping column) {
    String target = column.target();
    Optional<Question.Kind> kind = questionnaire.find(target).map(Question::kind);
    if (column.separator().isPresent()
        && !kind.equals(Optional.of(Question.Kind.MULTIPLE_CHOICE))) {
      throw new IllegalArgumentException(
          where(column)
              + " has a separator, and '"
              + target
              + "' takes one value: leave the separator out");
    }
    if (column.dates().isPresent()
        && !kind.equals(Optional.of(Question.Kind.DATE_OF_BIRTH))
        && !target.equals(ResponseField.COLLECTED.id())) {
      throw new IllegalArgumentException(
          where(column) + " has dates, and '" + target + "' is no date: leave dates out");
    }
    if (column.crosswalk().isPresent()
        && ResponseTargets.codesOf(target, questionnaire).isEmpty()) {
      throw new IllegalArgumentException(
          where(column)
              + " has a crosswalk, and '"
              + target
              + "' takes no codes of a list: leave the crosswalk out");
    }
  }

  private void checkValues(ColumnMapping column) {
    Optional<CodeList> codes = ResponseTargets.codesOf(column.target(), questionnaire);
    CellReader reader = new CellReader(column, codes);
    Set<String> values = new TreeSet<>(column.translations().keySet());
    values.removeAll(column.silent());
    for (String value : values) {
      CellMeaning meaning = reader.read(value);
      if (codes.isPresent()) {
        checkCodes(column, codes.get(), meaning);
      } else if (meaning.kind() == CellMeaning.Kind.CODES) {
        checkValue(column, value, meaning.codes());
      }
    }
  }

  private static void checkCodes(ColumnMapping column, CodeList codes, CellMeaning meaning) {
    boolean right =
        meaning.kind() == CellMeaning.Kind.CODES
            && meaning.codes().stream().allMatch(code -> isAnswerOrReason(code, codes));
    if (!right) {
      throw new IllegalArgumentException(
          "the codes of "
              + where(column)
              + " become "
              + meaning.codes()
              + ", and '"
              + column.target()
              + "' takes "
              + codes.id()
              + ": "
              + codes.answers()
              + ", or a non-answer");
    }
  }

  private static boolean isAnswerOrReason(String code, CodeList codes) {
    return NonAnswer.find(code).isPresent()
        || codes.find(code).filter(found -> !codes.isHeading(code)).isPresent();
  }

  /** Asks the rules of the questionnaire, as they will be asked of each row. */
  private void checkValue(ColumnMapping column, String value, List<String> said) {
    String target = column.target();
    String question = ResponseTargets.question(target);
    Part part = ResponseTargets.part(target);
    ResponseDraft.Builder draft = validator.newDraft();
    Optional<ResponseField> field = ResponseField.find(target);
    if (field.isPresent()) {
      draft.field(field.get(), RowReader.value(Optional.empty(), said));
    } else {
      draft.put(part, question, RowReader.value(questionnaire.find(target), said));
    }
    Position at =
        new Position.Pointer(field.isPresent() ? "/" + target : "/" + part.id() + "/" + question);
    List<ValidationIssue> found = new ArrayList<>();
    validator.accept(draft.build(), found::add);
    for (ValidationIssue issue : found) {
      if (issue.position().equals(at) && OF_A_VALUE.contains(issue.type())) {
        throw new IllegalArgumentException(
            where(column)
                + (column.column().isPresent() ? ", codes, '" + value + "'" : "")
                + ": '"
                + String.join(" ", said)
                + "' "
                + issue.type().text().english()
                + (issue.allowed().isEmpty() ? "" : ": use " + issue.allowed()));
      }
    }
  }

  /** What takes one value may have several columns only if each can say nothing. */
  private void checkTogether(List<ColumnMapping> columns) {
    if (columns.size() < 2) {
      return;
    }
    String target = columns.get(0).target();
    List<String> names = columns.stream().map(MappingCheck::where).toList();
    if (columns.stream().anyMatch(column -> column.column().isEmpty())) {
      throw new IllegalArgumentException(
          "'" + target + "' is said once for all rows and again by " + names + ": leave one out");
    }
    boolean several =
        ResponseTargets.part(target) == Part.WORDS
            || questionnaire
                .find(target)
                .filter(question -> question.kind() == Question.Kind.MULTIPLE_CHOICE)
                .isPresent();
    if (!several && columns.stream().anyMatch(column -> column.silent().isEmpty())) {
      throw new IllegalArgumentException(
          names
              + " are about '"
              + target
              + "', which takes one value: leave one out, or say on which values each is silent");
    }
  }
}
