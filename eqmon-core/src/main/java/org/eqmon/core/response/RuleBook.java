package org.eqmon.core.response;

import static org.eqmon.core.response.SchemaTerms.all;
import static org.eqmon.core.response.SchemaTerms.any;
import static org.eqmon.core.response.SchemaTerms.field;
import static org.eqmon.core.response.SchemaTerms.member;
import static org.eqmon.core.response.SchemaTerms.never;
import static org.eqmon.core.response.SchemaTerms.not;
import static org.eqmon.core.response.SchemaTerms.oneOf;
import static org.eqmon.core.response.SchemaTerms.term;
import static org.eqmon.core.response.SchemaTerms.texts;
import static org.eqmon.core.response.SchemaTerms.together;
import static org.eqmon.core.response.SchemaTerms.type;
import static org.eqmon.core.response.SchemaTerms.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.ResponseDraft.Part;
import org.eqmon.core.response.ResponseRule.Check;
import org.eqmon.core.response.RuleGroup.Trigger;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a questionnaire, in the order in which they are checked. Each rule is written once:
 * its issue, how code sees it and how JSON Schema says it stand side by side.
 */
final class RuleBook {
  /** More codes than this are named by the id of their list. */
  private static final int MOST_CODES_NAMED = 25;

  /** Non-answers that say that a question wasn't put, or not whether it was. */
  private static final List<NonAnswer> NOT_PUT =
      Arrays.stream(NonAnswer.values()).filter(RuleBook::isNotPut).toList();

  private final Questionnaire questionnaire;
  private final AskedQuestions questions;
  private final List<RuleGroup> groups = new ArrayList<>();
  private final List<ResponseRule> rules = new ArrayList<>();

  RuleBook(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    this.questions = new AskedQuestions(questionnaire);
    addDocument();
    for (ResponseField field : ResponseField.values()) {
      addField(field);
    }
    for (AskedQuestion asked : questions.inOrder()) {
      addAnswer(asked);
      addCodeList(asked);
      group(rest -> RuleGroup.of(Trigger.ODDITY, 0, rest));
      addWords(asked);
      group(rest -> RuleGroup.of(Trigger.WORDS, asked.index(), rest));
      addRefusal(asked);
      group(rest -> RuleGroup.ofAnswer(asked, RuleBook::declines, rest));
      if (!asked.question().conditions().isEmpty()) {
        addNotPut(asked);
        int from = fromAge(asked.question().conditions());
        group(rest -> RuleGroup.ofAnswer(asked, RuleBook::wasPut, rest).underAge(from));
        addApplies(asked);
        group(rest -> RuleGroup.ofAnswer(asked, RuleBook::doesNotApply, rest));
      }
    }
    for (Contradiction contradiction : questionnaire.contradictions()) {
      addContradiction(contradiction);
      AskedQuestion last = lastOf(contradiction);
      Set<String> codes = codesOf(last, contradiction);
      int under = underAge(contradiction.conditions());
      group(
          rest ->
              RuleGroup.ofAnswer(last, text -> codes.contains(text.value().text()), rest)
                  .underAge(under));
    }
    addAges();
    group(rest -> RuleGroup.of(Trigger.BIRTH, 0, rest));
    List<ResponseField> fields = List.of(ResponseField.values());
    for (ResponseField field : fields) {
      addMissing(field);
      group(rest -> RuleGroup.of(Trigger.NO_FIELD, fields.indexOf(field), rest));
    }
    for (AskedQuestion asked : questions.inOrder()) {
      addOpen(asked);
      group(rest -> RuleGroup.of(Trigger.NO_ANSWER, asked.index(), rest));
    }
  }

  /** The age from which conditions can't fail, if they are about nothing else. */
  private static int fromAge(List<Condition> conditions) {
    return conditions.size() == 1 && conditions.get(0) instanceof Condition.AgedAtLeast atLeast
        ? atLeast.years()
        : RuleGroup.ANY_AGE;
  }

  /** The age from which conditions can't all hold. */
  private static int underAge(List<Condition> conditions) {
    int under = RuleGroup.ANY_AGE;
    for (Condition condition : conditions) {
      if (condition instanceof Condition.AgedUnder aged) {
        under = Math.min(under, aged.years());
      }
    }
    return under;
  }

