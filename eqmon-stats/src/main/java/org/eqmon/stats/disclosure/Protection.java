package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eqmon.stats.analysis.Answered;
import org.eqmon.stats.analysis.CountRef;
import org.eqmon.stats.analysis.Finding;
import org.eqmon.stats.analysis.Findings;
import org.eqmon.stats.analysis.OverallTest;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallySchema;
import org.eqmon.stats.tally.Variable;

/** From the tables of a study to what may be shown of them. */
final class Protection {
  private final DisclosurePolicy policy;
  private final Tally tally;
  private final TallySchema schema;
  private final List<List<CountRef>> implied;
  private final Set<String> addedUp;
  private final Kinship kinship;

  Protection(DisclosurePolicy policy, Findings findings) {
    this.policy = policy;
    this.tally = findings.tally();
    this.schema = findings.study().schema();
    this.implied = implied(findings);
    this.addedUp = addedUp();
    this.kinship = new Kinship(axes());
  }

  /** The counts that each finding and test gives back, in the order of the study. */
  private static List<List<CountRef>> implied(Findings findings) {
    List<List<CountRef>> counts = new ArrayList<>();
    for (Answered answered : findings.answered()) {
      for (Finding finding : answered.findings()) {
        counts.add(inOrder(finding.comparison().impliedCounts()));
      }
      for (OverallTest test : answered.overallTests()) {
        counts.add(inOrder(test.impliedCounts()));
      }
    }
    return counts;
  }

  private static List<CountRef> inOrder(Set<CountRef> counts) {
    return counts.stream()
        .sorted(
            Comparator.comparing(CountRef::table).thenComparing(count -> count.levels().toString()))
        .toList();
  }

  /** The periods that some figure adds up. */
  private Set<String> addedUp() {
    Set<String> found = new TreeSet<>();
    for (Variable variable : schema.variables()) {
      if (variable.kind() == Variable.Kind.PERIOD
          && implied.stream()
              .flatMap(List::stream)
              .anyMatch(count -> addsUp(count, variable.id()))) {
        found.add(variable.id());
      }
    }
    return found;
  }

  private boolean addsUp(CountRef count, String period) {
    return !count.levels().containsKey(period)
        && tables().stream()
            .filter(spec -> spec.variables().containsAll(count.table().variables()))
            .allMatch(spec -> spec.variables().contains(period));
  }

  /** The variables of the study. */
  List<Axis> axes() {
    return schema.variables().stream().map(variable -> Axis.of(variable, addedUp)).toList();
  }

  /** The tables of the study without their amounts, and without those that others contain. */
  private List<TableSpec> tables() {
    Set<TableSpec> all = new TreeSet<>();
    for (TableSpec spec : schema.tables()) {
      all.add(TableSpec.of(spec.variables().toArray(String[]::new)));
    }
    return all.stream()
        .filter(spec -> all.stream().noneMatch(o -> !o.equals(spec) && spec.isMarginOf(o)))
        .toList();
  }

  /** Shows everything as it is. */
  ProtectedCounts published() {
    List<ProtectedCounts.Offered> offered = new ArrayList<>();
    SortedMap<CountKey, ReleasedCell> cells = new TreeMap<>();
    Set<String> states = new TreeSet<>();
    for (TableSpec spec : tables()) {
      PartCounts counts = PartCounts.of(tally, spec, addedUp);
      offered.add(new ProtectedCounts.Offered(spec, counts.axes()));
      states.addAll(spec.variables());
      counts.forEach((key, count) -> cells.put(key, new ReleasedCell.Shown(count)));
    }
    return new ProtectedCounts(offered, List.of(), states, cells);
  }

  /** Hides what has to be hidden, and withholds the tables in which that isn't enough. */
  ProtectedCounts protectedCounts() {
    List<WithheldTable> withheld = new ArrayList<>();
    List<TableSpec> linked = linked(withheld);
    while (true) {
      List<PartCounts> counts =
          linked.stream().map(spec -> PartCounts.of(tally, spec, addedUp)).toList();
      Facts facts = new Facts(policy, counts, needs());
      List<LinkedTable> tables = new ArrayList<>();
      for (int i = 0; i < linked.size(); i++) {
        tables.add(
            new LinkedTable(
                linked.get(i),
                counts.get(i).axes(),
                kinship.toldBy(linked.get(i).variables()),
                facts.counts()));
      }
      TableTree tree =
          tree(linked).orElseThrow(() -> new IllegalStateException("the tables are in a circle"));
      Optional<TableSpec> failing = contradicting(facts, tables, tree);
      WithheldTable.Reason reason = WithheldTable.Reason.OVERLAPPING_GROUPS;
      if (failing.isEmpty()) {
        reason = WithheldTable.Reason.NOT_PROTECTABLE;
        failing = new Suppression(policy, facts, tables, tree).run().map(linked::get);
      }
      if (failing.isEmpty()) {
        return shown(facts, tables, withheld);
      }
      withheld.add(withheld(failing.get(), reason));
      List<TableSpec> others = new ArrayList<>(linked);
      others.remove(failing.get());
      linked = others;
    }
  }

