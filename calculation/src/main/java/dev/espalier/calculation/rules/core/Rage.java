package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.MORE;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/** Rage: stacks, effect, and the damage it grants (Path of Building 0.15.0, CalcPerform: misc buffs, rage). */
public final class Rage implements Rule {
    private static final Stats CAN_GAIN = Stats.of(Stat.condition("CanGainRage"));
    private static final Stats REGENERATION = Stats.of("RageRegen");
    private static final Stats MAXIMUM = Stats.of("MaximumRage");
    private static final Stats MINIMUM = Stats.of("MinimumRage");
    private static final Stats CONFIGURED = Stats.of(Stat.multiplier("RageStack"));
    private static final Stats EFFECT = Stats.of("RageEffect");
    private static final Stats FOR_SPELLS = Stats.of(Stat.condition("RageSpellDamage"));
    private static final Stats LOSS = Stats.of("InherentRageLoss");
    private static final Stats LOSS_DELAY = Stats.of("InherentRageLossDelay");
    private static final Stats LOSS_PREVENTED = Stats.of("InherentRageLossIsPrevented");
    private static final Stat RAGE = Stat.of("Rage");
    private static final Stat MAXIMUM_RAGE = Stat.of("MaximumRage");
    private static final Stat RAGE_EFFECT = Stat.of("RageEffect");
    private static final Stat LOSS_RESULT = Stat.of("InherentRageLoss");
    private static final Stat LOSS_DELAY_RESULT = Stat.of("InherentRageLossDelay");
    private static final Stat COUNT = Varying.multiplier("Rage");
    private static final Stat EFFECT_COUNT = Varying.multiplier("RageEffect");
    private static final Stat HAVE_MAXIMUM = Varying.condition("HaveMaximumRage");

    private final Actor actor;
    private final Scope scope;
    private final Granted attacks;
    private final Granted spells;

    public Rage(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.attacks = new Granted(actor, "Rage with attacks").gives("Damage", MORE, 1, ModFlag.ATTACK);
        this.spells = new Granted(actor, "Rage with spells").gives("Damage", MORE, 1, ModFlag.SPELL);
    }

    @Override
    public void calculate(Aggregates a) {
        if (!a.flag(scope, CAN_GAIN) && a.base(scope, REGENERATION) <= 0) {
            return;
        }
        double maximum = a.base(scope, MAXIMUM);
        double minimum = Math.min(a.base(scope, MINIMUM), maximum);
        double stacks = Math.max(Math.min(a.base(scope, CONFIGURED), maximum), Math.max(minimum, 0));
        double override = a.override(scope, EFFECT);
        double effect = Double.isNaN(override) ? Math.floor(stacks * a.mod(scope, EFFECT)) : override;
        actor.set(RAGE, stacks);
        actor.set(MAXIMUM_RAGE, maximum);
        actor.set(RAGE_EFFECT, effect);
        actor.setMultiplier(COUNT, stacks);
        actor.setMultiplier(EFFECT_COUNT, effect);
        actor.setCondition(HAVE_MAXIMUM, stacks == maximum);
        if (a.flag(scope, FOR_SPELLS)) {
            spells.write(effect);
        } else {
            attacks.write(effect);
        }
        actor.set(LOSS_DELAY_RESULT, 2 + a.base(scope, LOSS_DELAY));
        actor.set(LOSS_RESULT, a.flag(scope, LOSS_PREVENTED) ? 0 : 10 * (1 + a.increased(scope, LOSS) / 100));
    }
}
