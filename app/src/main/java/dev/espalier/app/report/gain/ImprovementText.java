package dev.espalier.app.report.gain;

import dev.espalier.app.report.piece.Headings;
import dev.espalier.app.report.piece.NodeLines;
import dev.espalier.app.report.piece.Numbers;
import dev.espalier.app.report.piece.Sheet;
import dev.espalier.app.report.piece.Table;
import dev.espalier.app.trust.Trust;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.calculation.Objective;
import dev.espalier.search.Budget;
import dev.espalier.search.Result;
import dev.espalier.search.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answer of {@code optimize} for people. */
public final class ImprovementText {
    private static final int BRANCHES_SHOWN = 12;
    /** What is missed less is not missed. */
    private static final double MISSED = 1e-6;

    private final Improvement improvement;
    private final Result result;
    private final NodeLines nodes;
    private final StringBuilder text = new StringBuilder();

    private ImprovementText(Improvement improvement) {
        this.improvement = improvement;
        this.result = improvement.result();
        this.nodes = new NodeLines(improvement.subject());
    }

    /** Everything but the code. */
    public static String of(Improvement improvement) {
        var report = new ImprovementText(improvement);
        report.heading();
        report.comparison();
        report.budget();
        if (!report.result.steps().isEmpty()) {
            report.steps();
            report.branches();
        }
        OutlookText.append(report.text, improvement);
        report.closing();
        return report.text.toString();
    }

    private void heading() {
        text.append(Headings.of(improvement.subject(), improvement.engine())).append('\n');
        text.append("Goal: ").append(improvement.objective().name());
        String terms = improvement.objective().terms().stream()
                .map(t -> Sheet.label(t.statistic()) + (t.weight() == 1 ? "" : "^" + Numbers.amount(t.weight())))
                .collect(Collectors.joining(" * "));
        text.append(" (").append(terms).append(")");
        if (result.steps().isEmpty()) {
            text.append(". Nothing better was found: the tree stays as it is.\n");
        } else {
            text.append(": ").append(Numbers.percent(result.gain())).append('\n');
        }
    }

    private void comparison() {
        Trust trust = Trust.of(improvement.subject(), improvement.engine(), improvement.before());
        var table = new Table();
        table.row("", "before", "after", "change", "", "trust");
        String section = "";
        for (Sheet.Line line : Sheet.with(askedFor())) {
            double before = improvement.before().get(line.statistic());
            double after = improvement.after().get(line.statistic());
            boolean shown = before != after || (line.headline() && before != 0);
            if (shown) {
                if (!section.equals(line.section())) {
                    section = line.section();
                    table.heading(section);
                }
                String points = line.unit() == Sheet.Unit.AMOUNT || before == after
                        ? ""
                        : "("
                                + Numbers.difference(
                                        line.unit() == Sheet.Unit.FACTOR ? 100 * before : before,
                                        line.unit() == Sheet.Unit.FACTOR ? 100 * after : after)
                                + ")";
                table.row(
                        line.label(),
                        line.format(before),
                        line.format(after),
                        Numbers.change(before, after),
                        points,
                        trust.of(line.statistic()).key());
            }
        }
        text.append('\n');
        table.appendTo(text);
    }

    private List<String> askedFor() {
        var asked = new ArrayList<String>();
        improvement.objective().terms().forEach(t -> asked.add(t.statistic()));
        improvement.objective().limits().forEach(l -> asked.add(l.statistic()));
        return asked;
    }

