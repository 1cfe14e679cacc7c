package dev.espalier.calculation.rules.offence.ailment;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** How long hits stun, what they leave of the stun threshold, and knockback (Path of Building 0.15.0, CalcOffence). */
public final class Stun extends SkillRule {
    private static final Stats THRESHOLD = Stats.of("EnemyStunThreshold");
    private static final Stats DURATION = Stats.of("EnemyStunDuration");
    private static final Stats DURATION_ON_CRIT = Stats.of("EnemyStunDurationOnCrit");
    private static final Stats DOUBLE = Stats.of("DoubleEnemyStunDurationChance");
    private static final Stats DOUBLE_TAKEN = Stats.of("SelfDoubleStunDurationChance");
    private static final Stats RECOVERY = Stats.of("StunRecovery");
    private static final Stats KNOCKBACK = Stats.of("Knockback");
    private static final Stats KNOCKBACK_TAKEN = Stats.of("SelfKnockbackChance");
    private static final Stats KNOCKBACK_DISTANCE = Stats.of("EnemyKnockbackDistance");
    private static final Stat THRESHOLD_RESULT = Stat.of("EnemyStunThresholdMod");
    private static final Stat DURATION_RESULT = Stat.of("EnemyStunDuration");
    private static final Stat KNOCKBACK_RESULT = Stat.of("KnockbackChance");
    private static final Stat DISTANCE_RESULT = Stat.of("KnockbackDistance");
    private static final double LIGHT_STUN = 0.35;

    private final Hand hand;
    private final double base;

    public Stun(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.base = setup.numbers().has("baseStunDuration") ? setup.numbers().fixed("baseStunDuration") : LIGHT_STUN;
    }

    @Override
    public void calculate(Aggregates a) {
        Scope scope = hand.ailmentScope();
        double knockback =
                Math.min(100, (a.flag(scope, KNOCKBACK) ? 100 : 0) + a.base(setup.ofEnemy(), KNOCKBACK_TAKEN));
        actor.set(KNOCKBACK_RESULT, knockback);
        if (knockback > 0) {
            actor.set(DISTANCE_RESULT, round(4 * a.mod(scope, KNOCKBACK_DISTANCE)));
        }
        double reduced = -a.increased(scope, THRESHOLD);
        actor.set(THRESHOLD_RESULT, 1 - (reduced > 75 ? 75 + (reduced - 75) * 25 / (reduced - 50) : reduced) / 100);
        double increased =
                a.increased(scope, DURATION) + a.increased(scope, DURATION_ON_CRIT) * hand.critChance.get() / 100;
        double twice = Math.min(a.base(scope, DOUBLE) + a.base(setup.enemyOf(scope), DOUBLE_TAKEN), 100);
        actor.set(
                DURATION_RESULT,
                base
                        * a.more(scope, DURATION)
                        / (1 + a.increased(setup.ofEnemy(), RECOVERY) / 100)
                        * (1 + increased / 100)
                        * (1 + twice / 100));
    }
}
