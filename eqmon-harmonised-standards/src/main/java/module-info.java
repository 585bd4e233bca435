import org.jspecify.annotations.NullMarked;

/** The harmonised equality categories used in Wales, with crosswalks and reference populations. */
@NullMarked
module org.eqmon.standards {
  requires transitive org.eqmon.core;
  requires static transitive org.jspecify;
  requires tools.jackson.databind;

  exports org.eqmon.standards;

  provides org.eqmon.core.spi.CodeListProvider with
      org.eqmon.standards.HarmonisedCodeLists;
  provides org.eqmon.core.spi.QuestionnaireProvider with
      org.eqmon.standards.HarmonisedQuestionnaires;
}