  /** Puts the rules that aren't in a group yet in one. */
  private void group(Function<List<ResponseRule>, RuleGroup> grouping) {
    int grouped = groups.stream().mapToInt(group -> group.rules().size()).sum();
    if (grouped < rules.size()) {
      groups.add(grouping.apply(rules.subList(grouped, rules.size())));
    }
  }

  Questionnaire questionnaire() {
    return questionnaire;
  }

  AskedQuestions questions() {
    return questions;
  }

  List<ResponseRule> rules() {
    return List.copyOf(rules);
  }

  /** The same rules in the same order, in groups. */
  List<RuleGroup> groups() {
    return List.copyOf(groups);
  }

  private static ValidationIssue issue(IssueType type, String pointer, Allowed allowed) {
    return new ValidationIssue(type, new Position.Pointer(pointer), allowed);
  }

  private void add(
      IssueType type,
      String pointer,
      Allowed allowed,
      Check check,
      List<String> place,
      Map<String, Object> schema) {
    rules.add(ResponseRule.of(issue(type, pointer, allowed), check, place, schema));
  }

  private static Allowed listed(Collection<String> values) {
    return Allowed.of(String.join(", ", values));
  }

  private static boolean isText(@Nullable RawValue value) {
    return value == null || value instanceof RawValue.Text;
  }

  private void addDocument() {
    add(
        IssueType.WRONG_KIND,
        "",
        Allowed.Form.JSON_OBJECT.alone(),
        reading -> !reading.draft().isObject(),
        List.of(),
        type("object"));
    List<String> known = new ArrayList<>();
    Arrays.stream(ResponseField.values()).map(ResponseField::id).forEach(known::add);
    Arrays.stream(Part.values()).map(Part::id).forEach(known::add);
    add(
        IssueType.UNKNOWN_FIELD,
        "",
        listed(known),
        reading -> reading.draft().hasUnknownMembers(),
        List.of(),
        only(known));
    for (Part part : Part.values()) {
      String pointer = "/" + part.id();
      add(
          IssueType.WRONG_KIND,
          pointer,
          Allowed.Form.JSON_OBJECT.alone(),
          reading -> reading.draft().unreadableParts().contains(part),
          List.of(part.id()),
          type("object"));
      List<String> ids =
          questions.inOrder().stream()
              .filter(asked -> part != Part.CODE_LISTS || !asked.isAboutAge())
              .map(AskedQuestion::id)
              .toList();
      add(
          IssueType.UNKNOWN_QUESTION,
          pointer,
          listed(ids),
          reading -> reading.hasStrangers(part),
          List.of(part.id()),
          only(ids));
    }
  }

  private static Map<String, Object> only(Collection<String> names) {
    Map<String, Object> properties = new LinkedHashMap<>();
    names.forEach(name -> properties.put(name, true));
    return together(term("properties", properties), term("additionalProperties", false));
  }

  private void addField(ResponseField field) {
    add(
        IssueType.WRONG_KIND,
        "/" + field,
        Allowed.Form.TEXT.alone(),
        reading -> !isText(reading.field(field)),
        List.of(field.id()),
        type("string"));
    String id = questionnaire.id().toString();
    switch (field) {
      case QUESTIONNAIRE ->
          addText(
              field,
              IssueType.OTHER_QUESTIONNAIRE,
              Allowed.of(id),
              text -> text.equals(id),
              when(type("string"), term("const", id)));
      case REFERENCE ->
          addText(
              field,
              IssueType.NOT_OPAQUE,
              Allowed.Form.REFERENCE.alone(),
              EqualityResponse::isReference,
              term("pattern", "^" + EqualityResponse.REFERENCE.pattern() + "(?![\\s\\S])"));
      case COLLECTED ->
          addText(
              field,
              IssueType.NOT_A_DATE,
              Allowed.Form.DATE.alone(),
              text -> IsoDate.parse(text) != IsoDate.NONE,
              term("pattern", IsoDate.PATTERN));
      case PURPOSE, LAWFUL_BASIS, MODE -> addOneOf(field, field.values(questionnaire));
    }
  }

