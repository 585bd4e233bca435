package org.eqmon.stats.inference.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Runs the reference cases in {@code src/test/resources/conformance}, and those in the folder given
 * as {@code -Deqmon.oracles=DIR}, absolute or relative to where Maven was started.
 */
class ConformanceTest {
  @Test
  void everyCaseAgrees() throws URISyntaxException {
    ConformanceRun run = new ConformanceRun(ConformanceFamilies.all());
    run.folder(
        Path.of(Objects.requireNonNull(ConformanceTest.class.getResource("/conformance")).toURI()));
    String folder = System.getProperty("eqmon.oracles", "");
    if (!folder.isBlank()) {
      run.folder(Path.of(System.getProperty("eqmon.startDirectory", "")).resolve(folder));
    }
    run.report().forEach(System.out::println);
    assertThat(run.isClean()).as("every case passes, see the lines above").isTrue();
  }
}
