package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.constraints.FollowsQuestionnaire;
import org.jspecify.annotations.Nullable;

/** Holds a response to the rules of how answers fit together. */
public final class ResponseFollows extends Following
    implements ConstraintValidator<FollowsQuestionnaire, EqualityResponse> {
  /** Makes a validator that has to be initialised. */
  public ResponseFollows() {}

  @Override
  public void initialize(FollowsQuestionnaire annotation) {
    initialize(annotation.value(), annotation.message(), "{org.eqmon.EQM-2006}");
  }

  @Override
  public boolean isValid(@Nullable EqualityResponse value, ConstraintValidatorContext context) {
    return value == null
        || report(
            rules(value).map(rules -> rules.drafts().validate(value)).orElseGet(this::unknown),
            context);
  }
}
