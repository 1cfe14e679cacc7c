package dev.espalier.app.report.gain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.mode.FrontSearch;
import dev.espalier.app.report.piece.Headings;
import dev.espalier.app.report.piece.Json;
import dev.espalier.app.report.piece.NodeLines;
import dev.espalier.app.report.piece.Numbers;
import dev.espalier.app.report.piece.Sheet;
import dev.espalier.app.report.piece.Table;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.search.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A front between two goals, for people and machines. */
public final class FrontOutput {
    private final FrontSearch front;
    private final NodeLines nodes;

    public FrontOutput(FrontSearch front) {
        this.front = front;
        this.nodes = new NodeLines(front.trees().get(0).subject());
    }

    /** A table of the trees, then what makes each of them. */
    public String text() {
        Improvement any = front.trees().get(0);
        var text = new StringBuilder(Headings.of(any.subject(), any.engine())).append('\n');
        text.append("Trees between ")
                .append(Sheet.label(front.first()))
                .append(" and ")
                .append(Sheet.label(front.second()))
                .append(": none is worse than another in both.\n\n");
        table(text, any);
        var common = new TreeSet<>(any.result().added());
        front.trees().forEach(tree -> common.retainAll(tree.result().added()));
        if (front.trees().size() > 1 && !names(common).isEmpty()) {
            text.append("\nAll of them take ")
                    .append(String.join(", ", names(common)))
                    .append(".\n");
        }
        for (int i = 0; i < front.trees().size(); i++) {
            what(text, i, common);
        }
        any.remarks().forEach(remark -> text.append('\n').append(remark).append('\n'));
        Headings.notUnderstood(text, any.notUnderstood());
        return text.toString();
    }

    private void table(StringBuilder text, Improvement any) {
        var table = new Table();
        table.row("", Sheet.label(front.first()), "", Sheet.label(front.second()), "", "points", "respecs");
        double one = any.before().get(front.first());
        double other = any.before().get(front.second());
        table.row("now", Numbers.amount(one), "", Numbers.amount(other), "", "", "");
        for (int i = 0; i < front.trees().size(); i++) {
            Improvement tree = front.trees().get(i);
            Budget budget = tree.result().budget();
            double first = tree.after().get(front.first());
            double second = tree.after().get(front.second());
            table.row(
                    title(i),
                    Numbers.amount(first),
                    Numbers.change(one, first),
                    Numbers.amount(second),
                    Numbers.change(other, second),
                    String.valueOf(budget.pointsUsed()),
                    String.valueOf(budget.respecUsed()));
        }
        table.appendTo(text);
    }

    private String title(int i) {
        return "tree " + (i + 1);
    }

    private void what(StringBuilder text, int i, Set<Integer> common) {
        Improvement tree = front.trees().get(i);
        var added = new TreeSet<>(tree.result().added());
        added.removeAll(common);
        List<String> taken = names(added);
        List<String> given = names(tree.result().removed());
        text.append("\nTree ").append(i + 1).append(": ");
        if (tree.result().steps().isEmpty()) {
            text.append("the tree as it is");
        } else if (taken.isEmpty() && given.isEmpty()) {
            text.append("small nodes only");
        } else {
            text.append(taken.isEmpty() ? "takes no notable" : "takes " + String.join(", ", taken));
        }
        text.append(given.isEmpty() ? "" : "; gives back " + String.join(", ", given))
                .append(".\n");
    }

    private List<String> names(Iterable<Integer> ids) {
        var names = new ArrayList<String>();
        for (int id : ids) {
            if (nodes.landmark(id)) {
                names.add(nodes.name(id));
            }
        }
        return names;
    }

    /** The two statistics, and for every tree what {@code optimize} answers. */
    public String json() {
        ObjectNode root = Json.object();
        root.putArray("front").add(front.first()).add(front.second());
        ArrayNode trees = root.putArray("trees");
        for (Improvement tree : front.trees()) {
            ObjectNode node = trees.addObject();
            Json.put(node, "first", tree.after().get(front.first()));
            Json.put(node, "second", tree.after().get(front.second()));
            node.setAll(ImprovementJson.of(tree));
        }
        return Json.text(root);
    }
}
