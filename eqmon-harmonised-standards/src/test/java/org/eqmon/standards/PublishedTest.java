package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Relation;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Condition;
import org.eqmon.core.response.ProtectedCharacteristic;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the library to what its sources say, by tables that were transcribed from them and not from
 * the library. Every row of a published table is in the library, and the record of the library says
 * of each of its rows what of it has such a second source, neither more nor less.
 */
class PublishedTest {
  private static final List<String> FIELDS = List.of("code", "english", "words", "welsh", "kind");

  @Test
  void everyPublishedCodeIsInItsListWithItsLabels() {
    for (Map<String, String> row : Facts.table("published/codes.csv")) {
      Code code = published(row);
      if (!row.get("code").isEmpty()) {
        assertThat(code.value()).as("%s", row).isEqualTo(row.get("code"));
      }
      if (!row.get("english").isEmpty()) {
        assertThat(code.label().english()).as("%s", row).isEqualTo(row.get("english"));
      }
      assertThat(words(code.label().english())).as("%s", row).containsAll(words(row.get("words")));
      if (!row.get("welsh").isEmpty()) {
        assertThat(code.label().welsh()).as("%s", row).isEqualTo(row.get("welsh"));
        assertThat(code.label().origin()).as("%s", row).isEqualTo(TextOrigin.OFFICIAL);
      }
      if (!row.get("kind").isEmpty()) {
        assertThat(kinds(code)).as("%s", row).contains(row.get("kind"));
      }
    }
  }

  @Test
  void publishedCodesStandInTheirPublishedOrder() {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (Map<String, String> row : Facts.table("published/codes.csv")) {
      if (!row.get("position").isEmpty()) {
        places
            .computeIfAbsent(row.get("list"), list -> new ArrayList<>())
            .add(codes(row.get("list")).codes().indexOf(published(row)));
      }
    }
    places.forEach(
        (list, found) ->
            assertThat(found).as(list).isSorted().doesNotHaveDuplicates().doesNotContain(-1));
  }

  @Test
  void theRecordSaysWhichLabelsHaveASecondSource() {
    Map<String, String> evidence = new TreeMap<>();
    for (Map<String, String> row : Facts.table("published/codes.csv")) {
      String fields =
          FIELDS.stream()
              .filter(field -> !row.get(field).isEmpty())
              .collect(Collectors.joining(" "));
      String key = row.get("list") + " " + published(row);
      assertThat(evidence.put(key, fields.isEmpty() ? "place" : fields)).as(key).isNull();
    }
    assertThat(recorded("codes.csv", "list", "code")).isEqualTo(evidence);
  }

  @Test
  void agesFallIntoBandsByThePublishedLimits() {
    Map<String, Integer> bands = new HashMap<>();
    for (Map<String, String> row : Facts.table("published/age-bands.csv")) {
      Characteristic scheme = characteristic(row.get("list"));
      String band =
          codes(row.get("list"))
              .answers()
              .get(bands.merge(row.get("list"), 1, Integer::sum) - 1)
              .value();
      for (int age = 0; age <= 125; age++) {
        assertThat(Age.band(age, scheme).equals(band))
            .as("%s at %s", row, age)
            .isEqualTo(age >= from(row) && age <= to(row));
      }
    }
    bands.forEach((list, count) -> assertThat(codes(list).answers()).hasSize(count));
  }

  @Test
  void bandsConvertAsTheirPublishedLimitsAllow() {
    List<Map<String, String>> limits = Facts.table("published/age-bands.csv");
    for (Crosswalk crosswalk : HarmonisedStandards.crosswalks()) {
      if (!crosswalk.id().startsWith("age-bands-")) {
        continue;
      }
      List<Map<String, String>> source = of(limits, crosswalk.from().toString());
      assertThat(crosswalk.mappings()).hasSameSizeAs(source);
      for (int i = 0; i < source.size(); i++) {
        assertThat(crosswalk.mappings().get(i).to())
            .as("%s %s", crosswalk, source.get(i))
            .isEqualTo(around(source.get(i), of(limits, crosswalk.to().toString())));
      }
    }
    for (Characteristic fine : HarmonisedStandards.characteristics()) {
      List<Map<String, String>> source = of(limits, fine.codes().id().toString());
      for (RollUp rollUp : source.isEmpty() ? List.<RollUp>of() : fine.codes().rollUps()) {
        for (int i = 0; i < source.size(); i++) {
          assertThat(Optional.ofNullable(rollUp.codes().get(fine.codes().answers().get(i).value())))
              .as("%s %s", fine, source.get(i))
              .isEqualTo(around(source.get(i), of(limits, rollUp.to().toString())));
        }
      }
    }
  }

