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
import org.eqmon.core.response.Question;
import org.eqmon.core.response.constraints.validators.BirthOfDate;

/**
 * The date is today or within {@value org.eqmon.core.response.Question#OLDEST} years before, by the
 * clock of the validator factory. Null is right.
 */
@Documented
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@SuppressWarnings("exports") // who calls the validators may
@Constraint(validatedBy = BirthOfDate.class)
public @interface PlausibleDateOfBirth {
  /** Returns the message. */
  String message() default "{org.eqmon.EQM-2010} (0-" + Question.OLDEST + ")";

  /** Returns the groups that it belongs to. */
  Class<?>[] groups() default {};

  /** Returns what a host attaches to a violation. */
  Class<? extends Payload>[] payload() default {};
}
