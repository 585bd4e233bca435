package org.eqmon.standards;

import java.util.List;
import java.util.Set;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;

/**
 * Welsh language skills: what a person can do, not which language they want to be written to in
 * (that is {@link CommunicationNeeds#CORRESPONDENCE_LANGUAGE}).
 */
public final class WelshLanguage {
  /** Nine combinations of Census 2021 outputs. */
  public static final Characteristic SKILLS_9_2021 =
      Resources.characteristic("ons-welsh-skills-9-2021");

  /** Five combinations of Census 2021 outputs. */
  public static final Characteristic SKILLS_5_2021 =
      Resources.characteristic("ons-welsh-skills-5-2021");

  /** Understanding only, any other skill, none. */
  public static final Characteristic SKILLS_3_2021 =
      Resources.characteristic("ons-welsh-skills-3-2021");

  /** Can and cannot understand spoken Welsh. */
  public static final Characteristic UNDERSTANDING_2021 =
      Resources.characteristic("ons-welsh-understanding-2021");

  /** Can and cannot speak Welsh. */
  public static final Characteristic SPEAKING_2021 =
      Resources.characteristic("ons-welsh-speaking-2021");

  /** Can and cannot read Welsh. */
  public static final Characteristic READING_2021 =
      Resources.characteristic("ons-welsh-reading-2021");

  /** Can and cannot write Welsh. */
  public static final Characteristic WRITING_2021 =
      Resources.characteristic("ons-welsh-writing-2021");

  /** The options of the Census 2021 form; several may be chosen, "None of these" alone. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-welsh-skills-form-2021");

  private WelshLanguage() {}

  static List<Characteristic> all() {
    return List.of(
        SKILLS_9_2021,
        SKILLS_5_2021,
        SKILLS_3_2021,
        UNDERSTANDING_2021,
        SPEAKING_2021,
        READING_2021,
        WRITING_2021,
        FORM_2021);
  }

  /**
   * Derives one of {@link #SKILLS_9_2021} from the form. Understanding counts only where it is the
   * one skill.
   *
   * @throws IllegalArgumentException if an answer isn't one of the form, or "none" stands with a
   *     skill
   */
  public static Answer census2021(Answer skills) {
    return Derivation.fromAll(FORM_2021, skills, chosen -> Answer.of(combination(chosen)));
  }

  /**
   * Derives one of {@link #UNDERSTANDING_2021} from the form: whether "Understand spoken Welsh" was
   * chosen, with or without other skills. Who can speak Welsh and left that box empty counts as not
   * understanding it, as in the census.
   *
   * @throws IllegalArgumentException as {@link #census2021}
   */
  public static Answer understanding2021(Answer skills) {
    return ability(skills, "understand");
  }

  /**
   * Derives one of {@link #SPEAKING_2021} from the form.
   *
   * @throws IllegalArgumentException as {@link #census2021}
   */
  public static Answer speaking2021(Answer skills) {
    return ability(skills, "speak");
  }

  /**
   * Derives one of {@link #READING_2021} from the form.
   *
   * @throws IllegalArgumentException as {@link #census2021}
   */
  public static Answer reading2021(Answer skills) {
    return ability(skills, "read");
  }

  /**
   * Derives one of {@link #WRITING_2021} from the form.
   *
   * @throws IllegalArgumentException as {@link #census2021}
   */
  public static Answer writing2021(Answer skills) {
    return ability(skills, "write");
  }

  private static Answer ability(Answer skills, String box) {
    return Derivation.fromAll(
        FORM_2021, skills, chosen -> Answer.of(chosen.contains(box) ? "1" : "0"));
  }

  private static String combination(Set<String> chosen) {
    boolean read = chosen.contains("read");
    boolean write = chosen.contains("write");
    if (chosen.contains("speak")) {
      if (read) {
        return write ? "speak-read-write" : "speak-read";
      }
      return write ? "speak-other" : "speak-only";
    }
    if (read) {
      return write ? "read-write" : "read-only";
    }
    if (write) {
      return "write-only";
    }
    return chosen.contains("understand") ? "understand-only" : "none";
  }
}