  @Test
  void everyPublishedGroupingIsARollUp() {
    Map<String, String> evidence = new TreeMap<>();
    for (Map<String, String> row : Facts.table("published/roll-ups.csv")) {
      CodeList fine = codes(row.get("fromList"));
      Map<String, String> groups = fine.rollUp(codes(row.get("toList")).id()).codes();
      assertThat(groups).as("%s", row).containsEntry(row.get("code"), row.get("target"));
      evidence.put(
          row.get("fromList") + " " + row.get("toList") + " " + row.get("code"),
          row.get("section"));
    }
    Set<String> banded = bandLists();
    for (Map<String, String> row : Facts.table("roll-ups.csv")) {
      if (banded.contains(row.get("list"))) {
        evidence.put(row.get("list") + " " + row.get("broader") + " " + row.get("code"), "4.2");
      }
    }
    assertThat(recorded("roll-ups.csv", "list", "broader", "code")).isEqualTo(evidence);
  }

  @Test
  void everyPublishedCellIsInItsCrosswalk() {
    Map<String, String> evidence = new TreeMap<>();
    for (Map<String, String> row : Facts.table("published/crosswalks.csv")) {
      Crosswalk.Mapping cell =
          HarmonisedStandards.crosswalk(row.get("crosswalk")).mappings().stream()
              .filter(each -> each.from().equals(row.get("code")))
              .findFirst()
              .orElseThrow();
      if (row.get("loss").equals("no-code")) {
        assertThat(cell.relation()).as("%s", row).isIn(Relation.CLOSE, Relation.NONE);
      } else if (row.get("loss").equals("lossy")) {
        assertThat(cell.relation()).as("%s", row).isNotEqualTo(Relation.EXACT);
        cell.to().ifPresent(to -> assertThat(row.get("targets").split(" ")).contains(to));
      } else {
        assertThat(cell.to()).as("%s", row).contains(row.get("targets"));
      }
      evidence.put(row.get("crosswalk") + " " + row.get("code"), row.get("section"));
    }
    for (Map<String, String> row : Facts.table("published/matches.csv")) {
      Code from = code(row.get("fromList"), row.get("fromCode"), row.get("fromLabel"));
      Code to = code(row.get("toList"), row.get("toCode"), row.get("toLabel"));
      List<Crosswalk> crosswalks =
          HarmonisedStandards.crosswalks(
              codes(row.get("fromList")).id(), codes(row.get("toList")).id());
      assertThat(crosswalks).as("%s", row).hasSize(1);
      assertThat(crosswalks.get(0).convert(from.value())).as("%s", row).contains(to.value());
      evidence.put(crosswalks.get(0).id() + " " + from, row.get("section"));
    }
    for (Map<String, String> row : Facts.table("crosswalks.csv")) {
      if (row.get("crosswalk").startsWith("age-bands-")) {
        evidence.put(row.get("crosswalk") + " " + row.get("code"), "4.2");
      }
    }
    assertThat(recorded("crosswalks.csv", "crosswalk", "code")).isEqualTo(evidence);
  }

  @Test
  void everyPublishedTextIsInItsQuestion() {
    Map<String, String> evidence = new TreeMap<>();
    Map<String, Map<String, String>> record = new HashMap<>();
    for (Map<String, String> row : Facts.table("questionnaires.csv")) {
      record.put(key(row, "questionnaire", "question", "part", "subject"), row);
    }
    for (Map<String, String> row : Facts.table("published/questions.csv")) {
      String key = key(row, "questionnaire", "question", "part", "subject");
      List<String> fields = new ArrayList<>();
      for (String field : List.of("english", "welsh")) {
        if (!row.get(field).isEmpty()) {
          // the record is the library's, which QuestionnairesTest proves
          assertThat(record.get(key)).as(key).containsEntry(field, row.get(field));
          fields.add(field);
        }
      }
      evidence.put(key, String.join(" ", fields));
    }
    assertThat(recorded("questionnaires.csv", "questionnaire", "question", "part", "subject"))
        .isEqualTo(evidence);
  }

