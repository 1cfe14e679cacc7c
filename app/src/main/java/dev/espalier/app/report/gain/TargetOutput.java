package dev.espalier.app.report.gain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.mode.TargetSearch;
import dev.espalier.app.report.piece.Json;
import dev.espalier.app.report.piece.Numbers;
import dev.espalier.app.report.piece.Sheet;
import dev.espalier.app.report.piece.Table;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.calculation.Objective;
import dev.espalier.search.Target;
import java.util.stream.Collectors;

/** What a target takes, for people and machines. */
public final class TargetOutput {
    private final TargetSearch search;
    private final Improvement improvement;

    public TargetOutput(TargetSearch search) {
        this.search = search;
        this.improvement = search.improvement();
    }

    /** What it takes, what was tried, then the tree as {@code optimize} shows it. */
    public String text() {
        var text = new StringBuilder();
        int points = Math.max(0, improvement.result().budget().pointsUsed());
        int respecs = improvement.result().budget().respecUsed();
        if (search.reached()) {
            text.append("Reached with ")
                    .append(counted(points, "point"))
                    .append(" and ")
                    .append(counted(respecs, "respec"));
        } else {
            text.append("Not reached within the budget");
        }
        text.append(": ")
                .append(search.conditions().stream().map(this::condition).collect(Collectors.joining("; ")))
                .append(".\n");
        attempts(text);
        return text.append('\n').append(ImprovementText.of(improvement)).toString();
    }

    private String condition(Objective.Limit condition) {
        String statistic = condition.statistic();
        return Sheet.label(statistic) + " from "
                + Numbers.amount(improvement.before().get(statistic)) + " to "
                + Numbers.amount(improvement.after().get(statistic)) + " (wanted: "
                + Numbers.amount(condition.minimum()) + ")";
    }

    private void attempts(StringBuilder text) {
        if (search.attempts().size() < 2) {
            return;
        }
        var table = new Table();
        table.row("points", "respecs", search.conditions().size() == 1 ? statistic() : "", "");
        for (Target.Attempt attempt : search.attempts()) {
            table.row(
                    String.valueOf(attempt.points()),
                    String.valueOf(attempt.respecs()),
                    search.conditions().size() == 1 ? Numbers.amount(Math.exp(attempt.score())) : "",
                    attempt.reached() ? "enough" : "too few");
        }
        text.append("\nBudgets tried:\n");
        table.appendTo(text);
    }

    private String statistic() {
        return Sheet.label(search.conditions().get(0).statistic());
    }

    private static String counted(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** The answer of {@code optimize} with the field {@code target}. */
    public String json() {
        ObjectNode root = ImprovementJson.of(improvement);
        ObjectNode target = root.putObject("target");
        target.put("reached", search.reached());
        ArrayNode conditions = target.putArray("conditions");
        for (Objective.Limit condition : search.conditions()) {
            Json.put(conditions.addObject().put("statistic", condition.statistic()), "minimum", condition.minimum());
        }
        ArrayNode attempts = target.putArray("attempts");
        for (Target.Attempt attempt : search.attempts()) {
            ObjectNode entry = attempts.addObject();
            entry.put("points", attempt.points()).put("respec", attempt.respecs());
            entry.put("reached", attempt.reached());
            Json.put(
                    entry,
                    "gain",
                    Math.expm1(attempt.score() - improvement.result().scoreBefore()));
        }
        return Json.text(root);
    }
}
