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
import org.eqmon.core.response.constraints.validators.DraftFollows;
import org.eqmon.core.response.constraints.validators.ResponseFollows;

/**
 * A {@link org.eqmon.core.response.ResponseDraft} or {@link
 * org.eqmon.core.response.EqualityResponse} keeps all rules that hold of a draft: what is there is
 * right. Each issue is a violation with the place as its property path. Null is right.
 */
@Documented
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE, TYPE})
@Retention(RetentionPolicy.RUNTIME)
@SuppressWarnings("exports") // who calls the validators may
@Constraint(validatedBy = {DraftFollows.class, ResponseFollows.class})
public @interface FollowsQuestionnaire {
  /**
   * Returns the id of the questionnaire, {@code agency:id:version}; if it is empty, the one that
   * the response names. A response that names none is an issue then.
   */
  String value() default "";

  /** Returns the message; if it is the default, each issue has its own. */
  String message() default "{org.eqmon.EQM-2006}";

  /** Returns the groups that it belongs to. */
  Class<?>[] groups() default {};

  /** Returns what a host attaches to a violation. */
  Class<? extends Payload>[] payload() default {};
}
