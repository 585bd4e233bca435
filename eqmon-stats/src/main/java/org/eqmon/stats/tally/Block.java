package org.eqmon.stats.tally;

/** How many rows are worked on at a time: a block of one column as ints is 8 KiB. */
final class Block {
  static final int ROWS = 2048;

  private Block() {}
}
