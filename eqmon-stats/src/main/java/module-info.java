import org.jspecify.annotations.NullMarked;

/**
 * Mergeable tallies, inference for gaps between equality groups, disclosure control and reports.
 */
@NullMarked
module org.eqmon.stats {
  requires transitive java.sql;
  requires transitive org.eqmon.core;
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.annotation;
  requires de.siegmar.fastcsv;
  requires ojalgo;
  requires org.apache.commons.math4.legacy;
  requires org.apache.commons.numbers.core;
  requires org.apache.commons.numbers.gamma;
  requires org.apache.commons.numbers.rootfinder;
  requires org.apache.commons.statistics.distribution;
  requires tools.jackson.databind;

  exports org.eqmon.stats.analysis;
  exports org.eqmon.stats.disclosure;
  exports org.eqmon.stats.inference;
  exports org.eqmon.stats.inference.amount;
  exports org.eqmon.stats.inference.change;
  exports org.eqmon.stats.inference.contingency;
  exports org.eqmon.stats.inference.decomposition;
  exports org.eqmon.stats.inference.disparity;
  exports org.eqmon.stats.inference.duration;
  exports org.eqmon.stats.inference.gap;
  exports org.eqmon.stats.inference.inequality;
  exports org.eqmon.stats.inference.interaction;
  exports org.eqmon.stats.inference.model;
  exports org.eqmon.stats.inference.multiplicity;
  exports org.eqmon.stats.inference.nonresponse;
  exports org.eqmon.stats.inference.ordinal;
  exports org.eqmon.stats.inference.paired;
  exports org.eqmon.stats.inference.planning;
  exports org.eqmon.stats.inference.processcontrol;
  exports org.eqmon.stats.inference.proportion;
  exports org.eqmon.stats.inference.rate;
  exports org.eqmon.stats.inference.representation;
  exports org.eqmon.stats.inference.segregation;
  exports org.eqmon.stats.inference.smallgroups;
  exports org.eqmon.stats.inference.standardisation;
  exports org.eqmon.stats.inference.strata;
  exports org.eqmon.stats.inference.survey;
  exports org.eqmon.stats.report;
  exports org.eqmon.stats.spi;
  exports org.eqmon.stats.tally;

  uses org.eqmon.stats.spi.Analysis;
}
