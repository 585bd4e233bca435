package org.eqmon.examples.benchmark;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.csv.CsvResponses;
import org.eqmon.core.csv.RejectedRows;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseField;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.response.constraints.Complete;
import org.eqmon.core.validation.ValidationReport;
import org.eqmon.examples.doors.RandomResponses;
import org.eqmon.standards.HarmonisedQuestionnaires;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Compares bulk validation with Hibernate Validator called per bean, by the processor time of the
 * one thread that does either, in turns. The responses are right ones to the census questionnaire.
 * Hibernate Validator holds drafts, responses and a host's own bean to the same rules, and the bean
 * once more to those of its fields only; bulk validation always checks all rules. Prints the least
 * of so many runs, and then how long as many rows of CSV take, read one after the other in whatever
 * heap the process has.
 *
 * <p>Arguments: the number of responses, the number of runs.
 */
public final class ValidationTimes {
  private static final int DIFFERENT = 1 << 12;

  private static final Questionnaire CENSUS = HarmonisedQuestionnaires.CENSUS_WALES_2021;

  private static final ResponseValidator BULK = ResponseValidator.of(CENSUS, Completeness.COMPLETE);

  private static final Class<?>[] ALL_GROUPS = {
    Default.class, Complete.class, CensusBean.Together.class
  };

  private interface Job {
    long run() throws IOException;
  }

  private ValidationTimes() {}

  /** Prints the least processor time of each job, in milliseconds. */
  public static void main(String[] arguments) throws IOException {
    int responses = Integer.parseInt(arguments[0]);
    int runs = Integer.parseInt(arguments[1]);
    RandomResponses random = new RandomResponses(CENSUS, 2024);
    List<ResponseDraft> asTheyCame = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      asTheyCame.add(ResponseDraft.ofJson(random.right()));
    }
    List<ResponseDraft> drafts = asTheyCame.stream().map(ValidationTimes::inOrder).toList();
    List<EqualityResponse> answered =
        drafts.stream().map(draft -> BULK.accept(draft, issue -> {}).orElseThrow()).toList();
    List<CensusBean> beans = asTheyCame.stream().map(CensusBean::of).toList();
    Map<String, Job> jobs = new LinkedHashMap<>();
    jobs.put("bulk, drafts", () -> wrong(drafts, responses, BULK::validate));
    jobs.put("bulk, drafts that anybody made", () -> wrong(asTheyCame, responses, BULK::validate));
    jobs.put("bulk, drafts into responses", () -> accepted(drafts, responses));
    jobs.put("bulk, responses", () -> wrong(answered, responses, BULK::validate));
    try (var factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      jobs.put("Hibernate Validator, drafts", () -> wrong(drafts, responses, same(validator)));
      jobs.put("Hibernate Validator, responses", () -> wrong(answered, responses, same(validator)));
      jobs.put(
          "Hibernate Validator, a bean",
          () -> wrong(beans, responses, bean -> validator.validate(bean, ALL_GROUPS)));
      jobs.put(
          "Hibernate Validator, its fields only",
          () -> wrong(beans, responses, bean -> validator.validate(bean)));
      Map<String, Long> least = new LinkedHashMap<>();
      for (int run = 0; run < runs; run++) {
        for (Map.Entry<String, Job> job : jobs.entrySet()) {
          long before = processorTime();
          long wrong = job.getValue().run();
          least.merge(job.getKey(), processorTime() - before, Math::min);
          if (wrong != 0) {
            throw new IllegalStateException(job.getKey() + " finds fault with right responses");
          }
        }
      }
      least.forEach(
          (job, time) -> System.out.printf(Locale.ROOT, "%-38s %9.1f ms%n", job, time / 1e6));
    }
    long before = processorTime();
    long bytes = throughCsv(drafts, responses);
    System.out.printf(
        Locale.ROOT,
        "%-38s %9.1f ms, %.0f MB, in a heap of at most %d MiB%n",
        "CSV, read and validated",
        (processorTime() - before) / 1e6,
        bytes / 1e6,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static ResponseDraft inOrder(ResponseDraft draft) {
    ResponseDraft.Builder builder = BULK.newDraft();
    for (ResponseField field : ResponseField.values()) {
      draft.field(field).ifPresent(value -> builder.field(field, value));
    }
    for (ResponseDraft.Part part : ResponseDraft.Part.values()) {
      draft.part(part).forEach((question, value) -> builder.put(part, question, value));
    }
    return builder.build();
  }

  private static <T> long wrong(
      List<T> different, int times, Function<? super T, Collection<?>> check) {
    long wrong = 0;
    for (int i = 0; i < times; i++) {
      wrong += check.apply(different.get(i & (DIFFERENT - 1))).size();
    }
    return wrong;
  }

  private static <T> Function<T, Collection<?>> same(Validator validator) {
    return each -> validator.validate(each, Default.class, Complete.class);
  }

  private static long accepted(List<ResponseDraft> drafts, int responses) {
    long right = 0;
    for (int i = 0; i < responses; i++) {
      right += BULK.accept(drafts.get(i & (DIFFERENT - 1)), issue -> {}).isPresent() ? 1 : 0;
    }
    return responses - right;
  }

  private static long throughCsv(List<ResponseDraft> drafts, int responses) throws IOException {
    CsvResponses csv = CsvResponses.of(BULK);
    List<EqualityResponse> different = new ArrayList<>();
    drafts.forEach(draft -> BULK.accept(draft, issue -> {}).ifPresent(different::add));
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    csv.write(different.iterator(), table);
    Repeated bytes = new Repeated(table.toByteArray(), responses / DIFFERENT);
    long[] accepted = new long[1];
    ValidationReport report =
        csv.read(
            bytes,
            response -> accepted[0]++,
            RejectedRows.to(OutputStream.nullOutputStream(), Language.ENGLISH));
    if (accepted[0] != (long) responses / DIFFERENT * DIFFERENT || !report.isClean()) {
      throw new IllegalStateException("a right row was left out");
    }
    return bytes.given;
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** A table whose rows come again and again after one header. */
  private static final class Repeated extends InputStream {
    private final byte[] table;
    private final int rows;
    private int left;
    private int at;
    private long given;

    Repeated(byte[] table, int times) {
      this.table = table;
      int header = 0;
      while (table[header] != '\n') {
        header++;
      }
      this.rows = header + 1;
      this.left = times;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at == table.length) {
        at = rows;
        left--;
      }
      if (left == 0) {
        return -1;
      }
      int count = Math.min(length, table.length - at);
      System.arraycopy(table, at, into, offset, count);
      at += count;
      given += count;
      return count;
    }
  }
}
