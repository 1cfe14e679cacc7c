package dev.espalier.calculation.rules.offence.effect;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** Placing totems and ballistae, how many there can be, and what they withstand (Path of Building 0.15.0, CalcOffence). */
public final class Totems extends SkillRule {
    private static final Stats BALLISTA_TIME = Stats.of("BallistaPlacementTime");
    private static final Stats TOTEM_TIME = Stats.of("TotemPlacementTime");
    private static final Stats SPEED = Stats.of("TotemPlacementSpeed");
    private static final Stats LIMIT = Stats.of("ActiveTotemLimit", "ActiveBallistaLimit");
    private static final Stats SUMMONED = Stats.of("TotemsSummoned");
    private static final Stats LIFE = Stats.of("TotemLife");
    private static final Stats ENERGY_SHIELD = Stats.of("TotemEnergyShield");
    private static final Stats BLOCK = Stats.of("TotemBlockChance");
    private static final Stats ARMOUR = Stats.of("TotemArmour");
    private static final Stat ACTION_SPEED = Stat.of("ActionSpeedMod");
    private static final Stat SPEED_RESULT = Stat.of("TotemPlacementSpeed");
    private static final Stat TIME_RESULT = Stat.of("TotemPlacementTime");
    private static final Stat LIMIT_RESULT = Stat.of("ActiveTotemLimit");
    private static final Stat SUMMONED_RESULT = Stat.of("TotemsSummoned");
    private static final Stat LIFE_MOD = Stat.of("TotemLifeMod");
    private static final Stat LIFE_RESULT = Stat.of("TotemLife");
    private static final Stat ENERGY_SHIELD_RESULT = Stat.of("TotemEnergyShield");
    private static final Stat BLOCK_RESULT = Stat.of("TotemBlockChance");
    private static final Stat ARMOUR_RESULT = Stat.of("TotemArmour");

    private final Scope scope;
    private final Stats time;
    private final double life;

    public Totems(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        this.time = setup.is("ballista") ? BALLISTA_TIME : TOTEM_TIME;
        int level = (int) setup.numbers().fixed("totemLevel");
        int id = (int) setup.numbers().fixed("totemId");
        double factor = setup.constants().totemLifeFactor(id).orElse(0.0);
        this.life = level == 0 ? 0 : Math.floor(setup.model().data().monsters().allyLife(level) * factor);
    }

    @Override
    public void calculate(Aggregates a) {
        state.totemPlacementSpeed.set(1 / a.base(scope, time) * a.mod(scope, SPEED) * actor.get(ACTION_SPEED));
        actor.set(SPEED_RESULT, state.totemPlacementSpeed.get());
        actor.set(TIME_RESULT, 1 / state.totemPlacementSpeed.get());
        double override = a.override(scope, LIMIT);
        double limit = Double.isNaN(override) ? a.base(scope, LIMIT) : override;
        double summoned = a.override(setup.ofPlayer(), SUMMONED);
        actor.set(LIMIT_RESULT, limit);
        actor.set(SUMMONED_RESULT, Double.isNaN(summoned) ? limit : summoned);
        double mod = a.mod(scope, LIFE);
        actor.set(LIFE_MOD, mod);
        actor.set(LIFE_RESULT, round(life * mod));
        actor.set(ENERGY_SHIELD_RESULT, a.base(scope, ENERGY_SHIELD));
        actor.set(BLOCK_RESULT, a.base(scope, BLOCK));
        actor.set(ARMOUR_RESULT, a.base(scope, ARMOUR));
    }
}
