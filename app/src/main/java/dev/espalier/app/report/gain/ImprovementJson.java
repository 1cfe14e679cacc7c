package dev.espalier.app.report.gain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.report.piece.Json;
import dev.espalier.app.report.piece.TrustJson;
import dev.espalier.app.trust.Trust;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.app.work.optimize.Verification;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.Objective;
import dev.espalier.search.Budget;
import dev.espalier.search.Outlook;
import dev.espalier.search.Result;
import dev.espalier.search.Step;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The answer of {@code optimize} for machines. docs/command-line.md describes every field. */
public final class ImprovementJson {
    /** What stands for any number of respecs. */
    public static final String UNLIMITED = "unlimited";

    private static final String[] ATTRIBUTES = {"", "Str", "Dex", "Int"};

    private ImprovementJson() {}

    public static String text(Improvement improvement) {
        return Json.text(of(improvement));
    }

    /** The short name of an attribute choice from 1 to 3. */
    public static String attribute(int choice) {
        return ATTRIBUTES[choice];
    }

    static ObjectNode of(Improvement improvement) {
        Result result = improvement.result();
        ObjectNode root = Json.object();
        root.put("engine", improvement.engine());
        root.put("goal", improvement.objective().name());
        root.put("seed", result.seed());
        root.put("seconds", Math.round(result.seconds() * 1000) / 1000.0);
        root.put("evaluations", result.evaluations());
        root.put("rounds", result.rounds());
        root.set("budget", budget(result.budget()));
        root.set("before", stats(improvement.before()));
        root.set("after", stats(improvement.after()));
        Trust trust = Trust.of(improvement.subject(), improvement.engine(), improvement.before());
        root.put("kind", trust.kind().key());
        root.set("trust", TrustJson.of(trust));
        Json.put(root, "gain", result.gain());
        Json.ids(root.putArray("added"), result.added());
        Json.ids(root.putArray("removed"), result.removed());
        ObjectNode attributes = root.putObject("attributes");
        result.attributes().forEach((id, attribute) -> attributes.put(String.valueOf(id), ATTRIBUTES[attribute]));
        objective(root, improvement.objective());
        steps(root.putArray("steps"), result);
        branches(root.putArray("branches"), result);
        outlook(root.putObject("outlook"), result);
        verification(root, improvement.verification());
        Json.ids(root.putArray("unknownNodes"), improvement.subject().unknownNodes());
        Json.texts(root.putArray("remarks"), improvement.remarks());
        Json.notUnderstood(root.putArray("notUnderstood"), improvement.notUnderstood());
        root.put("code", improvement.code());
        return root;
    }

    private static ObjectNode budget(Budget budget) {
        ObjectNode node = Json.object();
        node.put("points", budget.points());
        OptionalInt respec = budget.respec();
        if (respec.isPresent()) {
            node.put("respec", respec.getAsInt());
        } else {
            node.put("respec", UNLIMITED);
        }
        node.put("pointsUsed", budget.pointsUsed());
        node.put("respecUsed", budget.respecUsed());
        return node;
    }

    /** The character's statistics by name, its minion's with their prefix. */
    private static ObjectNode stats(BuildStats stats) {
        var all = new TreeMap<String, Double>(stats.player());
        stats.minion().forEach((name, value) -> all.put(BuildStats.MINION + name, value));
        return Json.numbers(all);
    }

    private static void verification(ObjectNode root, @Nullable Verification verification) {
        if (verification == null) {
            root.putNull("verified");
            return;
        }
        ObjectNode node = root.putObject("verified");
        node.put("engine", verification.engine());
        node.put("confidence", verification.level().name().toLowerCase(Locale.ROOT));
        Json.put(node, "gain", verification.gain());
        Json.put(node, "difference", verification.difference());
        node.set("before", stats(verification.before()));
        node.set("after", stats(verification.after()));
    }

    private static void objective(ObjectNode root, Objective objective) {
        ArrayNode terms = root.putArray("terms");
        for (Objective.Term term : objective.terms()) {
            Json.put(terms.addObject().put("statistic", term.statistic()), "weight", term.weight());
        }
        ArrayNode limits = root.putArray("limits");
        for (Objective.Limit limit : objective.limits()) {
            Json.put(limits.addObject().put("statistic", limit.statistic()), "minimum", limit.minimum());
        }
    }

    private static void steps(ArrayNode array, Result result) {
        for (Step step : result.steps()) {
            ObjectNode node = array.addObject();
            node.put("action", step.action().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            node.put("node", step.node());
            if (step.attribute() > 0) {
                node.put("attribute", ATTRIBUTES[step.attribute()]);
            }
            if (result.weaponSet(step) > 0) {
                node.put("weaponSet", result.weaponSet(step));
            }
            Json.put(node, "gain", Math.expm1(step.score() - result.scoreBefore()));
        }
    }

    private static void branches(ArrayNode array, Result result) {
        for (Result.Branch branch : result.branches()) {
            ObjectNode node = array.addObject();
            Json.ids(node.putArray("nodes"), branch.nodes());
            node.put("taken", branch.taken());
            Json.put(node, "gain", Math.expm1(branch.score()));
        }
    }

    private static void outlook(ObjectNode node, Result result) {
        ObjectNode points = node.putObject("points");
        result.outlook()
                .points()
                .forEach((more, score) ->
                        Json.put(points, String.valueOf(more), Math.expm1(score - result.scoreBefore())));
        ArrayNode blocks = node.putArray("blocks");
        for (Outlook.Block block : result.outlook().blocks()) {
            ObjectNode entry = blocks.addObject();
            Outlook.What what = block.what();
            if (what instanceof Outlook.What.Points p) {
                entry.put("what", "points").put("more", p.more());
            } else if (what instanceof Outlook.What.Respecs r) {
                entry.put("what", "respec").put("more", r.more());
            } else if (what instanceof Outlook.What.Limit limit) {
                entry.put("what", "limit").put("statistic", limit.statistic());
                Json.put(entry, "minimum", limit.minimum());
            }
            Json.put(entry, "gain", Math.expm1(block.score() - result.scoreBefore()));
        }
    }
}
