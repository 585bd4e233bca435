package org.eqmon.core.response.constraints.validators;

import jakarta.validation.ConstraintValidatorContext;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.CodedField;
import org.eqmon.core.response.constraints.HasCode;
import org.eqmon.core.response.constraints.InCodeList;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueType;
import org.jspecify.annotations.Nullable;

/** Holds values of several Java types to one code list. */
abstract sealed class CodesInList extends Knowing
    permits CodeOfText, CodeOfNumber, CodeOfEnum, CodesOfCollection {
  /** What {@link #text} gives for a value that can't be a code: no list has a blank code. */
  private static final String NO_CODE = "";

  private CodedField field = CodedField.EMPTY;
  private Set<NonAnswer> nonAnswers = Set.of();
  private String list = "";
  private boolean ownMessage;

  /** Looks the list up. */
  public void initialize(InCodeList annotation) {
    list = annotation.value();
    field = known().field(list);
    nonAnswers = Set.of(annotation.nonAnswers());
    ownMessage = !annotation.message().equals("{org.eqmon.EQM-1001}");
  }

  final boolean isRight(Object value, ConstraintValidatorContext context) {
    String text = text(value);
    return field.isOption(text)
        || field.nonAnswer(text).filter(nonAnswers::contains).isPresent()
        || isWrong(Set.of(IssueType.UNKNOWN_CODE), context);
  }

  final boolean areRight(Collection<?> values, ConstraintValidatorContext context) {
    List<String> texts = new ArrayList<>(values.size());
    for (Object value : values) {
      texts.add(text(value));
    }
    Set<IssueType> wrong = field.wrongWith(texts);
    return wrong.isEmpty() || isWrong(wrong, context);
  }

  private boolean isWrong(Set<IssueType> wrong, ConstraintValidatorContext context) {
    if (!ownMessage) {
      wrong.forEach(type -> instead(context, type, Allowed.of(list)).addConstraintViolation());
    }
    return false;
  }

  private String text(@Nullable Object value) {
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    if (value instanceof HasCode has) {
      return has.code();
    }
    if (value instanceof Enum<?> constant) {
      String name = constant.name();
      return field.isOption(name) ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return value instanceof Integer
            || value instanceof Long
            || value instanceof Short
            || value instanceof Byte
            || value instanceof BigInteger
        ? value.toString()
        : NO_CODE;
  }
}
