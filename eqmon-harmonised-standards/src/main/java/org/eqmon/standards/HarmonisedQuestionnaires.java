package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.spi.QuestionnaireProvider;

/**
 * The questionnaires of this module, and their provider to {@code Questionnaires.load()}.
 *
 * <p>Texts in curly brackets, such as {@code {person_name}}, stand for what the form fills in. What
 * a publisher's form has and isn't here stands in {@link Questionnaire#absent()}.
 */
public final class HarmonisedQuestionnaires implements QuestionnaireProvider {
  /**
   * Census 2021 in Wales: the questions about people, and tenure. It offers no "prefer not to say";
   * three questions are voluntary.
   */
  public static final Questionnaire CENSUS_WALES_2021 =
      Resources.questionnaire("ons-census-wales-2021");

  /**
   * The harmonised standards of the Government Analysis Function with their wording for Wales.
   * Every question offers "prefer not to say".
   */
  public static final Questionnaire HARMONISED_WALES =
      Resources.questionnaire("gaf-harmonised-wales-2023");

  /**
   * The ten topics that the Welsh Government listed in 2013, asked with other publishers'
   * questions: its own weren't seen.
   */
  public static final Questionnaire WELSH_GOVERNMENT_TOPICS =
      Resources.questionnaire("eqmon-welsh-government-topics-2013");

  /** The model category form in its version for staff, as far as it was seen. */
  public static final Questionnaire MODEL_CATEGORY_FORM =
      Resources.questionnaire("taipawb-model-category-form-staff-form");

  /**
   * How a person needs to be written to and spoken with, and in which language. These are needs to
   * be met, apart from monitoring.
   */
  public static final Questionnaire SERVICE_NEEDS =
      Resources.questionnaire("eqmon-service-needs-2026");

  /** Makes the provider, as {@code ServiceLoader} asks for. */
  public HarmonisedQuestionnaires() {}

  @Override
  public String name() {
    return "eqmon-harmonised-standards";
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return List.of(
        CENSUS_WALES_2021,
        HARMONISED_WALES,
        WELSH_GOVERNMENT_TOPICS,
        MODEL_CATEGORY_FORM,
        SERVICE_NEEDS);
  }
}
