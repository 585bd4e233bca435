package org.eqmon.examples.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Makes a whole release of a copy of the sources, signed with a throw-away key, into a folder that
 * serves as its repository, and lets a stranger's project build and run from it.
 */
@Tag("slow")
class ReleaseRehearsalTest {
  private static final Path ROOT = Path.of(System.getProperty("eqmon.root"));
  private static final String SNAPSHOT = System.getProperty("eqmon.version");
  private static final String VERSION = SNAPSHOT.replace("-SNAPSHOT", "");

  @TempDir static Path folder;

  private static Path repository;
  private static Path sources;
  private static Path keys;

  @BeforeAll
  static void deploy() throws Exception {
    repository = folder.resolve("repository");
    keys = Files.createDirectory(folder.resolve("keys"));
    keys.toFile().setReadable(false, false);
    keys.toFile().setReadable(true, true);
    new Command(folder, "gpg", "--batch", "--quiet", "--passphrase", "")
        .and("--quick-generate-key", "eqmon rehearsal <rehearsal@eqmon.invalid>")
        .and("default", "default", "1d")
        .with("GNUPGHOME", keys)
        .run();
    sources = releasedCopyOfSources("sources");
    release(sources, "deploy")
        .and("-DaltDeploymentRepository=rehearsal::" + repository.toUri())
        .and("-Dmaven.deploy.skip=false", "-Dmaven.install.skip=true", "-DskipUpload=true")
        .with("GNUPGHOME", keys)
        .run();
  }

  @AfterAll
  static void stopTheAgentOfTheThrowAwayKey() throws Exception {
    new Command(folder, "gpgconf", "--kill", "all").with("GNUPGHOME", keys).run();
  }

