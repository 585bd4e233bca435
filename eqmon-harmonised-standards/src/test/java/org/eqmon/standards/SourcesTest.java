package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps SOURCES.md and NOTICE in step with what the resources say of themselves. */
class SourcesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/eqmon/standards");

  @Test
  void everyResourceIsListedWithItsSource() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("SOURCES.md"));
    for (Path file : resources()) {
      JsonNode source = JsonMapper.shared().readTree(file).path("source");
      if (source.isMissingNode()) {
        continue;
      }
      String name = "`" + RESOURCES.relativize(file).toString().replace('\\', '/') + "`";
      assertThat(lines.stream().filter(line -> line.startsWith("| " + name + " |")))
          .as(name)
          .singleElement()
          .asString()
          .contains(
              source.path("publisher").stringValue(),
              source.path("title").stringValue(),
              source.path("reference").stringValue(),
              source.path("date").stringValue(),
              source.path("licence").stringValue());
    }
  }

  @Test
  void noResourceIsListedThatIsGone() throws IOException {
    for (String line : Files.readAllLines(Path.of("SOURCES.md"))) {
      if (line.startsWith("| `") && line.contains(".json`")) {
        String name = line.substring(3, line.indexOf('`', 3));
        assertThat(RESOURCES.resolve(name)).exists();
      }
    }
  }

  @Test
  void everyAttributionThatALicenceAsksForIsInTheNotice() throws IOException {
    String notice = Files.readString(Path.of("../NOTICE"));
    for (Path file : resources()) {
      JsonNode source = JsonMapper.shared().readTree(file).path("source");
      if (!source.isMissingNode() && !source.path("publisher").stringValue().equals("eqmon")) {
        assertThat(notice).contains(source.path("attribution").stringValue());
      }
    }
  }

  private static List<Path> resources() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
