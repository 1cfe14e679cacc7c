package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.BASE;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Elemental exposure on the enemy: the strongest of an element counts, made larger by what extends exposure, and lowers
 * the resistance (Path of Building 0.15.0, CalcPerform: exposures).
 */
public final class Exposure implements Rule {
    private static final Stats ON_SELF = Stats.of("ExposureEffectOnSelf");
    private static final Stats MINIMUM = Stats.of("ExposureMin");
    private static final Stat HAS_EXPOSURE = Varying.condition("HasExposure");
    private static final Stat APPLIED = Varying.condition("AppliedExposureRecently");

    private record Element(Stats exposure, Stats extra, Stats effect, Stat has, Stat result) {
        static Element of(String name) {
            return new Element(
                    Stats.of(name + "Exposure"),
                    Stats.of("ExtraExposure", "Extra" + name + "Exposure"),
                    Stats.of(name + "ExposureEffect"),
                    Varying.condition("Has" + name + "Exposure"),
                    Stat.of("rule:" + name + "Exposure"));
        }
    }

    private final Actor player;
    private final Actor enemy;
    private final Scope playerScope;
    private final Scope enemyScope;
    private final List<Element> elements = new ArrayList<>();

    public Exposure(Actor player, Actor enemy) {
        this.player = player;
        this.enemy = enemy;
        this.playerScope = Scope.of(player);
        this.enemyScope = Scope.of(enemy);
        for (String name : List.of("Fire", "Cold", "Lightning")) {
            Element e = Element.of(name);
            elements.add(e);
            enemy.store()
                    .add(Modifier.of(
                            name + "Resist", BASE, 1, Source.rule("Exposure"), new Tag.TimesResult(null, e.result)));
        }
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < elements.size(); i++) {
            Element e = elements.get(i);
            double strongest = a.lowest(enemyScope, Kind.BASE, e.exposure);
            if (!Double.isNaN(strongest)) {
                double value = (strongest + a.base(playerScope, e.extra))
                        * (a.increased(playerScope, e.effect) / 100 + 1)
                        * a.more(enemyScope, ON_SELF);
                double minimum = a.override(playerScope, MINIMUM);
                enemy.set(e.result, Double.isNaN(minimum) ? value : Math.min(value, minimum));
                enemy.setCondition(e.has, true);
                enemy.setCondition(HAS_EXPOSURE, true);
                player.setCondition(APPLIED, true);
            }
        }
    }
}
