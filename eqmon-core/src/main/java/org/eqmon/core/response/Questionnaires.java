package org.eqmon.core.response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.eqmon.core.spi.QuestionnaireProvider;

/** An immutable registry of questionnaires. */
public final class Questionnaires {
  private final Map<QuestionnaireId, Questionnaire> questionnaires;

  private Questionnaires(Map<QuestionnaireId, Questionnaire> questionnaires) {
    this.questionnaires = Collections.unmodifiableMap(questionnaires);
  }

  /** Returns the questionnaires of every provider that is found by {@link ServiceLoader}. */
  public static Questionnaires load() {
    return of(
        ServiceLoader.load(QuestionnaireProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toArray(QuestionnaireProvider[]::new));
  }

  /**
   * Returns the questionnaires of the given providers.
   *
   * @throws IllegalArgumentException if two providers bring the same id; the message names both
   */
  public static Questionnaires of(QuestionnaireProvider... providers) {
    Map<QuestionnaireId, Questionnaire> found = new TreeMap<>();
    Map<QuestionnaireId, String> broughtBy = new LinkedHashMap<>();
    for (QuestionnaireProvider provider : providers) {
      for (Questionnaire questionnaire : provider.questionnaires()) {
        String earlier = broughtBy.put(questionnaire.id(), provider.name());
        if (earlier != null) {
          throw new IllegalArgumentException(
              questionnaire.id() + " is brought by both " + earlier + " and " + provider.name());
        }
        found.put(questionnaire.id(), questionnaire);
      }
    }
    return new Questionnaires(found);
  }

  /**
   * Returns a registry of questionnaires that a host has made itself.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static Questionnaires of(Questionnaire... own) {
    return of(
        new QuestionnaireProvider() {
          @Override
          public String name() {
            return "the host";
          }

          @Override
          public List<Questionnaire> questionnaires() {
            return List.of(own);
          }
        });
  }

  /** Returns all questionnaires, by id. */
  public List<Questionnaire> all() {
    return List.copyOf(questionnaires.values());
  }

  /** Returns a questionnaire. */
  public Optional<Questionnaire> find(QuestionnaireId id) {
    return Optional.ofNullable(questionnaires.get(id));
  }

  /**
   * Returns a questionnaire.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public Questionnaire get(QuestionnaireId id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no questionnaire " + id + "; the known ones are " + questionnaires.keySet()));
  }

  @Override
  public String toString() {
    return "questionnaires " + questionnaires.keySet();
  }
}
