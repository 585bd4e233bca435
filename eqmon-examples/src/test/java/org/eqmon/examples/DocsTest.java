package org.eqmon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The pages name types, members, packages, tests, profiles and files that are there. What is looked
 * at is what stands in code: between backticks, in blocks, and as the target of a link.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DocsTest {
  private static final Path ROOT = Path.of(System.getProperty("eqmon.root"));

  /** Types of others that pages name. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "IllegalArgumentException",
          "ImmutableEnumChecker", // Error Prone
          "ParameterMessageInterpolator", // Hibernate Validator
          "ResultSet",
          "ValidationMessages"); // Jakarta Validation

  private static final Pattern CODE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```|`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  /** A name of two words or more, and what is called on it. */
  private static final Pattern TYPE =
      Pattern.compile("(?<![\\w.$-])([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:\\.([A-Za-z]\\w*))?\\b");

  private static final Pattern OURS =
      Pattern.compile("org\\.eqmon(?:\\.[a-z]\\w*)+(?:\\.[A-Z]\\w*)?");
  private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w,]+)");
  private static final Pattern PROFILE = Pattern.compile("(?<=\\s|^)-P(\\w+)");
  private static final Pattern FILE =
      Pattern.compile(
          "(?<![\\w/.:*-])[\\w.*-]+(?:/[\\w.*-]+)*\\.(?:R|csv|java|jsh|json|md|mjs|properties|py|xml)\\b"
              + "|(?<![\\w/.:*-])(?:docs|eqmon-[a-z-]+|src|\\.ci|\\.mvn)/[\\w./*-]*\\w");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|interface|enum|record|@interface) ([A-Z]\\w*)");

  /** All files, by path from the root, without what is built. */
  private final Set<String> files = new TreeSet<>();

  /** The text of each type's file. */
  private final Map<String, String> types = new TreeMap<>();

  private final Set<String> profiles = new TreeSet<>();

  DocsTest() throws IOException {
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return Set.of("target", ".git", "node_modules")
                    .contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = ROOT.relativize(file).toString().replace('\\', '/');
            files.add(path);
            if (path.endsWith(".java")) {
              String text = Files.readString(file);
              found(DECLARED, text)
                  .forEach(type -> types.merge(type.group(1), text, String::concat));
            } else if (path.endsWith("pom.xml")) {
              found(
                      Pattern.compile("<profile>.*?<id>(\\w+)</id>", Pattern.DOTALL),
                      Files.readString(file))
                  .forEach(profile -> profiles.add(profile.group(1)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private List<String> pages() {
    return files.stream()
        .filter(path -> path.matches("docs/.*\\.md|README\\.md|CONTRIBUTING\\.md"))
        .toList();
  }

  @Test
  void pagesNameOnlyWhatIsThere() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(30);
    Map<String, Set<String>> stale = new TreeMap<>();
    for (String page : pages()) {
      stale.put(page, stale(page, Files.readString(ROOT.resolve(page))));
    }
    stale.values().removeIf(Set::isEmpty);
    assertThat(stale).isEmpty();
  }

  @Test
  void everyPageIsReachedFromAnother() throws IOException {
    Set<String> reached = new TreeSet<>(List.of("README.md", "CONTRIBUTING.md"));
    for (String page : pages()) {
      found(LINK, Files.readString(ROOT.resolve(page)))
          .forEach(link -> reached.add(resolved(page, link.group(1))));
    }
    assertThat(reached).containsAll(pages());
  }

  @Test
  void theIndexesListEveryPageOfTheirFolder() throws IOException {
    for (String folder : List.of("docs/methods/", "docs/decisions/")) {
      String index = Files.readString(ROOT.resolve(folder + "README.md"));
      Set<String> listed = new TreeSet<>();
      found(Pattern.compile("(?m)^\\| \\[[^]]+\\]\\(([^)]+)\\) \\| \\S.*\\|$"), index)
          .forEach(row -> listed.add(folder + row.group(1)));
      Set<String> there = new TreeSet<>(pages());
      there.removeIf(page -> !page.startsWith(folder) || page.equals(folder + "README.md"));
      assertThat(listed).isEqualTo(there);
    }
  }

  @Test
  void namesOfOthersAreNamed() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String page : pages()) {
      all.append(Files.readString(ROOT.resolve(page)));
    }
    assertThat(OF_OTHERS).allMatch(name -> all.indexOf(name) >= 0).noneMatch(types::containsKey);
  }

  @Test
  void aNameThatIsNotThereIsFound() {
    assertThat(
            stale(
                "docs/methods/page.md",
                """
                See [a page](nowhere.md) and [a site](https://example.org/nowhere.md), `TallyTset`,
                `CountsReader.readCvs`, `org.eqmon.core.cvs`, `org.eqmon.core.csv.CsvRowz` and
                `eqmon-stats/src/test/R/gaps.R`, `no-such.json`, `eqmon-stats/src/mian/java`.
                ```sh
                mvn -Pslowly verify -Dtest='TallyTest,NoSuchTest'
                ```
                Right are [a page](gap.md), `CountsReader.readCsv`, `org.eqmon.core.csv.CsvRows`,
                `eqmon-stats/src/test/R/gap.R`, `schema/*.schema.json` and `count.json`.
                """))
        .containsExactlyInAnyOrder(
            "nowhere.md",
            "TallyTset",
            "CountsReader.readCvs",
            "org.eqmon.core.cvs",
            "org.eqmon.core.csv.CsvRowz",
            "eqmon-stats/src/test/R/gaps.R",
            "no-such.json",
            "eqmon-stats/src/mian/java",
            "-Pslowly",
            "NoSuchTest");
  }

  /** The names on a page of what isn't there. */
  private Set<String> stale(String page, String text) {
    Set<String> stale = new TreeSet<>();
    found(LINK, text)
        .map(link -> link.group(1))
        .filter(target -> !target.contains("://"))
        .filter(target -> !isThere(resolved(page, target)))
        .forEach(stale::add);
    for (MatchResult code : found(CODE, text).toList()) {
      if (code.group(3) != null) {
        names(code.group(3), stale);
      } else if (code.group(1).equals("sh")) {
        names(code.group(2), stale);
      } else if (code.group(1).equals("java")) {
        types(code.group(2), stale);
      }
    }
    return stale;
  }

  private void names(String code, Set<String> stale) {
    types(code, stale);
    found(OURS, code)
        .map(MatchResult::group)
        .filter(name -> !isThere("*/src/*/java/" + name.replace('.', '/')))
        .filter(name -> !isThere("*/src/*/java/" + name.replace('.', '/') + ".java"))
        .forEach(stale::add);
    found(TESTS, code)
        .flatMap(tests -> Stream.of(tests.group(1).split(",")))
        .filter(test -> !isThere("*/src/test/java/**/" + test + ".java"))
        .forEach(stale::add);
    found(PROFILE, code)
        .filter(profile -> !profiles.contains(profile.group(1)))
        .forEach(profile -> stale.add(profile.group()));
    found(FILE, code)
        .map(MatchResult::group)
        .filter(file -> !file.matches("(.*/)?target/.*|org\\.eqmon\\..*"))
        .filter(file -> !isThere(file) && !isThere("**/" + file))
        .forEach(stale::add);
  }

  private void types(String code, Set<String> stale) {
    for (MatchResult type : found(TYPE, code).toList()) {
      String source = types.get(type.group(1));
      String member = type.group(2);
      if (source == null) {
        if (!OF_OTHERS.contains(type.group(1)) && !isThere("**/" + type.group(1) + "*.*")) {
          stale.add(type.group(1));
        }
      } else if (member != null && !source.matches("(?s).*\\b" + member + "\\b.*")) {
        stale.add(type.group());
      }
    }
  }

  /** Whether a file or folder is there; {@code *} is anything in a name, {@code **} any folders. */
  private boolean isThere(String path) {
    if (!path.contains("*")) {
      return files.contains(path) || files.stream().anyMatch(file -> file.startsWith(path + "/"));
    }
    PathMatcher file = FileSystems.getDefault().getPathMatcher("glob:" + path);
    PathMatcher within = FileSystems.getDefault().getPathMatcher("glob:" + path + "/**");
    return files.stream()
        .map(Path::of)
        .anyMatch(each -> file.matches(each) || within.matches(each));
  }

  private static String resolved(String page, String target) {
    return Path.of(page).resolveSibling(target).normalize().toString().replace('\\', '/');
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    List<MatchResult> results = new ArrayList<>();
    while (matcher.find()) {
      results.add(matcher.toMatchResult());
    }
    return results.stream();
  }
}
