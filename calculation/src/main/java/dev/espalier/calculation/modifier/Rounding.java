package dev.espalier.calculation.modifier;

import java.util.Set;

/** Path of Building's ways to round (0.15.0, Common: round; ModStore: scaling a modifier). */
public final class Rounding {
    private static final Set<String> TWO_DECIMALS = Set.of(
            "CritChance",
            "SelfCritChance",
            "LifeRegenPercent",
            "ManaRegenPercent",
            "EnergyShieldRegenPercent",
            "LifeDegenPercent",
            "ManaDegenPercent",
            "EnergyShieldDegenPercent");
    private static final Set<String> ONE_DECIMAL = Set.of(
            "LifeRegen", "ManaRegen", "EnergyShieldRegen", "RageRegen", "LifeDegen", "ManaDegen", "EnergyShieldDegen");

    private static final Stat COST_OF_SUPPORTS = Stat.of("SupportManaMultiplier");
    private static final Stat RESERVATION_OF_SUPPORTS = Stat.of("ReservationMultiplier");

    private Rounding() {}

    private static final double TIDY_BELOW = 0x1p22;

    /**
     * A sum of modifiers brought to nine decimals, so that it does not depend on the order in which it was added up and
     * numbers with a few decimals are what they are written as. Sums of 2^22 and more stay as they are.
     */
    public static double tidy(double sum) {
        return Math.abs(sum) < TIDY_BELOW ? Math.rint(sum * 1e9) / 1e9 : sum;
    }

    /**
     * The product of more modifiers of one statistic: to two decimals, as Path of Building has it. It is brought to eight
     * decimals first, so that it does not depend on the order in which it was multiplied; the halves between (1.015) then
     * mostly fall to the side to which Path of Building's own product falls (1.01).
     */
    public static double moreFactor(double product) {
        return Math.floor(Math.rint(product * 1e8) / 1e8 * 100 + 0.5) / 100;
    }

    /** The same for a statistic of which Path of Building keeps four decimals, rounded down. */
    public static double moreFactor(Stat stat, double product) {
        return stat == COST_OF_SUPPORTS || stat == RESERVATION_OF_SUPPORTS
                ? Math.floor(product * 10000) / 10000
                : moreFactor(product);
    }

    /** To the nearest whole number, halves up. */
    public static double round(double value) {
        return Math.floor(value + 0.5);
    }

    /** To the nearest with that many decimals, halves up. */
    public static double round(double value, int decimals) {
        double power = Math.pow(10, decimals);
        return Math.floor(value * power + 0.5) / power;
    }

    /** Down to that many decimals; what lies a ten-thousandth of a unit below the next is taken up to it. */
    public static double floor(double value, int decimals) {
        double power = Math.pow(10, decimals);
        return Math.floor(value * power + 0.0001) / power;
    }

    /** The decimals that a modifier keeps when it is scaled: 0 for whole numbers. */
    public static int decimals(Modifier modifier) {
        if (modifier.kind() == Kind.BASE) {
            String name = modifier.stat().name();
            if (TWO_DECIMALS.contains(name) || name.endsWith("Leech")) {
                return 2;
            }
            if (ONE_DECIMAL.contains(name)) {
                return 1;
            }
        }
        return Math.floor(modifier.value()) != modifier.value() ? 1 : 0;
    }

    /** A modifier's value scaled, keeping that many decimals. */
    public static double scaled(double value, double scale, int decimals) {
        if (decimals > 0) {
            double power = Math.pow(10, decimals);
            return Math.floor(value * scale * power) / power;
        }
        double rounded = round(value * scale, 2);
        return rounded < 0 ? Math.ceil(rounded) : Math.floor(rounded);
    }

    /** The whole modifier scaled; flags and lists stay as they are. */
    public static Modifier scaled(Modifier modifier, double scale) {
        if (scale == 1 || modifier.kind() == Kind.FLAG || modifier.kind() == Kind.LIST) {
            return modifier;
        }
        return modifier.withValue(scaled(modifier.value(), scale, decimals(modifier)));
    }
}
