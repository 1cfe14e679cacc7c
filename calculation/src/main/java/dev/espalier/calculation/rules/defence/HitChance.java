package dev.espalier.calculation.rules.defence;

import static dev.espalier.calculation.modifier.Rounding.round;

/** Chances to hit and to deflect, and what armour takes off (Path of Building 0.15.0, CalcDefence). */
public final class HitChance {
    private HitChance() {}

    /** A monster's chance to hit, in whole per cent from 5 to 100. */
    public static double ofMonster(double evasion, double accuracy) {
        if (accuracy < 0) {
            return 5;
        }
        double chance = (1 - 0.95 * evasion / (evasion + 4 * accuracy)) * 100;
        return Math.max(Math.min(round(chance), 100), 5);
    }

    /** The chance to deflect a hit, in whole per cent. */
    public static double deflect(double deflection, double accuracy) {
        if (deflection < 1) {
            return 0;
        }
        double notDeflected = accuracy * 0.9 / (accuracy + deflection * 0.2) * 100;
        return 100 - Math.max(Math.min(round(notDeflected), 100), 0);
    }

    /** Damage reduction by armour against a raw hit, in per cent; negative where armour is broken below zero. */
    public static double armourReduction(double armour, double raw, double ratio) {
        if (armour == 0 && raw == 0) {
            return 0;
        }
        double size = Math.abs(armour);
        double reduction = size / (size + raw * ratio) * 100;
        return armour < 0 ? -reduction : reduction;
    }
}
