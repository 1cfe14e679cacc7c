package dev.espalier.calculation.rules.offence.ailment;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.offence.skill.Ailment;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Ailments of both hands together: of those that don't stack, the stronger counts (Path of Building 0.15.0, CalcOffence:
 * combining secondary effects).
 */
public final class CombinedAilments extends SkillRule {
    private static final Stat[] CHANCE = stats("Chance");
    private static final Stat[] DPS = stats("DPS");
    private static final Stat[] DAMAGE = stats("Damage");
    private static final Stat[] STACKS_MAX = stats("StacksMax");
    private static final Stat[] EFFECT_MOD = stats("EffectMod");
    private static final Stat[] DURATION = stats("Duration");
    private static final Stat[] TOTAL_DPS = new Stat[Ailment.COUNT];

    static {
        for (Ailment ailment : Ailment.values()) {
            TOTAL_DPS[ailment.ordinal()] = Stat.of("Total" + ailment.word() + "DPS");
        }
    }

    private static Stat[] stats(String suffix) {
        Stat[] stats = new Stat[Ailment.COUNT];
        for (Ailment ailment : Ailment.values()) {
            stats[ailment.ordinal()] = Stat.of(ailment.word() + suffix);
        }
        return stats;
    }

    private final boolean attack;
    private final boolean together;

    public CombinedAilments(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.attack = setup.is("attack");
        this.together = setup.numbers().flag("doubleHitsWhenDualWielding");
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < Ailment.DAMAGING.size(); i++) {
            damaging(Ailment.DAMAGING.get(i).ordinal());
        }
        effect(Ailment.CHILL.ordinal(), !attack);
        effect(Ailment.SHOCK.ordinal(), true);
    }

    private Hand first() {
        return state.hands[0];
    }

    private Hand second() {
        return state.hands[state.hands.length - 1];
    }

    private void damaging(int i) {
        publish(
                CHANCE[i],
                average(first().ailmentChance.get(i), second().ailmentChance.get(i)));
        state.ailmentDps.set(i, dps(i));
        publish(DPS[i], state.ailmentDps.get(i));
        if (state.ailmentStacks.get(i)) {
            publish(DAMAGE[i], damage(i));
            double total = total(first().ailmentDps.get(i), second().ailmentDps.get(i));
            publish(TOTAL_DPS[i], total);
            if (!Double.isNaN(total)) {
                state.ailmentDps.set(i, total);
                double most = actor.get(STACKS_MAX[i]);
                publish(STACKS_MAX[i], total(most, most));
            }
        }
    }

    private void effect(int i, boolean chance) {
        if (chance) {
            publish(
                    CHANCE[i],
                    average(first().ailmentChance.get(i), second().ailmentChance.get(i)));
        }
        publish(
                EFFECT_MOD[i],
                average(first().effectMod.get(i), second().effectMod.get(i)));
        publish(
                DURATION[i],
                average(first().effectDuration.get(i), second().effectDuration.get(i)));
    }

    /** A hand without the ailment counts as 0, unless neither has it. */
    private double average(double first, double second) {
        if (!state.bothHands() || (Double.isNaN(first) && Double.isNaN(second))) {
            return first;
        }
        return (orNone(first) + orNone(second)) / 2;
    }

    private double total(double first, double second) {
        if (!state.bothHands() || (Double.isNaN(first) && Double.isNaN(second))) {
            return first;
        }
        double sum = orNone(first) + orNone(second);
        return together ? sum : sum / 2;
    }

    private static double orNone(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    /** Where both hands inflict it, the greater counts for the one that is on the enemy, the smaller for the rest. */
    private double dps(int i) {
        double first = first().ailmentDps.get(i);
        double second = second().ailmentDps.get(i);
        if (!state.bothHands() || Double.isNaN(second)) {
            return first;
        }
        if (Double.isNaN(first)) {
            return second;
        }
        double most = actor.get(STACKS_MAX[i]);
        double share = Math.min(1, 1 / (most == 0 ? 1 : most));
        return Math.max(first, second) * share + Math.min(first, second) * (1 - share);
    }

    private double damage(int i) {
        double first = first().ailmentDamage.get(i);
        double second = second().ailmentDamage.get(i);
        if (!state.bothHands() || Double.isNaN(second)) {
            return first;
        }
        if (Double.isNaN(first)) {
            return second;
        }
        double firstChance = first().ailmentChance.get(i) * first().hitChance.get();
        double secondChance = second().ailmentChance.get(i) * second().hitChance.get();
        return (first * firstChance + second * secondChance) / (firstChance + secondChance);
    }
}
