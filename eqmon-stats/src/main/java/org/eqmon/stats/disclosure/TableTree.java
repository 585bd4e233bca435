package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the tables of a release hang together. It is a tree in which the tables of each variable hang
 * together without a gap. Tables that agree on what each shares with its neighbours in such a tree
 * are the tables of some people: the people of one can be matched with those of the next, cell by
 * cell of what they share. (Tables that hang together in circles needn't be, which is why those are
 * refused.)
 *
 * <p>Beeri, Fagin, Maier and Yannakakis 1983, "On the desirability of acyclic database schemes",
 * Journal of the ACM 30.
 */
final class TableTree {
  /**
   * Two neighbours and the variables that both have, which may be none: then they share the total.
   */
  record Link(int to, SortedSet<String> shared) {}

  private final List<List<Link>> links;

  private TableTree(List<List<Link>> links) {
    this.links = links;
  }

  /** Returns the tree of tables by these variables, or empty if they hang together in a circle. */
  static Optional<TableTree> of(List<Set<String>> tables) {
    List<List<Link>> links = new ArrayList<>();
    tables.forEach(table -> links.add(new ArrayList<>()));
    Set<Integer> joined = new HashSet<>();
    if (!tables.isEmpty()) {
      joined.add(0);
    }
    while (joined.size() < tables.size()) {
      int from = -1;
      int to = -1;
      int most = -1;
      for (int i = 0; i < tables.size(); i++) {
        for (int j = 0; j < tables.size(); j++) {
          if (joined.contains(i) && !joined.contains(j)) {
            int shared = shared(tables.get(i), tables.get(j)).size();
            if (shared > most) {
              most = shared;
              from = i;
              to = j;
            }
          }
        }
      }
      SortedSet<String> shared = shared(tables.get(from), tables.get(to));
      links.get(from).add(new Link(to, shared));
      links.get(to).add(new Link(from, shared));
      joined.add(to);
    }
    TableTree tree = new TableTree(links);
    return tree.hasNoGaps(tables) ? Optional.of(tree) : Optional.empty();
  }

  private static SortedSet<String> shared(Set<String> a, Set<String> b) {
    SortedSet<String> shared = new TreeSet<>(a);
    shared.retainAll(b);
    return shared;
  }

  /** In a tree, the tables of a variable have no gap if they have one link fewer than they are. */
  private boolean hasNoGaps(List<Set<String>> tables) {
    Set<String> variables = new TreeSet<>();
    tables.forEach(variables::addAll);
    for (String variable : variables) {
      long having = tables.stream().filter(table -> table.contains(variable)).count();
      long linked =
          links.stream()
              .flatMap(List::stream)
              .filter(link -> link.shared().contains(variable))
              .count();
      if (linked / 2 != having - 1) {
        return false;
      }
    }
    return true;
  }

  /** The neighbours of a table. */
  List<Link> links(int table) {
    return List.copyOf(links.get(table));
  }
}
