package dev.espalier.search;

import dev.espalier.calculation.Objective;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Found;
import dev.espalier.search.local.Incumbents;
import dev.espalier.search.local.Problem;
import dev.espalier.search.local.Rounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Looks beyond a result with short searches that start at it, each with a little more than the request allows. */
final class Beyond {
    private static final int[] MORE_POINTS = {1, 5, 10};
    private static final int MORE = 5;
    /** The share of the effort that goes into looking, and how many seconds it may take at most. */
    private static final double SHARE = 0.2;

    private static final double MOST_SECONDS = 2;
    private static final double WORTH_TELLING = 1e-4;

    private final Optimizer optimizer;
    private final Request request;
    private final Result result;
    private final Progress progress;
    private long evaluations;
    private double share;

    Beyond(Optimizer optimizer, Request request, Result result, Progress progress) {
        this.optimizer = optimizer;
        this.request = request.withStarts(List.of(result.after()));
        this.result = result;
        this.progress = progress;
    }

    /** The share of so many seconds that goes into looking beyond. */
    static double share(double seconds) {
        return Math.min(SHARE, MOST_SECONDS / seconds);
    }

    long evaluations() {
        return evaluations;
    }

    Outlook look() {
        Spending spending = request.spending();
        List<Objective.Limit> limits = request.objective().limits();
        share = share(request.work().seconds()) / (MORE_POINTS.length + limits.size() + 1);
        var points = new TreeMap<Integer, Double>();
        var blocks = new ArrayList<Outlook.Block>();
        double best = result.scoreAfter();
        for (int more : MORE_POINTS) {
            best = Math.max(best, score(request.withSpending(spending.withPoints(spending.points() + more))));
            points.put(more, best);
            if (more == MORE) {
                tell(blocks, new Outlook.What.Points(MORE), best);
            }
        }
        if (spending.respec().isPresent()) {
            int more = spending.respec().getAsInt() + MORE;
            double score = score(request.withSpending(spending.withRespec(OptionalInt.of(more))));
            tell(blocks, new Outlook.What.Respecs(MORE), score);
        }
        for (Objective.Limit limit : limits) {
            double score = score(request.withObjective(without(limit)));
            tell(blocks, new Outlook.What.Limit(limit.statistic(), limit.minimum()), score);
        }
        blocks.sort(Comparator.comparingDouble(Outlook.Block::score).reversed());
        return new Outlook(points, blocks);
    }

    private void tell(List<Outlook.Block> blocks, Outlook.What what, double score) {
        if (score > result.scoreAfter() + WORTH_TELLING) {
            blocks.add(new Outlook.Block(what, score));
        }
    }

    private Objective without(Objective.Limit limit) {
        Objective objective = request.objective();
        List<Objective.Limit> others =
                objective.limits().stream().filter(l -> !l.equals(limit)).toList();
        return new Objective(objective.name(), objective.terms(), others);
    }

    private double score(Request more) {
        if (progress.cancelled()) {
            return result.scoreAfter();
        }
        Problem problem = optimizer.problem(more);
        Rounds.Outcome outcome = optimizer.search(problem, more, more.work().effort(share, progress), Incumbents.NONE);
        evaluations += outcome.evaluations();
        Found best = outcome.best().get(0);
        var tree = new WorkingTree(problem.graph());
        tree.restore(best.tree());
        return best.value() + problem.price(tree);
    }
}
