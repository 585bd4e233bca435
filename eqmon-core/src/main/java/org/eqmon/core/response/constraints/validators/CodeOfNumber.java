package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.eqmon.core.response.constraints.InCodeList;
import org.jspecify.annotations.Nullable;

/** Holds a whole number to a code list. */
public final class CodeOfNumber extends CodesInList
    implements ConstraintValidator<InCodeList, Number> {
  /** Makes a validator that has to be initialised. */
  public CodeOfNumber() {}

  @Override
  public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
    return value == null || isRight(value, context);
  }
}
