package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** How many skills of a kind the character uses, and what that makes of it (Path of Building 0.15.0, CalcPerform). */
final class SkillCounts {
    private SkillCounts() {}

    static void set(CharacterModel model) {
        Actor player = model.player();
        List<ActiveSkill> skills = model.skills();
        player.fixMultiplier(
                "PersistentMinionTypes", kinds(skills, has("Minion").and(has("Persistent")), SkillCounts::id));
        player.fixMultiplier("AmmoTypes", kinds(skills, has("CrossbowAmmoSkill"), SkillCounts::id));
        player.fixMultiplier("GrenadeTypes", kinds(skills, has("Grenade"), SkillCounts::id));
        int heralds = kinds(skills, has("Herald"), ActiveSkill::name);
        player.fixMultiplier("Herald", heralds);
        if (heralds > 0) {
            player.fixCondition("AffectedByHerald");
        }
        Predicate<ActiveSkill> auraOnSelf = has("Aura")
                .and(has("Herald").negate())
                .and(has("AuraAffectsEnemies").negate())
                .and(s -> s.data("auraCannotAffectSelf") == 0);
        player.fixMultiplier("AuraAffectingSelf", kinds(skills, auraOnSelf, ActiveSkill::name));
        if (skills.stream().anyMatch(has("CreatesCompanion"))) {
            player.fixCondition("HaveCompanion");
        }
    }

    private static String id(ActiveSkill skill) {
        return skill.effect().skill().id();
    }

    private static Predicate<ActiveSkill> has(String type) {
        return s -> s.types().contains(type);
    }

    private static int kinds(
            List<ActiveSkill> skills, Predicate<ActiveSkill> which, Function<ActiveSkill, String> kind) {
        return (int) skills.stream().filter(which).map(kind).distinct().count();
    }
}
