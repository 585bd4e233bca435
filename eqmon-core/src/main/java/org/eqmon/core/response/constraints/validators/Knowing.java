package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueType;
import org.jspecify.annotations.Nullable;

/** A validator that looks things up: in what its factory gives it, or in what is installed. */
public abstract sealed class Knowing permits CodesInList, Following {
  /** What means something in a message template. */
  private static final Pattern SIGNS = Pattern.compile("[\\\\{}$]");

  private @Nullable Known known;

  Knowing() {}

  /** Sets where it looks things up, before it is initialised. */
  public void know(Known what) {
    known = what;
  }

  final Known known() {
    return known == null ? Known.installed() : known;
  }

  /** Puts an issue in place of the violation that Jakarta Validation would report. */
  static ConstraintValidatorContext.ConstraintViolationBuilder instead(
      ConstraintValidatorContext context, IssueType type, Allowed allowed) {
    context.disableDefaultConstraintViolation();
    String template = "{org.eqmon." + type.id() + "}";
    return context.buildConstraintViolationWithTemplate(
        allowed.isEmpty() ? template : template + " (" + template(allowed) + ")");
  }

  private static String template(Allowed allowed) {
    String values = SIGNS.matcher(allowed.values()).replaceAll("\\\\$0");
    return allowed
        .form()
        .map(
            form ->
                "{org.eqmon.allowed." + form.id() + "}" + (values.isEmpty() ? "" : ": " + values))
        .orElse(values);
  }
}
