package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.constraints.CompleteResponse;
import org.jspecify.annotations.Nullable;

/** Holds a draft to the rules of what may be missing. */
public final class DraftIsComplete extends Following
    implements ConstraintValidator<CompleteResponse, ResponseDraft> {
  /** Makes a validator that has to be initialised. */
  public DraftIsComplete() {}

  @Override
  public void initialize(CompleteResponse annotation) {
    initialize(annotation.value(), annotation.message(), "{org.eqmon.EQM-2013}");
  }

  @Override
  public boolean isValid(@Nullable ResponseDraft value, ConstraintValidatorContext context) {
    return value == null
        || report(
            rules(value)
                .map(rules -> rules.missing(rules.complete().validate(value)))
                .orElse(List.of()),
            context);
  }
}
