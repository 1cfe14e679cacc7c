package dev.espalier.calculation.rules.defence;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.core.Granted;
import dev.espalier.data.constant.Constants;
import java.util.List;

/**
 * Armour, evasion rating, energy shield and ward (Path of Building 0.15.0, CalcDefence: primary defences): each item's base
 * with what increases it in its slot, and the rest with what increases it everywhere.
 */
final class ArmourEvasionShield implements Rule {
    private static final Stats[] TOTALS = {
        Stats.of("ArmourTotal"), Stats.of("EvasionTotal"), Stats.of("EnergyShieldTotal")
    };
    private static final Stats SHIELD_ALONE = Stats.of("EnergyShield");
    private static final Stats NO_SHIELD = Stats.of("CannotHaveES");
    private static final Stats ARMOUR_DEFENCE = Stats.of("ArmourDefense");
    private static final Stats WARD = Stats.of("Ward");
    private static final Stats WARD_MODIFIERS = Stats.of("Ward", "Defences");
    private static final Stats WARD_AND_SHIELD = Stats.of("Ward", "Defences", "EnergyShield");
    private static final Stats SHIELD_TO_WARD = Stats.of("EnergyShieldToWard");
    private static final Stats DOUBLE_BODY = Stats.of("DoubleBodyArmourDefence");
    private static final Stats ARMOUR_CAPS_SHIELD = Stats.of("ArmourESRecoveryCap");
    private static final Stats EVASION_CAPS_SHIELD = Stats.of("EvasionESRecoveryCap");
    private static final String[] EVASIONS = {
        "MeleeEvasion", "ProjectileEvasion", "SpellEvasion", "SpellProjectileEvasion"
    };
    private static final Stats[] EVASION_OF = {
        Stats.of(EVASIONS[0]), Stats.of(EVASIONS[1]), Stats.of(EVASIONS[2]), Stats.of(EVASIONS[3])
    };
    private static final Stat[] EVASION_OF_RESULT = {
        Stat.of(EVASIONS[0]), Stat.of(EVASIONS[1]), Stat.of(EVASIONS[2]), Stat.of(EVASIONS[3])
    };

    /** "Increased by overcapped resistance": a flag, the resistance that counts and the defence that it increases. */
    private record ByResistance(Stats flag, Stat resistance, int defence) {
        ByResistance(String flag, String resistance, int defence) {
            this(Stats.of(flag), Stat.of(resistance), defence);
        }
    }

    private static final ByResistance[] BY_RESISTANCE = {
        new ByResistance(
                "EnergyShieldIncreasedByOvercappedColdRes", "ColdResistOverCap", DefenceConversions.ENERGY_SHIELD),
        new ByResistance("ArmourIncreasedByUncappedFireRes", "FireResistTotal", DefenceConversions.ARMOUR),
        new ByResistance("ArmourIncreasedByOvercappedFireRes", "FireResistOverCap", DefenceConversions.ARMOUR),
        new ByResistance("EvasionRatingIncreasedByUncappedColdRes", "ColdResistTotal", DefenceConversions.EVASION),
        new ByResistance("EvasionRatingIncreasedByOvercappedColdRes", "ColdResistOverCap", DefenceConversions.EVASION),
        new ByResistance(
                "EvasionRatingIncreasedByOvercappedLightningRes", "LightningResistOverCap", DefenceConversions.EVASION)
    };

    static final Stat ARMOUR_RESULT = Stat.of("Armour");
    static final Stat EVASION_RESULT = Stat.of("Evasion");
    static final Stat SHIELD_RESULT = Stat.of("EnergyShield");
    private static final Stat MAXIMUM_SHIELD = Stat.of("MaximumEnergyShield");
    private static final Stat ARMOUR_DEFENCE_RESULT = Stat.of("ArmourDefense");
    private static final Stat RAW_ARMOUR_DEFENCE = Stat.of("RawArmourDefense");
    private static final Stat LOWEST = Stat.of("LowestOfArmourAndEvasion");
    private static final Stat WARD_RESULT = Stat.of("Ward");
    private static final Stat RECOVERY_CAP = Stat.of("EnergyShieldRecoveryCap");

    private final Actor actor;
    private final Scope scope;
    private final Scope[] slots;
    private final double[] ward;
    private final boolean[] body;
    private final boolean hasWard;
    private final DefenceConversions conversions;
    private final Granted life;
    private final Granted mana;
    private final boolean lowShield;
    private final double lowThreshold;
    private final double[] byResistance = new double[DefenceConversions.DEFENCES];

