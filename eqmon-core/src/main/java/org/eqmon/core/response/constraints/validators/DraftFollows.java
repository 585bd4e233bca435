package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.constraints.FollowsQuestionnaire;
import org.jspecify.annotations.Nullable;

/** Holds a draft to the rules of what is there. */
public final class DraftFollows extends Following
    implements ConstraintValidator<FollowsQuestionnaire, ResponseDraft> {
  /** Makes a validator that has to be initialised. */
  public DraftFollows() {}

  @Override
  public void initialize(FollowsQuestionnaire annotation) {
    initialize(annotation.value(), annotation.message(), "{org.eqmon.EQM-2006}");
  }

  @Override
  public boolean isValid(@Nullable ResponseDraft value, ConstraintValidatorContext context) {
    return value == null
        || report(
            rules(value).map(rules -> rules.drafts().validate(value)).orElseGet(this::unknown),
            context);
  }
}
