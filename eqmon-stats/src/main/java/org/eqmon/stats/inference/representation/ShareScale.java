package org.eqmon.stats.inference.representation;

/** The scale on which an observed share is set against the reference share. */
enum ShareScale {
  /** Observed over reference share: the representation ratio. */
  RATIO(1) {
    @Override
    double gap(double share, double reference) {
      return share / reference;
    }

    @Override
    double share(double gap, double reference) {
      return gap * reference;
    }
  },
  /** Observed minus reference share. */
  DIFFERENCE(0) {
    @Override
    double gap(double share, double reference) {
      return share - reference;
    }

    @Override
    double share(double gap, double reference) {
      return reference + gap;
    }
  };

  private final double none;

  ShareScale(double none) {
    this.none = none;
  }

  /** Returns the value that means no gap. */
  double none() {
    return none;
  }

  /** Returns the gap between a share and the reference share. */
  abstract double gap(double share, double reference);

  /** Returns the share that is a gap away from the reference share. */
  abstract double share(double gap, double reference);
}
