package org.eqmon.core.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Condition;
import org.eqmon.core.response.Contradiction;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.Wording;

/** Leads a visitor past every text of something, and makes the same thing with what it says. */
final class TextPaths {
  private static final String ANOTHER = ".another";

  private final TextVisitor visitor;

  TextPaths(TextVisitor visitor) {
    this.visitor = visitor;
  }

  CodeList of(CodeList list) {
    String key = "code-list." + slug(list.id());
    List<Code> codes = new ArrayList<>();
    for (Code code : list.codes()) {
      codes.add(
          new Code(
              code.value(),
              visitor.text(key + ".code." + code.value(), code.label()),
              code.parent(),
              code.kind(),
              code.nonAnswer()));
    }
    return new CodeList(
        list.id(),
        visitor.text(key + ".name", list.name()),
        list.order(),
        list.use(),
        codes,
        list.rollUps(),
        list.source(),
        caveats(list.caveats()));
  }

  Characteristic of(Characteristic characteristic) {
    return new Characteristic(
        characteristic.id(),
        visitor.text("characteristic." + characteristic.id(), characteristic.name()),
        of(characteristic.codes()),
        characteristic.selection(),
        characteristic.protects());
  }

  ReferencePopulation of(ReferencePopulation population) {
    Map<String, Long> counts = new LinkedHashMap<>(population.counts());
    counts.putAll(population.nonAnswers());
    return new ReferencePopulation(
        population.id(),
        visitor.text("population." + population.id(), population.name()),
        population.area(),
        population.date(),
        population.base(),
        of(population.codes()),
        counts,
        population.perturbation(),
        population.source(),
        caveats(population.caveats()));
  }

  Crosswalk of(Crosswalk crosswalk) {
    String key = "crosswalk." + crosswalk.id();
    return new Crosswalk(
        crosswalk.id(),
        visitor.text(key + ".name", crosswalk.name()),
        crosswalk.from(),
        crosswalk.to(),
        crosswalk.mappings().stream()
            .map(
                cell ->
                    new Crosswalk.Mapping(
                        cell.from(),
                        cell.to(),
                        cell.relation(),
                        visitor.text(
                            key + ".reason." + cell.from() + cell.to().map("."::concat).orElse(""),
                            cell.why()),
                        cell.share()))
            .toList(),
        caveats(crosswalk.caveats()));
  }

  Questionnaire of(Questionnaire questionnaire) {
    String key = "questionnaire." + slug(questionnaire.id()) + ".";
    List<Questionnaire.Section> sections = new ArrayList<>();
    for (Questionnaire.Section section : questionnaire.sections()) {
      sections.add(
          new Questionnaire.Section(
              section.id(),
              visitor.text(key + "section." + section.id(), section.title()),
              section.questions().stream().map(question -> of(key, question)).toList()));
    }
    return new Questionnaire(
        questionnaire.id(),
        visitor.text(key + "title", questionnaire.title()),
        sections,
        questionnaire.contradictions().stream()
            .map(
                each ->
                    new Contradiction(
                        each.id(),
                        each.conditions(),
                        visitor.text(key + "contradiction." + each.id(), each.reason())))
            .toList(),
        questionnaire.source(),
        questionnaire.absent().stream()
            .map(
                each ->
                    new Questionnaire.Absence(
                        each.id(), visitor.text(key + "absent." + each.id(), each.reason())))
            .toList(),
        caveats(questionnaire.caveats()));
  }

  private Question of(String questionnaire, Question question) {
    String key = questionnaire + "question." + question.id();
    Wording wording = wording(key, question.wording());
    Question made =
        switch (question.kind()) {
          case DATE_OF_BIRTH -> Question.dateOfBirth(question.id(), wording);
          case AGE_IN_YEARS -> Question.ageInYears(question.id(), wording);
          case CHOICE, MULTIPLE_CHOICE ->
              Question.choice(question.id(), of(question.characteristic().orElseThrow()), wording);
        };
    Optional<Wording> hint = question.hint().map(text -> wording(key + ".hint", text));
    Optional<Wording> guidance = question.guidance().map(text -> wording(key + ".guidance", text));
    made = hint.map(made::withHint).orElse(made);
    made = guidance.map(made::withGuidance).orElse(made);
    made = question.isVoluntary() ? made.voluntary() : made;
    made = question.offersPreferNotToSay() ? made.offeringPreferNotToSay() : made;
    made = made.askedWhen(question.conditions().toArray(Condition[]::new));
    for (Question.Variant variant : question.variants()) {
      String[] codes = variant.when().codes().toArray(String[]::new);
      made =
          made.wordedAfter(
              wording(
                  key + ".after." + variant.when().question() + "." + String.join("+", codes),
                  variant.wording()),
              variant.when().question(),
              codes);
    }
    for (Code option : question.options()) {
      made = withOption(made, key, question, option);
    }
    return made;
  }

  private Question withOption(Question made, String key, Question question, Code option) {
    String code = option.value();
    Wording label = question.label(code);
    Question labelled;
    if (label.equals(Wording.of(option.label()))) {
      Wording own = inherited(key + ".label." + code, label);
      labelled = own.equals(label) ? made : made.labelling(code, own);
    } else {
      labelled = made.labelling(code, wording(key + ".label." + code, label));
    }
    Question noted =
        question
            .note(code)
            .map(note -> labelled.noting(code, wording(key + ".note." + code, note)))
            .orElse(labelled);
    return question
        .prompt(code)
        .map(prompt -> noted.prompting(code, wording(key + ".prompt." + code, prompt)))
        .orElse(noted);
  }

  private Wording wording(String key, Wording wording) {
    return about(key, wording, visitor.text(key, wording.aboutOneself()));
  }

  private Wording inherited(String key, Wording wording) {
    return about(key, wording, visitor.inherited(key, wording.aboutOneself()));
  }

  private Wording about(String key, Wording wording, LocalizedText oneself) {
    return Wording.of(
        oneself,
        wording.aboutAnother().equals(wording.aboutOneself())
            ? visitor.inherited(key + ANOTHER, oneself)
            : visitor.text(key + ANOTHER, wording.aboutAnother()));
  }

  private List<Caveat> caveats(List<Caveat> caveats) {
    return caveats.stream()
        .map(each -> new Caveat(each.id(), visitor.text("caveat." + each.id(), each.text())))
        .toList();
  }

  private static String slug(Object id) {
    return id.toString().replace(':', '-');
  }
}
