package org.eqmon.standards;

import java.util.List;
import java.util.Set;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;

/**
 * National identity: how people see themselves, apart from citizenship and ethnic group. Several
 * may be chosen, so outputs are combinations.
 */
public final class NationalIdentity {
  /** Eight combinations of Census 2021 outputs. */
  public static final Characteristic GROUPS_8_2021 =
      Resources.characteristic("ons-national-identity-9-2021");

  /** UK identity only, both, non-UK identity only. */
  public static final Characteristic GROUPS_3_2021 =
      Resources.characteristic("ons-national-identity-4-2021");

  /** The options of the Census 2021 form in Wales, Welsh first; several may be chosen. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-national-identity-form-2021");

  private NationalIdentity() {}

  static List<Characteristic> all() {
    return List.of(GROUPS_8_2021, GROUPS_3_2021, FORM_2021);
  }

  /**
   * Derives one of {@link #GROUPS_8_2021} from the form. "Other" counts as a non-UK identity: the
   * census office codes what people write there, and may find a UK identity such as Cornish.
   *
   * @throws IllegalArgumentException if an answer isn't one of the form
   */
  public static Answer census2021(Answer identities) {
    return Derivation.fromAll(FORM_2021, identities, NationalIdentity::combination);
  }

  private static Answer combination(Set<String> chosen) {
    if (chosen.contains("other")) {
      return Answer.of(chosen.size() == 1 ? "7" : "8");
    }
    if (chosen.size() == 1) {
      return switch (chosen.iterator().next()) {
        case "british" -> Answer.of("1");
        case "welsh" -> Answer.of("2");
        case "english" -> Answer.of("4");
        default -> Answer.of("6");
      };
    }
    if (chosen.equals(Set.of("welsh", "british"))) {
      return Answer.of("3");
    }
    return Answer.of(chosen.equals(Set.of("english", "british")) ? "5" : "6");
  }
}
