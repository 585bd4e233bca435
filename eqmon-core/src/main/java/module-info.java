import org.jspecify.annotations.NullMarked;

/**
 * What may be answered, what one person answered, and the populations that answers are compared
 * with.
 */
@NullMarked
module org.eqmon.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.annotation;
  requires de.siegmar.fastcsv;
  requires tools.jackson.databind;

  exports org.eqmon.core.codelist;
  exports org.eqmon.core.csv;
  exports org.eqmon.core.population;
  exports org.eqmon.core.response;
  exports org.eqmon.core.spi;
  exports org.eqmon.core.validation;

  uses org.eqmon.core.spi.CodeListProvider;
  uses org.eqmon.core.spi.QuestionnaireProvider;
}
