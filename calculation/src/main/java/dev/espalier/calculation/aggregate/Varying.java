package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.modifier.Stat;

/**
 * The conditions and multipliers that rules write while they calculate. Declared once, as constants of the rule that
 * writes them: {@code static final Stat LOW_LIFE = Varying.condition("LowLife")}.
 */
public final class Varying {
    private Varying() {}

    public static Stat condition(String name) {
        Stat stat = Stat.condition(name);
        stat.declareVarying();
        return stat;
    }

    public static Stat multiplier(String name) {
        Stat stat = Stat.multiplier(name);
        stat.declareVarying();
        return stat;
    }

    public static boolean is(Stat stat) {
        return stat.varies();
    }

    static void check(Stat stat) {
        if (!stat.varies()) {
            throw new IllegalStateException(stat + " is written by a rule but not declared as varying");
        }
    }
}
