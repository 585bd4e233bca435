package org.eqmon.stats.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eqmon.core.codelist.Language;
import org.eqmon.stats.disclosure.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportWriterTest {
  private static final Release BY_YEAR = Releases.byYear();

  static Stream<ReportWriter> writers() {
    return Stream.of(
        TextReport.withDefaults(),
        HtmlReport.withDefaults(),
        JsonReport.withDefaults(),
        CsvReport.withDefaults(),
        CsvReport.withDefaults().with(CsvReport.Content.TABLES));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void equalReleasesGiveEqualBytes(ReportWriter writer) {
    for (Language language : Language.values()) {
      assertThat(writer.write(Releases.byYear(), language))
          .isEqualTo(writer.write(BY_YEAR, language));
    }
  }

  @ParameterizedTest
  @MethodSource("writers")
  void theTwoLanguagesShowTheSameNumbers(ReportWriter writer) {
    assertThat(numbers(writer.write(BY_YEAR, Language.WELSH)))
        .isEqualTo(numbers(writer.write(BY_YEAR, Language.ENGLISH)));
  }

  private static List<String> numbers(String text) {
    return Pattern.compile("\\d+(\\.\\d+)?")
        .matcher(text.replace("&#39;", "'"))
        .results()
        .map(r -> r.group())
        .sorted()
        .toList();
  }

  private static Document parse(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>\n", ""))));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageIsWellFormedAndNeedsNothingElse(Language language) throws Exception {
    String html = HtmlReport.withDefaults().write(BY_YEAR, language);
    Document page = parse(html);
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    for (String loading : List.of("script", "link", "img", "iframe", "object")) {
      assertThat(page.getElementsByTagName(loading).getLength()).as(loading).isZero();
    }
    assertThat(html).doesNotContain("http://", "https://", "url(");
  }

  @Test
  void aQuestionAskedFromBothSidesIsSaidToCountOnce() {
    String said = "count as one comparison";
    TextReport report = TextReport.withDefaults();
    String two = report.write(Releases.ofTwoGroups(), Language.ENGLISH).replaceAll("\\s+", " ");
    assertThat(two).contains("1 comparison (Benjamini", said);
    String three = report.write(Releases.ofOneTime(), Language.ENGLISH).replaceAll("\\s+", " ");
    assertThat(three).contains("2 comparisons, adjusted together").doesNotContain(said);
  }

  @Test
  void labelsCannotBecomeMarkup() throws Exception {
    String html = HtmlReport.withDefaults().write(BY_YEAR, Language.ENGLISH);
    assertThat(parse(html).getElementsByTagName("b").getLength()).isZero();
    assertThat(html).contains("&lt;b&gt;");
  }

  @Test
  void everyShownFindingHasItsPlaceInTheChart() throws Exception {
    Document page = parse(HtmlReport.withDefaults().write(Releases.ofOneTime(), Language.ENGLISH));
    NodeList pictures = page.getElementsByTagName("svg");
    assertThat(pictures.getLength()).isEqualTo(1);
    int points =
        page.getElementsByTagName("circle").getLength()
            + page.getElementsByTagName("polygon").getLength();
    int squares = 0;
    NodeList rectangles = page.getElementsByTagName("rect");
    for (int i = 0; i < rectangles.getLength(); i++) {
      if (rectangles
          .item(i)
          .getAttributes()
          .getNamedItem("class")
          .getNodeValue()
          .equals("immaterial")) {
        squares++;
      }
    }
    assertThat(points + squares).isEqualTo(2);
  }

  @Test
  void eachGroupHasAPictureOfItsOwnOverTheYears() throws Exception {
    Document page = parse(HtmlReport.withDefaults().write(BY_YEAR, Language.ENGLISH));
    assertThat(attributes(page, "svg", "aria-label"))
        .hasSize(3)
        .anyMatch(name -> name.startsWith("Group A: "))
        .allMatch(name -> name.endsWith(" by period"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aReaderWithoutEyesOrMouseGetsEverything(Language language) throws Exception {
    for (Release release : List.of(BY_YEAR, Releases.ofOneTime(), Releases.twice())) {
      Document page = parse(HtmlReport.withDefaults().write(release, language));
      assertThat(attributes(page, "svg", "role")).isNotEmpty().containsOnly("img");
      assertThat(attributes(page, "svg", "aria-label")).noneMatch(String::isBlank);
      assertThat(attributes(page, "th", "scope")).allMatch(List.of("col", "row")::contains);
      assertThat(attributes(page, "section", "aria-labelledby"))
          .isNotEmpty()
          .allSatisfy(id -> assertThat(ids(page)).contains(id));
      assertThat(ids(page)).doesNotHaveDuplicates();
      assertThat(attributes(page, "a", "href"))
          .allSatisfy(href -> assertThat(ids(page)).contains(href.substring(1)));
      NodeList regions = page.getElementsByTagName("div");
      for (int i = 0; i < regions.getLength(); i++) {
        Element region = (Element) regions.item(i);
        if (region.getAttribute("class").equals("wide")) {
          assertThat(region.getAttribute("tabindex")).isEqualTo("0");
          assertThat(region.getAttribute("role")).isEqualTo("region");
          assertThat(region.getAttribute("aria-label")).isNotBlank();
        }
      }
      NodeList signs = page.getElementsByTagName("span");
      for (int i = 0; i < signs.getLength(); i++) {
        Element sign = (Element) signs.item(i);
        assertThat(
                sign.getTextContent().length() > 1
                    || !sign.getAttribute("aria-hidden").isEmpty()
                    || !sign.getAttribute("aria-label").isBlank())
            .as("a sign has a name, or words beside it")
            .isTrue();
      }
    }
  }

  private static List<String> ids(Document page) {
    return Stream.of("section", "h2")
        .flatMap(name -> attributes(page, name, "id").stream())
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static List<String> attributes(Document page, String element, String attribute) {
    NodeList found = page.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> ((Element) found.item(i)).getAttribute(attribute))
        .toList();
  }

  @Test
  void answersAboutTheSameGroupsStandSideBySide() throws Exception {
    Document page = parse(HtmlReport.withDefaults().write(Releases.twice(), Language.ENGLISH));
    assertThat(attributes(page, "a", "href")).containsExactly("#answer-1", "#answer-2");
    assertThat(TextReport.withDefaults().write(Releases.twice(), Language.ENGLISH))
        .contains("At a glance")
        .containsPattern("Group A +\\+17.1 points ▲ +\\+17.1 points ▲")
        .contains("[1] ", "[2] ");
    assertThat(TextReport.withDefaults().write(BY_YEAR, Language.ENGLISH))
        .doesNotContain("At a glance");
  }

  @Test
  void everyFindingHasTheBoundsOfWhatIsNotKnown() {
    String html = HtmlReport.withDefaults().write(BY_YEAR, Language.ENGLISH);
    assertThat(html).contains("<th scope=\"col\">If the unknown were known</th>");
    int rows = html.split("<td class=\"label\">", -1).length - 1;
    assertThat(rows).isEqualTo(BY_YEAR.findings().size());
  }

  @Test
  void aTextReportSaysWhatWasFoundAndThatItIsAPrompt() {
    String text = TextReport.withDefaults().write(BY_YEAR, Language.ENGLISH);
    assertThat(text)
        .contains("A finding is a prompt to look further. It is no legal test")
        .contains("30.0% (300 of 1,000) against 12.9% (90 of 700): All other groups")
        .contains("Gap: better.")
        .contains("Not assessable")
        .contains("Nobody was asked");
    assertThat(text.lines()).allMatch(line -> line.length() <= 112);
  }

  @Test
  void spreadsheetsDoNotTakeALabelForAFormula() {
    String csv = CsvReport.withDefaults().write(BY_YEAR, Language.ENGLISH);
    List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    assertThat(rows).hasSize(12);
    assertThat(rows).anyMatch(row -> row.getField("group_label").equals("'" + Releases.HOSTILE));
    assertThat(rows.get(0).getField("verdict")).isEqualTo("GAP");
    assertThat(rows.get(0).getField("observed_count")).isEqualTo("300");
  }

  @Test
  void countsAreRowsOfTheirOwn() {
    String csv =
        CsvReport.withDefaults()
            .with(CsvReport.Content.TABLES)
            .write(Releases.ofOneTime(), Language.ENGLISH);
    assertThat(CsvReader.builder().ofNamedCsvRecord(csv).stream())
        .anyMatch(
            row ->
                row.getField("category_1").equals("a")
                    && row.getField("category_2").equals("yes")
                    && row.getField("count").equals("600"));
  }

  @Test
  void theJsonHoldsEveryNumberOfAFinding() {
    JsonNode json =
        JsonMapper.shared().readTree(JsonReport.withDefaults().write(BY_YEAR, Language.WELSH));
    JsonNode finding = json.at("/answers/0/findings/0");
    assertThat(json.at("/formatVersion").asInt()).isEqualTo(JsonReport.FORMAT_VERSION);
    assertThat(finding.at("/verdict").asString()).isEqualTo("GAP");
    assertThat(finding.at("/effects/0/adjustedInterval/lower").asDouble()).isPositive();
    assertThat(finding.at("/method/reference").asString()).isNotBlank();
    assertThat(finding.at("/sensitivities/0/kind").asString()).isEqualTo("UNKNOWN_ANSWERS");
    assertThat(json.at("/answers/0/findings/2/pValue/undefined").asString()).isNotBlank();
    assertThat(json.toString()).doesNotContain("NaN");
  }
}