    private void budget() {
        Budget budget = result.budget();
        text.append("\nBudget: ")
                .append(budget.pointsUsed())
                .append(" of ")
                .append(budget.points())
                .append(" free points used, ");
        if (budget.respec().isPresent()) {
            text.append(budget.respecUsed())
                    .append(" of ")
                    .append(budget.respec().getAsInt())
                    .append(" respecs.\n");
        } else {
            text.append(budget.respecUsed()).append(" respecs (any number was allowed).\n");
        }
        for (int set = 1; set <= 2; set++) {
            int more = more(set);
            if (more > 0) {
                text.append("Weapon set ")
                        .append(set)
                        .append(" has ")
                        .append(more == 1 ? "a node" : more + " nodes")
                        .append(" more: free, as the other set had more points than this one.\n");
            }
        }
        List<Objective.Limit> limits = improvement.objective().limits();
        Map<Boolean, List<Objective.Limit>> byKept = limits.stream().collect(Collectors.partitioningBy(this::kept));
        limits("Kept: ", byKept.getOrDefault(true, List.of()), l -> "");
        limits(
                "NOT REACHED, as near as this budget comes: ",
                byKept.getOrDefault(false, List.of()),
                l -> " (it is " + Numbers.amount(improvement.after().get(l.statistic())) + ")");
    }

    private boolean kept(Objective.Limit limit) {
        double least = limit.minimum() - 1e-9 * Math.abs(limit.minimum());
        return improvement.after().get(limit.statistic()) >= least;
    }

    private void limits(String heading, List<Objective.Limit> limits, Function<Objective.Limit, String> remark) {
        if (!limits.isEmpty()) {
            text.append(heading)
                    .append(limits.stream()
                            .map(l ->
                                    Sheet.label(l.statistic()) + " >= " + Numbers.amount(l.minimum()) + remark.apply(l))
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
    }

    /** How many nodes more are allocated for a weapon set than before. */
    private int more(int set) {
        int taken = 0;
        for (Step step : result.steps()) {
            if (result.weaponSet(step) == set && step.action() != Step.Action.SWITCH) {
                taken += step.action() == Step.Action.TAKE ? 1 : -1;
            }
        }
        return taken;
    }

    private void steps() {
        text.append("\nSteps, in this order (every one leaves a legal tree); the goal so far on the right:\n");
        int number = 0;
        int width = String.valueOf(result.steps().size()).length();
        for (Step step : result.steps()) {
            String action = switch (step.action()) {
                case TAKE -> "take     ";
                case GIVE_BACK -> "give back";
                case SWITCH -> "switch   ";
            };
            String count = String.valueOf(++number);
            text.append("  ")
                    .append(" ".repeat(width - count.length()))
                    .append(count)
                    .append("  ");
            text.append(action).append("  ");
            text.append(nodes.line(step.node(), step.attribute()));
            int set = result.weaponSet(step);
            text.append(set > 0 ? "  (weapon set " + set + ")" : "")
                    .append("  [")
                    .append(Numbers.percent(Math.expm1(step.score() - result.scoreBefore())))
                    .append("]\n");
        }
    }

    private void branches() {
        if (result.branches().size() < 2) {
            return;
        }
        text.append("\nWhat each part brings, and what it cost to give others up (the result against the same without"
                + " that change):\n");
        for (Result.Branch branch :
                result.branches().stream().limit(BRANCHES_SHOWN).toList()) {
            List<String> landmarks = branch.nodes().stream()
                    .filter(nodes::landmark)
                    .map(nodes::title)
                    .toList();
            String names = landmarks.isEmpty()
                    ? nodes.title(branch.nodes().get(branch.nodes().size() - 1))
                    : String.join(", ", landmarks);
            text.append("  ")
                    .append(String.format("%9s", Numbers.percent(Math.expm1(branch.score()))))
                    .append("  ")
                    .append(branch.taken() ? "take  " : "give up  ")
                    .append(names)
                    .append(price(branch))
                    .append('\n');
        }
    }

    /** What a part costs, or frees: the reason for giving it up. */
    private static String price(Result.Branch branch) {
        int nodes = branch.nodes().size();
        String points = nodes == 1 ? "1 point" : nodes + " points";
        if (branch.taken()) {
            return " (" + points + ")";
        }
        boolean missed = branch.score() < -MISSED;
        return " (frees " + points + (missed ? ", which bring more elsewhere)" : " that did nothing for the goal)");
    }

    private void closing() {
        improvement.remarks().forEach(remark -> text.append('\n').append(remark).append('\n'));
        text.append('\n').append(Confidence.note(improvement)).append('\n');
        Headings.notUnderstood(text, improvement.notUnderstood());
    }
}
