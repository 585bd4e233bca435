package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.constraints.OpaqueReference;
import org.jspecify.annotations.Nullable;

/** Holds a text to the form of a reference. */
public final class OpaqueText implements ConstraintValidator<OpaqueReference, CharSequence> {
  /** Makes a validator. */
  public OpaqueText() {}

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return value == null || EqualityResponse.REFERENCE.matcher(value).matches();
  }
}
