package dev.espalier.app.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.report.gain.ImprovementJson;
import dev.espalier.app.report.piece.Headings;
import dev.espalier.app.report.piece.Json;
import dev.espalier.app.report.piece.NodeLines;
import dev.espalier.app.report.piece.Numbers;
import dev.espalier.app.work.optimize.PowerCheck;
import dev.espalier.search.power.PowerReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every node is worth, for people and machines. */
public final class PowerOutput {
    private static final double NOTHING = 1e-9;

    private final PowerCheck check;
    private final PowerReport report;
    private final NodeLines nodes;

    public PowerOutput(PowerCheck check) {
        this.check = check;
        this.report = check.report();
        this.nodes = new NodeLines(check.subject());
    }

    /** The best nodes to take and the weakest parts of the tree, so many of each. */
    public String text(int top) {
        var text = new StringBuilder(Headings.of(check.subject(), check.engine())).append('\n');
        text.append("Goal: ").append(check.objective().name()).append('\n');
        gains(text, top);
        branches(text, top);
        check.remarks().forEach(remark -> text.append('\n').append(remark).append('\n'));
        Headings.notUnderstood(text, check.notUnderstood());
        return text.toString();
    }

    private void gains(StringBuilder text, int top) {
        List<PowerReport.Gain> best = report.gains().stream()
                .filter(g -> g.perPoint() > NOTHING)
                .limit(top)
                .toList();
        if (best.isEmpty()) {
            text.append("\nNo node adds anything.\n");
            return;
        }
        text.append("\nBest to take\n per point  all of it      alone  points  node\n");
        for (PowerReport.Gain gain : best) {
            text.append(String.format(
                    Locale.ROOT,
                    "%10s %10s %10s  %6d  %s%n",
                    Numbers.percent(Math.expm1(gain.perPoint())),
                    Numbers.percent(Math.expm1(gain.withPath())),
                    Numbers.percent(Math.expm1(gain.alone())),
                    gain.points(),
                    nodes.line(gain.node(), gain.attribute())));
        }
    }

    private void branches(StringBuilder text, int top) {
        List<PowerReport.Branch> weakest = weakest(top);
        if (weakest.isEmpty()) {
            text.append("\nNothing may be given back.\n");
            return;
        }
        text.append("\nMissed least when given back\n per point  all of it  points  nodes\n");
        for (PowerReport.Branch branch : weakest) {
            text.append(String.format(
                    Locale.ROOT,
                    "%10s %10s  %6d  %s%n",
                    Numbers.percent(Math.expm1(-branch.perPoint())),
                    Numbers.percent(Math.expm1(-branch.loss())),
                    branch.points(),
                    names(branch)));
        }
    }

    /** The weakest branches, those left out that are part of one that is shown. */
    private List<PowerReport.Branch> weakest(int top) {
        var shown = new HashSet<Integer>();
        var weakest = new ArrayList<PowerReport.Branch>();
        for (PowerReport.Branch branch : report.branches()) {
            if (weakest.size() < top && !shown.containsAll(branch.nodes())) {
                weakest.add(branch);
                shown.addAll(branch.nodes());
            }
        }
        return weakest;
    }

    private String names(PowerReport.Branch branch) {
        int first = branch.nodes().get(0);
        if (branch.nodes().size() == 1) {
            return nodes.line(first, 0);
        }
        List<Integer> behind = branch.nodes().subList(1, branch.nodes().size());
        String landmarks =
                behind.stream().filter(nodes::landmark).map(nodes::title).collect(Collectors.joining(", "));
        return nodes.title(first) + " and "
                + (landmarks.isEmpty() ? behind.size() + " behind it" : "what is behind it: " + landmarks);
    }

    /** All of it. docs/command-line.md describes every field. */
    public String json() {
        ObjectNode root = Json.object();
        root.put("engine", check.engine());
        root.put("goal", check.objective().name());
        root.put("evaluations", report.evaluations());
        ArrayNode gains = root.putArray("nodes");
        for (PowerReport.Gain gain : report.gains()) {
            ObjectNode node = gains.addObject();
            node.put("node", gain.node()).put("name", check.subject().nodeName(gain.node()));
            Json.ids(node.putArray("path"), gain.path());
            node.put("points", gain.points());
            if (gain.attribute() > 0) {
                node.put("attribute", ImprovementJson.attribute(gain.attribute()));
            }
            Json.put(node, "alone", Math.expm1(gain.alone()));
            Json.put(node, "withPath", Math.expm1(gain.withPath()));
            Json.put(node, "perPoint", Math.expm1(gain.perPoint()));
        }
        ArrayNode branches = root.putArray("branches");
        for (PowerReport.Branch branch : report.branches()) {
            ObjectNode node = branches.addObject();
            Json.ids(node.putArray("nodes"), branch.nodes());
            node.put("points", branch.points());
            Json.put(node, "loss", -Math.expm1(-branch.loss()));
            Json.put(node, "perPoint", -Math.expm1(-branch.perPoint()));
        }
        Json.texts(root.putArray("remarks"), check.remarks());
        Json.notUnderstood(root.putArray("notUnderstood"), check.notUnderstood());
        return Json.text(root);
    }
}
