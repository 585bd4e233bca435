package org.eqmon.examples.benchmark;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;

/**
 * The least processor time of the one thread that does a job, the jobs taken in turns, for machines
 * that others use at the same time: elapsed time says little there.
 */
final class LeastTimes {
  /** A job and its result. */
  interface Job {
    double run() throws Exception;
  }

  private record Checked(Job job, DoublePredicate expected) {}

  private final Map<String, Checked> jobs = new LinkedHashMap<>();

  /** Adds a job, and what its result must be. */
  LeastTimes with(String name, Job job, DoublePredicate expected) {
    jobs.put(name, new Checked(job, expected));
    return this;
  }

  /** Adds a job that returns a positive number. */
  LeastTimes with(String name, Job job) {
    return with(name, job, result -> result > 0);
  }

  /** Runs the jobs in turns, so many times, and prints the least time of each in milliseconds. */
  void print(int runs) throws Exception {
    Map<String, Long> least = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      for (Map.Entry<String, Checked> entry : jobs.entrySet()) {
        long before = processorTime();
        double result = entry.getValue().job().run();
        least.merge(entry.getKey(), processorTime() - before, Math::min);
        if (!entry.getValue().expected().test(result)) {
          throw new IllegalStateException(entry.getKey() + " has another result: " + result);
        }
      }
    }
    least.forEach(
        (job, time) -> System.out.printf(Locale.ROOT, "%-34s %9.1f ms%n", job, time / 1e6));
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
