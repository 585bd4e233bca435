package org.eqmon.core.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.CodedField;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.RawValue;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseDraft.Part;
import org.eqmon.core.response.ResponseField;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;

/**
 * Turns the rows of one table into responses; each different value of a column is worked out once.
 */
final class RowReader {
  /** How many different values of a column are remembered: free text must not fill the memory. */
  private static final int MOST_REMEMBERED = 1 << 14;

  private static final int LONGEST_REMEMBERED = 64;

  /** What people put between several codes. */
  private static final Pattern DIVIDES = Pattern.compile("[\\s,;|/+&]");

  /** Stands for a value that is none; no list has it as a code. */
  private static final RawValue NO_CODE = RawValue.of("");

  private final ResponseMapping mapping;
  private final ResponseValidator validator;
  private final CsvRows rows;
  private final CsvHeader header;
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, Target> targetOfPointer = new HashMap<>();
  private final Guards guards;

  /** Which texts have been guarded from a spreadsheet. */
  enum Guards {
    /** A vendor's: codes may be, but for those that the mapping names; words are as they came. */
    LIKELY,
    /** Ours: all that need it. */
    ALL
  }

  RowReader(
      ResponseMapping mapping,
      Guards guards,
      ResponseValidator validator,
      CsvRows rows,
      CsvHeader header) {
    this.mapping = mapping;
    this.guards = guards;
    this.validator = validator;
    this.rows = rows;
    this.header = header;
    if (header.isUsable()) {
      Map<String, List<ColumnMapping>> byTarget = new LinkedHashMap<>();
      mapping
          .columns()
          .forEach(
              each -> byTarget.computeIfAbsent(each.target(), key -> new ArrayList<>()).add(each));
      mapping
          .questionsUnsaid()
          .forEach(question -> byTarget.computeIfAbsent(question, key -> new ArrayList<>()));
      byTarget.forEach((id, columns) -> targets.add(new Target(id, columns)));
    }
  }

  boolean isUsable() {
    return header.isUsable();
  }

  /** The response in the row that was read last; empty if issues have been found. */
  Optional<EqualityResponse> read(List<String> fields, List<ValidationIssue> found) {
    if (fields.size() != header.fields()) {
      found.add(rows.wrongFieldCount(header.fields(), fields.size()));
      return Optional.empty();
    }
    ResponseDraft.Builder draft = validator.newDraft();
    for (Target target : targets) {
      target.read(fields, draft, found);
    }
    int unreadable = found.size();
    Optional<EqualityResponse> response =
        validator.accept(draft.build(), issue -> found.add(inTable(issue, fields)));
    if (unreadable > 0) {
      // what couldn't be read has been reported: what that leaves open is no fault of its own
      found.subList(unreadable, found.size()).clear();
      return Optional.empty();
    }
    return response;
  }

  /** An issue where whoever made the table finds it, in the values that it has. */
  private ValidationIssue inTable(ValidationIssue issue, List<String> fields) {
    String pointer = ((Position.Pointer) issue.position()).pointer();
    Target target = targetOfPointer.get(pointer);
    return target == null
        ? issue.at(new Position.Cell(rows.row(), nameOf(pointer)))
        : target.inTable(issue, fields);
  }

  /** The name that a column would have, were there one. */
  private static String nameOf(String pointer) {
    String[] parts = pointer.split("/", -1);
    if (parts.length < 3) {
      return parts[parts.length - 1];
    }
    return parts[1].equals(Part.ANSWERS.id()) ? parts[2] : parts[2] + "." + parts[1];
  }

  /** What the columns about one thing say together. */
  private final class Target {
    private final String questionId;
    private final Optional<ResponseField> field;
    private final Part part;
    private final Optional<Question> question;
    private final boolean verbatim;
    private final List<CellReader> cells = new ArrayList<>();
    private final List<Map<String, CellMeaning>> known = new ArrayList<>();
    private final int[] positions;
    private final Optional<RawValue> unsaid;
    private final Optional<String> name;
    private final Optional<CodedField> codes;

