package dev.espalier.calculation.rules.offence.cost;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.List;

/** What using a skill over and over costs a second (Path of Building 0.15.0, CalcOffence: cost per second). */
public final class CostPerSecond extends SkillRule {
    private static final List<Resource> RESOURCES = List.of(Resource.values());
    private static final Stats ENERGY_SHIELD_PAYS = Stats.of("EnergyShieldProtectsMana");

    private final boolean thrown;
    private final boolean totem;

    public CostPerSecond(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.thrown = setup.is("trap") || setup.is("mine");
        this.totem = setup.is("totem");
    }

    @Override
    public void calculate(Aggregates a) {
        if (!(state.speed.get() > 0) && Double.isNaN(state.cooldown.get())) {
            return;
        }
        double uses = usesPerSecond();
        boolean energyShield = a.flag(setup.ofPlayer(), ENERGY_SHIELD_PAYS);
        for (int i = 0; i < RESOURCES.size(); i++) {
            Resource r = RESOURCES.get(i);
            boolean paysAlready = actor.get(r.perSecondHasCost) != 0 && !energyShield;
            if (r.upfront && actor.get(r.hasCost) != 0 && actor.get(r.cost) > 0 && !paysAlready) {
                Resource payer = energyShield && r == Resource.MANA ? Resource.ES : r;
                actor.set(payer.perSecondHasCost, 1);
                actor.set(payer.perSecondCost, actor.get(payer.perSecondCost) + actor.get(r.cost) * uses);
            }
        }
    }

    private double usesPerSecond() {
        boolean cools = !Double.isNaN(state.cooldown.get()) && state.cooldown.get() > 0;
        if (thrown) {
            double cooldown = Double.isNaN(state.trapCooldown.get()) ? state.cooldown.get() : state.trapCooldown.get();
            double speed = Double.isNaN(state.trapThrowingSpeed.get())
                    ? state.mineLayingSpeed.get()
                    : state.trapThrowingSpeed.get();
            return (cooldown > 0 ? 1 / cooldown : speed) / state.repeats.get();
        }
        if (totem) {
            boolean cooldownOnly = cools && !(state.totemPlacementSpeed.get() > 0);
            return (cooldownOnly ? 1 / state.cooldown.get() : state.totemPlacementSpeed.get()) / state.repeats.get();
        }
        Hand first = state.hands[0];
        if (!Double.isNaN(first.firingRate.get())) {
            return 1 / (first.totalFiringTime.get() + first.effectiveReloadTime.get());
        }
        return (cools && !(state.speed.get() > 0) ? 1 / state.cooldown.get() : state.speed.get()) / state.repeats.get();
    }
}
