package dev.espalier.app.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.mode.LevelPlan;
import dev.espalier.app.report.gain.ImprovementJson;
import dev.espalier.app.report.piece.Headings;
import dev.espalier.app.report.piece.Json;
import dev.espalier.app.report.piece.NodeLines;
import dev.espalier.search.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An order for levelling, for people and machines. */
public final class PlanOutput {
    private final LevelPlan plan;
    private final NodeLines nodes;

    public PlanOutput(LevelPlan plan) {
        this.plan = plan;
        this.nodes = new NodeLines(plan.subject());
    }

    /** A line for every stretch of the way: up to a notable, keystone or socket, or to the end of a path. */
    public String text() {
        var text = new StringBuilder(Headings.of(plan.subject(), plan.engine())).append('\n');
        text.append("An order for the tree up to level ")
                .append(plan.level())
                .append(", best for ")
                .append(plan.objective().name())
                .append(" first. On the right: the goal then, in per cent of the finished tree's;\n")
                .append("measured with the gear, gems and settings that the build has now.\n\n");
        stretches(text);
        rest(text);
        plan.remarks().forEach(remark -> text.append('\n').append(remark).append('\n'));
        return text.toString();
    }

    private void stretches(StringBuilder text) {
        text.append(String.format("%9s  %6s  %s%n", "level", "points", "take"));
        var stretch = new ArrayList<LevelPlan.Levelled>();
        int points = 0;
        for (int i = 0; i < plan.steps().size(); i++) {
            stretch.add(plan.steps().get(i));
            boolean last = i == plan.steps().size() - 1;
            if (last || nodes.landmark(plan.steps().get(i).step().node()) || turns(i)) {
                points += stretch.size();
                stretch(text, stretch, points);
                stretch.clear();
            }
        }
    }

    /** Whether the next step does not go on from this one. */
    private boolean turns(int i) {
        return !nodes.adjacent(
                plan.steps().get(i).step().node(),
                plan.steps().get(i + 1).step().node());
    }

    private void stretch(StringBuilder text, List<LevelPlan.Levelled> stretch, int points) {
        int from = stretch.get(0).level();
        LevelPlan.Levelled end = stretch.get(stretch.size() - 1);
        String levels = from == end.level() ? String.valueOf(from) : from + "-" + end.level();
        text.append(String.format("%9s  %6d  ", levels, points));
        List<String> way = new ArrayList<>();
        for (LevelPlan.Levelled step : stretch.subList(0, stretch.size() - 1)) {
            way.add(nodes.brief(step.step().node(), step.step().attribute()));
        }
        if (!way.isEmpty()) {
            text.append(repeatsCounted(way)).append(" > ");
        }
        Step last = end.step();
        text.append(nodes.line(last.node(), last.attribute()))
                .append("  [")
                .append(share(last))
                .append("]\n");
    }

    private static String repeatsCounted(List<String> names) {
        var parts = new ArrayList<String>();
        int run = 0;
        for (int i = 0; i < names.size(); i++) {
            run++;
            if (i + 1 == names.size() || !names.get(i).equals(names.get(i + 1))) {
                parts.add((run > 1 ? run + " x " : "") + names.get(i));
                run = 0;
            }
        }
        return String.join(" > ", parts);
    }

    private String share(Step step) {
        return String.format(
                Locale.ROOT,
                "%.0f %%",
                100 * Math.exp(step.score() - plan.order().scoreWithAll()));
    }

    private void rest(StringBuilder text) {
        if (!plan.order().ascendancy().isEmpty()) {
            text.append("\nAscendancy, two points for each trial:\n");
            plan.order()
                    .ascendancy()
                    .forEach(step -> text.append("  ")
                            .append(nodes.line(step.node(), step.attribute()))
                            .append("  [")
                            .append(share(step))
                            .append("]\n"));
        }
        if (!plan.later().isEmpty()) {
            List<String> names = plan.later().stream()
                    .map(Step::node)
                    .filter(nodes::landmark)
                    .map(nodes::name)
                    .toList();
            text.append("\nThe points of level ")
                    .append(plan.level())
                    .append(" do not suffice for ")
                    .append(plan.later().size())
                    .append(" more nodes")
                    .append(names.isEmpty() ? "" : ", among them " + String.join(", ", names))
                    .append(".\n");
        }
        if (!plan.order().rest().isEmpty()) {
            text.append("\n"
                            + "Not ordered, because they belong to one weapon set, hang on a jewel or are a"
                            + " choice: take them")
                    .append(" when they can be reached.\n  ")
                    .append(String.join(
                            ", ", plan.order().rest().stream().map(nodes::title).toList()))
                    .append('\n');
        }
    }

    /** All of it. docs/command-line.md describes every field. */
    public String json() {
        ObjectNode root = Json.object();
        root.put("engine", plan.engine());
        root.put("goal", plan.objective().name());
        root.put("level", plan.level());
        ArrayNode steps = root.putArray("steps");
        for (LevelPlan.Levelled step : plan.steps()) {
            step(steps.addObject().put("level", step.level()), step.step());
        }
        ArrayNode later = root.putArray("later");
        plan.later().forEach(step -> step(later.addObject(), step));
        ArrayNode ascendancy = root.putArray("ascendancy");
        plan.order().ascendancy().forEach(step -> step(ascendancy.addObject(), step));
        Json.ids(root.putArray("rest"), plan.order().rest());
        Json.texts(root.putArray("remarks"), plan.remarks());
        return Json.text(root);
    }

    private void step(ObjectNode node, Step step) {
        node.put("node", step.node()).put("name", plan.subject().nodeName(step.node()));
        if (step.attribute() > 0) {
            node.put("attribute", ImprovementJson.attribute(step.attribute()));
        }
        Json.put(node, "share", Math.exp(step.score() - plan.order().scoreWithAll()));
    }
}
