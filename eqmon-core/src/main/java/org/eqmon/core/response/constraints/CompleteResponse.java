package org.eqmon.core.response.constraints;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eqmon.core.response.constraints.validators.DraftIsComplete;
import org.eqmon.core.response.constraints.validators.ResponseIsComplete;

/**
 * A {@link org.eqmon.core.response.ResponseDraft} or {@link
 * org.eqmon.core.response.EqualityResponse} keeps the rules that hold of complete responses only:
 * nothing is missing. Whether what is there is right is for {@link FollowsQuestionnaire}. Null is
 * right.
 */
@Documented
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE, TYPE})
@Retention(RetentionPolicy.RUNTIME)
@SuppressWarnings("exports") // who calls the validators may
@Constraint(validatedBy = {DraftIsComplete.class, ResponseIsComplete.class})
public @interface CompleteResponse {
  /**
   * Returns the id of the questionnaire, {@code agency:id:version}; if it is empty, the one that
   * the response names. Of a response that names none, nothing more is said.
   */
  String value() default "";

  /** Returns the message; if it is the default, each issue has its own. */
  String message() default "{org.eqmon.EQM-2013}";

  /** Returns the groups that it belongs to. */
  Class<?>[] groups() default {};

  /** Returns what a host attaches to a violation. */
  Class<? extends Payload>[] payload() default {};
}
