package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import org.eqmon.core.response.constraints.InCodeList;
import org.jspecify.annotations.Nullable;

/** Holds a collection of codes to a code list. */
public final class CodesOfCollection extends CodesInList
    implements ConstraintValidator<InCodeList, Collection<?>> {
  /** Makes a validator that has to be initialised. */
  public CodesOfCollection() {}

  @Override
  public boolean isValid(@Nullable Collection<?> value, ConstraintValidatorContext context) {
    return value == null || areRight(value, context);
  }
}
