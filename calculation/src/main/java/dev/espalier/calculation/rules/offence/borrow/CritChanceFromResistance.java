package dev.espalier.calculation.rules.offence.borrow;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** "Critical hit chance is increased by lightning resistance" (Path of Building 0.15.0, CalcOffence). */
public final class CritChanceFromResistance extends SkillRule {
    private static final Stats[] FLAGS = {
        Stats.of("CritChanceIncreasedByUncappedLightningRes"),
        Stats.of("CritChanceIncreasedByLightningRes"),
        Stats.of("CritChanceIncreasedByOvercappedLightningRes")
    };
    private static final Stat[] RESULTS = {
        Stat.of("LightningResistTotal"), Stat.of("LightningResist"), Stat.of("LightningResistOverCap")
    };
    private static final Stat INCREASE = Stat.of("rule:CritChanceFromResistance");

    public CritChanceFromResistance(SkillSetup setup, SkillState state) {
        super(setup, state);
        setup.declare(Modifier.of(
                "CritChance",
                Kind.INCREASED,
                1,
                Source.rule("Critical hit chance from resistance"),
                new Tag.TimesResult(null, INCREASE)));
    }

    @Override
    public void calculate(Aggregates a) {
        double increase = 0;
        for (int i = 0; i < FLAGS.length; i++) {
            if (a.flag(setup.plain(), FLAGS[i])) {
                increase += actor.get(RESULTS[i]);
            }
        }
        actor.set(INCREASE, increase);
    }
}
