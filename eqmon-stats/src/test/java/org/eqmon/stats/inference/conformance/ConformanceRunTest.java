package org.eqmon.stats.inference.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The harness must be able to fail. */
class ConformanceRunTest {
  private static final Estimate NONE = Estimate.undefined(UndefinedReason.EMPTY_GROUP);

  @TempDir private Path folder;

  private ConformanceRun run(ConformanceMethod method, String input, String expected)
      throws IOException {
    Files.writeString(
        folder.resolve("some.json"),
        """
        {"family": "some", "cases": [{"id": "case-1", "method": "some.method",
          "input": %s, "expected": %s, "tolerance": 1e-3}]}
        """
            .formatted(input, expected));
    ConformanceRun run = new ConformanceRun(List.of(() -> Map.of("some.method", method)));
    run.folder(folder);
    return run;
  }

  private boolean passes(Object got, String want) throws IOException {
    return run(input -> ConformanceOutput.of("value", got), "{}", "{\"value\": " + want + "}")
        .isClean();
  }

  @Test
  void toleranceIsAbsoluteBelowOneAndRelativeAbove() throws IOException {
    assertThat(passes(0.0015, "0.0006")).isTrue();
    assertThat(passes(0.0017, "0.0006")).isFalse();
    assertThat(passes(1000.9, "1000")).isTrue();
    assertThat(passes(1001.1, "1000")).isFalse();
  }

  @Test
  void anInfiniteNumberMustBeThatOne() throws IOException {
    assertThat(passes(Double.POSITIVE_INFINITY, "\"Infinity\"")).isTrue();
    assertThat(passes(Double.NEGATIVE_INFINITY, "\"-Infinity\"")).isTrue();
    assertThat(passes(Double.NEGATIVE_INFINITY, "\"Infinity\"")).isFalse();
    assertThat(passes(1e300, "\"Infinity\"")).isFalse();
    assertThat(passes(Double.POSITIVE_INFINITY, "1")).isFalse();
  }

  @Test
  void nullIsMetByNoNumberOnly() throws IOException {
    assertThat(passes(NONE, "null")).isTrue();
    assertThat(passes(OptionalDouble.empty(), "null")).isTrue();
    assertThat(passes(0.0, "null")).isFalse();
    assertThat(passes(NONE, "0")).isFalse();
    assertThat(passes(Double.NaN, "0")).isFalse();
  }

  @Test
  void arraysAreComparedByElementAndLength() throws IOException {
    assertThat(passes(new double[][] {{1, 2}, {3}}, "[[1, 2], [3]]")).isTrue();
    assertThat(passes(List.of(1, NONE), "[1, null]")).isTrue();
    assertThat(passes(new long[] {1, 2}, "[1, 2, 3]")).isFalse();
    assertThat(passes(new long[] {2, 1}, "[1, 2]")).isFalse();
    assertThat(passes(List.of("a", "b"), "[\"a\", \"b\"]")).isTrue();
    assertThat(passes(List.of("a", "c"), "[\"a\", \"b\"]")).isFalse();
    assertThat(passes(1, "[1]")).isFalse();
  }

  @Test
  void undefinedIsMetByNoNumberAnywhereOrARefusal() throws IOException {
    String undefined = "{\"undefined\": \"why\"}";
    assertThat(run(input -> ConformanceOutput.undefined(), "{}", undefined).isClean()).isTrue();
    assertThat(run(input -> ConformanceOutput.of("value", NONE), "{}", undefined).isClean())
        .isTrue();
    assertThat(
            run(input -> ConformanceOutput.of("value", NONE, "other", 1), "{}", undefined)
                .isClean())
        .isFalse();
    ConformanceMethod refusing =
        input -> {
          throw new IllegalArgumentException("no");
        };
    assertThat(run(refusing, "{}", undefined).isClean()).isTrue();
    assertThat(run(refusing, "{}", "{\"value\": 1}").isClean()).isFalse();
  }

  @Test
  void aMissingAnswerOrInputFails() throws IOException {
    assertThat(run(input -> ConformanceOutput.of("other", 1), "{}", "{\"value\": 1}").report())
        .containsExactly(
            "failed: some.json case-1 (some.method) value: got no answer, want 1",
            "conformance: 0 passed, 1 failed, 0 unsupported");
    ConformanceMethod echo = input -> ConformanceOutput.of("value", input.count("x"));
    assertThat(run(echo, "{\"x\": 7}", "{\"value\": 7}").isClean()).isTrue();
    assertThat(run(echo, "{}", "{\"undefined\": \"why\"}").isClean()).isFalse();
    assertThat(run(echo, "{\"x\": 7.5}", "{\"undefined\": \"why\"}").isClean()).isFalse();
  }

  @Test
  void anUnknownMethodFailsTheRun() throws IOException {
    Files.writeString(
        folder.resolve("some.json"),
        "{\"cases\": [{\"id\": \"c\", \"method\": \"no.such\", \"input\": {}, \"expected\": {}}]}");
    ConformanceRun run = new ConformanceRun(ConformanceFamilies.all());
    run.folder(folder);
    assertThat(run.isClean()).isFalse();
    assertThat(run.report())
        .containsExactly(
            "unsupported: some.json c (no.such)", "conformance: 0 passed, 0 failed, 1 unsupported");
  }

  @Test
  void aFolderWithoutCasesFailsTheRun() {
    ConformanceRun run = new ConformanceRun(List.of());
    run.folder(folder);
    run.folder(folder.resolve("none"));
    assertThat(run.isClean()).isFalse();
    assertThat(run.report()).hasSize(3).endsWith("conformance: 0 passed, 2 failed, 0 unsupported");
  }

  @Test
  void garbageFailsTheRunAndLeavesTheRestOfItAlone() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"cases\": [{");
    Files.writeString(folder.resolve("empty.json"), "");
    Files.writeString(folder.resolve("other.json"), "{\"family\": \"other\"}");
    Files.writeString(folder.resolve("none.json"), "{\"cases\": []}");
    Files.writeString(folder.resolve("array.json"), "[1, 2]");
    Files.writeString(
        folder.resolve("odd.json"),
        """
        {"cases": [7, null, "text", {}, {"method": "some.method"},
          {"method": "some.method", "input": {}, "expected": {"value": 1}},
          {"method": "some.method", "input": {}, "expected": {}, "tolerance": 1},
          {"method": "some.method", "input": {}, "expected": {"value": 1}, "tolerance": -1},
          {"method": "some.method", "input": {}, "expected": {"value": {"a": 1}}, "tolerance": 1},
          {"method": "some.method", "input": {}, "expected": {"value": true}, "tolerance": 1},
          {"method": "some.method", "input": {}, "expected": {"value": "one"}, "tolerance": 1}]}
        """);
    Files.writeString(folder.resolve("notes.txt"), "not a case file");
    Files.createDirectory(folder.resolve("folder.json"));
    Files.writeString(
        Files.createDirectory(folder.resolve("deeper")).resolve("more.json"), "{\"cases\": [");
    ConformanceRun run = run(input -> ConformanceOutput.of("value", 2), "{}", "{\"value\": 2}");
    assertThat(run.report()).last().isEqualTo("conformance: 1 passed, 12 failed, 4 unsupported");
    assertThat(run.report()).allMatch(line -> line.lines().count() == 1);
  }

  @Test
  void twoFamiliesCannotSupportOneId() {
    ConformanceFamily family = () -> Map.of("some.method", input -> ConformanceOutput.undefined());
    assertThatIllegalStateException()
        .isThrownBy(() -> new ConformanceRun(List.of(family, family)))
        .withMessageContaining("some.method");
  }
}
