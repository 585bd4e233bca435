package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.constraints.CompleteResponse;
import org.jspecify.annotations.Nullable;

/** Holds a response to the rules of what may be missing. */
public final class ResponseIsComplete extends Following
    implements ConstraintValidator<CompleteResponse, EqualityResponse> {
  /** Makes a validator that has to be initialised. */
  public ResponseIsComplete() {}

  @Override
  public void initialize(CompleteResponse annotation) {
    initialize(annotation.value(), annotation.message(), "{org.eqmon.EQM-2013}");
  }

  @Override
  public boolean isValid(@Nullable EqualityResponse value, ConstraintValidatorContext context) {
    return value == null
        || report(
            rules(value)
                .map(rules -> rules.missing(rules.complete().validate(value)))
                .orElse(List.of()),
            context);
  }
}
