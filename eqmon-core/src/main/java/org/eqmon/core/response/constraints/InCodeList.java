package org.eqmon.core.response.constraints;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.constraints.validators.CodeOfEnum;
import org.eqmon.core.response.constraints.validators.CodeOfNumber;
import org.eqmon.core.response.constraints.validators.CodeOfText;
import org.eqmon.core.response.constraints.validators.CodesOfCollection;

/**
 * The value is an answer of a code list, or says why there is none: with the id of a {@link
 * NonAnswer} or a code of the list that records one. Null is right.
 *
 * <p>It takes text, whole numbers (the code as it is written: 7 for {@code "7"}), constants of an
 * enum ({@link HasCode}, or named after the code: {@code NEVER_MARRIED} for {@code never-married}),
 * and collections of these, for questions where several may be chosen: then each code stands once,
 * an exclusive one alone, and a non-answer isn't one of several. {@code List<@InCodeList(…)
 * String>} holds each element to the list and no more.
 */
@Documented
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@SuppressWarnings("exports") // who calls the validators may
@Constraint(
    validatedBy = {CodeOfText.class, CodeOfNumber.class, CodeOfEnum.class, CodesOfCollection.class})
public @interface InCodeList {
  /** Returns the id of the code list, {@code agency:id:version}. */
  String value();

  /** Returns the non-answers that may stand; all unless said otherwise. */
  NonAnswer[] nonAnswers() default {
    NonAnswer.PREFER_NOT_TO_SAY,
    NonAnswer.NOT_ANSWERED,
    NonAnswer.NOT_ASKED,
    NonAnswer.NOT_APPLICABLE,
    NonAnswer.NOT_KNOWN
  };

  /** Returns the message; if it is the default, each issue has its own. */
  String message() default "{org.eqmon.EQM-1001}";

  /** Returns the groups that it belongs to. */
  Class<?>[] groups() default {};

  /** Returns what a host attaches to a violation. */
  Class<? extends Payload>[] payload() default {};
}