    ArmourEvasionShield(Actor actor, List<ArmourPiece> pieces, Constants constants, boolean lowShield) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.slots = pieces.stream()
                .map(p -> Scope.of(actor.store(), ScopeFacts.NONE.inSlot(p.slot())))
                .toArray(Scope[]::new);
        this.ward = pieces.stream().mapToDouble(ArmourPiece::ward).toArray();
        this.hasWard = pieces.stream().anyMatch(p -> p.ward() > 0);
        this.body = new boolean[pieces.size()];
        for (int i = 0; i < body.length; i++) {
            body[i] = pieces.get(i).isBody();
        }
        this.conversions = new DefenceConversions(scope, pieces);
        this.life = new Granted(actor, "Life From Defences").gives("ExtraLife", Kind.BASE, 1);
        this.mana = new Granted(actor, "Mana From Defences").gives("ExtraMana", Kind.BASE, 1);
        this.lowShield = lowShield;
        this.lowThreshold = constants.misc("LowPoolThreshold");
    }

    @Override
    public void calculate(Aggregates a) {
        conversions.calculate(a);
        life.write(conversions.globalBase[DefenceConversions.LIFE]);
        mana.write(conversions.globalBase[DefenceConversions.MANA]);
        increasesByResistance(a);
        double armour = Math.max(round(total(a, DefenceConversions.ARMOUR)), 0);
        double evasion = Math.max(round(total(a, DefenceConversions.EVASION)), 0);
        double override = a.override(scope, SHIELD_ALONE);
        double shield =
                Double.isNaN(override) ? Math.max(round(total(a, DefenceConversions.ENERGY_SHIELD)), 0) : override;
        actor.set(MAXIMUM_SHIELD, shield);
        shield = a.flag(scope, NO_SHIELD) ? 0 : shield;
        actor.set(SHIELD_RESULT, shield);
        actor.set(ARMOUR_RESULT, armour);
        actor.set(EVASION_RESULT, evasion);
        actor.set(LOWEST, Math.min(armour, evasion));
        for (int i = 0; i < EVASION_OF.length; i++) {
            actor.set(EVASION_OF_RESULT[i], Math.max(round(evasion * a.mod(scope, EVASION_OF[i])), 0));
        }
        armourDefence(a);
        actor.set(WARD_RESULT, Math.max(Math.floor(ward(a)), 0));
        actor.set(RECOVERY_CAP, recoveryCap(a, armour, evasion, shield));
    }

    private double total(Aggregates a, int defence) {
        Stats modifiers = DefenceConversions.MODIFIERS[defence];
        double total = 0;
        for (int i = 0; i < slots.length; i++) {
            double base = conversions.itemBase[defence * slots.length + i];
            if (base != 0) {
                total += base * mod(a, slots[i], modifiers, defence);
            }
        }
        double global = conversions.globalBase[defence];
        if (global != 0) {
            total += global * mod(a, scope, modifiers, defence);
        }
        return total + a.base(scope, TOTALS[defence]);
    }

    private double mod(Aggregates a, Scope of, Stats modifiers, int defence) {
        return (1 + (a.increased(of, modifiers) + byResistance[defence]) / 100) * a.more(of, modifiers);
    }

    private void increasesByResistance(Aggregates a) {
        java.util.Arrays.fill(byResistance, 0);
        for (ByResistance by : BY_RESISTANCE) {
            if (a.flag(scope, by.flag)) {
                byResistance[by.defence] += actor.get(by.resistance);
            }
        }
    }

    private void armourDefence(Aggregates a) {
        double max = a.max(scope, ARMOUR_DEFENCE);
        double more = Double.isNaN(max) ? 0 : max / 100;
        actor.set(ARMOUR_DEFENCE_RESULT, more);
        if (more > 0) {
            actor.set(RAW_ARMOUR_DEFENCE, (1 + more) * 100);
        }
    }

    private double ward(Aggregates a) {
        double global = a.base(scope, WARD);
        if (!hasWard && global <= 0) {
            return 0;
        }
        Stats increased = a.flag(scope, SHIELD_TO_WARD) ? WARD_AND_SHIELD : WARD_MODIFIERS;
        double sum = global > 0 ? global * wardMod(a, scope, increased) : 0;
        double twice = a.flag(scope, DOUBLE_BODY) ? 2 : 1;
        for (int i = 0; i < slots.length; i++) {
            sum += ward[i] * (body[i] ? twice : 1) * wardMod(a, slots[i], increased);
        }
        return sum;
    }

    private static double wardMod(Aggregates a, Scope of, Stats increased) {
        return (1 + a.increased(of, increased) / 100) * a.more(of, WARD_MODIFIERS);
    }

    private double recoveryCap(Aggregates a, double armour, double evasion, double shield) {
        double cap = shield;
        boolean byArmour = a.flag(scope, ARMOUR_CAPS_SHIELD);
        boolean byEvasion = a.flag(scope, EVASION_CAPS_SHIELD);
        boolean capping = lowShield || (byArmour && armour < shield) || (byEvasion && evasion < shield);
        if (!capping) {
            return cap;
        }
        if (byArmour || byEvasion) {
            cap = Math.min(byArmour ? armour : evasion, byEvasion ? evasion : armour);
        }
        return lowShield ? Math.min(shield * lowThreshold, cap) : cap;
    }
}
