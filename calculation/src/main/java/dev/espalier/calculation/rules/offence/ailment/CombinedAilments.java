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
        publish(CHANCE[i], average(first().ailmentChance[i], second().ailmentChance[i]));
        state.ailmentDps[i] = dps(i);
        publish(DPS[i], state.ailmentDps[i]);
        if (state.ailmentStacks[i]) {
            publish(DAMAGE[i], damage(i));
            double total = total(first().ailmentDps[i], second().ailmentDps[i]);
            publish(TOTAL_DPS[i], total);
            if (!Double.isNaN(total)) {
                state.ailmentDps[i] = total;
                double most = actor.get(STACKS_MAX[i]);
                publish(STACKS_MAX[i], total(most, most));
            }
        }
    }

    private void effect(int i, boolean chance) {
        if (chance) {
            publish(CHANCE[i], average(first().ailmentChance[i], second().ailmentChance[i]));
        }
        publish(EFFECT_MOD[i], average(first().effectMod[i], second().effectMod[i]));
        publish(DURATION[i], average(first().effectDuration[i], second().effectDuration[i]));
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
        double first = first().ailmentDps[i];
        double second = second().ailmentDps[i];
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
        double first = first().ailmentDamage[i];
        double second = second().ailmentDamage[i];
        if (!state.bothHands() || Double.isNaN(second)) {
            return first;
        }
        if (Double.isNaN(first)) {
            return second;
        }
        double firstChance = first().ailmentChance[i] * first().hitChance;
        double secondChance = second().ailmentChance[i] * second().hitChance;
        return (first * firstChance + second * secondChance) / (firstChance + secondChance);
    }
}
