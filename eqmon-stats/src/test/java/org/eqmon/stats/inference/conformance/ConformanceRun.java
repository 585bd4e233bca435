package org.eqmon.stats.inference.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
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

  /** Runs every {@code *.json} directly in a folder; a folder without one is a failure. */
  void folder(Path folder) {
    List<Path> files = List.of();
    try (Stream<Path> entries = Files.list(folder)) {
      files =
          entries
              .filter(f -> f.getFileName().toString().endsWith(".json") && Files.isRegularFile(f))
              .sorted()
              .toList();
    } catch (IOException e) {
      fail(folder.toString(), "can't be read: " + e);
      return;
    }
    if (files.isEmpty()) {
      fail(folder.toString(), "has no *.json directly in it");
    }
    files.forEach(this::file);
  }

  /** Runs the cases of one file; a file without readable cases is a failure. */
  private void file(Path file) {
    String name = file.getFileName().toString();
    JsonNode cases;
    try {
      cases = JSON.readTree(file.toFile()).path("cases");
    } catch (JacksonException e) {
      fail(name, "can't be read: " + e.getOriginalMessage());
      return;
    }
    if (!cases.isArray() || cases.isEmpty()) {
      fail(name, "has no cases");
    }
    for (JsonNode testCase : cases) {
      run(name, testCase);
    }
  }

  private void run(String file, JsonNode testCase) {
    String id = testCase.path("method").asString("");
    String label = file + " " + testCase.path("id").asString("without an id") + " (" + id + ")";
    ConformanceMethod method = methods.get(id);
    if (method == null) {
      unsupported++;
      lines.add("unsupported: " + label);
      return;
    }
    List<String> faults = faults(method, testCase);
    if (faults.isEmpty()) {
      passed++;
    } else {
      fail(label, String.join("; ", faults));
    }
  }

  private void fail(String what, String why) {
    failed++;
    lines.add("failed: " + what + " " + why.replaceAll("\\R", " "));
  }

  private static List<String> faults(ConformanceMethod method, JsonNode testCase) {
    JsonNode expected = testCase.path("expected");
    JsonNode tolerance = testCase.path("tolerance");
    if (!testCase.path("input").isObject() || !expected.isObject() || expected.isEmpty()) {
      return List.of("the case needs an input and something expected");
    }
    if (!tolerance.isNumber() || !(tolerance.doubleValue() >= 0)) {
      return List.of("the case needs a tolerance of 0 or more");
    }
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
    return new ConformanceRule(tolerance.doubleValue()).faults(expected, output);
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
