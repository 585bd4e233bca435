package org.eqmon.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Relation;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.population.Area;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.population.PublishedTable;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Condition;
import org.eqmon.core.response.Contradiction;
import org.eqmon.core.response.ProtectedCharacteristic;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.QuestionnaireId;
import org.eqmon.core.response.Wording;

/**
 * What the resources of this module mean. Each is one JSON file that starts with its kind and its
 * source; {@code SOURCES.md} describes the format.
 */
final class Resources {
  private Resources() {}

  /** Reads {@code code-lists/<name>.json}: a code list and the characteristic asked with it. */
  static Characteristic characteristic(String name) {
    return JsonObject.read("code-lists/" + name + ".json", Resources::characteristic);
  }

  static Characteristic characteristic(JsonObject file) {
    file.header("code-list");
    TextOrigin origin = file.origin();
    CodeList list =
        new CodeList(
            CodeListId.parse(file.text("id")),
            file.localized("name", origin),
            file.option("order", CodeList.Order.class),
            file.option("use", CodeList.Use.class),
            file.objects("codes", code -> code(code, origin)),
            file.objects(
                "rollUps",
                rollUp ->
                    new RollUp(CodeListId.parse(rollUp.text("to")), rollUp.textByName("codes"))),
            file.source(),
            caveats(file));
    return file.object(
        "characteristic",
        characteristic ->
            new Characteristic(
                characteristic.text("id"),
                characteristic.localized("name", origin),
                list,
                characteristic.option("selection", Characteristic.Selection.class),
                Set.copyOf(characteristic.options("protects", ProtectedCharacteristic.class))));
  }

  private static Code code(JsonObject code, TextOrigin origin) {
    return new Code(
        code.text("code"),
        code.localized(origin),
        code.optionalText("under"),
        code.optionalOption("kind", Code.Kind.class).orElse(Code.Kind.PLAIN),
        code.optionalOption("nonAnswer", NonAnswer.class));
  }

  /** Reads {@code crosswalks/<name>.json}. */
  static Crosswalk crosswalk(String name) {
    return JsonObject.read("crosswalks/" + name + ".json", Resources::crosswalk);
  }

  static Crosswalk crosswalk(JsonObject file) {
    file.header("crosswalk");
    TextOrigin origin = file.origin();
    file.source();
    Map<String, LocalizedText> reasons = new LinkedHashMap<>();
    file.objects("reasons", reason -> reasons.put(reason.text("id"), reason.localized(origin)));
    return new Crosswalk(
        file.text("id"),
        file.localized("name", origin),
        CodeListId.parse(file.text("from")),
        CodeListId.parse(file.text("to")),
        file.objects("mappings", mapping -> mapping(mapping, reasons)),
        caveats(file));
  }

  private static Crosswalk.Mapping mapping(JsonObject mapping, Map<String, LocalizedText> reasons) {
    String why = mapping.text("why");
    LocalizedText reason = reasons.get(why);
    if (reason == null) {
      throw mapping.fault("why", "must be one of the reasons " + reasons.keySet());
    }
    return new Crosswalk.Mapping(
        mapping.text("from"),
        mapping.optionalText("to"),
        mapping.option("relation", Relation.class),
        reason,
        mapping.optionalDecimal("share"));
  }

  /** Reads {@code populations/<name>.json}: the populations of several areas by one list. */
  static List<ReferencePopulation> populations(String name, CodeList codes) {
    return JsonObject.read("populations/" + name + ".json", file -> populations(file, codes));
  }

