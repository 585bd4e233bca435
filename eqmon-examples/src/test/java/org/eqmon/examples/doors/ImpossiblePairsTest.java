package org.eqmon.examples.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.ResponseRule.InSchema;
import org.eqmon.examples.doors.Doors.Issue;
import org.eqmon.standards.HarmonisedStandards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What can't be so of one person is refused at every door, as far as JSON Schema can say it, and
 * what is merely rare at none. Answers are written {@code question=code}, several codes with {@code
 * ;} between them; the day of the answers is 21 March 2021.
 */
class ImpossiblePairsTest {
  private static final Map<String, Doors> DOORS =
      HarmonisedStandards.questionnaires().stream()
          .collect(Collectors.toMap(each -> each.id().toString(), Doors::new));

  @ParameterizedTest
  @CsvSource({
    "ons:census-wales:2021, marital-status=never partner-sex=same, EQM-2012 /answers/partner-sex",
    "ons:census-wales:2021, date-of-birth=2006-03-21 marital-status=widowed,"
        + " EQM-2018 /answers/marital-status",
    "ons:census-wales:2021, date-of-birth=2006-03-22 partner-sex=same,"
        + " EQM-2012 /answers/partner-sex",
    "ons:census-wales:2021, ethnic-group=white ethnic-group-detail=indian,"
        + " EQM-2018 /answers/ethnic-group-detail",
    "ons:census-wales:2021, welsh-skills=none;speak, EQM-1012 /answers/welsh-skills",
    "ons:census-wales:2021, date-of-birth=2018-03-22 welsh-skills=speak,"
        + " EQM-2012 /answers/welsh-skills",
    "ons:census-wales:2021, date-of-birth=2018-03-22 main-language=other,"
        + " EQM-2012 /answers/main-language",
    "ons:census-wales:2021, main-language=english-or-welsh english-proficiency=well,"
        + " EQM-2012 /answers/english-proficiency",
    "ons:census-wales:2021, long-lasting-condition=no activity-restriction=a-lot,"
        + " EQM-2012 /answers/activity-restriction",
    "ons:census-wales:2021, date-of-birth=2016-03-22 unpaid-care=50+, EQM-2012 /answers/unpaid-care",
    "ons:census-wales:2021, date-of-birth=2005-03-22 sexual-orientation=straight,"
        + " EQM-2012 /answers/sexual-orientation",
    "ons:census-wales:2021, date-of-birth=2005-03-22 gender-identity=yes,"
        + " EQM-2012 /answers/gender-identity",
    "ons:census-wales:2021, armed-forces=no;regular, EQM-1012 /answers/armed-forces",
    "ons:census-wales:2021, tenure=owns-outright landlord=council, EQM-2012 /answers/landlord",
    "ons:census-wales:2021, date-of-birth=2021-03-22, EQM-2010 /answers/date-of-birth",
    "gaf:harmonised-wales:2023, long-lasting-condition=no impairment=vision,"
        + " EQM-2012 /answers/impairment",
    "gaf:harmonised-wales:2023, impairment=none;vision, EQM-1012 /answers/impairment",
    "gaf:harmonised-wales:2023, age=15 cohabitation=yes, EQM-2012 /answers/cohabitation",
    "gaf:harmonised-wales:2023, age=15 long-lasting-condition=yes,"
        + " EQM-2012 /answers/long-lasting-condition",
    "gaf:harmonised-wales:2023, age=15 marital-status=divorced, EQM-2018 /answers/marital-status",
    "gaf:harmonised-wales:2023, date-of-birth=1980-03-21 age=40, EQM-2011 /answers/age",
    "eqmon:welsh-government-topics:2013, date-of-birth=2016-03-22 pregnancy=1,"
        + " EQM-2018 /answers/pregnancy",
    "eqmon:welsh-government-topics:2013, ethnic-group=black ethnic-group-detail=arab,"
        + " EQM-2018 /answers/ethnic-group-detail",
    "eqmon:service-needs:2026, language-requirements=none;interpreter,"
        + " EQM-1012 /answers/language-requirements"
  })
  void whatCannotBeSoIsRefused(String questionnaire, String answers, String issue) {
    Doors doors = DOORS.get(questionnaire);
    Map<String, Object> document = document(answers);
    Issue expected = new Issue(issue.substring(0, 8), issue.substring(9));
    assertThat(doors.inBulk(document, Completeness.DRAFT)).containsExactly(expected);
    assertThat(doors.byAnnotation(document, Completeness.DRAFT)).containsExactly(expected);
    Set<Issue> bySchema = doors.bySchema(document, Completeness.DRAFT);
    if (answers.contains("date-of-birth=")) {
      assertThat(bySchema).isSubsetOf(expected);
      assertThat(doors.rules(InSchema.WHOLLY)).doesNotContain(expected);
    } else {
      assertThat(bySchema).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ons:census-wales:2021, welsh-skills=none main-language=english-or-welsh",
    "ons:census-wales:2021, national-identity=welsh;british;other",
    "ons:census-wales:2021, general-health=very-good long-lasting-condition=yes"
        + " activity-restriction=a-lot",
    "ons:census-wales:2021, date-of-birth=2005-03-21 marital-status=widowed partner-sex=same",
    "ons:census-wales:2021, armed-forces=regular;reserve",
    "ons:census-wales:2021, tenure=rent-free landlord=relative",
    "gaf:harmonised-wales:2023, long-lasting-condition=yes activity-restriction=not-at-all"
        + " impairment=vision",
    "gaf:harmonised-wales:2023, date-of-birth=1980-03-21 age=41",
    "gaf:harmonised-wales:2023, marital-status=married cohabitation=no",
    "eqmon:welsh-government-topics:2013, sex=male pregnancy=1",
    "eqmon:welsh-government-topics:2013, sex=male gender-identity=no pregnancy=1",
    "eqmon:welsh-government-topics:2013, sex=male gender-identity=yes pregnancy=1",
    "eqmon:welsh-government-topics:2013, date-of-birth=2008-03-21 pregnancy=1",
    "eqmon:welsh-government-topics:2013, date-of-birth=2016-03-22 pregnancy=2",
    "eqmon:service-needs:2026, language-requirements=none correspondence-language=welsh"
  })
  void whatIsMerelyRareIsAccepted(String questionnaire, String answers) {
    Doors doors = DOORS.get(questionnaire);
    Map<String, Object> document = document(answers);
    assertThat(doors.inBulk(document, Completeness.DRAFT)).isEmpty();
    assertThat(doors.byAnnotation(document, Completeness.DRAFT)).isEmpty();
    assertThat(doors.bySchema(document, Completeness.DRAFT)).isEmpty();
  }

  private static Map<String, Object> document(String answers) {
    Map<String, Object> byQuestion = new LinkedHashMap<>();
    for (String answer : answers.split(" ", -1)) {
      String question = answer.substring(0, answer.indexOf('='));
      String said = answer.substring(answer.indexOf('=') + 1);
      List<String> codes = List.of(said.split(";", -1));
      byQuestion.put(
          question,
          question.equals("age")
              ? (Object) Integer.valueOf(said)
              : codes.size() > 1 ? codes : said);
    }
    return Map.of("collected", "2021-03-21", "answers", byQuestion);
  }
}