  /**
   * A table whose groups don't add up to those of another, or the other way round, as they should:
   * such as people whose broad group is known and whose detailed group isn't.
   */
  private Optional<TableSpec> contradicting(Facts facts, List<LinkedTable> tables, TableTree tree) {
    for (TableSpec spec : inOrderOfStudy()) {
      for (int at = 0; at < tables.size(); at++) {
        if (tables.get(at).spec().equals(spec)) {
          for (TableTree.Link link : tree.links(at)) {
            LinkedTable table = tables.get(at);
            LinkedTable other = tables.get(link.to());
            for (CountKey key : table.names(link.shared())) {
              if ((table.isTold(key) && table.truth(key) != facts.count(key))
                  || (other.isTold(key) && other.truth(key) != facts.count(key))) {
                return Optional.of(laterOf(table.spec(), other.spec()));
              }
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private TableSpec laterOf(TableSpec a, TableSpec b) {
    List<TableSpec> order = inOrderOfStudy();
    return order.indexOf(a) > order.indexOf(b) ? a : b;
  }

  /** The named counts that each finding and test needs. */
  private List<Set<CountKey>> needs() {
    ImpliedCounts parts = new ImpliedCounts(axes());
    List<Set<CountKey>> needs = new ArrayList<>();
    for (List<CountRef> counts : implied) {
      Set<CountKey> need = new HashSet<>();
      counts.forEach(count -> need.addAll(parts.parts(count)));
      needs.add(need);
    }
    return needs;
  }

  /**
   * As many tables as can be checked together: those that the study asks for first, without any
   * that would close a circle, share a multiple choice with another, or have groups that overlap
   * those of another in a way that isn't known.
   */
  private List<TableSpec> linked(List<WithheldTable> withheld) {
    List<TableSpec> linked = new ArrayList<>();
    for (TableSpec spec : inOrderOfStudy()) {
      List<String> multiple = multiple(spec);
      List<TableSpec> more = new ArrayList<>(linked);
      more.add(spec);
      if (multiple.size() > 1) {
        withheld.add(withheld(spec, WithheldTable.Reason.SEVERAL_MULTIPLE_CHOICES));
      } else if (kinship.isTangled(
          spec.variables(), linked.stream().map(TableSpec::variables).toList())) {
        withheld.add(withheld(spec, WithheldTable.Reason.OVERLAPPING_GROUPS));
      } else if (tree(more).isEmpty()
          || linked.stream()
              .anyMatch(o -> multiple.stream().anyMatch(id -> o.variables().contains(id)))) {
        withheld.add(withheld(spec, WithheldTable.Reason.LINKED_IN_A_CIRCLE));
      } else {
        linked = more;
      }
    }
    linked.sort(null);
    return linked;
  }

  private List<TableSpec> inOrderOfStudy() {
    Set<TableSpec> ordered = new LinkedHashSet<>();
    for (List<CountRef> counts : implied) {
      for (CountRef count : counts) {
        tables().stream()
            .filter(spec -> spec.variables().containsAll(count.table().variables()))
            .forEach(ordered::add);
      }
    }
    ordered.addAll(tables());
    return List.copyOf(ordered);
  }

  private List<String> multiple(TableSpec spec) {
    return axes().stream()
        .filter(Axis::isMultiple)
        .map(Axis::id)
        .filter(id -> spec.variables().contains(id))
        .toList();
  }

  private Optional<TableTree> tree(List<TableSpec> specs) {
    return TableTree.of(
        specs.stream().map(spec -> (Set<String>) kinship.with(spec.variables())).toList());
  }

  private static WithheldTable withheld(TableSpec spec, WithheldTable.Reason reason) {
    return new WithheldTable(List.copyOf(spec.variables()), reason);
  }

  private ProtectedCounts shown(
      Facts facts, List<LinkedTable> tables, List<WithheldTable> withheld) {
    SortedMap<CountKey, ReleasedCell> cells = new TreeMap<>();
    for (CountKey key : facts.offered()) {
      if (facts.isShown(key)) {
        cells.put(key, cell(facts.count(key)));
      }
    }
    Set<String> states = new PrimaryRules(policy, facts, tables).statesShown();
    for (CountKey key : facts.states()) {
      if (axes().stream()
          .filter(axis -> isState(key, axis))
          .allMatch(axis -> states.contains(axis.id()))) {
        cells.put(key, cell(facts.count(key)));
      }
    }
    return new ProtectedCounts(
        tables.stream()
            .map(table -> new ProtectedCounts.Offered(table.spec(), table.axes()))
            .toList(),
        withheld,
        states,
        cells);
  }

  private static boolean isState(CountKey key, Axis axis) {
    String part = key.parts().get(axis.id());
    return part != null && axis.part(part).kind() == Axis.Kind.STATE;
  }

  private ReleasedCell cell(long count) {
    return policy.roundingBase().isPresent()
        ? new ReleasedCell.Rounded(policy.rounded(count), policy.roundingBase().getAsLong())
        : new ReleasedCell.Shown(count);
  }
}