  @Test
  void publishesTheParentAndTheThreeLibrariesAndNoExamples() throws IOException {
    assertThat(names(repository.resolve("org/eqmon"), 1))
        .containsExactlyInAnyOrder(
            "eqmon-parent", "eqmon-core", "eqmon-harmonised-standards", "eqmon-stats");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eqmon-core", "eqmon-harmonised-standards", "eqmon-stats"})
  void aLibraryComesWithSourcesJavadocBillOfMaterialsAndSignatures(String module) throws Exception {
    assertThat(published(module))
        .isEqualTo(
            signed(
                module,
                ".pom",
                ".jar",
                "-sources.jar",
                "-javadoc.jar",
                "-cyclonedx.json",
                "-cyclonedx.xml"));
  }

  @Test
  void theParentComesAsAPomWithItsBillOfMaterials() throws Exception {
    assertThat(published("eqmon-parent"))
        .isEqualTo(signed("eqmon-parent", ".pom", "-cyclonedx.json", "-cyclonedx.xml"));
  }

  @Test
  void everySignatureIsOfTheKeyThatSigned() throws Exception {
    List<Path> signatures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(repository)) {
      files.filter(file -> file.toString().endsWith(".asc")).forEach(signatures::add);
    }
    assertThat(signatures).hasSize(3 * 6 + 3);
    for (Path signature : signatures) {
      new Command(folder, "gpg", "--batch", "--verify", signature.toString())
          .and(signature.toString().replaceFirst("\\.asc$", ""))
          .with("GNUPGHOME", keys)
          .run();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eqmon-core", "eqmon-harmonised-standards", "eqmon-stats"})
  void aJarCarriesItsDescriptorItsLicenceAndItsNotice(String module) throws IOException {
    try (JarFile jar = new JarFile(file(module, ".jar").toFile())) {
      assertThat(jar.getEntry("module-info.class")).isNotNull();
      assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
      assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
      assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version"))
          .isEqualTo(VERSION);
    }
  }

  @Test
  void theBillOfMaterialsNamesWhatALibraryNeedsAndNoTestLibrary() throws IOException {
    assertThat(Files.readString(file("eqmon-core", "-cyclonedx.json")))
        .contains("jackson-databind", "Apache-2.0")
        .doesNotContain("junit", "assertj", "jqwik");
  }

  @Test
  void theBundleForCentralHoldsTheSameFiles() throws IOException {
    Path bundle = sources.resolve("target/central-publishing/central-bundle.zip");
    try (ZipFile zip = new ZipFile(bundle.toFile());
        Stream<Path> deployed = Files.walk(repository.resolve("org"))) {
      Set<String> inBundle = new TreeSet<>();
      zip.stream()
          .map(entry -> entry.getName())
          .filter(ReleaseRehearsalTest::isContent)
          .forEach(inBundle::add);
      Set<String> inRepository = new TreeSet<>();
      deployed
          .filter(Files::isRegularFile)
          .map(path -> repository.relativize(path).toString())
          .filter(ReleaseRehearsalTest::isContent)
          .forEach(inRepository::add);
      assertThat(inBundle).isEqualTo(inRepository);
    }
  }

  @Test
  void aSecondBuildElsewhereGivesTheSameBytes() throws Exception {
    Path elsewhere = folder.resolve("elsewhere/again");
    copy(sources, elsewhere);
    release(elsewhere, "package").run();
    for (String module : List.of("eqmon-core", "eqmon-harmonised-standards", "eqmon-stats")) {
      for (String kind : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
        Path again = elsewhere.resolve(module).resolve("target/" + module + "-" + VERSION + kind);
        assertThat(Files.mismatch(again, file(module, kind))).as(again.toString()).isEqualTo(-1);
      }
    }
  }

  @Test
  void aStrangersProjectBuildsAndRunsOnTheModulePathFromTheReleaseAlone() throws Exception {
    assertThat(outputOf("module-path-consumer", "hibernate-validator.version"))
        .contains("Gwyn", "0.1811 to 0.3344")
        .contains("module com.example.landlord with module org.eqmon.core");
    for (String module : List.of("eqmon-core", "eqmon-harmonised-standards", "eqmon-stats")) {
      cameFromTheRelease("module-path-consumer", module);
    }
  }

  @Test
  void onTheModulePathHibernateValidatorHoldsAStrangersObjectsAndOursToTheRules() throws Exception {
    assertThat(outputOf("module-path-consumer", "hibernate-validator.version"))
        .containsSubsequence(
            "EQM-1001 identities[1].<list element> is not a code that this field takes",
            "EQM-1001 response.answers.sex is not a code that this field takes",
            "EQM-1001 sex is not a code that this field takes (ons:sex-form:2021)",
            "EQM-2019 tenancy is not an opaque reference",
            "EQM-1001 identities[1].<list element> nid yw'n god",
            "EQM-1001 response.answers.sex nid yw'n god",
            "EQM-1001 sex nid yw'n god",
            "EQM-2019 tenancy nid yw'n gyfeirnod",
            "wrong with a right tenant: 0",
            "written as it came by Jackson 3: true",
            "EQM-2012 answers.partner-sex is a question that this person isn't asked",
            "also missing: true",
            "read: EQM-2012 /answers/partner-sex")
        .doesNotContain("martian", "Mair", "Exception", "{org.eqmon");
  }

  @Test
  void aStrangersProjectWithJackson2ReadsAndWritesResponses() throws Exception {
    assertThat(outputOf("jackson2-consumer", "jackson2.version"))
        .containsSubsequence(
            "read by " + System.getProperty("jackson2.version"),
            "written as it came: true",
            "accepted, and the same once written: true",
            "EQM-1001 /answers/sex")
        .doesNotContain("martian", "Exception");
    cameFromTheRelease("jackson2-consumer", "eqmon-core");
  }

  /**
   * What a consumer prints that is built with a library of the version that eqmon is tested with.
   */
  private static String outputOf(String name, String itsOwnLibrary) throws Exception {
    Path consumer = folder.resolve(name);
    if (Files.notExists(consumer)) {
      copy(ROOT.resolve("eqmon-examples/src/it").resolve(name), consumer);
    }
    return maven(consumer, "-q", "compile")
        .and("-Dmaven.repo.local=" + consumer.resolve("local-repository"))
        .and("-Deqmon.repository=" + repository.toUri(), "-Deqmon.version=" + VERSION)
        .and("-D" + itsOwnLibrary + "=" + System.getProperty(itsOwnLibrary))
        .run();
  }

  private static void cameFromTheRelease(String consumer, String module) throws IOException {
    Path origins =
        folder
            .resolve(consumer)
            .resolve("local-repository/org/eqmon")
            .resolve(module)
            .resolve(VERSION + "/_remote.repositories");
    assertThat(Files.readString(origins)).contains(module + "-" + VERSION + ".jar>rehearsal=");
  }

  private static Command release(Path project, String phase) {
    return maven(project, "-Prelease", phase)
        .and("-Dmaven.test.skip=true", "-Djacoco.skip=true", "-Denforcer.skip=false")
        .and("-Dspotless.check.skip=true", "-Dcheckstyle.skip=true");
  }

  private static Command maven(Path project, String... arguments) {
    String mvn = Path.of(System.getProperty("eqmon.maven"), "bin", "mvn").toString();
    return new Command(project, mvn, "-B", "-ntp").and(arguments);
  }

  private static Path releasedCopyOfSources(String name) throws IOException {
    Path copy = folder.resolve(name);
    copy(ROOT, copy);
    List<Path> poms = new ArrayList<>();
    try (Stream<Path> files = Files.walk(copy, 2)) {
      files.filter(file -> file.endsWith("pom.xml")).forEach(poms::add);
    }
    assertThat(poms).hasSize(5);
    for (Path pom : poms) {
      String text = Files.readString(pom);
      assertThat(text).contains("<version>" + SNAPSHOT + "</version>");
      Files.writeString(
          pom,
          text.replace(
              "<version>" + SNAPSHOT + "</version>", "<version>" + VERSION + "</version>"));
    }
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> children = Files.list(from)) {
      for (Path child : children.toList()) {
        String name = child.getFileName().toString();
        if (Files.isDirectory(child)) {
          if (!Set.of("target", ".git", ".idea", "node_modules").contains(name)) {
            copy(child, to.resolve(name));
          }
        } else {
          Files.copy(child, to.resolve(name));
        }
      }
    }
  }

  private static Path file(String module, String kind) {
    return repository
        .resolve("org/eqmon")
        .resolve(module)
        .resolve(VERSION)
        .resolve(module + "-" + VERSION + kind);
  }

  private static Set<String> published(String module) throws IOException {
    Set<String> names = names(file(module, ".pom").getParent(), 1);
    names.removeIf(name -> !isContent(name));
    return names;
  }

  private static Set<String> signed(String module, String... kinds) {
    Set<String> names = new TreeSet<>();
    for (String kind : kinds) {
      names.add(module + "-" + VERSION + kind);
      names.add(module + "-" + VERSION + kind + ".asc");
    }
    return names;
  }

  private static boolean isContent(String name) {
    return !name.matches(".*(\\.(md5|sha1|sha256|sha512)|maven-metadata\\.xml|/)");
  }

  private static Set<String> names(Path parent, int depth) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> children = Files.walk(parent, depth)) {
      children
          .filter(child -> !child.equals(parent))
          .forEach(child -> names.add(child.getFileName().toString()));
    }
    return names;
  }

  /** A command line, run to its end without input. */
  private static final class Command {
    private final Path where;
    private final List<String> words;
    private final Map<String, String> environment = new LinkedHashMap<>();

    Command(Path where, String... words) {
      this.where = where;
      this.words = new ArrayList<>(List.of(words));
    }

    Command and(String... more) {
      words.addAll(List.of(more));
      return this;
    }

    Command with(String variable, Path value) {
      environment.put(variable, value.toString());
      return this;
    }

    /** Returns what the command printed; fails with it if the command did. */
    String run() throws IOException, InterruptedException {
      ProcessBuilder builder = new ProcessBuilder(words).directory(where.toFile());
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      Path output = Files.createTempFile(folder, "output", ".txt");
      Process process = builder.redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      int exit = process.waitFor();
      String printed = Files.readString(output);
      assertThat(exit).as("%s%n%s", words, printed).isZero();
      return printed;
    }
  }
}
