package dev.espalier.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.report.InspectReport;
import dev.espalier.app.report.SheetJson;
import dev.espalier.app.trust.Trust;
import dev.espalier.app.web.http.Answers;
import dev.espalier.app.web.http.Body;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.engine.EngineChoice;
import dev.espalier.app.work.engine.Engines;
import dev.espalier.app.work.goal.SkillSurvey;
import dev.espalier.app.work.node.Changeable;
import dev.espalier.app.work.node.NodePaths;
import dev.espalier.app.work.optimize.PowerCheck;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.search.goal.GoalException;
import dev.espalier.search.goal.Goals;
import dev.espalier.search.power.PowerReport;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the page asks about a build: its card, its tree, what nodes are worth, what a change would bring. */
final class BuildHandlers {
    private static final Set<String> GOAL_FIELDS = Set.of("code", "spec", "skill", "goal");
    private static final Set<String> TRIAL_FIELDS =
            Set.of("code", "spec", "skill", "goal", "take", "giveBack", "avoid", "attribute");

    /** A question changes nothing, so nothing is held back. */
    private static final Changeable ANYTHING = new Changeable(List.of(), List.of(), Changeable.ALLOW, true);

    private final Engines engines;
    private final Subjects subjects;
    private final Keeping keeping;

    BuildHandlers(Engines engines, Subjects subjects, Keeping keeping) {
        this.engines = engines;
        this.subjects = subjects;
        this.keeping = keeping;
    }

    /** The build as a card: who it is, its points, skills, tree, numbers and what was not understood. */
    void card(Context context) {
        Body body = Body.of(context, Subjects.FIELDS);
        LoadedBuild build = subjects.of(body);
        ObjectNode card = card(build);
        keeping.remember(build, body.text("code"));
        Answers.send(context, card);
    }

    /** Does once what the page asks for first, so that the classes are there when the player comes. */
    void warmUp(String code) {
        LoadedBuild build = LoadedBuild.of(BuildCodes.read(code), LoadedBuild.OWN_CHOICE, "", engines);
        card(build);
        drawn(build);
    }

    private ObjectNode card(LoadedBuild build) {
        try (CalculationEngine engine = engines.engine(EngineChoice.NATIVE);
                BuildSession session = engine.open(build.build())) {
            BuildStats stats = session.stats(session.original());
            ObjectNode root = Answers.object();
            root.put("title", build.identity().title());
            root.put("engine", engine.name());
            root.set("build", Answers.parse(new InspectReport(build, session.notUnderstood(), null).json()));
            root.set("sheet", SheetJson.of(stats, Trust.of(build, engine.name(), stats), List.of()));
            root.set("allocated", allocated(session.original()));
            ArrayNode specs = root.putArray("trees");
            build.build()
                    .specs()
                    .all()
                    .forEach(
                            spec -> specs.addObject().put("title", spec.title()).put("version", spec.treeVersion()));
            ArrayNode jewels = root.putArray("jewels");
            build.build().activeSpec().jewels().forEach((socket, item) -> {
                if (item > 0) {
                    jewels.add((int) socket);
                }
            });
            return root;
        }
    }

    /** Nodes with their weapon set (0 for both) and attribute (0 for none): {@code {id, set, attribute}} columns. */
    private static ObjectNode allocated(Allocation allocation) {
        ObjectNode node = Answers.object();
        ArrayNode ids = node.putArray("id");
        ArrayNode sets = node.putArray("set");
        ArrayNode attributes = node.putArray("attribute");
        for (int id : allocation.ids()) {
            ids.add(id);
            sets.add(NodeState.weaponSet(allocation.state(id)));
            attributes.add(NodeState.attribute(allocation.state(id)));
        }
        return node;
    }

    /** The damage of each skill of the build. */
    void skills(Context context) {
        LoadedBuild build = subjects.of(Body.of(context, Subjects.FIELDS));
        try (CalculationEngine engine = engines.engine(EngineChoice.NATIVE)) {
            ObjectNode root = Answers.object();
            ArrayNode list = root.putArray("skills");
            for (SkillSurvey.Damage damage : SkillSurvey.damaging(build, engine)) {
                list.addObject()
                        .put("group", damage.skill().group())
                        .put("number", damage.skill().number())
                        .put("name", damage.skill().name())
                        .put("damage", damage.damage());
            }
            Answers.send(context, root);
        }
    }