  /** What the text of a field must be. */
  @FunctionalInterface
  private interface TextCheck {
    boolean isRight(String text);
  }

  private void addText(
      ResponseField field,
      IssueType type,
      Allowed allowed,
      TextCheck check,
      Map<String, Object> schema) {
    add(
        type,
        "/" + field,
        allowed,
        reading ->
            reading.field(field) instanceof RawValue.Text text && !check.isRight(text.text()),
        List.of(field.id()),
        schema);
  }

  private void addOneOf(ResponseField field, List<String> values) {
    Set<String> known = Set.copyOf(values);
    addText(
        field,
        IssueType.UNKNOWN_DETAIL,
        listed(values),
        known::contains,
        when(type("string"), oneOf(values)));
  }

  private void addAnswer(AskedQuestion asked) {
    switch (asked.kind()) {
      case CHOICE -> addChoice(asked);
      case MULTIPLE_CHOICE -> addMultipleChoice(asked);
      case DATE_OF_BIRTH -> addDateOfBirth(asked);
      case AGE_IN_YEARS -> addAge(asked);
    }
  }

  private void addToAnswer(
      AskedQuestion asked,
      IssueType type,
      Allowed allowed,
      Check check,
      Map<String, Object> schema) {
    add(type, at(asked), allowed, check, List.of(Part.ANSWERS.id(), asked.id()), schema);
  }

  private static String at(AskedQuestion asked) {
    return "/" + Part.ANSWERS.id() + "/" + asked.id();
  }

  private static Allowed named(AskedQuestion asked, Collection<String> codes) {
    String list = asked.question().characteristic().orElseThrow().codes().id().toString();
    return Allowed.of(
        codes.size() > MOST_CODES_NAMED ? list : list + ": " + String.join(", ", codes));
  }

  private void addChoice(AskedQuestion asked) {
    int i = asked.index();
    CodedField field = asked.field();
    addWrongKind(asked, Allowed.Form.TEXT, type("string", "array"));
    addToAnswer(
        asked,
        IssueType.TOO_MANY_CODES,
        Allowed.Form.ONE_CODE.alone(),
        reading -> reading.answer(i) instanceof RawValue.Texts,
        not(texts()));
    addToAnswer(
        asked,
        IssueType.UNKNOWN_CODE,
        named(asked, field.allowedTexts()),
        reading -> reading.answer(i) instanceof RawValue.Text text && field.isUnknown(text.text()),
        when(type("string"), oneOf(field.allowedTexts())));
  }

  private void addWrongKind(AskedQuestion asked, Allowed.Form allowed, Map<String, Object> types) {
    int i = asked.index();
    addToAnswer(
        asked,
        IssueType.WRONG_KIND,
        allowed.alone(),
        reading ->
            reading.answer(i) instanceof RawValue.Whole
                || reading.answer(i) == RawValue.Other.OTHER,
        together(types, term("items", type("string"))));
  }

  private void addMultipleChoice(AskedQuestion asked) {
    CodedField field = asked.field();
    int i = asked.index();
    addWrongKind(asked, Allowed.Form.TEXTS, type("array", "string"));
    addToAnswer(
        asked,
        IssueType.UNKNOWN_CODE,
        named(asked, field.allowedTexts()),
        reading ->
            reading.answer(i) instanceof RawValue.Text text
                ? field.isUnknown(text.text())
                : several(reading, i, field::hasUnknown),
        all(
            List.of(
                when(type("string"), oneOf(field.allowedTexts())),
                when(texts(), term("items", oneOf(field.options()))))));
    addToAnswer(
        asked,
        IssueType.NO_CODE,
        listed(field.nonAnswers(List.of(NonAnswer.values()))),
        reading -> several(reading, i, List::isEmpty),
        term("minItems", 1));
    addToAnswer(
        asked,
        IssueType.REPEATED_CODE,
        Allowed.UNSAID,
        reading -> several(reading, i, CodedField::repeats),
        when(texts(), term("uniqueItems", true)));
    if (!field.exclusive().isEmpty()) {
      addToAnswer(
          asked,
          IssueType.TOO_MANY_CODES,
          Allowed.Form.ALONE.of(field.exclusive()),
          reading -> several(reading, i, field::mixes),
          when(texts(term("contains", oneOf(field.exclusive()))), term("maxItems", 1)));
    }
  }

