package dev.espalier.app.work;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.code.Attribute;
import dev.espalier.code.Build;
import dev.espalier.code.PassiveSpec;
import dev.espalier.code.TreeState;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.rules.Violation;
import dev.espalier.search.Optimizer;
import dev.espalier.search.Progress;
import dev.espalier.search.Request;
import dev.espalier.search.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a build and a player's wishes to a better build: resolves the wishes, searches, and writes the new tree. */
public final class Optimization {
    private static final int JUDGED_CANDIDATES = 8;

    private final LoadedBuild subject;
    private final Wishes wishes;
    private final CalculationEngine engine;
    private final @Nullable CalculationEngine judge;
    private final List<String> remarks = new ArrayList<>();

    private Optimization(
            LoadedBuild subject, Wishes wishes, CalculationEngine engine, @Nullable CalculationEngine judge) {
        this.subject = subject;
        this.wishes = wishes;
        this.engine = engine;
        this.judge = judge;
    }

    /**
     * Searches for the best tree that the wishes allow.
     *
     * @param judge an engine that chooses among the best trees found and verifies the choice, or null
     * @throws UserError if the wishes don't fit the build
     * @throws dev.espalier.search.goal.GoalException if the goal or a requirement is none
     * @throws dev.espalier.calculation.CalculationException if the engine fails
     */
    public static Improvement run(
            LoadedBuild subject,
            Wishes wishes,
            CalculationEngine engine,
            @Nullable CalculationEngine judge,
            Progress progress) {
        return new Optimization(subject, wishes, engine, judge).run(progress);
    }

    private Improvement run(Progress progress) {
        Points points = subject.points();
        int free = wishes.points().orElse(points.unspent());
        checkBudget(points, free);
        noteUnknownNodes();
        try (BuildSession session = engine.open(subject.build())) {
            BuildStats before = session.stats(session.original());
            Objective objective =
                    new GoalChoice(subject, engine, remarks::add).objective(before, wishes.goal(), wishes.require());
            Request request = request(objective, points, free);
            List<Result> candidates =
                    Optimizer.candidates(session, request, progress, judge == null ? 1 : JUDGED_CANDIDATES);
            CalculationEngine second = judge;
            if (second == null) {
                return improvement(session, points, before, objective, candidates.get(0), null);
            }
            var verifier = new Verifier(subject, objective, second);
            Result result = verifier.choose(candidates, Unchanged.of(candidates.get(0)));
            if (result.steps().isEmpty() && !candidates.get(0).steps().isEmpty()) {
                remarks.add("By the numbers of " + second.name()
                        + " none of the trees found is better, so the tree stays" + " as it is.");
            }
            return improvement(session, points, before, objective, result, verifier);
        }
    }

    private Improvement improvement(
            BuildSession session,
            Points points,
            BuildStats before,
            Objective objective,
            Result result,
            @Nullable Verifier verifier) {
        Build improved = write(result);
        return new Improvement(
                subject,
                engine.name(),
                objective,
                points,
                result,
                before,
                session.stats(result.after()),
                improved,
                BuildCodes.encode(improved.document()),
                session.notUnderstood(),
                verifier == null ? null : verifier.verify(result, improved),
                remarks);
    }

    private void checkBudget(Points points, int free) {
        boolean respec = wishes.respec().isEmpty() || wishes.respec().getAsInt() > 0;
        boolean ascendancy = wishes.changeable().ascendancy() && points.ascendancyUnspent() > 0;
        if (free > 0 || respec || ascendancy) {
            return;
        }
        String why = wishes.points().isPresent()
                ? "No points are to be spent and none to be given back"
                : "The character (level " + subject.build().level() + ") has spent all of its " + points.total()
                        + " passive points (its tree uses " + points.used() + "), and none may be given back";
        throw new UserError(why + ", so there is nothing to improve. Allow nodes to be exchanged with --respec 10 or"
                + " --respec unlimited, or say how many points are free with --points 5.");
    }

    private void noteUnknownNodes() {
        List<Integer> unknown = subject.unknownNodes();
        if (!unknown.isEmpty()) {
            remarks.add("The passive tree " + subject.tree().version() + " has no node "
                    + unknown.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ": kept in the build and left out of the search.");
        }
    }

    private Request request(Objective objective, Points points, int free) {
        return Request.of(objective, free, wishes.respec())
                .withPolicy(wishes.changeable().policy(subject))
                .withAscendancyPoints(wishes.changeable().ascendancy() ? points.ascendancyUnspent() : 0)
                .withRespecPrice(Math.log1p(wishes.respecPrice() / 100))
                .withSeconds(wishes.seconds())
                .withEvaluations(wishes.evaluations())
                .withThreads(wishes.threads())
                .withSeed(wishes.seed());
    }

    /** The build as written with the new tree, checked once more by rules that the search does not use. */
    private Build write(Result result) {
        int spec = subject.build().specs().activeIndex();
        PassiveSpec before = subject.build().activeSpec();
        TreeState state = treeState(before, result);
        var broken = new ArrayList<Violation>(subject.violations(state.nodes(), state.weaponSets()));
        broken.removeAll(subject.violations(before.nodes(), before.weaponSets()));
        if (!broken.isEmpty()) {
            throw new IllegalStateException("the search came to a tree that is not legal: "
                    + broken.stream().map(Violation::message).collect(Collectors.joining("; ")));
        }
        return BuildCodes.edit(subject.written(), spec, state);
    }

    /** The tree to write: what the search changed, everything else as it is. */
    static TreeState treeState(PassiveSpec before, Result result) {
        Allocation after = result.after();
        var sets = new TreeMap<Integer, Integer>();
        var attributes = new TreeMap<Integer, Attribute>();
        for (int id : after.ids()) {
            int state = after.state(id);
            if (state != result.before().state(id)) {
                sets.put(id, NodeState.weaponSet(state));
                if (NodeState.attribute(state) > 0) {
                    attributes.put(id, Attribute.values()[NodeState.attribute(state) - 1]);
                }
            }
        }
        return TreeState.of(before)
                .givingBack(result.removed())
                .taking(result.added())
                .assigning(sets)
                .choosing(attributes);
    }
}
