package org.eqmon.core.csv;

import java.util.Optional;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.ResponseDraft.Part;

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

  /** Which part of a response a target belongs to, if it isn't a field. */
  static Part part(String target) {
    if (target.endsWith(WORDS)) {
      return Part.WORDS;
    }
    return target.endsWith(CODE_LIST) ? Part.CODE_LISTS : Part.ANSWERS;
  }
}
