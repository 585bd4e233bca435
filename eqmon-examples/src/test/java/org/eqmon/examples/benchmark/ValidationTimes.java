package org.eqmon.examples.benchmark;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Objects;
import java.util.function.Function;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.csv.CsvResponses;
import org.eqmon.core.csv.RejectedRows;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.RawValue;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseField;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.response.constraints.Complete;
import org.eqmon.core.response.constraints.InCodeList;
import org.eqmon.core.validation.ValidationReport;
import org.eqmon.examples.doors.RandomResponses;
import org.eqmon.standards.HarmonisedQuestionnaires;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Compares bulk validation with Hibernate Validator called per bean, by the processor time of the
 * one thread that does either, in turns. The responses are right ones to the census questionnaire.
 * Hibernate Validator holds drafts and responses to the same rules, and a host's own bean to one
 * constraint for each question and no rule between fields; bulk validation always checks all rules.
 * Prints the least of so many runs, and then how long as many rows of CSV take, read one after the
 * other in whatever heap the process has.
 *
 * <p>Arguments: the number of responses, the number of runs.
 */
public final class ValidationTimes {
  private static final int DIFFERENT = 1 << 12;

  private static final Questionnaire CENSUS = HarmonisedQuestionnaires.CENSUS_WALES_2021;

  private static final ResponseValidator BULK = ResponseValidator.of(CENSUS, Completeness.COMPLETE);

  private interface Job {
    long run() throws IOException;
  }

  /** A host's own object. */
  private record Bean(
      @Nullable @InCodeList("ons:sex-form:2021") String sex,
      @Nullable @InCodeList("ons:legal-partnership-form:2021") String maritalStatus,
      @Nullable @InCodeList("ons:partner-sex-form:2021") String partnerSex,
      @Nullable @InCodeList("ons:country-of-birth-form:2021") String countryOfBirth,
      @Nullable @InCodeList("ons:national-identity-form:2021") List<String> nationalIdentity,
      @Nullable @InCodeList("ons:ethnic-group-5-form:2021") String ethnicGroup,
      @Nullable @InCodeList("ons:ethnic-group-19-form:2021") String ethnicGroupDetail,
      @Nullable @InCodeList("ons:religion-form:2021") String religion,
      @Nullable @InCodeList("ons:welsh-skills-form:2021") List<String> welshSkills,
      @Nullable @InCodeList("ons:main-language-form:2021") String mainLanguage,
      @Nullable @InCodeList("ons:english-proficiency-form:2021") String englishProficiency,
      @Nullable @InCodeList("ons:general-health-form:2021") String generalHealth,
      @Nullable @InCodeList("ons:long-lasting-condition-form:2021") String longLastingCondition,
      @Nullable @InCodeList("ons:activity-restriction-form:2021") String activityRestriction,
      @Nullable @InCodeList("ons:unpaid-care-form:2021") String unpaidCare,
      @Nullable @InCodeList("ons:sexual-orientation-form:2021") String sexualOrientation,
      @Nullable @InCodeList("ons:gender-identity-form:2021") String genderIdentity,
      @Nullable @InCodeList("ons:armed-forces-form:2021") String armedForces,
      @Nullable @InCodeList("ons:tenure-form:2021") String tenure,
      @Nullable @InCodeList("ons:landlord-form:2021") String landlord,
      @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}|[a-z-]+") String dateOfBirth) {
    static Bean of(ResponseDraft draft) {
      return new Bean(
          one(draft, "sex"),
          one(draft, "marital-status"),
          one(draft, "partner-sex"),
          one(draft, "country-of-birth"),
          several(draft, "national-identity"),
          one(draft, "ethnic-group"),
          one(draft, "ethnic-group-detail"),
          one(draft, "religion"),
          several(draft, "welsh-skills"),
          one(draft, "main-language"),
          one(draft, "english-proficiency"),
          one(draft, "general-health"),
          one(draft, "long-lasting-condition"),
          one(draft, "activity-restriction"),
          one(draft, "unpaid-care"),
          one(draft, "sexual-orientation"),
          one(draft, "gender-identity"),
          one(draft, "armed-forces"),
          one(draft, "tenure"),
          one(draft, "landlord"),
          text(draft, "date-of-birth"));
    }

    private static @Nullable String one(ResponseDraft draft, String question) {
      return draft.answers().get(question) instanceof RawValue.Text text ? text.text() : null;
    }

    private static String text(ResponseDraft draft, String question) {
      return Objects.requireNonNullElse(one(draft, question), "not-known");
    }

    private static @Nullable List<String> several(ResponseDraft draft, String question) {
      RawValue value = draft.answers().get(question);
      if (value instanceof RawValue.Texts several) {
        return several.texts();
      }
      return value instanceof RawValue.Text text && NonAnswer.find(text.text()).isEmpty()
          ? List.of(text.text())
          : null;
    }
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
    List<Bean> beans = asTheyCame.stream().map(Bean::of).toList();
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
          "Hibernate Validator, fields of a bean",
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
