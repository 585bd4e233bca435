package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.ResponseSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped JSON Schemas are those that follow from the questionnaires. This writes them anew,
 * from the root of the checkout:
 *
 * <pre>
 * mvn -q -B -pl eqmon-harmonised-standards -am test -Dtest=SchemaFilesTest -Deqmon.write=true \
 *     -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class SchemaFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/schema");

  @ParameterizedTest
  @MethodSource("questionnaires")
  void areUpToDate(Questionnaire questionnaire) throws IOException {
    ResponseSchema schema = ResponseSchema.of(questionnaire);
    Path file = FOLDER.resolve(schema.fileName());
    if (Boolean.getBoolean("eqmon.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, schema.json());
    }
    assertThat(Files.readString(file)).isEqualTo(schema.json());
  }

  @Test
  void areOnePerQuestionnaire() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              questionnaires()
                  .map(questionnaire -> ResponseSchema.of(questionnaire).fileName())
                  .toList());
    }
  }

  static Stream<Questionnaire> questionnaires() {
    return HarmonisedStandards.questionnaires().stream();
  }
}