    Target(String id, List<ColumnMapping> columns) {
      Questionnaire questionnaire = validator.questionnaire();
      this.questionId = ResponseTargets.question(id);
      this.field = ResponseField.find(id);
      this.part = ResponseTargets.part(id);
      this.question = part == Part.ANSWERS ? questionnaire.find(id) : Optional.empty();
      this.verbatim = part == Part.WORDS;
      Optional<CodeList> list = ResponseTargets.codesOf(id, questionnaire);
      for (ColumnMapping column : columns) {
        cells.add(new CellReader(column, list));
        known.add(new HashMap<>());
      }
      this.positions =
          columns.stream().mapToInt(c -> c.column().map(header::positionOf).orElse(-1)).toArray();
      this.unsaid = mapping.unsaid(id).map(NonAnswer::id).map(RawValue::of);
      String pointer = field.map(each -> "/" + each).orElseGet(() -> "/" + part + "/" + questionId);
      this.name = columns.stream().flatMap(each -> each.column().stream()).findFirst();
      if (name.isPresent()) {
        targetOfPointer.put(pointer, this);
      }
      this.codes = list.map(CodedField::of);
    }

    void read(List<String> fields, ResponseDraft.Builder draft, List<ValidationIssue> found) {
      List<String> said = List.of();
      boolean unknown = false;
      for (int i = 0; i < positions.length; i++) {
        String value = value(i, fields);
        if (verbatim && positions[i] >= 0) {
          String words = guards == Guards.LIKELY ? value : SpreadsheetText.unguarded(value);
          if (!isReadable(words, i, found)) {
            return;
          }
          if (!words.isEmpty()) {
            said = together(said, List.of(words));
          }
          continue;
        }
        CellMeaning meaning = known.get(i).get(value);
        if (meaning == null) {
          String text = unguarded(value, cells.get(i));
          if (!isReadable(text, i, found)) {
            return;
          }
          meaning = meaning(i, value, text);
        }
        switch (meaning.kind()) {
          case NOTHING -> {}
          case CODES -> said = together(said, meaning.codes());
          case EVERYBODY, UNKNOWN -> unknown = true;
        }
      }
      if (unknown) {
        put(draft, NO_CODE);
      } else if (!said.isEmpty()) {
        put(draft, RowReader.value(question, said));
      } else if (unsaid.isPresent()) {
        put(draft, unsaid.get());
      }
    }

    private String value(int i, List<String> fields) {
      return positions[i] < 0 ? "" : fields.get(positions[i]);
    }

    /** An issue about this, at the column that it comes from. */
    ValidationIssue inTable(ValidationIssue issue, List<String> fields) {
      return switch (issue.type()) {
        case UNKNOWN_CODE -> unknownCode(issue, fields);
        case UNKNOWN_DETAIL -> unknown(0, issue, Optional.empty());
        case NOT_A_DATE -> unknown(0, issue, cells.get(0).mapping().dates().map(CsvTexts::dated));
        case TOO_MANY_CODES -> at(0, issue, Allowed.UNSAID, Optional.of(whyNotTogether()));
        default -> at(0, issue, issue.allowed(), issue.reason());
      };
    }

    private ValidationIssue at(
        int i, ValidationIssue issue, Allowed allowed, Optional<LocalizedText> reason) {
      String column = cells.get(i).mapping().column().or(() -> name).orElse("");
      return new ValidationIssue(
          issue.type(), new Position.Cell(rows.row(), column), allowed, reason);
    }

    /** Looks for the column whose value isn't known, and says which of its values are. */
    private ValidationIssue unknownCode(ValidationIssue issue, List<String> fields) {
      for (int i = 0; i < positions.length; i++) {
        CellReader cell = cells.get(i);
        String text = unguarded(value(i, fields), cell);
        CellMeaning meaning = cell.read(text);
        List<String> unknown =
            meaning.kind() == CellMeaning.Kind.UNKNOWN
                    || meaning.kind() == CellMeaning.Kind.EVERYBODY
                ? cell.parts(text)
                : meaning.codes().stream().filter(code -> !isTaken(code)).toList();
        if (!unknown.isEmpty()) {
          boolean divided =
              takesSeveral() && unknown.stream().anyMatch(code -> DIVIDES.matcher(code).find());
          return unknown(
              i,
              issue,
              divided
                  ? Optional.of(CsvTexts.separated(cell.mapping().separator()))
                  : Optional.empty());
        }
      }
      return at(0, issue, issue.allowed(), Optional.of(CsvTexts.reasonStandsAlone()));
    }

