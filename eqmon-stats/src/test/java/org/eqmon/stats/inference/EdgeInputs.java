package org.eqmon.stats.inference;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eqmon.stats.inference.amount.Moments;
import org.eqmon.stats.inference.contingency.ContingencyTable;
import org.eqmon.stats.inference.duration.Durations;
import org.eqmon.stats.inference.gap.GapMargin;
import org.eqmon.stats.inference.gap.TwoGroups;

/** The table of edges: what there is to hand to a parameter of each type. */
final class EdgeInputs {
  private static final long HUGE = 1L << 53;
  private static final long HUGEST = Long.MAX_VALUE / 2;
  private static final long[] COUNTS = {0, 1, 2, 5, 40, 1000, HUGE, HUGE + 1, HUGEST};
  private static final double[] NUMBERS = {
    0, 1, 0.5, 0.05, 0.95, -1, 2, 5, 40, 1e15, 1e308, -1e308
  };
  private static final List<ValueCounts> VALUES =
      List.of(
          ValueCounts.empty(),
          ValueCounts.of(2),
          ValueCounts.of(2, 2),
          ValueCounts.of(0, 0, 7),
          ValueCounts.of(1e60, -1e60, 3),
          ValueCounts.of(1e60, 1),
          ValueCounts.ofLevels(3, 0, 4, 1),
          ValueCounts.ofLevels(HUGE, HUGE + 1, 3),
          ValueCounts.ofLevels(HUGEST, 5, HUGEST - 9));

  private final Random random;

  EdgeInputs(Random random) {
    this.random = random;
  }

  /** Returns one row of arguments, or empty if a parameter is of a type without a table. */
  Optional<Object[]> of(Method call) {
    Type[] types = call.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      Optional<Object> value = of(types[i]);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      arguments[i] = value.get();
    }
    return Optional.of(arguments);
  }

  /** Returns a method with some of its options changed, where they can be. */
  Object vary(Object method) {
    Object varied = method;
    List<Method> options =
        Arrays.stream(method.getClass().getMethods())
            .filter(m -> m.getReturnType() == method.getClass())
            .filter(m -> !Modifier.isStatic(m.getModifiers()))
            .sorted(Comparator.comparing(Method::toString))
            .toList();
    for (Method option : options) {
      Optional<Object[]> arguments = random.nextBoolean() ? of(option) : Optional.empty();
      if (arguments.isPresent()) {
        try {
          varied = option.invoke(varied, arguments.get());
        } catch (InvocationTargetException e) {
          // an option that is refused is left as it was
          if (!(e.getCause() instanceof IllegalArgumentException)) {
            throw new IllegalStateException(option.toString(), e);
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return varied;
  }

  private Optional<Object> of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return listOf(list.getActualTypeArguments()[0]);
    }
    if (type instanceof Class<?> plain && plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return Optional.of(constants[random.nextInt(constants.length)]);
    }
    Object value = null;
    if (type == long.class) {
      value = count();
    } else if (type == int.class) {
      value = random.nextInt(4);
    } else if (type == double.class) {
      value = number();
    } else if (type == long[].class) {
      value = counts(random.nextInt(4));
    } else if (type == double[].class) {
      value = numbers(random.nextInt(4));
    } else if (type == long[][].class) {
      int columns = random.nextInt(4);
      value = random.ints(random.nextInt(4)).mapToObj(i -> counts(columns)).toArray(long[][]::new);
    } else if (type == double[][].class) {
      int columns = random.nextInt(3);
      value =
          random.ints(random.nextInt(4)).mapToObj(i -> numbers(columns)).toArray(double[][]::new);
    } else if (type == Confidence.class) {
      value = new Confidence(random.nextBoolean() ? 0.95 : 0.999);
    } else if (type == ValueCounts.class) {
      value = values();
    } else if (type == Moments.class) {
      value = Moments.of(values());
    } else if (type == Durations.class) {
      value = durations();
    } else if (type == TwoGroups.class) {
      value = twoGroups();
    } else if (type == GapMargin.class) {
      value = random.nextBoolean() ? GapMargin.difference(-0.1, 0.1) : GapMargin.ratio(0.8, 1.25);
    } else if (type == ContingencyTable.class) {
      long small = random.nextInt(3);
      long large = random.nextBoolean() ? HUGE : 7;
      value = ContingencyTable.of(new long[][] {{small, large}, {small, 3}, {0, large}});
    }
    return Optional.ofNullable(value);
  }

  private Optional<Object> listOf(Type element) {
    List<Object> list = new ArrayList<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      Optional<Object> one = of(element);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      list.add(one.get());
    }
    return Optional.of(list);
  }

  private long count() {
    return COUNTS[random.nextInt(COUNTS.length)];
  }

  private double number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private long[] counts(int size) {
    boolean few = random.nextBoolean();
    return random.longs(size).map(i -> few ? random.nextInt(6) : count()).toArray();
  }

  private double[] numbers(int size) {
    int kind = random.nextInt(3);
    return random
        .doubles(size)
        .map(i -> kind == 0 ? random.nextInt(5) : kind == 1 ? 1.0 / size : number())
        .toArray();
  }

  private ValueCounts values() {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private Durations durations() {
    return switch (random.nextInt(4)) {
      case 0 -> Durations.of(ValueCounts.empty(), ValueCounts.empty());
      case 1 -> Durations.of(ValueCounts.ofLevels(3, 0, 4, 1), ValueCounts.of(2, 2));
      case 2 -> Durations.of(ValueCounts.ofLevels(HUGE, 5), ValueCounts.ofLevels(0, 3, HUGE));
      default -> Durations.of(ValueCounts.ofLevels(HUGEST, 5), ValueCounts.of(1e60));
    };
  }

  private TwoGroups twoGroups() {
    long[] sizes = {0, 1, 7, 40, 1_000_000, 1_000_000_000};
    long first = sizes[random.nextInt(sizes.length)];
    long second = sizes[random.nextInt(sizes.length)];
    return TwoGroups.of(part(first), first, part(second), second);
  }

  private long part(long size) {
    long[] parts = {0, Math.min(1, size), size / 2, Math.max(0, size - 1), size};
    return parts[random.nextInt(parts.length)];
  }

  /** Returns the arguments as they would be written. */
  static String shown(Object[] arguments) {
    return Arrays.deepToString(arguments);
  }
}
