package dev.espalier.calculation.skill;

import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.code.Gem;
import org.jspecify.annotations.Nullable;

/** Skills that are charged up in stages, and mines of a throw (Path of Building 0.15.0, CalcActiveSkill: stages). */
final class Stages {
    private static final Source CHOICE = Source.rule("Stages");

    private Stages() {}

    static void set(ActiveSkill skill, Entries entries) {
        String name = skill.name().replaceAll("\\s+", "");
        double most = entries.base(skill.scope(), Stats.of(Stat.multiplier(name + "MaxStages")));
        Gem gem = skill.effect().gem();
        if (most > 0) {
            skill.flags().add("multiStage");
            double least = 1 + entries.base(skill.scope(), Stats.of(Stat.multiplier(name + "MinimumStage")));
            double chosen = Math.max(orOne(gem == null ? null : gem.use().stageCount()), least);
            if (chosen > 0) {
                skill.stages((int) chosen);
                add(skill, name + "Stage", Math.min(most, chosen));
                add(skill, name + "StageAfterFirst", Math.min(most - 1, chosen - 1));
            }
        }
        Integer mines = gem == null ? null : gem.use().mineCount();
        if (skill.is("mine") && mines != null && mines > 0) {
            add(skill, "ActiveMineCount", mines);
        }
    }

    private static int orOne(@Nullable Integer count) {
        return count == null ? 1 : count;
    }

    private static void add(ActiveSkill skill, String multiplier, double value) {
        skill.store().add(Modifier.of(Stat.multiplier(multiplier), Kind.BASE, value, CHOICE));
    }
}
