package org.eqmon.examples.rooms;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The module descriptors: the arrows between modules, what each shows, and that they work on the
 * module path, which no other unit test uses.
 */
class ModulesTest {
  private static final Set<String> HOUSE =
      Set.of("org.eqmon.core", "org.eqmon.standards", "org.eqmon.stats");

  /** Packages whose public types are for their own module only. */
  private static final Set<String> INTERNAL =
      Set.of(
          "org.eqmon.core.response.constraints.validators", "org.eqmon.stats.inference.numerics");

  private static final ModuleFinder MODULE_PATH =
      ModuleFinder.of(
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of)
              .toArray(Path[]::new));

  @Test
  void arrowsPointLeft() {
    assertThat(requiredOfHouse("org.eqmon.core")).isEmpty();
    assertThat(requiredOfHouse("org.eqmon.standards")).containsExactly("org.eqmon.core");
    assertThat(requiredOfHouse("org.eqmon.stats")).containsExactly("org.eqmon.core");
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.eqmon.core", "org.eqmon.standards", "org.eqmon.stats"})
  void everyPackageWithPublicTypesIsShownToAllOrKnownToBeInternal(String name) {
    ModuleDescriptor module = descriptor(name);
    Set<String> shown =
        module.exports().stream()
            .filter(export -> !export.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(toSet());
    Set<String> withPublicTypes =
        House.CLASSES.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getPackageName)
            .filter(each -> module.packages().contains(each))
            .filter(each -> !INTERNAL.contains(each))
            .collect(toSet());

    assertThat(shown).isEqualTo(withPublicTypes);
    assertThat(module.isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.eqmon.core", "org.eqmon.standards", "org.eqmon.stats"})
  void providersAreTheSameOnTheModulePathAndOnTheClassPath(String name) throws IOException {
    assertThat(servicesOnClassPath(name)).isEqualTo(servicesOnModulePath(name));
  }

  @Test
  void modulesResolveAndTheirProvidersLoad() throws ClassNotFoundException {
    Configuration resolved =
        ModuleLayer.boot().configuration().resolve(MODULE_PATH, ModuleFinder.of(), HOUSE);
    ModuleLayer layer =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());

    for (String name : HOUSE) {
      Module module = layer.findModule(name).orElseThrow();
      assertThat(module.isNamed()).isTrue();
      for (var provided : module.getDescriptor().provides()) {
        Class<?> service = module.getClassLoader().loadClass(provided.service());
        Set<String> loaded =
            ServiceLoader.load(layer, service).stream()
                .map(provider -> provider.get().getClass().getName())
                .collect(toSet());
        assertThat(loaded).containsAll(provided.providers());
      }
    }
  }

  private static Set<String> requiredOfHouse(String name) {
    return descriptor(name).requires().stream()
        .map(ModuleDescriptor.Requires::name)
        .filter(each -> each.startsWith("org.eqmon"))
        .collect(toSet());
  }

  private static Map<String, Set<String>> servicesOnModulePath(String name) {
    return descriptor(name).provides().stream()
        .collect(
            toMap(
                ModuleDescriptor.Provides::service, provides -> Set.copyOf(provides.providers())));
  }

  private static Map<String, Set<String>> servicesOnClassPath(String name) throws IOException {
    Map<String, Set<String>> services = new LinkedHashMap<>();
    String folder = "META-INF/services/";
    try (var reader = reference(name).open()) {
      List<String> files = reader.list().filter(file -> file.startsWith(folder)).toList();
      for (String file : files) {
        if (file.endsWith("/")) {
          continue;
        }
        try (var stream = reader.open(file).orElseThrow()) {
          Set<String> providers =
              new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                  .lines()
                  .map(line -> line.replaceFirst("#.*", "").strip())
                  .filter(line -> !line.isEmpty())
                  .collect(toSet());
          services.put(file.substring(folder.length()), providers);
        }
      }
    }
    return services;
  }

  private static ModuleDescriptor descriptor(String name) {
    return reference(name).descriptor();
  }

  private static ModuleReference reference(String name) {
    return MODULE_PATH.find(name).orElseThrow();
  }
}