    /**
     * Says the values that the mapping names; the codes of the list may stand too, if unconverted.
     */
    private ValidationIssue unknown(int i, ValidationIssue issue, Optional<LocalizedText> hint) {
      CellReader cell = cells.get(i);
      Set<String> values = cell.values();
      Optional<LocalizedText> own =
          values.isEmpty() ? Optional.empty() : Optional.of(CsvTexts.ownValues(values));
      Optional<LocalizedText> reason =
          own.flatMap(first -> hint.map(more -> CsvTexts.both(first, more)))
              .or(() -> own)
              .or(() -> hint);
      return at(
          i,
          issue,
          cell.mapping().crosswalk().isPresent() ? Allowed.UNSAID : issue.allowed(),
          reason);
    }

    private boolean isTaken(String code) {
      return codes.isPresent()
          && (codes.get().isOption(code) || codes.get().nonAnswer(code).isPresent());
    }

    private boolean takesSeveral() {
      return question.filter(each -> each.kind() == Question.Kind.MULTIPLE_CHOICE).isPresent();
    }

    private LocalizedText whyNotTogether() {
      boolean several = takesSeveral();
      if (!several && positions.length > 1) {
        return CsvTexts.oneOfSeveral(
            cells.stream().flatMap(cell -> cell.mapping().column().stream()).toList());
      }
      List<String> exclusive =
          question.stream()
              .flatMap(each -> each.options().stream())
              .filter(code -> several && code.kind() == Code.Kind.EXCLUSIVE)
              .map(Code::value)
              .toList();
      return CsvTexts.standAlone(exclusive);
    }

    private static List<String> together(List<String> first, List<String> more) {
      if (first.isEmpty()) {
        return more;
      }
      List<String> all = new ArrayList<>(first);
      all.addAll(more);
      return all;
    }

    private String unguarded(String value, CellReader cell) {
      return guards == Guards.LIKELY && cell.names(value.strip())
          ? value
          : SpreadsheetText.unguarded(value);
    }

    private boolean isReadable(String value, int i, List<ValidationIssue> found) {
      Optional<ValidationIssue> fault =
          rows.unreadable(value, cells.get(i).mapping().column().orElse(""));
      fault.ifPresent(found::add);
      return fault.isEmpty();
    }

    private CellMeaning meaning(int i, String value, String text) {
      CellMeaning meaning = read(cells.get(i), text);
      if (known.get(i).size() < MOST_REMEMBERED && value.length() <= LONGEST_REMEMBERED) {
        known.get(i).put(value, meaning);
      }
      return meaning;
    }

    /** Only a question can have a reason for having no answer: a blank field says nothing. */
    private CellMeaning read(CellReader cell, String value) {
      boolean blank = value.isBlank() && !cell.mapping().translations().containsKey("");
      return blank && question.isEmpty() ? CellMeaning.NOTHING : cell.read(value);
    }

    private void put(ResponseDraft.Builder draft, RawValue value) {
      if (field.isPresent()) {
        draft.field(field.get(), value);
      } else {
        draft.put(part, questionId, value);
      }
    }
  }

  /** What several texts are together: one, if all say for the same reason that there is none. */
  static RawValue value(Optional<Question> question, List<String> said) {
    String first = said.get(0);
    if (said.size() > 1) {
      boolean same = NonAnswer.find(first).isPresent() && said.stream().allMatch(first::equals);
      return same ? RawValue.of(first) : RawValue.of(said);
    }
    boolean age =
        question.filter(each -> each.kind() == Question.Kind.AGE_IN_YEARS).isPresent()
            && isShortNumber(first);
    return age ? RawValue.of(Long.parseLong(first)) : RawValue.of(first);
  }

  private static boolean isShortNumber(String text) {
    return text.length() <= 9
        && !text.isEmpty()
        && text.chars().allMatch(each -> each >= '0' && each <= '9');
  }
}
