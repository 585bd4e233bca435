package org.eqmon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
  private static final Path SCRIPT = Path.of("eqmon-examples", "jshell", "quickstart.jsh");

  @TempDir Path folder;

  @Test
  void aRealJshellRunsTheScriptToItsFirstFindings() throws IOException, InterruptedException {
    File out = folder.resolve("out").toFile();
    Process jshell =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
                "--class-path",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "-R-Dfile.encoding=UTF-8",
                "-J-Dfile.encoding=UTF-8",
                SCRIPT.toString())
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true)
            .redirectOutput(out)
            .start();
    assertThat(jshell.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(out.toPath(), StandardCharsets.UTF_8))
        .contains("Representation by Ethnic group")
        .contains("Gap:")
        .doesNotContain("Error", "Exception");
  }

  @Test
  void theScriptIsFiveLinesAfterItsImports() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("..").resolve(SCRIPT)).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("//"))
            .filter(line -> !line.startsWith("import") && !line.startsWith("/exit"))
            .toList();
    assertThat(lines).hasSize(5);
  }
}
