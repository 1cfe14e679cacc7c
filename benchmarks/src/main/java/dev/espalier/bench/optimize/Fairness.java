package dev.espalier.bench.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.code.Build;
import dev.espalier.code.PassiveSpec;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.rules.PointsUsed;
import dev.espalier.data.rules.Violation;
import dev.espalier.search.Result;
import dev.espalier.search.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks at trees from outside: what is in the code is legal by the rules of trees, within the budget by a count of its own,
 * keeps the limits by the engine's whole statistics, and is what the result says. Nothing here is the search's.
 */
final class Fairness {
    private static final double SAME = 1e-7;

    private final LoadedBuild subject;
    private final Scenario scenario;
    private final Objective objective;
    private final BuildStats before;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param before the statistics of the build as it is
     */
    Fairness(LoadedBuild subject, Scenario scenario, Objective objective, BuildStats before) {
        this.subject = subject;
        this.scenario = scenario;
        this.objective = objective;
        this.before = before;
    }

    /** What is wrong with a result, in words. */
    List<String> problems(Improvement improvement) {
        Build read = BuildCodes.read(improvement.code().getBytes(StandardCharsets.US_ASCII));
        Result result = improvement.result();
        PassiveSpec is = read.specs().all().get(subject.build().specs().activeIndex());
        legal(is.nodes(), is.weaponSets());
        budget(is.nodes(), is.weaponSets(), result.attributes().keySet());
        numbers(improvement.after(), result.scoreAfter() - result.scoreBefore());
        steps(result, is);
        return problems;
    }

    /**
     * What is wrong with a reference's tree: a comparison with what nobody may do would be unfair.
     *
     * @param after the tree's statistics
     */
    List<String> problems(Reached reached, BuildStats after) {
        PassiveSpec was = subject.build().activeSpec();
        var nodes = new TreeSet<>(was.nodes());
        var sets = new TreeMap<>(was.weaponSets());
        var switched = new TreeSet<Integer>();
        reached.changes().forEach((id, state) -> {
            sets.remove(id);
            if (state == NodeState.NOT_ALLOCATED) {
                nodes.remove(id);
            } else {
                if (!nodes.add(id)) {
                    switched.add(id);
                }
                if (NodeState.weaponSet(state) > 0) {
                    sets.put(id, NodeState.weaponSet(state));
                }
            }
        });
        legal(nodes, sets);
        budget(nodes, sets, switched);
        numbers(after, reached.gain());
        return problems;
    }

    private void legal(Collection<Integer> nodes, SortedMap<Integer, Integer> weaponSets) {
        PassiveSpec was = subject.build().activeSpec();
        var broken = new ArrayList<Violation>(subject.violations(nodes, weaponSets));
        broken.removeAll(subject.violations(was.nodes(), was.weaponSets()));
        broken.forEach(violation -> problems.add(violation.message()));
    }

    /**
     * @param chosen nodes whose attribute was chosen; those that were allocated before count as switched
     */
    private void budget(Collection<Integer> nodes, SortedMap<Integer, Integer> sets, Set<Integer> chosen) {
        PassiveSpec was = subject.build().activeSpec();
        Collection<Integer> had = was.nodes();
        int more = cost(nodes, sets) - cost(had, was.weaponSets());
        if (more > scenario.points()) {
            problems.add(more + " points are spent, " + scenario.points() + " are free");
        }
        var lost = new TreeSet<>(had);
        lost.removeAll(nodes);
        long switched = chosen.stream().filter(had::contains).count();
        int most = scenario.respec().orElse(Integer.MAX_VALUE);
        if (lost.size() + switched > most) {
            problems.add(lost.size() + " nodes are given back and " + switched + " switched, " + most + " may be");
        }
    }

    /** Of the nodes for one weapon set only, the larger number counts. */
    private int cost(Collection<Integer> nodes, SortedMap<Integer, Integer> sets) {
        int[] cost = new int[3];
        for (int id : nodes) {
            int node = subject.tree().indexOf(id);
            if (node >= 0 && PointsUsed.costsPassivePoint(subject.tree(), node)) {
                cost[sets.getOrDefault(id, 0)]++;
            }
        }
        return cost[0] + Math.max(cost[1], cost[2]);
    }

    /** The gain is what whole statistics say, and no limit is missed by more than before. */
    private void numbers(BuildStats after, double claimed) {
        double gain = objective.score(after) - objective.score(before);
        if (!(Math.abs(gain - claimed) <= SAME)) {
            problems.add("the gain is said to be " + claimed + ", whole statistics say " + gain);
        }
        for (Objective.Limit limit : objective.limits()) {
            double least = Math.min(limit.minimum(), before.get(limit.statistic()));
            double is = after.get(limit.statistic());
            if (!(is >= least - SAME * Math.max(1, Math.abs(least)))) {
                problems.add(limit.statistic() + " is " + is + ", at least " + least + " is to be kept");
            }
        }
    }

    /** Every step leaves a legal tree within the budget, and the last one the tree in the code. */
    private void steps(Result result, PassiveSpec is) {
        PassiveSpec was = subject.build().activeSpec();
        var now = new HashSet<>(was.nodes());
        List<Violation> before = subject.violations(was.nodes(), was.weaponSets());
        var sets = new TreeMap<>(was.weaponSets());
        int respecs = 0;
        for (Step step : result.steps()) {
            switch (step.action()) {
                case TAKE -> {
                    now.add(step.node());
                    sets.put(step.node(), is.weaponSets().getOrDefault(step.node(), 0));
                }
                case GIVE_BACK -> {
                    respecs += was.nodes().contains(step.node()) ? 1 : 0;
                    now.remove(step.node());
                }
                case SWITCH -> respecs++;
            }
            var broken = new ArrayList<>(subject.violations(now, sets));
            broken.removeAll(before);
            if (!broken.isEmpty()) {
                problems.add("after " + step + ": " + broken.get(0).message());
                return;
            }
        }
        if (!now.equals(new HashSet<>(is.nodes()))) {
            problems.add("the steps do not lead to the tree in the code");
        }
        if (respecs > scenario.respec().orElse(Integer.MAX_VALUE)) {
            problems.add(respecs + " respecs on the way");
        }
    }
}