  @Test
  void questionsAreAskedOfWhomTheSourcesSay() {
    Map<String, Set<String>> questions = new HashMap<>();
    for (Map<String, String> row : Facts.table("published/routing.csv")) {
      Questionnaire questionnaire = HarmonisedStandards.questionnaire(row.get("questionnaire"));
      Question question = questionnaire.question(row.get("question"));
      List<Condition> conditions = new ArrayList<>();
      if (!row.get("agedAtLeast").isEmpty()) {
        conditions.add(Condition.agedAtLeast(Integer.parseInt(row.get("agedAtLeast"))));
      }
      if (!row.get("answered").isEmpty()) {
        List<String> labels = List.of(row.get("labels").split("\\|"));
        String[] codes =
            questionnaire.question(row.get("answered")).options().stream()
                .filter(code -> labels.contains(code.label().english()))
                .map(Code::value)
                .toArray(String[]::new);
        assertThat(codes).as("%s", row).hasSameSizeAs(labels);
        conditions.add(Condition.answered(row.get("answered"), codes));
      }
      assertThat(question.conditions()).as("%s", row).isEqualTo(conditions);
      assertThat(question.isVoluntary()).as("%s", row).isEqualTo(yes(row.get("voluntary")));
      if (!row.get("preferNotToSay").isEmpty()) {
        assertThat(question.offersPreferNotToSay())
            .as("%s", row)
            .isEqualTo(yes(row.get("preferNotToSay")));
      }
      questions
          .computeIfAbsent(row.get("questionnaire"), id -> new HashSet<>())
          .add(row.get("question"));
    }
    Questionnaire census = HarmonisedQuestionnaires.CENSUS_WALES_2021;
    assertThat(census.questions().stream().map(Question::id))
        .filteredOn(id -> !questions.get(census.id().toString()).contains(id))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ons:national-identity-form:2021",
        "ons:welsh-skills-form:2021",
        "ons:armed-forces-form:2021",
        "gaf:impairment:2020",
        "hmcts:impairment:pcq",
        "core:illness-effects:2026"
      })
  void topicsOfSeveralAnswersAreNotFlattened(String list) {
    assertThat(characteristic(list).selection()).isEqualTo(Characteristic.Selection.MULTIPLE);
  }

  @Test
  void dutiesAskWhatTheLawAsks() {
    List<Map<String, String>> rows = Facts.table("published/duties.csv");
    assertThat(Duty.all())
        .extracting(Duty::id)
        .containsExactlyElementsOf(rows.stream().map(row -> row.get("duty")).toList());
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      Duty duty = Duty.all().get(i);
      assertThat(duty.about().stream().sorted().map(PublishedTest::slug))
          .as(duty.id())
          .containsExactlyElementsOf(split(row.get("about")));
      assertThat(slug(duty.socialLandlords())).isEqualTo(row.get("socialLandlords"));
      assertThat(duty.reference()).contains(row.get("reference").split("\\|"));
      assertThat((duty.asks().english() + " " + duty.binds().english()).toLowerCase(Locale.ROOT))
          .contains(row.get("words").toLowerCase(Locale.ROOT).split("\\|"));
    }
    assertThat(Arrays.stream(ProtectedCharacteristic.values()).map(PublishedTest::slug))
        .containsExactlyElementsOf(split(rows.get(0).get("about")));
  }

  @Test
  void areasHaveTheirNamesInBothLanguages() {
    assertThat(Areas.all())
        .extracting(area -> area.code() + " " + area.name().english() + " " + area.name().welsh())
        .containsExactlyInAnyOrderElementsOf(
            Facts.rows("published/areas.csv").stream().map(row -> String.join(" ", row)).toList());
  }

  @Test
  void everyCountOf2021IsThePublishedOne() {
    Set<String> held = new HashSet<>();
    for (Map<String, String> row : Facts.table("published/populations.csv")) {
      ReferencePopulation population =
          Census2021.population(characteristic(row.get("list")), Areas.get(row.get("area")));
      Map<String, Long> published = new TreeMap<>();
      List<String> counts = split(row.get("counts"));
      for (String code : split(row.get("codes"))) {
        published.put(code, Long.parseLong(counts.get(published.size())));
      }
      Map<String, Long> found = new TreeMap<>(population.counts());
      found.putAll(population.nonAnswers());
      assertThat(found).as("%s %s", row.get("table"), row.get("area")).isEqualTo(published);
      held.add(row.get("list") + " " + row.get("area"));
    }
    for (ReferencePopulation population : Census2021.all()) {
      assertThat(
              held.contains(population.codes().id() + " " + population.area().code())
                  || isSumOfOneOf(held, population))
          .as(population.toString())
          .isTrue();
    }
  }

  /** Whether a population is the roll-up of another that the published table has. */
  private static boolean isSumOfOneOf(Set<String> held, ReferencePopulation population) {
    return Census2021.all().stream()
        .filter(fine -> fine.area().equals(population.area()))
        .filter(fine -> held.contains(fine.codes().id() + " " + fine.area().code()))
        .filter(fine -> fine.codes().rollUpTo(population.codes().id()).isPresent())
        .anyMatch(fine -> fine.rollUpTo(population.codes()).counts().equals(population.counts()));
  }

  /** The code that a row is about: by its code, by its English label, or by its place. */
  private static Code published(Map<String, String> row) {
    CodeList list = codes(row.get("list"));
    if (!row.get("code").isEmpty()) {
      return list.get(row.get("code"));
    }
    if (row.get("english").isEmpty()) {
      return choices(list).get(Integer.parseInt(row.get("position")) - 1);
    }
    return code(row.get("list"), "", row.get("english"));
  }

  /** The code of a list by itself or, where the source has none, by its English label. */
  private static Code code(String list, String code, String label) {
    if (!code.isEmpty()) {
      return codes(list).get(code);
    }
    List<Code> found =
        choices(codes(list)).stream().filter(each -> each.label().english().equals(label)).toList();
    assertThat(found).as("%s in %s", label, list).hasSize(1);
    return found.get(0);
  }

  private static List<Code> choices(CodeList list) {
    return list.codes().stream().filter(code -> !list.isHeading(code.value())).toList();
  }

  private static Set<String> kinds(Code code) {
    Set<String> kinds = new HashSet<>(Set.of(slug(code.kind())));
    code.nonAnswer().ifPresent(reason -> kinds.add(slug(reason)));
    return kinds;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9.']+")));
    words.remove("");
    return words;
  }

  /** The rows of a record that have evidence: what it is by what they are about. */
  private static Map<String, String> recorded(String table, String... key) {
    Map<String, String> recorded = new TreeMap<>();
    for (Map<String, String> row : Facts.table(table)) {
      if (!row.get("evidence").isEmpty()) {
        recorded.put(key(row, key), row.get("evidence"));
      }
    }
    return recorded;
  }

  private static String key(Map<String, String> row, String... columns) {
    return Arrays.stream(columns).map(row::get).collect(Collectors.joining(" "));
  }

  /** The code of the only band that holds the whole of another, if there is one. */
  private static Optional<String> around(
      Map<String, String> band, List<Map<String, String>> targets) {
    for (int i = 0; i < targets.size(); i++) {
      Map<String, String> target = targets.get(i);
      if (from(target) <= from(band) && to(band) <= to(target)) {
        return Optional.of(codes(target.get("list")).answers().get(i).value());
      }
    }
    return Optional.empty();
  }

  private static int from(Map<String, String> band) {
    return Integer.parseInt(band.get("from"));
  }

  private static int to(Map<String, String> band) {
    return band.get("to").isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(band.get("to"));
  }

  private static List<Map<String, String>> of(List<Map<String, String>> limits, String list) {
    return limits.stream().filter(row -> row.get("list").equals(list)).toList();
  }

  private static Set<String> bandLists() {
    return Facts.table("published/age-bands.csv").stream()
        .map(row -> row.get("list"))
        .collect(Collectors.toSet());
  }

  private static Characteristic characteristic(String list) {
    return HarmonisedStandards.characteristics().stream()
        .filter(each -> each.codes().id().toString().equals(list))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no list " + list));
  }

  private static CodeList codes(String list) {
    return characteristic(list).codes();
  }

  private static List<String> split(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }

  private static boolean yes(String word) {
    return word.equals("yes");
  }

  private static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
