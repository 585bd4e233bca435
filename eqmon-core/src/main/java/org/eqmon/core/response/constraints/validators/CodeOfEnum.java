package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.eqmon.core.response.constraints.InCodeList;
import org.jspecify.annotations.Nullable;

/** Holds a constant of an enum to a code list. */
public final class CodeOfEnum extends CodesInList
    implements ConstraintValidator<InCodeList, Enum<?>> {
  /** Makes a validator that has to be initialised. */
  public CodeOfEnum() {}

  @Override
  public boolean isValid(@Nullable Enum<?> value, ConstraintValidatorContext context) {
    return value == null || isRight(value, context);
  }
}
