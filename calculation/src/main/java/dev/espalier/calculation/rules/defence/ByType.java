package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import java.util.Arrays;

/** Statistics with a damage type in their names, in arrays by {@link DamageType#ordinal()}. */
public final class ByType {
    public static final int PHYSICAL = DamageType.PHYSICAL.ordinal();
    public static final int LIGHTNING = DamageType.LIGHTNING.ordinal();
    public static final int COLD = DamageType.COLD.ordinal();
    public static final int FIRE = DamageType.FIRE.ordinal();
    public static final int CHAOS = DamageType.CHAOS.ordinal();

    private ByType() {}

    public static boolean elemental(int type) {
        return type != PHYSICAL && type != CHAOS;
    }

    /** The results of a pattern: {@code *Resist} gives {@code PhysicalResist}, {@code LightningResist}, … */
    public static Stat[] results(String pattern) {
        return DamageType.all().stream().map(t -> Stat.of(named(pattern, t))).toArray(Stat[]::new);
    }

    /**
     * What to ask together for each type: the patterns with {@code *} for the type's word; those that speak of
     * {@code Elemental} only for elemental types.
     */
    public static Stats[] stats(String... patterns) {
        return DamageType.all().stream().map(t -> of(t, patterns)).toArray(Stats[]::new);
    }

    private static Stats of(DamageType type, String... patterns) {
        return Stats.of(Arrays.stream(patterns)
                .filter(p -> type.isElemental() || !p.contains("Elemental"))
                .map(p -> named(p, type))
                .toArray(String[]::new));
    }

    private static String named(String pattern, DamageType type) {
        return pattern.replace("*", type.word());
    }
}
