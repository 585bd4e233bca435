package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * How a person needs to be written to and spoken with. These are needs and wishes to be met, not
 * statistics: they belong to a person's service record, apart from monitoring data.
 */
public final class CommunicationNeeds {
  /** Formats of written information; several may be chosen. */
  public static final Characteristic INFORMATION_FORMAT =
      Resources.characteristic("hmcts-information-format-2026");

  /** Support when speaking; several may be chosen. */
  public static final Characteristic COMMUNICATION_SUPPORT =
      Resources.characteristic("hmcts-communication-support-2026");

  /** Ways of getting in touch; several may be chosen. */
  public static final Characteristic CONTACT_METHOD =
      Resources.characteristic("nhs-england-contact-method-2025");

  /** Formats of the Accessible Information Standard in England; several may be chosen. */
  public static final Characteristic INFORMATION_FORMAT_AIS =
      Resources.characteristic("nhs-england-information-format-2025");

  /** An interpreter or another communication professional; several may be chosen. */
  public static final Characteristic COMMUNICATION_PROFESSIONAL =
      Resources.characteristic("nhs-england-communication-professional-2025");

  /** Support that a person uses, in the Accessible Information Standard; several may be chosen. */
  public static final Characteristic COMMUNICATION_SUPPORT_AIS =
      Resources.characteristic("nhs-england-communication-support-2025");

  /** Speaking Welsh, writing Welsh, or an interpreter. */
  public static final Characteristic LANGUAGE_REQUIREMENTS =
      Resources.characteristic("hmcts-language-requirements-2026");

  /** The language a person wants letters in: a wish, not a skill. */
  public static final Characteristic CORRESPONDENCE_LANGUAGE =
      Resources.characteristic("eqmon-correspondence-language-2026");

  private CommunicationNeeds() {}

  static List<Characteristic> all() {
    return List.of(
        INFORMATION_FORMAT,
        COMMUNICATION_SUPPORT,
        CONTACT_METHOD,
        INFORMATION_FORMAT_AIS,
        COMMUNICATION_PROFESSIONAL,
        COMMUNICATION_SUPPORT_AIS,
        LANGUAGE_REQUIREMENTS,
        CORRESPONDENCE_LANGUAGE);
  }
}
