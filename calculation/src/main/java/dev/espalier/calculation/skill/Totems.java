package dev.espalier.calculation.skill;

import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.data.GameData;
import dev.espalier.data.constant.Constants;
import dev.espalier.data.skill.Gem;
import dev.espalier.data.skill.Skill;
import java.util.OptionalDouble;

/** The totem that uses a skill: its level and kind (Path of Building 0.15.0, CalcActiveSkill: totem base). */
final class Totems {
    /** Kinds of totems that a skill without one of its own has, by the colour of its gem. */
    private static final int RED = 1;

    private Totems() {}

    static boolean bringsTotem(Skill support) {
        return Compatibility.rules(support).add().contains("UsedByTotem");
    }

    static void set(ActiveSkill skill, GameData data) {
        if (!skill.is("totem")) {
            return;
        }
        SkillEffect base = base(skill);
        skill.data().put("totemLevel", level(data.constants(), base.level()));
        double id = skill.effect().skill().totemId().orElse(totemOf(base, data).orElse(kind(skill)));
        skill.data().put("totemId", id);
    }

    private static SkillEffect base(ActiveSkill skill) {
        SkillEffect own = skill.effect();
        boolean ownTotem =
                skill.types().contains("SummonsTotem") || own.skill().types().contains("UsedByTotem");
        return ownTotem
                ? own
                : skill.supports().stream()
                        .filter(s -> bringsTotem(s.skill()))
                        .findFirst()
                        .orElse(own);
    }

    /** The totem that a gem's main effect summons. */
    private static OptionalDouble totemOf(SkillEffect effect, GameData data) {
        Gem gem = effect.gemData();
        return gem == null
                ? effect.skill().totemId()
                : data.skills().find(gem.grantedEffectId()).map(Skill::totemId).orElse(OptionalDouble.empty());
    }

    private static double level(Constants constants, int skillLevel) {
        return skillLevel < 1 ? 1 : constants.minionLevel(skillLevel);
    }

    private static double kind(ActiveSkill skill) {
        int colour = SupportLists.colour(skill.effect().skill());
        return colour == 2 || colour == 3 ? colour : RED;
    }
}
