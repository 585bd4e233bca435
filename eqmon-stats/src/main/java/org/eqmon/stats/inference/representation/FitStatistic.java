package org.eqmon.stats.inference.representation;

/** What measures how far observed counts are from expected ones. */
public enum FitStatistic {
  /** Pearson's: the squared deviations over the expected counts, summed. */
  PEARSON,
  /** The likelihood ratio, G: twice the sum of observed times log observed over expected. */
  LIKELIHOOD_RATIO
}