  static List<ReferencePopulation> populations(JsonObject file, CodeList list) {
    file.header("reference-populations");
    if (!file.text("codeList").equals(list.id().toString())) {
      throw file.fault("codeList", "must be " + list.id());
    }
    String id = file.text("id");
    LocalizedText name = file.localized("name", file.origin());
    LocalDate date = LocalDate.parse(file.text("date"));
    PopulationBase base = file.option("base", PopulationBase.class);
    List<String> codes = file.texts("codes");
    var source = file.source();
    List<Caveat> all = caveats(file);
    return file.objects(
        "areas",
        row -> {
          Area area = Areas.get(row.text("area"));
          List<Long> counts = row.numbers("counts");
          if (counts.size() != codes.size()) {
            throw row.fault("counts", "must have one count for each of " + codes);
          }
          Map<String, Long> byCode = new LinkedHashMap<>();
          for (int i = 0; i < codes.size(); i++) {
            byCode.put(codes.get(i), counts.get(i));
          }
          Set<Caveat> caveats = new LinkedHashSet<>(all);
          caveats.addAll(caveats(row));
          return new ReferencePopulation(
              id + "-" + area.code().toLowerCase(Locale.ROOT),
              area.name().with(", ", name, ""),
              area,
              date,
              base,
              list,
              byCode,
              row.number("perturbation"),
              source,
              List.copyOf(caveats));
        });
  }

  /** Reads {@code tables/<name>.json}, whose columns use the lists of the given characteristics. */
  static PublishedTable table(String name, Characteristic... columns) {
    return JsonObject.read("tables/" + name + ".json", file -> table(file, List.of(columns)));
  }

  static PublishedTable table(JsonObject file, List<Characteristic> columns) {
    file.header("published-table");
    List<String> lists = columns.stream().map(c -> c.codes().id().toString()).toList();
    if (!file.texts("columns").equals(lists)) {
      throw file.fault("columns", "must be " + lists);
    }
    List<PublishedTable.Row> rows = new ArrayList<>();
    for (List<String> cells : file.table("rows")) {
      if (cells.size() != columns.size() + 1) {
        throw file.fault("rows", "must each have a code for each column, and a count");
      }
      rows.add(row(cells.subList(0, columns.size()), cells.get(columns.size()), file));
    }
    return new PublishedTable(
        file.text("id"),
        file.localized("name", file.origin()),
        Areas.get(file.text("area")),
        file.option("unit", CountingUnit.class),
        columns,
        rows,
        file.number("roundingBase"),
        file.source(),
        caveats(file));
  }

  private static PublishedTable.Row row(List<String> codes, String count, JsonObject file) {
    for (PublishedTable.Status status : PublishedTable.Status.values()) {
      if (status != PublishedTable.Status.PUBLISHED && JsonObject.slug(status).equals(count)) {
        return PublishedTable.Row.without(codes, status);
      }
    }
    if (!count.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw file.fault("rows", "must end in a whole number, not-applicable or suppressed");
    }
    return PublishedTable.Row.of(codes, Long.parseLong(count));
  }

  /** Reads {@code questionnaires/<name>.json}. */
  static Questionnaire questionnaire(String name) {
    return JsonObject.read("questionnaires/" + name + ".json", Resources::questionnaire);
  }

  static Questionnaire questionnaire(JsonObject file) {
    file.header("questionnaire");
    TextOrigin origin = file.origin();
    return new Questionnaire(
        QuestionnaireId.parse(file.text("id")),
        file.localized("title", origin),
        file.objects(
            "sections",
            section ->
                new Questionnaire.Section(
                    section.text("id"),
                    section.localized("title", origin),
                    section.objects("questions", question -> question(question, origin)))),
        file.objects(
            "contradictions",
            contradiction ->
                new Contradiction(
                    contradiction.text("id"),
                    contradiction.objects("conditions", Resources::condition),
                    contradiction.localized(origin))),
        file.source(),
        file.objects(
            "absent",
            absence -> new Questionnaire.Absence(absence.text("id"), absence.localized(origin))),
        caveats(file));
  }