  private static boolean several(Reading reading, int question, Predicate<List<String>> broken) {
    return reading.answer(question) instanceof RawValue.Texts several
        && broken.test(several.texts());
  }

  private void addDateOfBirth(AskedQuestion asked) {
    int i = asked.index();
    List<String> nonAnswers = asked.field().nonAnswers(List.of(NonAnswer.values()));
    addToAnswer(
        asked,
        IssueType.WRONG_KIND,
        Allowed.Form.TEXT.alone(),
        reading -> !isText(reading.answer(i)),
        type("string"));
    addToAnswer(
        asked,
        IssueType.NOT_A_DATE,
        Allowed.Form.DATE_OR.of(nonAnswers),
        reading ->
            reading.answer(i) instanceof RawValue.Text text
                && reading.reason(i) == null
                && IsoDate.parse(text.text()) == IsoDate.NONE,
        when(not(oneOf(nonAnswers)), term("pattern", IsoDate.PATTERN)));
  }

  private void addAge(AskedQuestion asked) {
    int i = asked.index();
    List<String> nonAnswers = asked.field().nonAnswers(List.of(NonAnswer.values()));
    addToAnswer(
        asked,
        IssueType.WRONG_KIND,
        Allowed.Form.WHOLE_NUMBER.alone(),
        reading ->
            reading.answer(i) instanceof RawValue.Texts
                || reading.answer(i) == RawValue.Other.OTHER,
        type("integer", "string"));
    addToAnswer(
        asked,
        IssueType.NOT_AN_AGE,
        Allowed.of("0-" + Question.OLDEST + ", " + String.join(", ", nonAnswers)),
        reading -> isNoAge(reading, i),
        all(
            List.of(
                when(
                    type("integer"),
                    together(term("minimum", 0), term("maximum", Question.OLDEST))),
                when(type("string"), oneOf(nonAnswers)))));
  }

  private static boolean isNoAge(Reading reading, int question) {
    if (reading.answer(question) instanceof RawValue.Whole whole) {
      return !Reading.isAge(whole.number());
    }
    return reading.answer(question) instanceof RawValue.Text && reading.reason(question) == null;
  }

  private void addCodeList(AskedQuestion asked) {
    if (asked.isAboutAge()) {
      return;
    }
    int i = asked.index();
    String id = asked.question().characteristic().orElseThrow().codes().id().toString();
    String pointer = "/" + Part.CODE_LISTS.id() + "/" + asked.id();
    List<String> place = List.of(Part.CODE_LISTS.id(), asked.id());
    add(
        IssueType.WRONG_KIND,
        pointer,
        Allowed.Form.TEXT.alone(),
        reading -> !isText(reading.codeList(i)),
        place,
        type("string"));
    add(
        IssueType.OTHER_CODE_LIST,
        pointer,
        Allowed.of(id),
        reading -> reading.codeList(i) instanceof RawValue.Text text && !text.text().equals(id),
        place,
        when(type("string"), term("const", id)));
  }

  private void addWords(AskedQuestion asked) {
    int i = asked.index();
    String pointer = "/" + Part.WORDS.id() + "/" + asked.id();
    List<String> place = List.of(Part.WORDS.id(), asked.id());
    add(
        IssueType.WRONG_KIND,
        pointer,
        Allowed.Form.TEXT.alone(),
        reading -> !isText(reading.words(i)),
        place,
        type("string"));
    add(
        IssueType.WORDS_TOO_LONG,
        pointer,
        Allowed.of("1-" + EqualityResponse.MOST_WORDS),
        reading ->
            reading.words(i) instanceof RawValue.Text text
                && !EqualityResponse.isWords(text.text()),
        place,
        together(term("minLength", 1), term("maxLength", EqualityResponse.MOST_WORDS)));
    add(
        IssueType.WORDS_NOT_INVITED,
        pointer,
        listed(asked.field().inviting()),
        reading ->
            reading.words(i) != null && !asked.chooses(reading.answer(i), asked.field().inviting()),
        List.of(),
        asked.field().inviting().isEmpty()
            ? not(member(Part.WORDS, asked.id()))
            : when(member(Part.WORDS, asked.id()), asked.choosing(asked.field().inviting())));
  }

