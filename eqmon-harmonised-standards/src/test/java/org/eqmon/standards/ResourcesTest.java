package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.eqmon.core.response.Characteristic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcesTest {
  private static final String LIST =
      """
      {"resource": "code-list", "format": 1,
       "source": {"publisher": "p", "title": "t", "reference": "r", "date": "d", "licence": "l",
         "attribution": "a"},
       "welsh": "official", "id": "a:b:1", "name": {"en": "Name", "cy": "Enw"},
       "order": "nominal", "use": "output", "caveats": [],
       "characteristic": {"id": "b", "name": {"en": "Name", "cy": "Enw"}, "selection": "single",
         "protects": ["race"]},
       "codes": [
         {"code": "1", "en": "One", "cy": "Un"},
         {"code": "2", "en": "Two", "cy": "Dau", "welsh": "awaiting-review"},
         {"code": "9", "en": "Not answered", "cy": "Heb ateb", "nonAnswer": "not-answered"}],
       "rollUps": [{"to": "a:c:1", "codes": {"1": "x", "2": "x"}}]}
      """;

  @Test
  void readsACompleteList() {
    Characteristic read = read(LIST, Resources::characteristic);
    assertThat(read.codes().answers()).hasSize(2);
    assertThat(read.codes().get("9").nonAnswer()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "cy": "Dau"            | "cy": " "               | test.json#/codes/1/cy must be a text
          "en": "One", "cy"      | "cy"                    | test.json#/codes/0/en is missing
          "en": "One"            | "en": 1                 | test.json#/codes/0/en must be a text
          "en": "One"            | "en": "One", "lable": 1 | test.json#/codes/0 has unknown field 'lable'
          "en": "One"            | "en": "One", "en": "1"  | test.json is no JSON
          "order": "nominal"     | "order": "none"         | test.json#/order must be one of nominal, ordinal
          "welsh": "official"    | "welsh": "google"       | test.json#/welsh must be one of official
          "welsh": "official"    | "welsh": "host"         | test.json#/welsh must be one of official, official-elsewhere, awaiting-review
          "awaiting-review"      | "host"                  | test.json#/codes/1/welsh must be one of official, official-elsewhere, awaiting-review
          "format": 1            | "format": 2             | test.json#/resource must be 'code-list', with format 1
          "licence": "l",        | ``                      | test.json#/source/licence is missing
          "code": "2"            | "code": "1"             | test.json#: a:b:1 has code '1' twice
          "1": "x", "2": "x"     | "1": "x"                | test.json#: a:b:1: the roll-up to a:c:1
          "caveats": []          | "caveats": ["none"]     | test.json#: there is no caveat 'none'
          "caveats": []          | "caveats": {}           | test.json#/caveats must be an array
          "not-answered"         | "gone"                  | test.json#/codes/2/nonAnswer must be one of
          """)
  void aFaultNamesTheResourceThePlaceAndWhatIsAllowed(String right, String wrong, String message) {
    assertThat(LIST).contains(right);
    String broken = LIST.replace(right, wrong == null ? "" : wrong);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(broken, Resources::characteristic))
        .withMessageStartingWith(message);
  }

  @Test
  void aTruncatedOrTrailingDocumentIsAFault() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(LIST.substring(0, 200), Resources::characteristic))
        .withMessageStartingWith("test.json is no JSON");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(LIST + "{}", Resources::characteristic))
        .withMessageStartingWith("test.json is no JSON");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("[]", Resources::characteristic))
        .withMessage("test.json# must be an object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resources.characteristic("no-such-list"))
        .withMessage("there is no resource code-lists/no-such-list.json");
  }

  @Test
  void aCrosswalkMayOnlyGiveReasonsThatItStates() {
    String crosswalk =
        """
        {"resource": "crosswalk", "format": 1,
         "source": {"publisher": "p", "title": "t", "reference": "r", "date": "d", "licence": "l",
           "attribution": "a"},
         "welsh": "official", "id": "x", "name": {"en": "Name", "cy": "Enw"},
         "from": "a:b:1", "to": "a:c:1", "caveats": [],
         "reasons": [{"id": "same", "en": "The same.", "cy": "Yr un peth."}],
         "mappings": [{"from": "1", "to": "x", "relation": "exact", "why": "same"}]}
        """;
    assertThat(read(crosswalk, Resources::crosswalk).convert("1")).contains("x");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                read(
                    crosswalk.replace("\"why\": \"same\"", "\"why\": \"?\""), Resources::crosswalk))
        .withMessage("test.json#/mappings/0/why must be one of the reasons [same]");
  }

  @Test
  void populationsAndTablesMustFitTheirLists() {
    String populations =
        """
        {"resource": "reference-populations", "format": 1,
         "source": {"publisher": "p", "title": "t", "reference": "r", "date": "d", "licence": "l",
           "attribution": "a"},
         "welsh": "official", "id": "x", "name": {"en": "Name", "cy": "Enw"},
         "codeList": "ons:sex:2021", "date": "2021-03-21", "base": "all-ages", "caveats": [],
         "codes": ["1", "2"],
         "areas": [{"area": "W92000004", "perturbation": 0, "caveats": [], "counts": [1, 2]}]}
        """;
    Function<JsonObject, Object> reading =
        file -> Resources.populations(file, Sex.CENSUS_2021.codes());
    assertThat(read(populations, reading)).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(populations.replace("[1, 2]", "[1]"), reading))
        .withMessage("test.json#/areas/0/counts must have one count for each of [1, 2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(populations.replace("[1, 2]", "[1, -2]"), reading))
        .withMessage("test.json#/areas/0/counts must be a whole number of 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(populations.replace("ons:sex:2021", "a:b:1"), reading))
        .withMessage("test.json#/codeList must be ons:sex:2021");
  }

  private static <T> T read(String json, Function<JsonObject, T> reading) {
    return JsonObject.read(
        "test.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), reading);
  }
}
