package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.data.constant.Constants;

/**
 * Chances to avoid damage, projectiles, curses, blinding and impaling, and how hard critical hits, curses, exposure and
 * wither are on the actor (Path of Building 0.15.0, CalcDefence: damage avoidances).
 */
final class Avoidance implements Rule {
    private static final Stats[] AVOID = ByType.stats("Avoid*DamageChance");
    private static final Stat[] AVOID_RESULT = ByType.results("Avoid*DamageChance");
    private static final Stats PROJECTILES = Stats.of("AvoidProjectilesChance");
    private static final Stat PROJECTILES_RESULT = Stat.of("AvoidProjectilesChance");
    private static final Stats ALL_DAMAGE = Stats.of("AvoidAllDamageFromHitsChance");
    private static final Stat ALL_DAMAGE_RESULT = Stat.of("AvoidAllDamageFromHitsChance");
    private static final Stats CRITICAL = Stats.of("ReduceCritExtraDamage");
    private static final Stat CRITICAL_RESULT = Stat.of("CritExtraDamageReduction");
    private static final Stats LIGHT = Stats.of("LightRadius");
    private static final Stat LIGHT_RESULT = Stat.of("LightRadiusMod");
    private static final Stats SILENCE_IMMUNE = Stats.of("SilenceImmune");
    private static final Stat SILENCE_RESULT = Stat.of("SilenceAvoidChance");
    private static final Stat CURSE_RESULT = Stat.of("CurseEffectOnSelf");
    private static final String[] ON_SELF = {"CurseEffectOnSelf", "ExposureEffectOnSelf", "WitherEffectOnSelf"};
    private static final Stats[] EFFECT_ON_SELF = {Stats.of(ON_SELF[0]), Stats.of(ON_SELF[1]), Stats.of(ON_SELF[2])};
    private static final Stat[] EFFECT_ON_SELF_RESULT = {Stat.of(ON_SELF[0]), Stat.of(ON_SELF[1]), Stat.of(ON_SELF[2])};

    private record Whole(Stats immune, Stats avoid, Stat result) {
        Whole(String name) {
            this(Stats.of(name + "Immune"), Stats.of("Avoid" + name), Stat.of(name + "AvoidChance"));
        }
    }

    private static final Whole BLIND = new Whole("Blind");
    private static final Whole IMPALE = new Whole("Impale");
    private static final Whole CURSE = new Whole("Curse");

    private final Actor actor;
    private final Scope scope;
    private final double cap;

    Avoidance(Actor actor, Constants constants) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.cap = constants.misc("AvoidChanceCap");
    }

    @Override
    public void calculate(Aggregates a) {
        for (int type = 0; type < AVOID.length; type++) {
            actor.set(AVOID_RESULT[type], Math.min(a.base(scope, AVOID[type]), cap));
        }
        actor.set(PROJECTILES_RESULT, Math.min(a.base(scope, PROJECTILES), cap));
        actor.set(ALL_DAMAGE_RESULT, Math.min(a.base(scope, ALL_DAMAGE), cap));
        avoid(a, BLIND);
        avoid(a, IMPALE);
        avoid(a, CURSE);
        actor.set(SILENCE_RESULT, a.flag(scope, SILENCE_IMMUNE) ? 100 : actor.get(CURSE.result));
        actor.set(CRITICAL_RESULT, Math.min(a.base(scope, CRITICAL), 100));
        actor.set(LIGHT_RESULT, a.mod(scope, LIGHT));
        for (int i = 0; i < EFFECT_ON_SELF.length; i++) {
            double effect = a.mod(scope, EFFECT_ON_SELF[i]) * 100;
            actor.set(EFFECT_ON_SELF_RESULT[i], effect);
        }
        actor.set(CURSE_RESULT, Math.max(actor.get(CURSE_RESULT), 0));
    }

    private void avoid(Aggregates a, Whole whole) {
        actor.set(whole.result, a.flag(scope, whole.immune) ? 100 : Math.min(a.base(scope, whole.avoid), 100));
    }
}
