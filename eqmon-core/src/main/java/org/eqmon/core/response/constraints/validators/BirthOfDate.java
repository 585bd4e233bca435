package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.time.Period;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.constraints.PlausibleDateOfBirth;
import org.jspecify.annotations.Nullable;

/** Holds a date to a lifetime before the clock's today. */
public final class BirthOfDate implements ConstraintValidator<PlausibleDateOfBirth, LocalDate> {
  /** Makes a validator. */
  public BirthOfDate() {}

  @Override
  public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
    if (value == null) {
      return true;
    }
    LocalDate today = LocalDate.now(context.getClockProvider().getClock());
    return !value.isAfter(today) && Period.between(value, today).getYears() <= Question.OLDEST;
  }
}
