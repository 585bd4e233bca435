package org.eqmon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private final String readme = Files.readString(Path.of("..", "README.md"));

  ReadmeTest() throws IOException {}

  private List<String> blocks(String kind) {
    return Pattern.compile("(?ms)^```" + kind + "\n(.*?)^```")
        .matcher(readme)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  @Test
  void theFirstTwoBlocksAreTheTwoCommands() {
    assertThat(blocks("sh").subList(0, 2))
        .containsExactly("mvn -q -B -Preport package\n", "mvn -B verify\n");
  }

  @Test
  void theFiveLinesPrintWhatStandsBelowThem() {
    assertThat(printed(blocks("java").get(0))).isEqualTo(blocks("text").get(0));
  }

  @Test
  void thereAreFiveLinesAfterTheImports() {
    assertThat(blocks("java").get(0).lines())
        .filteredOn(line -> !line.isBlank() && !line.startsWith("import"))
        .hasSize(5);
  }

  /** Runs code in a JShell within this process and returns what it prints. */
  private static String printed(String code) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      code.lines().filter(line -> !line.isBlank()).forEach(line -> run(shell, line));
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void run(JShell shell, String line) {
    for (SnippetEvent event : shell.eval(line)) {
      assertThat(event.status()).as(line).isEqualTo(Snippet.Status.VALID);
      assertThat(event.exception()).as(line).isNull();
    }
  }
}
