package dev.espalier.calculation.rules.defence;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.data.constant.Constants;

/**
 * Chances to evade attacks and spells, and to deflect (Path of Building 0.15.0, CalcDefence: evade chance, deflection).
 */
final class Evading implements Rule {
    private static final Stats ACCURACY = Stats.of("Accuracy");
    private static final Stats FAR_AWAY = Stats.of("EnemyAccuracyDistancePenalty");
    private static final Stats DISTANCE = Stats.of(Stat.multiplier("enemyDistance"));
    private static final Stats NEVER = Stats.of("CannotEvade");
    private static final Stats CANNOT_BE_EVADED = Stats.of("CannotBeEvaded");
    private static final Stats ALWAYS = Stats.of("AlwaysEvade");
    private static final Stats ADDED = Stats.of("EvadeChance");
    private static final Stats ENEMY_HIT_CHANCE = Stats.of("HitChance");
    private static final Stats MAX = Stats.of("EvadeChanceMax");
    private static final Stats UNLUCKY = Stats.of("UnluckyEvade");

    private record Kind(Stat rating, Stat chance, Stats modifiers) {
        Kind(String name, String... modifiers) {
            this(Stat.of(name + "Evasion"), Stat.of(name + "EvadeChance"), Stats.of(modifiers));
        }
    }

    private static final Kind MELEE = new Kind("Melee", "EvadeChance", "MeleeEvadeChance");
    private static final Kind PROJECTILE = new Kind("Projectile", "EvadeChance", "ProjectileEvadeChance");
    private static final Kind SPELL = new Kind("Spell", "EvadeChance", "SpellEvadeChance");
    private static final Kind SPELL_PROJECTILE =
            new Kind("SpellProjectile", "EvadeChance", "ProjectileEvadeChance", "SpellProjectileEvadeChance");
    private static final Kind[] KINDS = {MELEE, PROJECTILE, SPELL, SPELL_PROJECTILE};

    private static final Stat CHANCE = Stat.of("EvadeChance");
    private static final Stats SHARE_OF_EVASION = Stats.of("EvasionGainAsDeflection");
    private static final Stats SHARE_OF_ARMOUR = Stats.of("ArmourGainAsDeflection");
    private static final Stats RATING = Stats.of("DeflectionRating");
    private static final Stats LUCKY_DEFLECT = Stats.of("DeflectIsLucky");
    private static final Stats DEFLECT_EFFECT = Stats.of("DeflectEffect");
    private static final Stat RATING_RESULT = Stat.of("DeflectionRating");
    private static final Stat DEFLECT_CHANCE = Stat.of("DeflectChance");
    private static final Stat DEFLECT_EFFECT_RESULT = Stat.of("DeflectEffect");

    private final Actor actor;
    private final Scope scope;
    private final Scope enemy;
    private final double cap;
    private final double deflectEffect;

    Evading(Actor actor, Scope enemy, Constants constants) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.enemy = enemy;
        this.cap = constants.misc("EvadeChanceCap");
        this.deflectEffect = constants.misc("DeflectEffect");
    }

    @Override
    public void calculate(Aggregates a) {
        double accuracy = enemyAccuracy(a);
        if (a.flag(scope, NEVER) || a.flag(enemy, CANNOT_BE_EVADED)) {
            all(0);
        } else if (a.flag(scope, ALWAYS)) {
            all(100);
        } else {
            evade(a, accuracy);
        }
        deflect(a, accuracy);
    }

    private double enemyAccuracy(Aggregates a) {
        double accuracy = round(a.value(enemy, ACCURACY));
        if (a.flag(scope, FAR_AWAY)) {
            double distance = Math.max(Math.min(a.base(scope, DISTANCE), 120), 20);
            accuracy = Math.floor(accuracy * (1 - (distance - 20) / 100 * (1 - 0.1)));
        }
        return accuracy;
    }

    private void all(double chance) {
        actor.set(CHANCE, chance);
        for (Kind kind : KINDS) {
            actor.set(kind.chance, chance);
        }
    }

    private void evade(Aggregates a, double accuracy) {
        double added = a.base(scope, ADDED);
        double hitChance = a.mod(enemy, ENEMY_HIT_CHANCE);
        double highest = a.max(scope, MAX);
        double max = Double.isNaN(highest) ? cap : highest;
        boolean unlucky = a.flag(scope, UNLUCKY);
        for (Kind kind : KINDS) {
            double raw = 100 - (HitChance.ofMonster(actor.get(kind.rating), accuracy) - added) * hitChance;
            double chance = Math.max(0, Math.min(max, raw * a.mod(scope, kind.modifiers)));
            actor.set(kind.chance, chance);
        }
        double shown = Math.min(shown(accuracy, added, hitChance), max);
        actor.set(CHANCE, unlucky ? Luck.unlucky(shown) : shown);
        if (unlucky) {
            for (Kind kind : KINDS) {
                actor.set(kind.chance, Luck.unlucky(actor.get(kind.chance)));
            }
        }
    }

    /** One number for all kinds of hits: that of melee, unless it differs from every other. */
    private double shown(double accuracy, double added, double hitChance) {
        double melee = actor.get(MELEE.chance);
        boolean split = melee != actor.get(PROJECTILE.chance)
                && melee != actor.get(SPELL.chance)
                && melee != actor.get(SPELL_PROJECTILE.chance);
        double evasion = actor.get(ArmourEvasionShield.EVASION_RESULT);
        return split ? 100 - (HitChance.ofMonster(evasion, accuracy) - added) * hitChance : melee;
    }

    private void deflect(Aggregates a, double accuracy) {
        double base = actor.get(ArmourEvasionShield.EVASION_RESULT) * a.base(scope, SHARE_OF_EVASION) / 100
                + actor.get(ArmourEvasionShield.ARMOUR_RESULT) * a.base(scope, SHARE_OF_ARMOUR) / 100;
        double rating = base * a.mod(scope, RATING);
        double chance = HitChance.deflect(rating, accuracy);
        actor.set(RATING_RESULT, rating);
        actor.set(DEFLECT_CHANCE, a.flag(scope, LUCKY_DEFLECT) ? Luck.lucky(chance) : chance);
        double effect = deflectEffect + a.base(scope, DEFLECT_EFFECT);
        actor.set(DEFLECT_EFFECT_RESULT, Math.min(Math.max(effect, 0), 100));
    }
}
