package org.eqmon.stats.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.Source;
import org.eqmon.stats.analysis.Baseline;
import org.eqmon.stats.analysis.DetectableGap;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.disclosure.DisclosurePolicy;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.disclosure.ReleasedAnswer;
import org.eqmon.stats.disclosure.ReleasedCell;
import org.eqmon.stats.disclosure.ReleasedEffect;
import org.eqmon.stats.disclosure.ReleasedFinding;
import org.eqmon.stats.disclosure.ReleasedSensitivity;
import org.eqmon.stats.disclosure.ReleasedSide;
import org.eqmon.stats.disclosure.ReleasedTable;
import org.eqmon.stats.disclosure.ReleasedTest;
import org.eqmon.stats.disclosure.ReleasedVariable;
import org.eqmon.stats.disclosure.WithheldTable;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a release as one JSON document, for other programs. Every text is there in both languages,
 * so the language asked for changes nothing. Numbers are unrounded; an infinite limit is the string
 * {@code "Infinity"} or {@code "-Infinity"}; what has no value is {@code {"undefined": "REASON"}};
 * a hidden cell is {@code {"hidden": true}} whatever hides it. {@code formatVersion} rises when a
 * reader has to change.
 */
public final class JsonReport implements ReportWriter {
  /** The version of the form. */
  public static final int FORMAT_VERSION = 1;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonReport() {}

  /** Returns the writer. */
  public static JsonReport withDefaults() {
    return new JsonReport();
  }

