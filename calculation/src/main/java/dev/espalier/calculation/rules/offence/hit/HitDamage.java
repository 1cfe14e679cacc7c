package dev.espalier.calculation.rules.offence.hit;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.ledger.Quantities;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.List;

/**
 * Damage of ordinary or of critical hits by type: base damage times increases and more, times critical bonus and chances
 * to deal more, before and after what the enemy leaves of it (Path of Building 0.15.0, CalcOffence: hit damage for each
 * type).
 */
public final class HitDamage extends SkillRule {
    private static final int N = DamageType.COUNT;
    private static final Stats[] DAMAGE = new Stats[N];
    private static final Stats[] MIN_DAMAGE = new Stats[N];
    private static final Stats[] MAX_DAMAGE = new Stats[N];

    static {
        for (DamageType t : DamageType.all()) {
            DAMAGE[t.ordinal()] = t.statsWith(List.of("Damage"), "Damage");
            MIN_DAMAGE[t.ordinal()] = Stats.of("Min" + t.word() + "Damage");
            MAX_DAMAGE[t.ordinal()] = Stats.of("Max" + t.word() + "Damage");
        }
    }

    private final Hand hand;
    private final boolean critical;
    private final boolean hits;
    private final Scope scope;
    private final LuckyDamage luck;
    private final EnemyMitigation enemy;
    private final Quantities storedMin;
    private final Quantities storedMax;
    private final Quantities averages;

    /**
     * @param luck of the same hits
     * @param enemy what it leaves of the same hits
     */
    public HitDamage(
            SkillSetup setup, SkillState state, Hand hand, boolean critical, LuckyDamage luck, EnemyMitigation enemy) {
        super(setup, state);
        this.hand = hand;
        this.critical = critical;
        this.hits = setup.is("hit");
        this.scope = critical ? hand.critical() : hand.ordinary();
        this.luck = luck;
        this.enemy = enemy;
        this.storedMin = critical ? hand.critMin : hand.hitMin;
        this.storedMax = critical ? hand.critMax : hand.hitMax;
        this.averages = critical ? hand.critAverage : hand.hitAverage;
    }

    @Override
    public void calculate(Aggregates a) {
        double total = 0;
        double totalMin = 0;
        double totalMax = 0;
        double share = critical ? hand.critChance.get() / 100 : 1 - hand.critChance.get() / 100;
        double factor =
                hand.scaledDamageEffect.get() * state.boostFactor.get() * (critical ? hand.critMultiplier.get() : 1);
        for (int t = 0; t < N; t++) {
            storedMin.set(t, 0);
            storedMax.set(t, 0);
            averages.set(t, 0);
            if (!hits || !state.canDeal.get(t)) {
                continue;
            }
            damage(a, t, factor);
            double average = average(t);
            hand.storedAverage.set(t, hand.storedAverage.get(t) + (average * share));
            if (storedMin.get(t) != 0 || storedMax.get(t) != 0) {
                double left = enemy.factor(t, average);
                averages.set(t, average * left);
                total += averages.get(t);
                totalMin += storedMin.get(t) * left;
                totalMax += storedMax.get(t) * left;
            }
        }
        if (critical) {
            hand.totalCritAverage.set(total);
        } else {
            hand.totalHitAverage.set(total);
            hand.totalHitMin.set(totalMin);
            hand.totalHitMax.set(totalMax);
        }
    }

    private void damage(Aggregates a, int t, double factor) {
        if (hand.summedMin.get(t) == 0 && hand.summedMax.get(t) == 0) {
            return;
        }
        double scale = (1 + a.increased(scope, DAMAGE[t]) / 100) * a.more(scope, DAMAGE[t]);
        storedMin.set(t, round(hand.summedMin.get(t) * scale * a.more(scope, MIN_DAMAGE[t])) * factor);
        storedMax.set(t, round(hand.summedMax.get(t) * scale * a.more(scope, MAX_DAMAGE[t])) * factor);
    }

    /** The middle of the range, or two thirds up where luck rolls twice. */
    private double average(int t) {
        double min = storedMin.get(t);
        double max = storedMax.get(t);
        double middle = min / 2 + max / 2;
        if (min == max) {
            return middle;
        }
        double lucky = luck.of(t);
        return middle * (1 - lucky) + (min / 3 + 2 * max / 3) * lucky;
    }
}
