package org.eqmon.stats.inference.model;

/** Bread, filling, bread. */
final class Sandwich {
  private Sandwich() {}

  /** Returns bread * filling * bread, all symmetric. */
  static double[][] of(double[][] bread, double[][] filling) {
    return times(times(bread, filling), bread);
  }

  /** Returns the sandwich whose filling is the sum of outer products of scores times a factor. */
  static double[][] ofScores(double[][] bread, double[][] scores, double factor) {
    int k = bread.length;
    double[][] filling = new double[k][k];
    for (double[] score : scores) {
      for (int a = 0; a < k; a++) {
        for (int b = 0; b < k; b++) {
          filling[a][b] += factor * score[a] * score[b];
        }
      }
    }
    return of(bread, filling);
  }

  private static double[][] times(double[][] one, double[][] other) {
    int k = one.length;
    double[][] product = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int c = 0; c < k; c++) {
        double factor = one[a][c];
        for (int b = 0; b < k; b++) {
          product[a][b] += factor * other[c][b];
        }
      }
    }
    return product;
  }
}
