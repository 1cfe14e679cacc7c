package dev.espalier.calculation.rules.offence.rate;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Accuracy, and the chance of an attack with one hand to hit: accuracy falls off with distance and meets the enemy's
 * evasion; what is left may be blocked (Path of Building 0.15.0, CalcOffence: hit chance).
 */
public final class Accuracy extends SkillRule {
    private static final Stat ACCURACY = Stat.of("Accuracy");
    private static final Stats OF_SELF = Stats.of("Accuracy");
    private static final Stats VS_ENEMY = Stats.of("Accuracy", "AccuracyVsEnemy");
    private static final Stats PENALTY = Stats.of("AccuracyPenalty");
    private static final Stats NO_PENALTY = Stats.of("NoAccuracyDistancePenalty");
    private static final Stats DISTANCE = Stats.of(Stat.multiplier("enemyDistance"));
    private static final Stats EVASION = Stats.of("Evasion");
    private static final Stats HIT_CHANCE = Stats.of("HitChance");
    private static final Stats CANNOT_BE_EVADED = Stats.of("CannotBeEvaded");
    private static final Stats CANNOT_EVADE = Stats.of("CannotEvade");
    private static final Stats MAY_EXCEED = Stats.of(Stat.condition("HitChanceCanExceed100"));
    private static final Stats OFF_AS_MAIN = Stats.of(Stat.condition("OffHandAccuracyIsMainHandAccuracy"));
    private static final Stats BLOCK = Stats.of("BlockChance");
    private static final Stats LESS_BLOCK = Stats.of("reduceEnemyBlock");
    private static final Stats CANNOT_BLOCK = Stats.of("CannotBlockAttacks");
    private static final Stat EXCESS = Varying.multiplier("ExcessHitChance");
    private static final Stat[] ABOVE_LIFE = {
        Varying.condition("MainHandAccRatingHigherThanMaxLife"),
        Varying.condition("OffHandAccRatingHigherThanMaxLife"),
        Varying.condition("SkillAccRatingHigherThanMaxLife")
    };
    private static final Stat LIFE = Stat.of("Life");

    private final Hand hand;
    private final boolean attack;
    private final boolean unerring;
    private final Scope scope;
    private final Scope own;
    private final Scope enemyScope;
    private final double falloffStart;
    private final double falloffEnd;
    private final double maximumPenalty;
    private final Stat excess;

    public Accuracy(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.attack = setup.is("attack");
        this.unerring = setup.numbers().flag("cannotBeEvaded");
        this.scope = hand.scope();
        this.own = scope.of(actor.store());
        this.enemyScope = setup.enemyOf(scope);
        this.falloffStart = setup.constants().misc("AccuracyFalloffStart");
        this.falloffEnd = setup.constants().misc("AccuracyFalloffEnd");
        this.maximumPenalty = setup.constants().misc("MaxAccuracyRangePenalty");
        boolean off = hand.kind() == Hand.Kind.OFF;
        this.excess = Stat.of(off ? "rule:ExcessHitChanceOffHand" : "rule:ExcessHitChanceMainHand");
        if (attack) {
            setup.declare(Modifier.of(
                    EXCESS,
                    Kind.BASE,
                    1,
                    Source.rule("Chance to hit above 100%"),
                    new Tag.TimesResult(null, excess),
                    Tag.Condition.of(off ? "OffHandAttack" : "MainHandAttack")));
        }
    }

    @Override
    public void calculate(Aggregates a) {
        hand.accuracy.set(Math.max(
                0,
                Math.floor(a.base(scope, OF_SELF)
                        * (1 + a.increased(scope, OF_SELF) / 100)
                        * a.more(setup.plain(), OF_SELF))));
        if (attack) {
            chanceToHit(a);
        } else {
            hand.accuracyHitChance.set(100);
        }
        actor.set(ACCURACY, hand.accuracy.get());
        block(a);
        actor.setCondition(
                ABOVE_LIFE[hand.kind().ordinal()],
                hand.accuracy.get() > setup.model().player().get(LIFE));
    }

    private void chanceToHit(Aggregates a) {
        double unscaled = Math.max(
                0,
                Math.floor(a.base(scope, VS_ENEMY)
                        * (1 + a.increased(scope, VS_ENEMY) / 100)
                        * a.more(setup.plain(), VS_ENEMY)));
        double penalty = Math.floor(maximumPenalty * a.mod(scope, PENALTY));
        double distance = Math.max(Math.min(a.base(setup.ofPlayer(), DISTANCE), falloffEnd), falloffStart);
        hand.accuracyVsEnemy.set(a.flag(own, NO_PENALTY) ? unscaled : Math.floor(unscaled * left(distance, penalty)));
        if (hand.kind() == Hand.Kind.OFF && state.bothHands() && a.flag(setup.plain(), OFF_AS_MAIN)) {
            hand.accuracy.set(state.hands[0].accuracy.get());
            hand.accuracyVsEnemy.set(state.hands[0].accuracyVsEnemy.get());
        }
        double evasion = Math.max(round(a.value(setup.ofEnemy(), EVASION)), 0);
        double mod = a.mod(scope, HIT_CHANCE);
        boolean always = unerring || a.flag(scope, CANNOT_BE_EVADED) || a.flag(setup.ofEnemy(), CANNOT_EVADE);
        hand.accuracyHitChance.set(always ? 100 : Math.min(uncapped(evasion, hand.accuracyVsEnemy.get()), 100) * mod);
        if (a.flag(setup.plain(), MAY_EXCEED)) {
            hand.accuracyHitChanceUncapped.set(
                    Math.max(uncapped(evasion, hand.accuracyVsEnemy.get()) * mod, hand.accuracyHitChance.get()));
            actor.set(excess, Math.max(round(hand.accuracyHitChanceUncapped.get() - 100, 2), 0));
        } else {
            actor.set(excess, 0);
        }
    }

    /** The share of accuracy left at a distance. */
    private double left(double distance, double penalty) {
        return 1 - (distance - falloffStart) / (falloffEnd - falloffStart) * penalty / 100;
    }

    /** The game's chance to hit, at least 5 (Path of Building 0.15.0, CalcDefence: hit chance). */
    private static double uncapped(double evasion, double accuracy) {
        return Math.max(round(accuracy * 1.25 / (accuracy + evasion * 0.3) * 100), 5);
    }

    private void block(Aggregates a) {
        boolean cannot = attack && a.flag(setup.ofEnemy(), CANNOT_BLOCK);
        hand.enemyBlockChance.set(
                cannot ? 0 : Math.max(Math.min(a.base(enemyScope, BLOCK), 100) - a.base(scope, LESS_BLOCK), 0));
        hand.hitChance.set(hand.accuracyHitChance.get() * (1 - hand.enemyBlockChance.get() / 100));
    }
}
