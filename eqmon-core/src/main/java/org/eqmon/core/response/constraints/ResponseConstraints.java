package org.eqmon.core.response.constraints;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eqmon.core.codelist.CodeLists;
import org.eqmon.core.response.Questionnaires;
import org.eqmon.core.response.constraints.validators.Knowing;
import org.eqmon.core.response.constraints.validators.Known;
import org.eqmon.core.validation.IssueType;

/**
 * Has the annotations of this package look up code lists and questionnaires of the host's own
 * choice, and reads issues back from violations.
 *
 * <pre>{@code
 * Configuration<?> configuration = Validation.byDefaultProvider().configure();
 * configuration.constraintValidatorFactory(
 *     ResponseConstraints.using(
 *         lists, questionnaires, configuration.getDefaultConstraintValidatorFactory()));
 * }</pre>
 */
public final class ResponseConstraints implements ConstraintValidatorFactory {
  private static final Pattern ISSUE = Pattern.compile("\\{org\\.eqmon\\.(EQM-[0-9]{4})\\}");

  private final Known known;
  private final ConstraintValidatorFactory others;

  private ResponseConstraints(Known known, ConstraintValidatorFactory others) {
    this.known = known;
    this.others = others;
  }

  /**
   * Returns a factory for validators that know these code lists and questionnaires.
   *
   * @param lists the code lists that {@link InCodeList} finds
   * @param questionnaires the questionnaires that {@link FollowsQuestionnaire} finds
   * @param others makes the validators, of these and of all other constraints
   */
  public static ResponseConstraints using(
      CodeLists lists, Questionnaires questionnaires, ConstraintValidatorFactory others) {
    return new ResponseConstraints(Known.of(lists, questionnaires), others);
  }

  /** Returns the issue that a violation is, if it is one of this package's and has its message. */
  public static Optional<IssueType> issueType(ConstraintViolation<?> violation) {
    Matcher issue = ISSUE.matcher(violation.getMessageTemplate());
    return issue.lookingAt() ? IssueType.find(issue.group(1)) : Optional.empty();
  }

  @Override
  public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
    T validator = others.getInstance(type);
    if (validator instanceof Knowing knowing) {
      knowing.know(known);
    }
    return validator;
  }

  @Override
  public void releaseInstance(ConstraintValidator<?, ?> validator) {
    others.releaseInstance(validator);
  }
}
