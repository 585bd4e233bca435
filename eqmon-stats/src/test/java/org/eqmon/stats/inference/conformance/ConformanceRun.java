package org.eqmon.stats.inference.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the case files of folders and counts what passed. */
final class ConformanceRun {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Map<String, ConformanceMethod> methods = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private int passed;
  private int failed;
  private int unsupported;

  ConformanceRun(List<ConformanceFamily> families) {
    for (ConformanceFamily family : families) {
      family
          .methods()
          .forEach(
              (id, method) -> {
                if (methods.put(id, method) != null) {
                  throw new IllegalStateException("two families support " + id);
                }
              });
    }
  }

  /** Runs every {@code *.json} directly in a folder; a folder without one is an error. */
  void folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("there is no folder " + folder);
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(f -> f.getFileName().toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (files.isEmpty()) {
      throw new IllegalStateException("there is no *.json directly in " + folder);
    }
    files.forEach(this::file);
  }

  /** Runs the cases of one file. */
  void file(Path file) {
    JsonNode cases = JSON.readTree(file.toFile()).path("cases");
    if (!cases.isArray()) {
      throw new IllegalStateException("no cases in " + file);
    }
    for (JsonNode testCase : cases) {
      run(file.getFileName().toString(), testCase);
    }
  }

  private void run(String file, JsonNode testCase) {
    String label =
        file
            + " "
            + testCase.path("id").asString()
            + " ("
            + testCase.path("method").asString()
            + ")";
    ConformanceMethod method = methods.get(testCase.path("method").asString());
    if (method == null) {
      unsupported++;
      lines.add("unsupported: " + label);
      return;
    }
    List<String> faults = faults(method, testCase);
    if (faults.isEmpty()) {
      passed++;
    } else {
      failed++;
      lines.add("failed: " + label + " " + String.join("; ", faults));
    }
  }

  private static List<String> faults(ConformanceMethod method, JsonNode testCase) {
    JsonNode expected = testCase.path("expected");
    ConformanceOutput output;
    try {
      output = method.apply(new ConformanceInput(testCase.path("input")));
    } catch (IllegalArgumentException e) {
      return ConformanceRule.isUndefined(expected)
          ? List.of()
          : List.of("refused: " + e.getMessage());
    } catch (RuntimeException e) {
      return List.of("broke: " + e);
    }
    return new ConformanceRule(testCase.path("tolerance").doubleValue()).faults(expected, output);
  }

  /** Returns one line per case that failed or has an unsupported method, then the totals. */
  List<String> report() {
    List<String> report = new ArrayList<>(lines);
    report.add(
        "conformance: "
            + passed
            + " passed, "
            + failed
            + " failed, "
            + unsupported
            + " unsupported");
    return report;
  }

  /** Returns whether every case passed. */
  boolean isClean() {
    return failed == 0 && unsupported == 0;
  }
}
