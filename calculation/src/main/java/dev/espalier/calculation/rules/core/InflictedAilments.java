package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.BASE;
import static dev.espalier.calculation.modifier.Kind.INCREASED;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.data.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * Shock and chill on the enemy: the strongest counts, up to the maximum, and makes the enemy take more damage or act more
 * slowly (Path of Building 0.15.0, CalcPerform: non-damaging ailments).
 */
public final class InflictedAilments implements Rule {
    /** A skill that chills without hitting, and the chill that it brings. */
    private record ChillingSkill(Scope scope, Granted chill) {}

    private record Ailment(
            Stats base,
            Stats override,
            Stats minimum,
            Stats magnitude,
            Stats magnitudeOnSelf,
            Stats configured,
            Stats max,
            double defaultMax,
            double precision,
            Stat maxResult,
            Stat current,
            Stat condition,
            Stat count) {}

    private static final Stats CHILL_MAGNITUDE = Stats.of("EnemyChillMagnitude");
    private static final Stats CHILL_HURTS = Stats.of("ChillEffectIncDamageTaken");
    private static final Stats CANNOT_CHILL = Stats.of("CannotChill");

    private final Actor player;
    private final Actor enemy;
    private final Scope playerScope;
    private final Scope enemyScope;
    private final Scope skillScope;
    private final Ailment shock;
    private final Ailment chill;
    private final double chillDefault;
    private final Granted chillHurts;
    private final List<ChillingSkill> chillingSkills = new ArrayList<>();

    public InflictedAilments(CharacterModel model) {
        this.player = model.player();
        this.enemy = model.enemy();
        this.playerScope = Scope.of(player);
        this.enemyScope = Scope.of(enemy);
        this.skillScope = Scope.of(model.mainSkill().store(), ScopeFacts.NONE);
        Fact data = model.data().constants().section("nonDamagingAilment");
        this.shock = ailment("Shock", "Shocked", data);
        this.chill = ailment("Chill", "Chilled", data);
        this.chillDefault = number(data, "Chill", "default");
        Tag shocked = Tag.Condition.of("Shocked");
        Tag chilled = Tag.Condition.of("Chilled");
        grant("DamageTaken", 1, shock, shocked);
        grant("ActionSpeed", -1, chill, chilled);
        chillHurts = new Granted(player, "Chill makes enemies take more damage")
                .givesEnemy("DamageTaken", INCREASED, 1, 0, chilled);
        for (ActiveSkill skill : model.skills()) {
            if (skill.disabledBecause() == null
                    && (skill.types().contains("ChillingArea") || skill.types().contains("NonHitChill"))) {
                chillingSkills.add(new ChillingSkill(
                        skill.scope(),
                        new Granted(player, "Chill of " + skill.name()).gives("ChillOverride", BASE, 1)));
            }
        }
    }

    private void grant(String stat, double factor, Ailment ailment, Tag... tags) {
        enemy.store()
                .add(Modifier.of(
                                stat,
                                INCREASED,
                                factor,
                                Source.rule(ailment.condition.bareName()),
                                new Tag.TimesResult(ActorRole.PLAYER, ailment.current))
                        .and(tags));
    }

    private static Ailment ailment(String name, String condition, Fact data) {
        return new Ailment(
                Stats.of(name + "Base"),
                Stats.of(name + "Override"),
                Stats.of(name + "Minimum"),
                Stats.of("Enemy" + name + "Magnitude", "AilmentMagnitude"),
                Stats.of("Self" + name + "Magnitude", "AilmentMagnitude"),
                Stats.of(name + "Val"),
                Stats.of(name + "Max"),
                number(data, name, "max"),
                Math.pow(10, number(data, name, "precision")),
                Stat.of("Maximum" + name),
                Stat.of("Current" + name),
                Varying.condition(condition),
                Varying.multiplier(name + "Effect"));
    }

    private static double number(Fact data, String ailment, String key) {
        return data.get(ailment).flatMap(f -> f.get(key)).map(Fact::number).orElse(0.0);
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < chillingSkills.size(); i++) {
            ChillingSkill s = chillingSkills.get(i);
            s.chill.write(a.flag(s.scope, CANNOT_CHILL) ? 0 : chillDefault * a.mod(s.scope, CHILL_MAGNITUDE));
        }
        inflict(a, shock);
        inflict(a, chill);
        if (a.flag(playerScope, CHILL_HURTS)) {
            chillHurts.write(player.get(chill.current));
        }
    }

    private void inflict(Aggregates a, Ailment ailment) {
        double override = Math.max(0, orZero(a.highest(playerScope, BASE, ailment.override)));
        if (override > 0) {
            enemy.setCondition(ailment.condition, true);
        }
        double factor = a.mod(skillScope, ailment.magnitude) * a.mod(enemyScope, ailment.magnitudeOnSelf);
        double own = orZero(a.highest(playerScope, BASE, ailment.base)) * factor;
        double minimum = a.base(playerScope, ailment.minimum) * factor;
        double strongest = Math.max(Math.max(override, own), minimum);
        double maxOverride = a.override(playerScope, ailment.max);
        double max = Double.isNaN(maxOverride) ? ailment.defaultMax + a.base(skillScope, ailment.max) : maxOverride;
        double effect = Math.min(Math.max(strongest, a.base(enemyScope, ailment.configured)), max);
        double current = Math.floor(effect * ailment.precision) / ailment.precision;
        player.set(ailment.maxResult, max);
        player.set(ailment.current, current);
        double counted = a.multiplier(enemyScope, ailment.count);
        if (counted < current) {
            enemy.setMultiplier(ailment.count, current - counted);
        }
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
