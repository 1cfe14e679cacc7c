package dev.espalier.bench.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.code.Build;
import dev.espalier.code.PassiveSpec;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.rules.PointsUsed;
import dev.espalier.data.rules.Violation;
import dev.espalier.search.Result;
import dev.espalier.search.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * Looks at a result from outside: what is in the code is legal by the rules of trees, within the budget by a count of
 * its own, and what the result says. Nothing here is the search's.
 */
final class Fairness {
    private final LoadedBuild subject;
    private final Scenario scenario;
    private final List<String> problems = new ArrayList<>();

    Fairness(LoadedBuild subject, Scenario scenario) {
        this.subject = subject;
        this.scenario = scenario;
    }

    /** What is wrong, in words. */
    List<String> problems(Improvement improvement) {
        Build read = BuildCodes.read(improvement.code().getBytes(StandardCharsets.US_ASCII));
        PassiveSpec was = subject.build().activeSpec();
        PassiveSpec is = read.specs().all().get(subject.build().specs().activeIndex());
        legal(was, is);
        budget(was, is, improvement.result());
        steps(improvement.result(), was, is);
        return problems;
    }

    private void legal(PassiveSpec was, PassiveSpec is) {
        var broken = new ArrayList<Violation>(subject.violations(is.nodes(), is.weaponSets()));
        broken.removeAll(subject.violations(was.nodes(), was.weaponSets()));
        broken.forEach(violation -> problems.add(violation.message()));
    }

    private void budget(PassiveSpec was, PassiveSpec is, Result result) {
        int more = cost(is) - cost(was);
        if (more > scenario.points()) {
            problems.add(more + " points are spent, " + scenario.points() + " are free");
        }
        var lost = new TreeSet<>(was.nodes());
        lost.removeAll(is.nodes());
        long switched = result.attributes().keySet().stream()
                .filter(id -> was.nodes().contains(id))
                .count();
        int most = scenario.respec().orElse(Integer.MAX_VALUE);
        if (lost.size() + switched > most) {
            problems.add(lost.size() + " nodes are given back and " + switched + " switched, " + most + " may be");
        }
    }

    private int cost(PassiveSpec spec) {
        int cost = 0;
        for (int id : spec.nodes()) {
            int node = subject.tree().indexOf(id);
            if (node >= 0 && PointsUsed.costsPassivePoint(subject.tree(), node)) {
                cost++;
            }
        }
        return cost;
    }

    /** Every step leaves a legal tree within the budget, and the last one the tree in the code. */
    private void steps(Result result, PassiveSpec was, PassiveSpec is) {
        var now = new HashSet<>(was.nodes());
        List<Violation> before = subject.violations(was.nodes(), was.weaponSets());
        int respecs = 0;
        for (Step step : result.steps()) {
            switch (step.action()) {
                case TAKE -> now.add(step.node());
                case GIVE_BACK -> {
                    respecs += was.nodes().contains(step.node()) ? 1 : 0;
                    now.remove(step.node());
                }
                case SWITCH -> respecs++;
            }
            var broken = new ArrayList<>(subject.violations(now, was.weaponSets()));
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
