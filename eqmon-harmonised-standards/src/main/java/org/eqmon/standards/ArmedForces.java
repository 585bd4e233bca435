package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;

/**
 * Previous service in the UK armed forces, for those aged 16 and over. Those who serve now answer
 * "No".
 */
public final class ArmedForces {
  /** The four groups of Census 2021 outputs. */
  public static final Characteristic CENSUS_2021 =
      Resources.characteristic("ons-armed-forces-2021");

  /** Has and has not served. */
  public static final Characteristic GROUPS_2 =
      Resources.characteristic("eqmon-armed-forces-2-2021");

  /** The options of the Census 2021 form; both kinds of "yes" may be chosen. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-armed-forces-form-2021");

  private ArmedForces() {}

  static List<Characteristic> all() {
    return List.of(CENSUS_2021, GROUPS_2, FORM_2021);
  }

  /**
   * Derives one of {@link #CENSUS_2021} from the form.
   *
   * @throws IllegalArgumentException if an answer isn't one of the form, or "no" stands with
   *     another
   */
  public static Answer census2021(Answer served) {
    return Derivation.fromAll(
        FORM_2021,
        served,
        chosen -> {
          if (chosen.contains("no")) {
            return Answer.of("4");
          }
          if (chosen.size() == 2) {
            return Answer.of("3");
          }
          return Answer.of(chosen.contains("regular") ? "1" : "2");
        });
  }
}
