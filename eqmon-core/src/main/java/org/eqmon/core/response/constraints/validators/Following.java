package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Optional;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.QuestionnaireId;
import org.eqmon.core.response.RawValue;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseField;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;

/** Holds responses to the rules of a questionnaire: the one that is named, or their own. */
abstract sealed class Following extends Knowing
    permits DraftFollows, ResponseFollows, DraftIsComplete, ResponseIsComplete {
  private String questionnaire = "";
  private boolean ownMessage;

  Following() {}

  final void initialize(String id, String message, String defaultMessage) {
    questionnaire = id;
    ownMessage = !message.equals(defaultMessage);
    if (!id.isEmpty()) {
      known().require(id);
    }
  }

  final Optional<Known.Rules> rules(ResponseDraft draft) {
    return rules(
        draft.field(ResponseField.QUESTIONNAIRE).orElse(null) instanceof RawValue.Text text
            ? text.text()
            : "");
  }

  final Optional<Known.Rules> rules(EqualityResponse response) {
    return rules(response.questionnaire().map(QuestionnaireId::toString).orElse(""));
  }

  private Optional<Known.Rules> rules(String own) {
    return known().rules(questionnaire.isEmpty() ? own : questionnaire);
  }

  /** What is wrong with a response that names no questionnaire that is known. */
  final List<ValidationIssue> unknown() {
    return List.of(
        new ValidationIssue(
            IssueType.OTHER_QUESTIONNAIRE,
            new Position.Pointer("/" + ResponseField.QUESTIONNAIRE),
            Allowed.of(known().names())));
  }

  final boolean report(List<ValidationIssue> issues, ConstraintValidatorContext context) {
    if (!ownMessage) {
      issues.forEach(issue -> report(issue, context));
    }
    return issues.isEmpty();
  }

  private static void report(ValidationIssue issue, ConstraintValidatorContext context) {
    var violation = instead(context, issue.type(), issue.allowed());
    String[] names = ((Position.Pointer) issue.position()).pointer().split("/", -1);
    if (names.length == 1) {
      violation.addConstraintViolation();
    } else if (names.length == 2) {
      violation.addPropertyNode(names[1]).addConstraintViolation();
    } else {
      violation.addPropertyNode(names[1]).addPropertyNode(names[2]).addConstraintViolation();
    }
  }
}
