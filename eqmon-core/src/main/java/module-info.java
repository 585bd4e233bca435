import org.jspecify.annotations.NullMarked;

/**
 * What may be answered, what one person answered, and the populations that answers are compared
 * with.
 */
@NullMarked
@SuppressWarnings("module") // who makes validators is a host's choice and may not be there
module org.eqmon.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.annotation;
  requires de.siegmar.fastcsv;
  requires transitive jakarta.validation;
  requires tools.jackson.databind;

  exports org.eqmon.core.codelist;
  exports org.eqmon.core.csv;
  exports org.eqmon.core.json;
  exports org.eqmon.core.needs;
  exports org.eqmon.core.population;
  exports org.eqmon.core.response;
  exports org.eqmon.core.response.constraints;
  exports org.eqmon.core.spi;
  exports org.eqmon.core.text;
  exports org.eqmon.core.validation;

  opens org.eqmon.core.response.constraints.validators to
      org.hibernate.validator,
      spring.beans;

  uses org.eqmon.core.spi.CodeListProvider;
  uses org.eqmon.core.spi.QuestionnaireProvider;
}