  @Override
  public String write(Release release, Language language) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json(release))
        + "\n";
  }

  private static ObjectNode json(Release release) {
    ObjectNode node = NODES.objectNode();
    node.put("format", "eqmon-release");
    node.put("formatVersion", FORMAT_VERSION);
    node.put("library", "eqmon " + release.libraryVersion());
    node.set("title", text(release.title()));
    node.put("unit", release.unit().name());
    node.put("level", release.level());
    node.put("power", release.power());
    node.put("adjustment", release.adjustment().name());
    node.set("policy", policy(release.policy()));
    node.put("publication", release.publication().name());
    ObjectNode rounding = node.putObject("sourceRounding");
    release.sourceRounding().terms().forEach((base, terms) -> rounding.put("" + base, terms));
    addAll(node.putArray("sources"), release.sources(), JsonReport::source);
    addAll(node.putArray("caveats"), release.caveats(), JsonReport::caveat);
    addAll(node.putArray("answers"), release.answers(), JsonReport::answer);
    addAll(node.putArray("tables"), release.tables(), JsonReport::table);
    addAll(node.putArray("withheldTables"), release.withheldTables(), JsonReport::withheld);
    return node;
  }

  private static <T> void addAll(ArrayNode array, List<T> items, Function<T, ObjectNode> json) {
    items.forEach(item -> array.add(json.apply(item)));
  }

  private static ObjectNode text(LocalizedText text) {
    ObjectNode node = NODES.objectNode();
    node.put("en", text.english());
    node.put("cy", text.welsh());
    node.put("origin", text.origin().name());
    return node;
  }

  private static ObjectNode policy(DisclosurePolicy policy) {
    ObjectNode node = NODES.objectNode();
    node.put("id", policy.id());
    node.set("name", text(policy.name()));
    node.put("threshold", policy.threshold());
    policy.roundingBase().ifPresent(base -> node.put("roundingBase", base));
    node.put("requiresAlreadyPublished", policy.requiresAlreadyPublished());
    policy.override().ifPresent(why -> node.set("override", text(why)));
    return node;
  }

  private static ObjectNode source(Source source) {
    ObjectNode node = NODES.objectNode();
    node.put("publisher", source.publisher());
    node.put("title", source.title());
    node.put("reference", source.reference());
    node.put("date", source.date());
    node.put("licence", source.licence());
    node.put("attribution", source.attribution());
    return node;
  }

  private static ObjectNode caveat(Caveat caveat) {
    ObjectNode node = NODES.objectNode();
    node.put("id", caveat.id());
    node.set("text", text(caveat.text()));
    return node;
  }

  private static ObjectNode answer(ReleasedAnswer answer) {
    ObjectNode node = NODES.objectNode();
    node.put("analysis", answer.analysis());
    node.set("title", text(answer.title()));
    addAll(
        node.putArray("characteristics"),
        answer.characteristics(),
        characteristic -> {
          ObjectNode item = NODES.objectNode();
          item.put("id", characteristic.id());
          item.set("name", text(characteristic.name()));
          item.put("codeList", characteristic.codeList().toString());
          item.set("source", source(characteristic.source()));
          return item;
        });
    answer
        .indicator()
        .ifPresent(
            indicator -> {
              ObjectNode item = node.putObject("indicator");
              item.put("id", indicator.id());
              item.set("name", text(indicator.name()));
              item.put("type", indicator.type().name());
              item.put("better", indicator.better().name());
            });
    answer.reference().ifPresent(reference -> node.set("reference", reference(reference)));
    if (answer.reference().isEmpty()) {
      node.put(
          "baseline",
          answer.baseline() instanceof Baseline.NamedGroup named
              ? "GROUP " + named.code()
              : answer.baseline().toString());
    }
    answer.period().ifPresent(period -> node.put("period", period));
    ObjectNode options = node.putObject("options");
    answer.options().forEach(options::put);
    ObjectNode family = node.putObject("family");
    family.put("size", answer.family().size());
    family.put("level", answer.family().level());
    family.put("adjustment", answer.family().adjustment().name());
    addAll(node.putArray("findings"), answer.findings(), JsonReport::finding);
    addAll(node.putArray("tests"), answer.tests(), JsonReport::test);
    addAll(node.putArray("caveats"), answer.caveats(), JsonReport::caveat);
    return node;
  }

  private static ObjectNode reference(ReleasedAnswer.ReleasedReference reference) {
    ObjectNode node = NODES.objectNode();
    node.put("id", reference.id());
    node.set("name", text(reference.name()));
    node.put("area", reference.area().code());
    node.set("areaName", text(reference.area().name()));
    node.put("date", reference.date().toString());
    node.put("base", reference.base().name());
    node.put("codeList", reference.codeList().toString());
    node.put("perturbation", reference.perturbation());
    node.set("source", source(reference.source()));
    return node;
  }

  private static ObjectNode group(Group group) {
    ObjectNode node = NODES.objectNode();
    node.put("variable", group.variable());
    node.put("code", group.code());
    node.set("label", text(group.label()));
    return node;
  }

  private static ObjectNode finding(ReleasedFinding finding) {
    ObjectNode node = NODES.objectNode();
    node.set("group", group(finding.group()));
    finding.period().ifPresent(period -> node.set("period", group(period)));
    if (!(finding instanceof ReleasedFinding.Shown shown)) {
      node.put("withheld", true);
      return node;
    }
    node.put("verdict", shown.verdict().name());
    shown.notAssessable().ifPresent(reason -> node.put("notAssessable", reason.name()));
    node.put("direction", shown.direction().name());
    node.set("observed", side(shown.observed()));
    node.set("comparator", side(shown.comparator()));
    addAll(node.putArray("effects"), shown.effects(), JsonReport::effect);
    put(node, "pValue", shown.pValue());
    put(node, "adjustedPValue", shown.adjustedPValue());
    put(node, "equivalencePValue", shown.equivalencePValue());
    put(node, "adjustedEquivalencePValue", shown.adjustedEquivalencePValue());
    node.put("decidedByAdjustment", shown.decidedByAdjustment());
    ObjectNode margin = node.putObject("margin");
    margin.put("measure", shown.margin().measure().id());
    put(margin, "lower", shown.margin().lower());
    put(margin, "upper", shown.margin().upper());
    node.set("detectable", detectable(shown.detectable()));
    addAll(node.putArray("sensitivities"), shown.sensitivities(), JsonReport::sensitivity);
    ObjectNode method = node.putObject("method");
    method.put("id", shown.method().id());
    method.put("reference", shown.method().reference());
    method.set("whyChosen", text(shown.whyChosen()));
    addAll(node.putArray("caveats"), shown.caveats(), JsonReport::caveat);
    return node;
  }

  private static ObjectNode side(ReleasedSide side) {
    ObjectNode node = NODES.objectNode();
    node.set("label", text(side.label()));
    node.put("count", side.count());
    node.put("size", side.size());
    put(node, "proportion", side.proportion());
    return node;
  }

  private static ObjectNode effect(ReleasedEffect effect) {
    ObjectNode node = NODES.objectNode();
    node.put("measure", effect.measure().id());
    node.set("name", text(effect.measure().name()));
    node.put("scale", effect.measure().scale().name());
    put(node, "nullValue", effect.measure().nullValue());
    put(node, "estimate", effect.estimate());
    put(node, "interval", effect.interval());
    put(node, "adjustedInterval", effect.adjusted());
    return node;
  }

  private static ObjectNode detectable(DetectableGap gap) {
    ObjectNode node = NODES.objectNode();
    node.put("measure", gap.measure().id());
    put(node, "below", gap.below());
    put(node, "above", gap.above());
    node.put("level", gap.level());
    node.put("power", gap.power());
    return node;
  }

  private static ObjectNode sensitivity(ReleasedSensitivity sensitivity) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", sensitivity.kind().name());
    node.put("measure", sensitivity.measure().id());
    put(node, "low", sensitivity.low());
    put(node, "high", sensitivity.high());
    node.put("reachesNoGap", sensitivity.reachesNoGap());
    return node;
  }

  private static ObjectNode test(ReleasedTest test) {
    ObjectNode node = NODES.objectNode();
    node.put("variable", test.variable());
    test.period().ifPresent(period -> node.set("period", group(period)));
    if (!(test instanceof ReleasedTest.Shown shown)) {
      node.put("withheld", true);
      return node;
    }
    node.set("question", text(shown.question()));
    put(node, "statistic", shown.result().statistic());
    put(node, "degreesOfFreedom", shown.result().degreesOfFreedom());
    put(node, "pValue", shown.result().pValue());
    node.put("alternative", shown.result().alternative().name());
    node.put("method", shown.result().method().id());
    node.put("methodReference", shown.result().method().reference());
    return node;
  }

  private static ObjectNode table(ReleasedTable table) {
    ObjectNode node = NODES.objectNode();
    addAll(node.putArray("variables"), table.variables(), JsonReport::variable);
    addAll(node.putArray("cells"), table.cells(), JsonReport::cell);
    return node;
  }

  private static ObjectNode variable(ReleasedVariable variable) {
    ObjectNode node = NODES.objectNode();
    node.put("id", variable.id());
    node.set("name", text(variable.name()));
    node.put("kind", variable.kind().name());
    node.put("selection", variable.selection().name());
    variable.codeList().ifPresent(list -> node.put("codeList", list.toString()));
    addAll(
        node.putArray("categories"),
        variable.categories(),
        category -> {
          ObjectNode item = NODES.objectNode();
          item.put("code", category.code());
          item.set("label", text(category.label()));
          item.put("kind", category.kind().name());
          return item;
        });
    return node;
  }

  private static ObjectNode cell(ReleasedCell cell) {
    ObjectNode node = NODES.objectNode();
    if (cell.number().isPresent()) {
      node.put("count", cell.number().getAsLong());
    } else {
      node.put("hidden", true);
    }
    if (cell instanceof ReleasedCell.Rounded rounded) {
      node.put("roundedTo", rounded.base());
    }
    return node;
  }

  private static ObjectNode withheld(WithheldTable table) {
    ObjectNode node = NODES.objectNode();
    ArrayNode variables = node.putArray("variables");
    table.variables().forEach(variables::add);
    node.put("reason", table.reason().name());
    return node;
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isInfinite(value)) {
      node.put(name, value > 0 ? "Infinity" : "-Infinity");
    } else {
      node.put(name, value);
    }
  }

  private static void put(ObjectNode node, String name, Estimate estimate) {
    if (estimate instanceof Estimate.Undefined undefined) {
      node.putObject(name).put("undefined", undefined.reason().name());
    } else {
      put(node, name, estimate.value());
    }
  }

  private static void put(ObjectNode node, String name, Optional<Interval> interval) {
    interval.ifPresent(
        given -> {
          ObjectNode item = node.putObject(name);
          put(item, "lower", given.lower());
          put(item, "upper", given.upper());
          item.put("confidence", given.confidence());
        });
  }
}
