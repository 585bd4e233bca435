package org.eqmon.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Totals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls what every method class offers with nothing, with everything, and with numbers that nobody
 * will ever count: it answers, or says why not, and no other library's exception comes through.
 */
class EdgesTest {
  private static final int CALLS = 40;

  /** What takes its time with so many people, as it says: an exact power over all counts. */
  private static final Set<String> PATIENT =
      Set.of("Representation", "ShareAgainstReferencePlan", "SeveralGroupsPlan");

  /** Of the types that refuse a number that only a mistake of ours can hand them. */
  private static final Set<Class<?>> RESULTS =
      Set.of(Estimate.Defined.class, Interval.class, EstimateWithError.class, TestResult.class);

  static Stream<Class<?>> methodClasses() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Estimate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes.resolve("org/eqmon/stats/inference"))) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name =
            classes.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        if (name.endsWith(".class") && !name.contains("$") && !name.contains("-info")) {
          Class<?> type = forName(name.substring(0, name.length() - ".class".length()));
          if (isMethodClass(type) && !PATIENT.contains(type.getSimpleName())) {
            found.add(type);
          }
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(90);
    return found.stream();
  }

  private static Class<?> forName(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isMethodClass(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && Arrays.stream(type.getMethods()).anyMatch(m -> m.getName().equals("withDefaults"));
  }

  @ParameterizedTest
  @MethodSource("methodClasses")
  void answersOrSaysWhyNot(Class<?> type) throws ReflectiveOperationException {
    Object method = type.getMethod("withDefaults").invoke(null);
    for (Method call : calls(type)) {
      EdgeInputs inputs = new EdgeInputs(new Random(call.toString().hashCode()));
      for (int i = 0; i < CALLS; i++) {
        Optional<Object[]> arguments = inputs.of(call);
        if (arguments.isPresent()) {
          Object used = i % 2 == 0 ? method : inputs.vary(method);
          answers(call, used, arguments.get());
        }
      }
    }
  }

  private static List<Method> calls(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getDeclaringClass() == type && !Modifier.isStatic(m.getModifiers()))
        .filter(m -> m.getReturnType() != type && m.getParameterCount() > 0)
        .filter(m -> !m.getName().equals("equals"))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  private static void answers(Method call, Object method, Object[] arguments)
      throws IllegalAccessException {
    String what = call.getName() + EdgeInputs.shown(arguments) + " of " + call.getDeclaringClass();
    try {
      holds(what, call.invoke(method, arguments));
    } catch (InvocationTargetException e) {
      assertThat(isOurs(call, e.getCause()))
          .as(what)
          .withFailMessage(what + ": " + trace(e))
          .isTrue();
    }
  }

  private static String trace(InvocationTargetException e) {
    return e.getCause() + " " + Arrays.stream(e.getCause().getStackTrace()).limit(6).toList();
  }

  private static boolean isOurs(Method call, Throwable thrown) {
    if (thrown instanceof IndexOutOfBoundsException) {
      return List.of(call.getParameterTypes()).contains(int.class);
    }
    String thrower = thrown.getStackTrace()[0].getClassName();
    boolean inside =
        thrower.contains(".numerics.")
            && !thrower.equals(Totals.class.getName())
            && !thrower.equals(DesignMatrix.class.getName());
    return thrown.getClass() == IllegalArgumentException.class
        && thrower.startsWith("org.eqmon.")
        && !inside
        && RESULTS.stream().noneMatch(result -> result.getName().equals(thrower));
  }

  private static void holds(String what, Object result) throws IllegalAccessException {
    if (result instanceof Double number) {
      assertThat(number).as(what).isNotNaN();
    } else if (result instanceof IntervalEstimate answer) {
      lies(what, answer.estimate(), answer.interval());
    } else if (result instanceof EstimateWithError answer) {
      lies(what, answer.estimate(), answer.interval());
    } else if (result instanceof TestResult test && test.pValue().isDefined()) {
      assertThat(test.pValue().value()).as(what).isBetween(0.0, 1.0);
    } else if (result instanceof Optional<?> some && some.isPresent()) {
      holds(what, some.get());
    } else if (result instanceof List<?> several) {
      for (Object one : several) {
        holds(what, one);
      }
    } else if (result instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          holds(what, component.getAccessor().invoke(record));
        } catch (InvocationTargetException e) {
          throw new AssertionError(what, e);
        }
      }
    }
  }

  private static void lies(String what, Estimate estimate, Optional<Interval> interval) {
    if (estimate.isDefined() && interval.isPresent()) {
      assertThat(interval.get().contains(estimate.value()))
          .as(what + " " + estimate + interval)
          .isTrue();
    }
  }
}
