package dev.espalier.calculation.rules.offence.rate;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers.SkillNumber;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Cooldown in seconds, in whole server ticks unless the skill stores uses (Path of Building 0.15.0, CalcOffence: skill
 * cooldown).
 */
public final class Cooldown extends SkillRule {
    private static final Stats RECOVERY = Stats.of("CooldownRecovery");
    private static final Stats MORE_USES = Stats.of("AdditionalCooldownUses");
    private static final Stat COOLDOWN = Stat.of("Cooldown");
    private static final Stat EFFECTIVE = Stat.of("EffectiveCooldown");
    private static final Stat STORED_USES = Stat.of("StoredUses");

    private final Scope scope;
    private final SkillNumber base;
    private final boolean any;
    private final boolean trap;
    private final double storedUses;
    private final double tickRate;

    public Cooldown(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        this.base = setup.numbers().number("cooldown");
        this.any = setup.numbers().has("cooldown");
        this.trap = setup.is("trap");
        this.storedUses = setup.numbers().fixed("storedUses");
        this.tickRate = setup.constants().misc("ServerTickRate");
    }

    @Override
    public void calculate(Aggregates a) {
        if (!trap && (any || a.base(scope, RECOVERY) != 0)) {
            state.cooldown.set(seconds(a));
            actor.set(COOLDOWN, state.cooldown.get());
            actor.set(EFFECTIVE, state.cooldown.get());
        }
        if (storedUses != 0) {
            actor.set(STORED_USES, storedUses + a.base(scope, MORE_USES));
        }
    }

    /** The cooldown that the skill would have. */
    public double seconds(Aggregates a) {
        double override = a.override(scope, RECOVERY);
        double seconds = Double.isNaN(override)
                ? (base.get(a) + a.base(scope, RECOVERY)) / Math.max(0, a.mod(scope, RECOVERY))
                : override;
        boolean stores = storedUses > 1 || a.base(scope, MORE_USES) > 0;
        return stores ? seconds : Math.ceil(seconds * tickRate) / tickRate;
    }
}
