package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.modifier.Stat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The conditions and multipliers that rules write while they calculate. Declared once, as constants of the rule that
 * writes them: {@code static final Stat LOW_LIFE = Varying.condition("LowLife")}.
 */
public final class Varying {
    private static final Set<Stat> DECLARED = ConcurrentHashMap.newKeySet();

    private Varying() {}

    public static Stat condition(String name) {
        Stat stat = Stat.condition(name);
        DECLARED.add(stat);
        return stat;
    }

    public static Stat multiplier(String name) {
        Stat stat = Stat.multiplier(name);
        DECLARED.add(stat);
        return stat;
    }

    public static boolean is(Stat stat) {
        return DECLARED.contains(stat);
    }

    static void check(Stat stat) {
        if (!DECLARED.contains(stat)) {
            throw new IllegalStateException(stat + " is written by a rule but not declared as varying");
        }
    }
}
