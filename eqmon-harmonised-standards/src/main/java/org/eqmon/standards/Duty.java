package org.eqmon.standards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.response.ProtectedCharacteristic;
import org.eqmon.core.text.OwnTexts;
import org.eqmon.core.text.TextCatalogue;

/**
 * A legal duty in Wales that asks for equality or language information, in short. It is a summary
 * for finding one's way, not legal advice: read the reference.
 *
 * @param id a stable id, such as {@code "employment-information"}
 * @param name what it is called
 * @param asks what it asks for
 * @param binds whom it binds
 * @param socialLandlords whether it binds registered social landlords
 * @param about the protected characteristics it asks about; empty if it is about something else
 * @param reference the law or guidance
 */
public record Duty(
    String id,
    LocalizedText name,
    LocalizedText asks,
    LocalizedText binds,
    SocialLandlords socialLandlords,
    Set<ProtectedCharacteristic> about,
    String reference) {
  /** Whether a duty binds registered social landlords. */
  public enum SocialLandlords {
    /** When they carry out public functions, such as allocating homes. */
    PUBLIC_FUNCTIONS,
    /** Most are not listed among the bodies it binds. */
    NOT_LISTED,
    /** Once the Welsh Language Commissioner has given them a compliance notice. */
    AFTER_NOTICE
  }

  /** Copies the set. */
  public Duty {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(asks, "asks");
    Objects.requireNonNull(binds, "binds");
    Objects.requireNonNull(socialLandlords, "socialLandlords");
    Objects.requireNonNull(reference, "reference");
    about = Set.copyOf(about);
  }

  /** Returns the duties that this module knows. */
  public static List<Duty> all() {
    return Holder.ALL;
  }

  /** Returns the duties that ask about a protected characteristic. */
  public static List<Duty> about(ProtectedCharacteristic characteristic) {
    return all().stream().filter(duty -> duty.about().contains(characteristic)).toList();
  }

  /** Returns this duty with a host's texts, under {@code duty.general-duty.asks} and the like. */
  public Duty with(OwnTexts texts) {
    return new Duty(
        id,
        texts.in(key("name"), name),
        texts.in(key("asks"), asks),
        texts.in(key("binds"), binds),
        socialLandlords,
        about,
        reference);
  }

  static TextCatalogue texts() {
    Map<String, LocalizedText> texts = new HashMap<>();
    for (Duty duty : all()) {
      texts.put(duty.key("name"), duty.name());
      texts.put(duty.key("asks"), duty.asks());
      texts.put(duty.key("binds"), duty.binds());
    }
    return TextCatalogue.of(texts);
  }

  private String key(String part) {
    return "duty." + id + "." + part;
  }

  private static final class Holder {
    static final List<Duty> ALL = JsonObject.read("duties.json", Holder::read);

    private static List<Duty> read(JsonObject file) {
      file.header("duties");
      file.source();
      TextOrigin origin = file.origin();
      return List.copyOf(
          file.objects(
              "duties",
              duty ->
                  new Duty(
                      duty.text("id"),
                      duty.localized("name", origin),
                      duty.localized("asks", origin),
                      duty.localized("binds", origin),
                      duty.option("socialLandlords", SocialLandlords.class),
                      Set.copyOf(duty.options("about", ProtectedCharacteristic.class)),
                      duty.text("reference"))));
    }
  }
}