  /** Who sees the options can decline only where that is one of them; others are written down. */
  private void addRefusal(AskedQuestion asked) {
    if (asked.question().offersPreferNotToSay()) {
      return;
    }
    int i = asked.index();
    List<String> seen =
        Arrays.stream(CollectionMode.values())
            .filter(CollectionMode::isSelfCompletion)
            .map(CollectionMode::id)
            .toList();
    List<String> refusal = asked.field().nonAnswers(List.of(NonAnswer.PREFER_NOT_TO_SAY));
    add(
        IssueType.REFUSAL_NOT_OFFERED,
        at(asked),
        listed(asked.field().nonAnswers(List.of(NonAnswer.NOT_ANSWERED))),
        reading ->
            reading.reason(i) == NonAnswer.PREFER_NOT_TO_SAY
                && reading.field(ResponseField.MODE) instanceof RawValue.Text mode
                && seen.contains(mode.text()),
        List.of(),
        never(field(ResponseField.MODE, oneOf(seen)), asked.answer(oneOf(refusal))));
  }

  private void addNotPut(AskedQuestion asked) {
    int i = asked.index();
    Decision[] decisions = Decision.of(asked.question().conditions(), questions);
    List<String> notPut = asked.field().nonAnswers(NOT_PUT);
    rules.add(
        asFarAsSchemaCan(
            issue(IssueType.NOT_TO_BE_ASKED, at(asked), listed(notPut)),
            reading ->
                reading.answer(i) != null
                    && !isNotPut(reading.reason(i))
                    && Decision.of(decisions, reading) == Truth.FAILS,
            decisions,
            Decision::failsByAge,
            Decision.failing(decisions)
                .map(failing -> never(failing, asked.answer(not(oneOf(notPut)))))));
  }

  private void addApplies(AskedQuestion asked) {
    int i = asked.index();
    Decision[] decisions = Decision.of(asked.question().conditions(), questions);
    List<String> inapplicable = asked.field().nonAnswers(List.of(NonAnswer.NOT_APPLICABLE));
    rules.add(
        asFarAsSchemaCan(
            issue(IssueType.QUESTION_APPLIES, at(asked), Allowed.UNSAID),
            reading ->
                reading.reason(i) == NonAnswer.NOT_APPLICABLE
                    && Decision.of(decisions, reading) == Truth.HOLDS,
            decisions,
            Decision::holdsByAge,
            Decision.holding(decisions)
                .map(holding -> not(allAnd(holding, asked.answer(oneOf(inapplicable)))))));
  }

  private static boolean isNotPut(@Nullable NonAnswer reason) {
    return reason == NonAnswer.NOT_APPLICABLE
        || reason == NonAnswer.NOT_ASKED
        || reason == NonAnswer.NOT_KNOWN;
  }

  private static boolean wasPut(AskedQuestion.Known text) {
    return !isNotPut(text.reason());
  }

  private static boolean declines(AskedQuestion.Known text) {
    return text.reason() == NonAnswer.PREFER_NOT_TO_SAY;
  }

  private static boolean doesNotApply(AskedQuestion.Known text) {
    return text.reason() == NonAnswer.NOT_APPLICABLE;
  }

  private static Map<String, Object> allAnd(
      List<Map<String, Object>> schemas, Map<String, Object> last) {
    List<Map<String, Object>> together = new ArrayList<>(schemas);
    together.add(last);
    return all(together);
  }

  private ResponseRule asFarAsSchemaCan(
      ValidationIssue issue,
      Check check,
      Decision[] decisions,
      Predicate<Decision> byAge,
      Optional<Map<String, Object>> schema) {
    if (schema.isEmpty()) {
      return ResponseRule.beyondSchema(issue, check);
    }
    ResponseRule rule = ResponseRule.of(issue, check, List.of(), schema.get());
    return questions.birth() >= 0 && Arrays.stream(decisions).anyMatch(byAge)
        ? rule.partly()
        : rule;
  }

