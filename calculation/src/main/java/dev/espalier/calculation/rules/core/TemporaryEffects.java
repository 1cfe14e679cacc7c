package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.BASE;
import static dev.espalier.calculation.modifier.Kind.INCREASED;
import static dev.espalier.calculation.modifier.Kind.MORE;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.Rule;

/**
 * States that an actor can be in and what they do: onslaught, unholy might, adrenaline, fortification, elusive, blind,
 * wither (Path of Building 0.15.0, CalcPerform: misc buffs). Each is off unless its flag is on.
 */
public final class TemporaryEffects implements Rule {
    private static final Stats BUFF_EFFECT = Stats.of("BuffEffectOnSelf");
    private static final Stats ONSLAUGHT = Stats.of("Onslaught");
    private static final Stats ONSLAUGHT_EFFECT = Stats.of("OnslaughtEffect", "BuffEffectOnSelf");
    private static final Stats UNHOLY_MIGHT = Stats.of("UnholyMight");
    private static final Stats GIGANTIC = Stats.of("Gigantic");
    private static final Stats CHAOTIC_MIGHT = Stats.of("ChaoticMight");
    private static final Stats ADRENALINE = Stats.of("Adrenaline");
    private static final Stats CONVERGENCE = Stats.of("Convergence");
    private static final Stats FORTIFIED = Stats.of("Fortified");
    private static final Stats FORTIFICATION = Stats.of(Stat.multiplier("Fortification"));
    private static final Stats MAX_FORTIFICATION = Stats.of("MaximumFortification");
    private static final Stats MIN_FORTIFICATION = Stats.of("MinimumFortification");
    private static final Stats FORTIFICATION_OVERRIDE = Stats.of("FortificationStacks");
    private static final Stat FORTIFICATION_STACKS = Stat.of("FortificationStacks");
    private static final Stats BLIND = Stats.of("Blind");
    private static final Stats CANNOT_BE_BLINDED = Stats.of("CannotBeBlinded");
    private static final Stats BLIND_IGNORED = Stats.of("IgnoreBlindHitChance");
    private static final Stats BLIND_EFFECT = Stats.of("BlindEffect", "BuffEffectOnSelf");
    private static final Stats BLIND_OVERRIDE = Stats.of("BlindEffect");
    private static final Stats CHILL = Stats.of("Chill");
    private static final Stats CHILL_VALUE = Stats.of("ChillVal");
    private static final Stats CHILL_MAX = Stats.of("ChillMax");
    private static final Stats CHILL_EFFECT = Stats.of("SelfChillEffect");
    private static final Stats CHILL_REVERSED = Stats.of("SelfChillEffectIsReversed");
    private static final Stats FREEZE = Stats.of("Freeze");
    private static final Stats WITHER_STACK = Stats.of("WitherEffectStack");
    private static final Stats CAN_BE_WITHERED = Stats.of(Stat.condition("CanBeWithered"));
    private static final Stats WITHER_ON_SELF = Stats.of("WitherEffectOnSelf");
    private static final Stats MALEDICTION = Stats.of("HasMalediction");
    private static final Stats COVERED_IN_ASH = Stats.of("CoveredInAshEffect");
    private static final Stats COVERED_IN_FROST = Stats.of("CoveredInFrostEffect");

    private final Actor actor;
    private final Scope scope;
    private final double chillDefault;
    private final double chillMaximum;
    private final Granted onslaught;
    private final Granted unholyMight;
    private final Granted unholyMagnitude;
    private final Granted chaoticMight;
    private final Granted gigantic;
    private final Granted adrenaline;
    private final Granted convergence;
    private final Granted fortification;
    private final Granted blind;
    private final Granted actionSpeed;
    private final Granted wither;
    private final Granted withered;
    private final Granted malediction;
    private final Granted ash;
    private final Granted frost;

