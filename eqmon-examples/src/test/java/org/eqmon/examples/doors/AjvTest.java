package org.eqmon.examples.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eqmon.core.response.Completeness;
import org.eqmon.examples.doors.Doors.Issue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ajv, a JSON Schema validator that has nothing in common with ours or Java's, reads every exported
 * schema in its strict mode and finds the same issues in the same documents. Needs Node and npm.
 */
@Tag("slow")
class AjvTest {
  private static final int DOCUMENTS = 400;
  private static final Path SCRIPT =
      Path.of(System.getProperty("eqmon.root"), "eqmon-examples/src/test/ajv");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @TempDir Path folder;

  @Test
  void findsTheSameAsJavaValidators() throws Exception {
    try (Stream<Path> files = Files.list(SCRIPT)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    run("npm", "ci", "--no-audit", "--no-fund");
    List<String> input = new ArrayList<>();
    List<Set<Issue>> expected = new ArrayList<>();
    for (Doors doors : Doors.all()) {
      for (Completeness completeness : Completeness.values()) {
        List<Object> documents = documents(doors);
        documents.forEach(each -> expected.add(doors.bySchema(each, completeness)));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("schema", doors.schema(completeness));
        line.put("documents", documents);
        input.add(JSON.writeValueAsString(line));
      }
    }
    Files.write(folder.resolve("input"), input);

    List<String> output = run("node", "check.mjs");

    assertThat(output).hasSameSizeAs(expected);
    int wrong = 0;
    for (int i = 0; i < output.size(); i++) {
      Set<String> found =
          new TreeSet<>(Arrays.asList(JSON.readValue(output.get(i), String[].class)));
      Set<String> wanted = new TreeSet<>();
      expected.get(i).forEach(issue -> wanted.add(issue.toString()));
      assertThat(found).isEqualTo(wanted);
      wrong += wanted.isEmpty() ? 0 : 1;
    }
    assertThat(wrong).isBetween(output.size() / 4, output.size() * 3 / 4);
  }

  /** Right and wrong ones in turn, the same in every run. */
  private static List<Object> documents(Doors doors) {
    List<Object> documents = new ArrayList<>(Arrays.asList(null, 3, List.of(), Map.of()));
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      RandomResponses responses = new RandomResponses(doors.questionnaire(), seed);
      documents.add(seed % 2 == 0 ? responses.right() : responses.wrong());
    }
    return documents;
  }

  private List<String> run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Path input = folder.resolve("input");
    if (Files.notExists(input)) {
      Files.createFile(input);
    }
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command[0]).isTrue();
    assertThat(process.exitValue()).as(command[0]).isZero();
    return Files.readAllLines(output);
  }
}
