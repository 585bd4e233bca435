package org.eqmon.core.spi;

import java.util.List;
import org.eqmon.core.response.Questionnaire;

/**
 * Brings questionnaires. An implementation has a public constructor without arguments and is
 * declared both in {@code module-info} ({@code provides}) and in {@code META-INF/services}.
 */
public interface QuestionnaireProvider {
  /** Returns who brings them, for error messages. */
  String name();

  /** Returns the questionnaires, each id once. */
  List<Questionnaire> questionnaires();
}
