package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.core.ActionSpeed;
import dev.espalier.calculation.rules.core.Pools;
import dev.espalier.calculation.rules.core.Reservation;
import dev.espalier.calculation.rules.defence.survival.Survival;
import dev.espalier.code.Build;
import dev.espalier.code.BuildDocument;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A character with nothing but what a test gives it, against an enemy who deals the damage that a test sets. */
final class Defender {
    private static final Build NOBODY = BuildCodes.build(BuildDocument.of("<PathOfBuilding2><Build level=\"90\""
            + " className=\"Witch\" ascendClassName=\"None\"/><Tree><Spec treeVersion=\"0_4\" nodes=\"\"/></Tree>"
            + "</PathOfBuilding2>"));
    private static final Source TEST = new Source(Source.Category.ITEM, "Test");

    private final Map<String, Object> inputs = new HashMap<>();
    private final List<ArmourPiece> pieces = new ArrayList<>();
    private final List<Modifier> ofPlayer = new ArrayList<>();
    private final List<Modifier> ofEnemy = new ArrayList<>();

    /** Somebody with that much life; resistances stop at 75, blocking at 75. */
    static Defender withLife(double life) {
        Defender defender = new Defender();
        for (String type : List.of("Fire", "Cold", "Lightning", "Chaos")) {
            defender.ofPlayer.add(Modifier.of(type + "ResistMax", Kind.BASE, 75, Source.BASE));
        }
        return defender.has("Life", Kind.BASE, life)
                .has("BaseBlockChanceMax", Kind.BASE, 75)
                .has("BaseSpellBlockChanceMax", Kind.BASE, 75)
                .enemyHas("Accuracy", Kind.BASE, 1500);
    }

    Defender has(String stat, Kind kind, double value, Tag... tags) {
        ofPlayer.add(Modifier.of(stat, kind, value, TEST, tags));
        return this;
    }

    Defender is(String flag) {
        return has(flag, Kind.FLAG, 1);
    }

    Defender enemyHas(String stat, Kind kind, double value) {
        ofEnemy.add(Modifier.of(stat, kind, value, TEST));
        return this;
    }

    Defender wears(ArmourPiece piece) {
        pieces.add(piece);
        return this;
    }

    Defender set(String input, Object value) {
        inputs.put(input, value);
        return this;
    }

    /** The enemy hits for this much of one type. */
    Defender hitFor(String type, double damage) {
        return set("enemy" + type + "Damage", damage);
    }

    double result(String name) {
        Double result = results().get(name);
        if (result == null) {
            throw new AssertionError("no rule wrote " + name);
        }
        return result;
    }

    Map<String, Double> results() {
        GameData data = GameData.embedded();
        var model = new CharacterModel(NOBODY, data, data.tree("0_4"), new Settings(inputs, Map.of()));
        model.player().store().addAll(ofPlayer);
        model.enemy().store().addAll(ofEnemy);
        var defences = new Defences(model, model.player(), pieces);
        var rules = new ArrayList<Rule>();
        rules.add(new ActionSpeed(model.player(), 75));
        rules.add(new ActionSpeed(model.enemy(), 75));
        rules.add(defences.gear());
        defences.beforePools((rule, part) -> rules.add(rule));
        rules.add(new Pools(model.player(), 0.35));
        rules.add(new Reservation(model));
        defences.afterPools((rule, part) -> rules.add(rule));
        Survival.forEach(model, model.player(), (rule, part) -> rules.add(rule));
        var reader = new ReferenceAggregates();
        rules.forEach(r -> r.calculate(reader));
        return model.player().results();
    }
}