  private void addContradiction(Contradiction contradiction) {
    Decision[] decisions = Decision.of(contradiction.conditions(), questions);
    rules.add(
        asFarAsSchemaCan(
            new ValidationIssue(
                IssueType.CONTRADICTION,
                new Position.Pointer(at(lastOf(contradiction))),
                Allowed.of(contradiction.id()),
                Optional.of(contradiction.reason())),
            reading -> Decision.of(decisions, reading) == Truth.HOLDS,
            decisions,
            Decision::holdsByAge,
            Decision.holding(decisions).map(holding -> not(all(holding)))));
  }

  /** The question of its last condition that is about an answer. */
  private AskedQuestion lastOf(Contradiction contradiction) {
    AskedQuestion last = questions.get(0);
    for (Condition condition : contradiction.conditions()) {
      if (condition instanceof Condition.Answered answered) {
        last = Objects.requireNonNull(questions.find(answered.question()));
      }
    }
    return last;
  }

  /** The codes of the last question with which a contradiction can come about. */
  private static Set<String> codesOf(AskedQuestion last, Contradiction contradiction) {
    Set<String> codes = new TreeSet<>(last.field().options());
    for (Condition condition : contradiction.conditions()) {
      if (condition instanceof Condition.Answered answered
          && answered.question().equals(last.id())) {
        codes.retainAll(answered.codes());
      }
    }
    return codes;
  }

  private void addAges() {
    Optional<AskedQuestion> birth = questions.ofKind(Question.Kind.DATE_OF_BIRTH);
    birth.ifPresent(
        asked ->
            rules.add(
                ResponseRule.beyondSchema(
                    issue(
                        IssueType.IMPOSSIBLE_DATE_OF_BIRTH,
                        at(asked),
                        Allowed.of("0-" + Question.OLDEST)),
                    reading ->
                        reading.born() != IsoDate.NONE
                            && reading.collected() != IsoDate.NONE
                            && reading.ageByBirth() == Reading.NO_AGE)));
    questions
        .ofKind(Question.Kind.AGE_IN_YEARS)
        .filter(asked -> birth.isPresent())
        .ifPresent(
            asked ->
                rules.add(
                    ResponseRule.beyondSchema(
                        issue(IssueType.AGE_DIFFERS, at(asked), Allowed.UNSAID),
                        reading ->
                            reading.statedAge() != Reading.NO_AGE
                                && reading.ageByBirth() != Reading.NO_AGE
                                && reading.statedAge() != reading.ageByBirth())));
  }

  private void addMissing(ResponseField field) {
    if (field != ResponseField.REFERENCE) {
      rules.add(
          ResponseRule.of(
                  issue(IssueType.DETAIL_MISSING, "/" + field, Allowed.UNSAID),
                  reading -> reading.draft().isObject() && reading.field(field) == null,
                  List.of(),
                  term("required", List.of(field.id())))
              .ofComplete());
    }
  }

  /** Of a date of birth and an age, either is enough. */
  private void addOpen(AskedQuestion asked) {
    List<AskedQuestion> enough =
        asked.isAboutAge()
            ? questions.inOrder().stream().filter(AskedQuestion::isAboutAge).toList()
            : List.of(asked);
    Decision[] decisions = Decision.of(asked.question().conditions(), questions);
    Check open =
        reading -> {
          for (int i = 0; i < enough.size(); i++) {
            if (reading.answer(enough.get(i).index()) != null) {
              return false;
            }
          }
          return reading.draft().isObject()
              && !reading.draft().unreadableParts().contains(Part.ANSWERS)
              && Decision.of(decisions, reading) == Truth.HOLDS;
        };
    Map<String, Object> answered =
        together(
            term("required", List.of(Part.ANSWERS.id())),
            term(
                "properties",
                term(
                    Part.ANSWERS.id(),
                    any(
                        enough.stream()
                            .map(each -> term("required", List.of(each.id())))
                            .toList()))));
    Optional<Map<String, Object>> schema =
        asked.question().conditions().isEmpty()
            ? Optional.of(answered)
            : Decision.holding(decisions).map(holding -> when(all(holding), answered));
    rules.add(
        asFarAsSchemaCan(
                issue(IssueType.QUESTION_OPEN, at(asked), Allowed.UNSAID),
                open,
                decisions,
                Decision::holdsByAge,
                schema)
            .ofComplete());
  }
}