    public TemporaryEffects(Actor actor, double chillDefault, double chillMaximum) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.chillDefault = chillDefault;
        this.chillMaximum = chillMaximum;
        onslaught = new Granted(actor, "Onslaught")
                .gives("Speed", INCREASED, 2, ModFlag.ATTACK)
                .gives("Speed", INCREASED, 2, ModFlag.CAST)
                .gives("WarcrySpeed", INCREASED, 2)
                .gives("MovementSpeed", INCREASED, 1);
        unholyMight = new Granted(actor, "Unholy Might")
                .gives("DamageGainAsChaos", BASE, 1, 0, Tag.Multiplier.of("UnholyMightMagnitude"));
        unholyMagnitude =
                new Granted(actor, "Unholy Might Magnitude").gives("Multiplier:UnholyMightMagnitude", BASE, 100);
        gigantic = new Granted(actor, "Gigantic").gives("Life", MORE, 20).gives("Damage", MORE, 20);
        chaoticMight = new Granted(actor, "Chaotic Might").gives("PhysicalDamageGainAsChaos", BASE, 1);
        adrenaline = new Granted(actor, "Adrenaline")
                .gives("Damage", INCREASED, 100)
                .gives("Speed", INCREASED, 25, ModFlag.ATTACK)
                .gives("Speed", INCREASED, 25, ModFlag.CAST)
                .gives("MovementSpeed", INCREASED, 25)
                .gives("PhysicalDamageReduction", BASE, 10);
        convergence = new Granted(actor, "Convergence").gives("ElementalDamage", MORE, 1);
        fortification = new Granted(actor, "Fortification").gives("DamageTakenWhenHit", MORE, -1);
        blind = new Granted(actor, "Blind").gives("Accuracy", MORE, 1).gives("Evasion", MORE, 1);
        actionSpeed = new Granted(actor, "Chill and Freeze").gives("ActionSpeed", INCREASED, 1);
        Tag stacks = Tag.Multiplier.of("WitheredStack", 1, Tag.Cap.of(10));
        wither = new Granted(actor, "Wither").givesEnemy("ChaosDamageTaken", INCREASED, 1, 0, stacks);
        withered = new Granted(actor, "Withered").gives("ChaosDamageTaken", INCREASED, 1, 0, stacks);
        malediction = new Granted(actor, "Malediction")
                .gives("DamageTaken", INCREASED, 10)
                .gives("Damage", INCREASED, -10);
        ash = new Granted(actor, "Covered in Ash").givesEnemy("FireDamageTaken", INCREASED, 1, 0);
        frost = new Granted(actor, "Covered in Frost").givesEnemy("ColdDamageTaken", INCREASED, 1, 0);
    }

    @Override
    public void calculate(Aggregates a) {
        double buffEffect = 1 + a.increased(scope, BUFF_EFFECT) / 100;
        if (a.flag(scope, ONSLAUGHT)) {
            onslaught.write(Math.floor(10 * (1 + a.increased(scope, ONSLAUGHT_EFFECT) / 100)));
        }
        if (a.flag(scope, UNHOLY_MIGHT)) {
            unholyMight.write(0.3 * buffEffect);
            unholyMagnitude.write(1);
        }
        if (a.flag(scope, GIGANTIC)) {
            gigantic.write(1);
        }
        if (a.flag(scope, CHAOTIC_MIGHT)) {
            chaoticMight.write(Math.floor(30 * buffEffect));
        }
        if (a.flag(scope, ADRENALINE)) {
            adrenaline.write(buffEffect);
        }
        if (a.flag(scope, CONVERGENCE)) {
            convergence.write(Math.floor(30 * buffEffect));
        }
        if (a.flag(scope, FORTIFIED) || a.base(scope, FORTIFICATION) > 0 || a.base(scope, MIN_FORTIFICATION) > 0) {
            fortify(a, buffEffect);
        }
        if (a.flag(scope, BLIND) && !a.flag(scope, CANNOT_BE_BLINDED) && !a.flag(scope, BLIND_IGNORED)) {
            blind(a);
        }
        slow(a);
        wither(a);
        if (a.flag(scope, MALEDICTION)) {
            malediction.write(1);
        }
        ash.write(Math.min(a.base(scope, COVERED_IN_ASH), 20));
        frost.write(Math.min(a.base(scope, COVERED_IN_FROST), 20));
    }

    private void fortify(Aggregates a, double buffEffect) {
        double override = a.override(scope, MAX_FORTIFICATION);
        double maximum = Double.isNaN(override) ? a.base(scope, MAX_FORTIFICATION) : override;
        double minimum = Math.min(a.base(scope, MIN_FORTIFICATION), maximum);
        double set = a.override(scope, FORTIFICATION_OVERRIDE);
        double stacks = !Double.isNaN(set) ? set : minimum > 0 ? minimum : maximum;
        actor.set(FORTIFICATION_STACKS, stacks);
        fortification.write(Math.floor(buffEffect * stacks));
    }

    private void blind(Aggregates a) {
        double effect = 1 + a.increased(scope, BLIND_EFFECT) / 100;
        double override = a.override(scope, BLIND_OVERRIDE);
        if (!Double.isNaN(override)) {
            effect = Math.min(override / 100, effect);
        }
        blind.write(Math.floor(-20 * effect));
    }

    private void slow(Aggregates a) {
        double speed = 0;
        if (a.flag(scope, CHILL)) {
            double set = a.override(scope, CHILL_VALUE);
            double value = (Double.isNaN(set) ? chillDefault : set) * a.mod(scope, CHILL_EFFECT);
            double cap = a.override(scope, CHILL_MAX);
            double effect = Math.min(Math.max(Math.floor(value), 0), Double.isNaN(cap) ? chillMaximum : cap);
            speed += a.flag(scope, CHILL_REVERSED) ? effect : -effect;
        }
        if (a.flag(scope, FREEZE)) {
            speed -= Math.max(Math.floor(70 * a.mod(scope, CHILL_EFFECT)), 0);
        }
        actionSpeed.write(speed);
    }

    private void wither(Aggregates a) {
        double perStack = a.max(scope, WITHER_STACK);
        wither.write(Double.isNaN(perStack) ? 0 : perStack);
        if (a.flag(scope, CAN_BE_WITHERED)) {
            withered.write(5 * a.mod(scope, WITHER_ON_SELF));
        }
    }
}
