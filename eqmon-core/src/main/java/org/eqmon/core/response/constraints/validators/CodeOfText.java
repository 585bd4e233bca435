package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.eqmon.core.response.constraints.InCodeList;
import org.jspecify.annotations.Nullable;

/** Holds a text to a code list. */
public final class CodeOfText extends CodesInList
    implements ConstraintValidator<InCodeList, CharSequence> {
  /** Makes a validator that has to be initialised. */
  public CodeOfText() {}

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return value == null || isRight(value, context);
  }
}
