package org.eqmon.stats.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.stats.spi.Analysis;
import org.eqmon.stats.tally.Observation;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.Variable;

/**
 * How complete profiles are: for each question how many people answered it, and why the others
 * didn't. Which answer they gave isn't counted, so that the completeness of a service list can be
 * measured without anybody's needs coming near a statistic.
 *
 * <pre>{@code
 * Study study = Study.of(ProfileCompleteness.of(questionnaire));
 * TallyBuilder counts = TallyBuilder.of(study.schema());
 * csv.read(file, response -> counts.add(ProfileCompleteness.observe(response, questionnaire)));
 * Release release = DisclosureControl.of(policy).release(study.analyse(counts.build()));
 * }</pre>
 *
 * <p><b>Estimand.</b> Counts: for each question, of all people, those with an answer and those
 * without by {@link NonAnswer}. Nothing recorded counts as not asked. They are descriptive: there
 * are no comparisons, and what leaves is the tables of the release, protected like any others (a
 * single person who declined a question is a small count too). To compare groups, take an {@link
 * Indicator} and {@link RateGap}.
 */
public final class ProfileCompleteness implements Analysis {
  /** The id of this analysis. */
  public static final String ID = "eqmon:profile-completeness";

  /** The code of those who answered. */
  public static final String ANSWERED = "answered";

  private static final String WITHOUT = "without-";

  /** Makes the analysis; a study finds it by its id, so callers rarely need this. */
  public ProfileCompleteness() {}

  /** Starts a request about all questions of a questionnaire. */
  public static AnalysisRequest of(Questionnaire questionnaire) {
    return AnalysisRequest.of(
            ID,
            LocalizedText.awaitingReview(
                "Completeness: " + questionnaire.title().english(),
                "Cyflawnrwydd: " + questionnaire.title().welsh()))
        .by(
            questionnaire.questions().stream()
                .map(ProfileCompleteness::characteristic)
                .toArray(Characteristic[]::new));
  }

  /** Returns what is counted of a question: whether it was answered. */
  public static Characteristic characteristic(Question question) {
    LocalizedText name =
        question
            .characteristic()
            .map(Characteristic::name)
            .orElse(
                question.kind() == Question.Kind.DATE_OF_BIRTH
                    ? LocalizedText.awaitingReview("Date of birth", "Dyddiad geni")
                    : LocalizedText.awaitingReview("Age", "Oedran"));
    return new Characteristic(
        "completeness-" + question.id(),
        LocalizedText.awaitingReview("Answered: " + name.english(), "Atebwyd: " + name.welsh()),
        codes(question),
        Characteristic.Selection.SINGLE,
        Set.of());
  }

  /** Reasons are codes here and not non-answers, which a release would show together only. */
  private static CodeList codes(Question question) {
    List<Code> codes = new ArrayList<>();
    codes.add(Code.of(ANSWERED, LocalizedText.awaitingReview("Answered", "Atebwyd")));
    for (NonAnswer reason : NonAnswer.values()) {
      codes.add(Code.of(code(reason), reason.label()));
    }
    return new CodeList(
        new CodeListId("eqmon", "completeness-" + question.id(), "1"),
        LocalizedText.awaitingReview("Whether there is an answer", "A oes ateb"),
        CodeList.Order.NOMINAL,
        CodeList.Use.OUTPUT,
        codes,
        List.of(),
        new Source("eqmon", "Whether there is an answer", ID, "2026", "Apache-2.0", "eqmon"),
        List.of());
  }

  /** Returns the code of those who gave no answer for a reason. */
  public static String code(NonAnswer reason) {
    return WITHOUT + reason.id();
  }

  /**
   * Returns what is counted of a response: of each question whether there is an answer or why not,
   * and nothing else.
   */
  public static Observation observe(EqualityResponse response, Questionnaire questionnaire) {
    EqualityResponse counted = EqualityResponse.empty();
    for (Question question : questionnaire.questions()) {
      counted = counted.with(characteristic(question), state(response, question));
    }
    return Observation.of(counted);
  }

  private static Answer state(EqualityResponse response, Question question) {
    return Answer.of(whyNot(response, question).map(ProfileCompleteness::code).orElse(ANSWERED));
  }

  private static Optional<NonAnswer> whyNot(EqualityResponse response, Question question) {
    return switch (question.kind()) {
      case CHOICE, MULTIPLE_CHOICE ->
          response.answer(question.characteristic().orElseThrow()) instanceof Answer.NoAnswer none
              ? Optional.of(none.reason())
              : Optional.empty();
      case DATE_OF_BIRTH ->
          response.dateOfBirth().isPresent()
              ? Optional.empty()
              : Optional.of(response.whyNoDateOfBirth().orElse(NonAnswer.NOT_ASKED));
      case AGE_IN_YEARS ->
          response.statedAge().isPresent()
              ? Optional.empty()
              : Optional.of(response.whyNoAge().orElse(NonAnswer.NOT_ASKED));
    };
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<TableSpec> needs(AnalysisRequest request) {
    if (request.characteristics().isEmpty()) {
      throw new IllegalArgumentException(ID + " needs questions: start with of(questionnaire)");
    }
    Set<TableSpec> tables = new LinkedHashSet<>();
    for (Characteristic question : request.characteristics()) {
      tables.add(
          TableSpec.of(
              Stream.concat(Stream.of(question.id()), request.period().stream().map(Variable::id))
                  .toArray(String[]::new)));
    }
    return tables;
  }

  @Override
  public AnalysisResult analyse(AnalysisRequest request, Tally tally) {
    return new AnalysisResult(List.of(), List.of(), List.of());
  }
}