  private static Question question(JsonObject object, TextOrigin origin) {
    String id = object.text("id");
    Wording wording = object.object("wording", text -> wording(text, origin));
    Question question =
        object
            .optionalOption("kind", Question.Kind.class)
            .map(kind -> aboutAge(object, kind, id, wording))
            .orElseGet(
                () ->
                    Question.choice(
                        id,
                        HarmonisedStandards.characteristic(object.text("characteristic")),
                        wording));
    Optional<Wording> hint = object.optionalObject("hint", text -> wording(text, origin));
    Optional<Wording> guidance = object.optionalObject("guidance", text -> wording(text, origin));
    question = hint.map(question::withHint).orElse(question);
    question = guidance.map(question::withGuidance).orElse(question);
    for (String policy : object.optionalTexts("policy")) {
      question =
          switch (policy) {
            case "voluntary" -> question.voluntary();
            case "prefer-not-to-say" -> question.offeringPreferNotToSay();
            default ->
                throw object.fault("policy", "must hold voluntary or prefer-not-to-say or both");
          };
    }
    question =
        question.askedWhen(
            object.optionalObjects("askedWhen", Resources::condition).toArray(Condition[]::new));
    for (Question.Variant variant :
        object.optionalObjects("wordedAfter", text -> variant(text, origin))) {
      question =
          question.wordedAfter(
              variant.wording(),
              variant.when().question(),
              variant.when().codes().toArray(String[]::new));
    }
    for (Map.Entry<String, Wording> label : wordings(object, "labels", origin).entrySet()) {
      question = question.labelling(label.getKey(), label.getValue());
    }
    for (Map.Entry<String, Wording> note : wordings(object, "notes", origin).entrySet()) {
      question = question.noting(note.getKey(), note.getValue());
    }
    for (Map.Entry<String, Wording> prompt : wordings(object, "prompts", origin).entrySet()) {
      question = question.prompting(prompt.getKey(), prompt.getValue());
    }
    return question;
  }

  private static Question aboutAge(
      JsonObject object, Question.Kind kind, String id, Wording wording) {
    return switch (kind) {
      case DATE_OF_BIRTH -> Question.dateOfBirth(id, wording);
      case AGE_IN_YEARS -> Question.ageInYears(id, wording);
      default -> throw object.fault("kind", "must be date-of-birth or age-in-years, or absent");
    };
  }

  private static Question.Variant variant(JsonObject text, TextOrigin origin) {
    return new Question.Variant(
        new Condition.Answered(text.text("question"), new TreeSet<>(text.texts("codes"))),
        wording(text, origin));
  }

  private static Wording wording(JsonObject text, TextOrigin origin) {
    LocalizedText oneself = text.localized(origin);
    return Wording.of(
        oneself,
        text.optionalObject("aboutAnother", another -> another.localized(origin)).orElse(oneself));
  }

  private static Map<String, Wording> wordings(JsonObject object, String field, TextOrigin origin) {
    Map<String, Wording> wordings = new LinkedHashMap<>();
    for (Map.Entry<String, Wording> each :
        object.optionalObjects(
            field, text -> Map.entry(text.text("code"), wording(text, origin)))) {
      if (wordings.put(each.getKey(), each.getValue()) != null) {
        throw object.fault(field, "must have each code once");
      }
    }
    return wordings;
  }

  private static Condition condition(JsonObject object) {
    Optional<String> question = object.optionalText("question");
    if (question.isPresent()) {
      return Condition.answered(question.get(), object.texts("codes").toArray(String[]::new));
    }
    Optional<Long> atLeast = object.optionalNumber("agedAtLeast");
    return atLeast.isPresent()
        ? Condition.agedAtLeast(Math.toIntExact(atLeast.get()))
        : Condition.agedUnder(Math.toIntExact(object.number("agedUnder")));
  }

  static List<Caveat> caveats(JsonObject object) {
    return object.texts("caveats").stream().map(Resources::caveat).toList();
  }

  static Caveat caveat(String id) {
    return Optional.ofNullable(CaveatTexts.BY_ID.get(id))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no caveat '"
                        + id
                        + "'; the known ones are "
                        + CaveatTexts.BY_ID.keySet()));
  }

  private static final class CaveatTexts {
    static final Map<String, Caveat> BY_ID = JsonObject.read("caveats.json", CaveatTexts::read);

    private static Map<String, Caveat> read(JsonObject file) {
      file.header("caveats");
      TextOrigin origin = file.origin();
      Map<String, Caveat> caveats = new LinkedHashMap<>();
      file.objects(
          "caveats",
          caveat ->
              caveats.put(
                  caveat.text("id"), new Caveat(caveat.text("id"), caveat.localized(origin))));
      return Collections.unmodifiableMap(caveats);
    }
  }
}
