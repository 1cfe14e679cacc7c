package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/**
 * For each ailment the chance to avoid it, its duration and its effect on the actor, in per cent (Path of Building 0.15.0,
 * CalcDefence: ailment avoidance, ailment duration on self).
 */
final class AilmentsOnSelf implements Rule {
    private static final Stats SUPPRESSION_AVOIDS = Stats.of("SpellSuppressionAppliesToAilmentAvoidance");
    private static final Stats SUPPRESSION_AVOIDS_SHARE = Stats.of("SpellSuppressionAppliesToAilmentAvoidancePercent");
    private static final Stats SUPPRESSION = Stats.of("SpellSuppressionChance");
    private static final Stats SHOCK_AVOIDS_ALL = Stats.of("ShockAvoidAppliesToElementalAilments");
    private static final Stats AVOID_SHOCK = Stats.of("AvoidShock");
    private static final Stats IGNITE_LASTS_FOR_ALL = Stats.of("IgniteDurationAppliesToElementalAilments");
    private static final Stats IGNITE_DURATION = Stats.of("SelfIgniteDuration");
    private static final Stats EXPIRATION = Stats.of("SelfDebuffExpirationRate");
    private static final Stat EXPIRATION_RESULT = Stat.of("DebuffExpirationRate");
    private static final Stat EXPIRATION_MODIFIER = Stat.of("DebuffExpirationModifier");
    private static final Stats BLIND_DURATION = Stats.of("SelfBlindDuration");
    private static final Stat BLIND_DURATION_RESULT = Stat.of("SelfBlindDuration");

    /** The statistics of one ailment. */
    private record Ailment(
            boolean elemental,
            Stats immune,
            Stats avoid,
            Stat avoidResult,
            Stats duration,
            Stats expiration,
            Stat durationResult,
            Stats effect,
            Stats magnitude,
            Stats bySelf,
            Stat effectResult) {
        Ailment(String name, boolean elemental) {
            this(
                    elemental,
                    elemental ? Stats.of(name + "Immune", "ElementalAilmentImmune") : Stats.of(name + "Immune"),
                    elemental
                            ? Stats.of("Avoid" + name, "AvoidAilments", "AvoidElementalAilments")
                            : Stats.of("Avoid" + name, "AvoidAilments"),
                    Stat.of(name + "AvoidChance"),
                    elemental
                            ? Stats.of(
                                    "Self" + name + "Duration", "SelfAilmentDuration", "SelfElementalAilmentDuration")
                            : Stats.of("Self" + name + "Duration", "SelfAilmentDuration"),
                    Stats.of("Self" + name + "DebuffExpirationRate"),
                    Stat.of("Self" + name + "Duration"),
                    Stats.of("Self" + name + "Effect"),
                    Stats.of("Enemy" + name + "Magnitude", "AilmentMagnitude"),
                    Stats.of(Stat.condition(name + "edSelf")),
                    Stat.of("Self" + name + "Effect"));
        }
    }

    private static final Ailment[] AILMENTS = {
        new Ailment("Bleed", false),
        new Ailment("Poison", false),
        new Ailment("Ignite", true),
        new Ailment("Chill", true),
        new Ailment("Freeze", true),
        new Ailment("Shock", true)
    };
    private static final int IGNITE = 2;
    private static final int SHOCK = 5;

    private final Actor actor;
    private final Scope scope;
    private final Scope enemy;

    AilmentsOnSelf(Actor actor, Scope enemy) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.enemy = enemy;
    }

    @Override
    public void calculate(Aggregates a) {
        double expiration = a.base(scope, EXPIRATION);
        double modifier = 10000 / (100 + expiration);
        actor.set(EXPIRATION_RESULT, expiration);
        actor.set(EXPIRATION_MODIFIER, modifier);
        actor.set(BLIND_DURATION_RESULT, a.mod(scope, BLIND_DURATION) * 100 * modifier / 100);
        double fromSuppression = a.flag(scope, SUPPRESSION_AVOIDS)
                ? Math.floor(a.base(scope, SUPPRESSION_AVOIDS_SHARE) / 100 * a.base(scope, SUPPRESSION))
                : 0;
        double fromShock = a.flag(scope, SHOCK_AVOIDS_ALL) ? a.base(scope, AVOID_SHOCK) : 0;
        boolean asIgnite = a.flag(scope, IGNITE_LASTS_FOR_ALL);
        for (int i = 0; i < AILMENTS.length; i++) {
            Ailment ailment = AILMENTS[i];
            avoid(a, ailment, ailment.elemental ? fromSuppression + (i == SHOCK ? 0 : fromShock) : 0);
            duration(a, ailment, expiration, asIgnite && ailment.elemental && i != IGNITE);
            Scope inflicts = a.flag(scope, ailment.bySelf) ? scope : enemy;
            double effect = a.mod(scope, ailment.effect) * a.mod(inflicts, ailment.magnitude) * 100;
            actor.set(ailment.effectResult, effect);
        }
    }

    private void avoid(Aggregates a, Ailment ailment, double added) {
        double chance =
                a.flag(scope, ailment.immune) ? 100 : Math.floor(Math.min(a.base(scope, ailment.avoid) + added, 100));
        actor.set(ailment.avoidResult, chance);
    }

    private void duration(Aggregates a, Ailment ailment, double expiration, boolean asIgnite) {
        double increased = a.increased(scope, ailment.duration);
        double more = a.more(scope, ailment.duration);
        if (asIgnite) {
            increased += a.increased(scope, IGNITE_DURATION);
            more *= a.more(scope, IGNITE_DURATION);
        }
        double rate = 100 + expiration + a.base(scope, ailment.expiration);
        actor.set(ailment.durationResult, (100 + increased) * 100 * more / rate);
    }
}
