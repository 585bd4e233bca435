package org.eqmon.core.response;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.NonAnswer;

/**
 * One person's answers about who they are. It has no name, address or reference to the person, and
 * {@code toString} shows how many questions were answered, never what was said.
 */
public final class EqualityResponse {
  private final Map<String, Answer> answers;

  private EqualityResponse(Map<String, Answer> answers) {
    this.answers = Collections.unmodifiableMap(answers);
  }

  /** Returns a response to which no question has been put. */
  public static EqualityResponse empty() {
    return new EqualityResponse(Map.of());
  }

  /**
   * Returns this response with the answer to a question.
   *
   * @throws IllegalArgumentException if a code is not an answer of the list, several codes are
   *     given where one is asked for, an exclusive code stands with another, or words stand with a
   *     code that doesn't invite them; the message never holds the answer
   */
  public EqualityResponse with(Characteristic characteristic, Answer answer) {
    check(characteristic, answer);
    Map<String, Answer> extended = new TreeMap<>(answers);
    extended.put(characteristic.id(), answer);
    return new EqualityResponse(extended);
  }

  private static void check(Characteristic characteristic, Answer answer) {
    CodeList list = characteristic.codes();
    if (answer instanceof Answer.Coded coded) {
      answerCode(list, coded.code());
    } else if (answer instanceof Answer.SelfDescribed described) {
      if (answerCode(list, described.code()).kind() != Code.Kind.WRITE_IN) {
        throw new IllegalArgumentException(
            characteristic + ": words may only stand with a code that invites them");
      }
    } else if (answer instanceof Answer.MultiCoded multi) {
      if (characteristic.selection() == Characteristic.Selection.SINGLE) {
        throw new IllegalArgumentException(characteristic + " takes one code, not several");
      }
      for (String code : multi.codes()) {
        if (answerCode(list, code).kind() == Code.Kind.EXCLUSIVE && multi.codes().size() > 1) {
          throw new IllegalArgumentException(
              characteristic + ": an exclusive code can't stand with another");
        }
      }
    }
  }

  private static Code answerCode(CodeList list, String value) {
    Code code = list.get(value);
    if (code.nonAnswer().isPresent() || list.isHeading(value)) {
      throw new IllegalArgumentException(
          "not an answer of " + list.id() + ": use one of " + list.answers());
    }
    return code;
  }

  /** Returns the answer to a question; {@link NonAnswer#NOT_ASKED} if it was not put. */
  public Answer answer(Characteristic characteristic) {
    Answer found = answers.get(characteristic.id());
    return found == null ? Answer.none(NonAnswer.NOT_ASKED) : found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EqualityResponse that && answers.equals(that.answers);
  }

  @Override
  public int hashCode() {
    return answers.hashCode();
  }

  @Override
  public String toString() {
    return "EqualityResponse (" + answers.size() + " questions)";
  }
}