    /** The tree of the build as it is drawn. */
    void tree(Context context) {
        Answers.send(context, drawn(subjects.of(Body.of(context, Subjects.FIELDS))));
    }

    private static String drawn(LoadedBuild build) {
        return TreeJson.of(
                build.tree(), build.identity().className(), build.identity().ascendancy());
    }

    /** What each node is worth for a goal. */
    void powers(Context context) {
        Body body = Body.of(context, GOAL_FIELDS);
        LoadedBuild build = subjects.of(body);
        try (CalculationEngine engine = engines.engine(EngineChoice.NATIVE)) {
            PowerCheck check = PowerCheck.of(build, body.text("goal"), ANYTHING, engine);
            ObjectNode root = Answers.object();
            root.put("goal", check.objective().name());
            ArrayNode ids = root.putArray("id");
            ArrayNode gains = root.putArray("gain");
            ArrayNode ways = root.putArray("withPath");
            ArrayNode points = root.putArray("points");
            for (PowerReport.Gain gain : check.report().gains()) {
                ids.add(gain.node());
                gains.add(share(gain.alone()));
                ways.add(share(gain.withPath()));
                points.add(gain.points());
            }
            for (PowerReport.Branch branch : check.report().branches()) {
                ids.add(branch.nodes().get(0));
                gains.add(share(-branch.loss()));
                ways.add(share(-branch.loss()));
                points.add(-branch.points());
            }
            Answers.send(context, root);
        }
    }

    /** A difference of scores as a relative change, rounded for the way. */
    private static double share(double score) {
        return Math.round(Math.expm1(score) * 1e7) / 1e7;
    }

    private static Objective objective(String goal, BuildStats stats) {
        Goals goals = Goals.of(stats);
        try {
            return goals.objective(goal.isBlank() ? "balanced" : goal);
        } catch (GoalException.NoDamage e) {
            if (goal.isBlank()) {
                return goals.objective("ehp");
            }
            throw e;
        }
    }

    /** What the numbers are with some nodes taken (with the way to each) and some given back. */
    void trial(Context context) {
        Body body = Body.of(context, TRIAL_FIELDS);
        LoadedBuild build = subjects.of(body);
        try (CalculationEngine engine = engines.engine(EngineChoice.NATIVE);
                BuildSession session = engine.open(build.build())) {
            var paths = new NodePaths(build);
            var avoid = new HashSet<>(body.ids("avoid"));
            int attribute = body.whole("attribute", 1, 1, 3);
            Allocation tried = session.original();
            for (int id : body.ids("giveBack")) {
                tried = tried.with(id, NodeState.NOT_ALLOCATED);
            }
            var taken = new TreeSet<Integer>();
            for (int id : body.ids("take")) {
                for (int step : paths.to(id, tried, avoid)) {
                    tried = tried.with(step, paths.state(step, attribute));
                    taken.add(step);
                }
            }
            BuildStats before = session.stats(session.original());
            BuildStats after = session.stats(tried);
            Objective objective = objective(body.text("goal"), before);
            Answers.send(context, trial(build, engine.name(), objective, before, after, taken));
        }
    }

    private static ObjectNode trial(
            LoadedBuild build,
            String engine,
            Objective objective,
            BuildStats before,
            BuildStats after,
            Set<Integer> taken) {
        ObjectNode root = Answers.object();
        root.put("goal", objective.name());
        root.put("gain", Math.expm1(objective.score(after) - objective.score(before)));
        ArrayNode ids = root.putArray("taken");
        taken.forEach(id -> ids.add((int) id));
        Trust trust = Trust.of(build, engine, before);
        root.set("before", SheetJson.of(before, trust, List.of()));
        root.set("after", SheetJson.of(after, trust, List.of()));
        return root;
    }
}
