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
import org.eqmon.core.response.constraints.validators.OpaqueText;

/**
 * The text looks like an opaque reference ({@link
 * org.eqmon.core.response.EqualityResponse#REFERENCE}): no spaces and none of the signs that names,
 * addresses and e-mail addresses have. Null is right. It can't tell a random number from a tenancy
 * number: that is the host's to see to.
 */
@Documented
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@SuppressWarnings("exports") // who calls the validators may
@Constraint(validatedBy = OpaqueText.class)
public @interface OpaqueReference {
  /** Returns the message. */
  String message() default "{org.eqmon.EQM-2019} ({org.eqmon.allowed.reference})";

  /** Returns the groups that it belongs to. */
  Class<?>[] groups() default {};

  /** Returns what a host attaches to a violation. */
  Class<? extends Payload>[] payload() default {};
}
