package dev.espalier.calculation.rules.defence.recovery;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.data.constant.Constants;

/**
 * Recharge of energy shield (or of life in its stead) each second, and how long it takes to begin (Path of Building 0.15.0,
 * CalcDefence: energy shield recharge); the delay of ward too.
 */
public final class Recharge implements Rule {
    private static final Stats RECHARGE = Stats.of("EnergyShieldRecharge");
    private static final Stats BY_ARMOUR = Stats.of("ArmourAppliesToEnergyShieldRecharge");
    private static final Stats BY_ARMOUR_SHARE = Stats.of("ImprovedArmourAppliesToEnergyShieldRecharge");
    private static final Stats ARMOUR = Stats.of("Armour", "ArmourAndEvasion", "Defences");
    private static final Stats BY_MANA_REGENERATION = Stats.of("ManaRegenAppliesToEnergyShieldRecharge");
    private static final Stats MANA_REGENERATION = Stats.of("ManaRegen");
    private static final Stats TO_LIFE = Stats.of("EnergyShieldRechargeAppliesToLife");
    private static final Stats ONLY_LEECH = Stats.of("CannotRecoverLifeOutsideLeech");
    private static final Stats NEVER = Stats.of("NoEnergyShieldRecharge");
    private static final Stats NOT_GAINED = Stats.of("CannotGainEnergyShield");
    private static final Stats DELAY = Stats.of("EnergyShieldRechargeBase");
    private static final Stats FASTER = Stats.of("EnergyShieldRechargeFaster");
    private static final Stats WARD_FASTER = Stats.of("WardRechargeFaster");
    private static final Stat LIFE = Stat.of("Life");
    private static final Stat LIFE_RATE = Stat.of("LifeRecoveryRateMod");
    private static final Stat LIFE_RESULT = Stat.of("LifeRecharge");
    private static final Stat SHIELD = Stat.of("EnergyShield");
    private static final Stat SHIELD_RATE = Stat.of("EnergyShieldRecoveryRateMod");
    private static final Stat RESULT = Stat.of("EnergyShieldRecharge");
    private static final Stat DELAY_RESULT = Stat.of("EnergyShieldRechargeDelay");
    private static final Stat WARD_DELAY_RESULT = Stat.of("WardRechargeDelay");

    private final Actor actor;
    private final Scope scope;
    private final double share;
    private final double delay;
    private final double wardDelay;

    public Recharge(Actor actor, Constants constants) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.share = constants.misc("EnergyShieldRechargeBase");
        this.delay = constants.misc("EnergyShieldRechargeDelay");
        this.wardDelay = constants.misc("WardRechargeDelay");
    }

    @Override
    public void calculate(Aggregates a) {
        actor.set(WARD_DELAY_RESULT, wardDelay / (1 + a.increased(scope, WARD_FASTER) / 100));
        boolean toLife = a.flag(scope, TO_LIFE) && !a.flag(scope, ONLY_LEECH);
        if (!toLife && (a.flag(scope, NEVER) || a.flag(scope, NOT_GAINED))) {
            actor.set(RESULT, 0);
            return;
        }
        double mod = (1 + increased(a) / 100) * a.more(scope, RECHARGE);
        if (toLife) {
            actor.set(LIFE_RESULT, round(actor.get(LIFE) * share * mod * actor.get(LIFE_RATE), 1));
        } else {
            actor.set(RESULT, round(actor.get(SHIELD) * share * mod * actor.get(SHIELD_RATE), 1));
        }
        double override = a.override(scope, DELAY);
        double base = Double.isNaN(override) ? delay + a.base(scope, FASTER) : override;
        actor.set(DELAY_RESULT, base / (1 + a.increased(scope, FASTER) / 100));
    }

    private double increased(Aggregates a) {
        double increased = a.increased(scope, RECHARGE);
        if (a.flag(scope, BY_ARMOUR)) {
            double best = a.max(scope, BY_ARMOUR_SHARE);
            increased += Math.floor(a.increased(scope, ARMOUR) * (Double.isNaN(best) ? 100 : best) / 100);
        }
        if (a.flag(scope, BY_MANA_REGENERATION)) {
            increased += a.increased(scope, MANA_REGENERATION);
        }
        return increased;
    }
}
