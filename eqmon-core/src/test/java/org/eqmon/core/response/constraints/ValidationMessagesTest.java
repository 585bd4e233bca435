package org.eqmon.core.response.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The message bundles say what {@link IssueType} says. With {@code -Deqmon.write=true} this test
 * writes them anew.
 */
class ValidationMessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  @ParameterizedTest
  @EnumSource(Language.class)
  void haveTheTextOfEachIssue(Language language) throws IOException {
    String suffix = language == Language.WELSH ? "_cy" : "";
    Path file = RESOURCES.resolve("ContributorValidationMessages" + suffix + ".properties");
    String expected =
        Stream.concat(
                Arrays.stream(IssueType.values())
                    .map(type -> line(type.id(), type.text(), language)),
                Arrays.stream(Allowed.Form.values())
                    .map(form -> line("allowed." + form.id(), form.text(), language)))
            .collect(
                Collectors.joining(
                    "",
                    "# What IssueType and Allowed say, for Jakarta Validation. A host's ValidationMessages with"
                        + " the same keys take their place.\n",
                    ""));
    if (Boolean.getBoolean("eqmon.write")) {
      Files.createDirectories(RESOURCES);
      Files.writeString(file, expected, StandardCharsets.ISO_8859_1);
    }
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo(expected);
    assertThat(expected).doesNotContain("validatedValue", "${");
  }

  private static String line(String id, LocalizedText text, Language language) {
    return "org.eqmon." + id + "=" + escaped(text.in(language)) + "\n";
  }

  /** Readers of message bundles differ in the encoding that they suppose; ASCII is right in all. */
  private static String escaped(String text) {
    return text.chars()
        .mapToObj(
            each -> {
              if (each > 126) {
                return String.format("\\u%04x", each);
              }
              return each == '{' || each == '}' || each == '$' || each == '\\'
                  ? "\\\\" + (char) each
                  : "" + (char) each;
            })
        .collect(Collectors.joining());
  }
}
