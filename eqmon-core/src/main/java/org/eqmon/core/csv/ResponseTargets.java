package org.eqmon.core.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.ResponseField;

/** What a column of a table of responses can be about, and what it can say. */
final class ResponseTargets {
  /** Ends the name of a column with a person's own words. */
  static final String WORDS = ".words";

  /** Ends the name of a column with the code list that the sender used. */
  static final String CODE_LIST = ".codeList";

  private ResponseTargets() {}

  static String words(String question) {
    return question + WORDS;
  }

  static String codeList(String question) {
    return question + CODE_LIST;
  }

  /** The question that a target is about; no id of a question has a full stop. */
  static String question(String target) {
    int stop = target.indexOf('.');
    return stop < 0 ? target : target.substring(0, stop);
  }

  static boolean takesWords(Question question) {
    return question.options().stream().anyMatch(code -> code.kind() == Code.Kind.WRITE_IN);
  }

  /** The code list of a target, if what it says is codes. */
  static Optional<CodeList> codesOf(String target, Questionnaire questionnaire) {
    return questionnaire.find(target).flatMap(Question::characteristic).map(Characteristic::codes);
  }

  /** Refuses a mapping that can't be right, whatever the data. */
  static void check(ResponseMapping table, Questionnaire questionnaire) {
    for (ColumnMapping column : table.columns()) {
      checkTarget(column.target(), questionnaire);
      Optional<CodeList> codes = codesOf(column.target(), questionnaire);
      CellReader reader = new CellReader(column, codes);
      if (codes.isPresent() && column.dates().isEmpty()) {
        Set<String> values = new TreeSet<>(column.translations().keySet());
        values.removeAll(column.silent());
        for (String value : values) {
          checkCodes(column, codes.get(), reader.read(value));
        }
      }
    }
    for (String question : table.questionsUnsaid()) {
      questionnaire.question(question);
    }
  }

  private static void checkTarget(String target, Questionnaire questionnaire) {
    boolean known =
        ResponseField.find(target).isPresent()
            || questionnaire.find(target).isPresent()
            || ((target.endsWith(WORDS) || target.endsWith(CODE_LIST))
                && target.indexOf('.') == target.lastIndexOf('.')
                && questionnaire.find(question(target)).isPresent());
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
              + WORDS
              + " or "
              + CODE_LIST);
    }
  }

  private static void checkCodes(ColumnMapping column, CodeList codes, CellMeaning meaning) {
    boolean right =
        meaning.kind() == CellMeaning.Kind.CODES
            && meaning.codes().stream().allMatch(code -> isAnswerOrReason(code, codes));
    if (!right) {
      throw new IllegalArgumentException(
          "the codes of column '"
              + column.column().orElse(column.target())
              + "' become "
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
}
