package dev.espalier.app.work.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.build.Points;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.app.work.goal.GoalChoice;
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
import dev.espalier.search.Request;
import dev.espalier.search.Result;
import dev.espalier.search.goal.Goals;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A player's wishes, resolved for a build that an engine has opened: what to search, and what to make of results. */
public final class Task {
    private final LoadedBuild subject;
    private final Wishes wishes;
    private final CalculationEngine engine;
    private final BuildSession session;
    private final Points points;
    private final BuildStats before;
    private final List<String> remarks = new ArrayList<>();

    /**
     * Looks at a build.
     *
     * @param session of the engine, opened with the subject's build; it stays the caller's to close
     * @throws UserError if the wishes allow no change at all
     */
    public Task(LoadedBuild subject, Wishes wishes, CalculationEngine engine, BuildSession session) {
        this.subject = subject;
        this.wishes = wishes;
        this.engine = engine;
        this.session = session;
        points = subject.points();
        checkBudget();
        noteUnknownNodes();
        before = session.stats(session.original());
    }

    public LoadedBuild subject() {
        return subject;
    }

    public BuildSession session() {
        return session;
    }

    /** The build's statistics as it is. */
    public BuildStats before() {
        return before;
    }

    /** Tells the player something. */
    public void remark(String sentence) {
        remarks.add(sentence);
    }

    /**
     * The objective of the wishes' goal and requirements.
     *
     * @throws UserError if the goal is damage and the main skill deals none
     * @throws dev.espalier.search.goal.GoalException if the goal or a requirement is none
     */
    public Objective objective() {
        return objective(wishes.goal(), wishes.require());
    }

    /** The limits that requirements mean. */
    public List<Objective.Limit> limits(List<String> require) {
        return Goals.of(before).limits(require);
    }

    public Wishes wishes() {
        return wishes;
    }

    /** The same for another goal and other requirements. */
    public Objective objective(String goal, List<String> require) {
        return new GoalChoice(subject, engine, remarks::add).objective(before, goal, require);
    }

    private int free() {
        return wishes.points().orElse(points.unspent());
    }

    /**
     * What the optimizer is to do.
     *
     * @throws UserError if a node is named that the tree has not
     */
    public Request request(Objective objective) {
        return Request.of(objective, free(), wishes.respec())
                .withPolicy(wishes.changeable().policy(subject))
                .withAscendancyPoints(wishes.changeable().ascendancy() ? points.ascendancyUnspent() : 0)
                .withRespecPrice(Math.log1p(wishes.respecPrice() / 100))
                .withSeconds(wishes.seconds())
                .withEvaluations(wishes.evaluations())
                .withRounds(wishes.rounds())
                .withThreads(wishes.threads())
                .withSeed(wishes.seed());
    }

    private void checkBudget() {
        boolean respec = wishes.respec().isEmpty() || wishes.respec().getAsInt() > 0;
        boolean ascendancy = wishes.changeable().ascendancy() && points.ascendancyUnspent() > 0;
        if (free() > 0 || respec || ascendancy) {
            return;
        }
        String why = wishes.points().isPresent()
                ? "No points are to be spent and none to be given back"
                : "The character (level " + subject.build().level() + ") has spent all of its " + points.total()
                        + " passive points (its tree uses " + points.used() + "), and none may be given back";
        throw new UserError(why + ", so there is nothing to improve. Allow nodes to be given back (--respec 10 or"
                + " --respec unlimited), or say how many points are free (--points 5).");
    }

    private void noteUnknownNodes() {
        List<Integer> unknown = subject.unknownNodes();
        if (!unknown.isEmpty()) {
            remarks.add("The passive tree " + subject.tree().version() + " has no node "
                    + unknown.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ": kept in the build and left out of the search.");
        }
    }

    /** A result with everything that a player wants to know, and its code. */
    public Improvement improvement(Objective objective, Result result) {
        return improvement(objective, result, null);
    }

    Improvement improvement(Objective objective, Result result, @Nullable Verifier verifier) {
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

    /** The build as written with the new tree, checked once more by rules that the search does not use. */
    private Build write(Result result) {
        int spec = subject.build().specs().activeIndex();
        PassiveSpec was = subject.build().activeSpec();
        TreeState state = treeState(was, result);
        var broken = new ArrayList<Violation>(subject.violations(state.nodes(), state.weaponSets()));
        broken.removeAll(subject.violations(was.nodes(), was.weaponSets()));
        if (!broken.isEmpty()) {
            throw new IllegalStateException("the search came to a tree that is not legal: "
                    + broken.stream().map(Violation::message).collect(Collectors.joining("; ")));
        }
        return BuildCodes.edit(subject.written(), spec, state);
    }

    /** The tree to write: what the search changed, everything else as it is. */
    private static TreeState treeState(PassiveSpec was, Result result) {
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
        return TreeState.of(was)
                .givingBack(result.removed())
                .taking(result.added())
                .assigning(sets)
                .choosing(attributes);
    }
}
