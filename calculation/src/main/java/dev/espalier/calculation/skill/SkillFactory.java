package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.data.skill.Skill;
import java.util.List;

/** Makes active skills: types, flags and supports first, then everything that follows from them. */
final class SkillFactory {
    private final CharacterModel model;
    private final SkillModifiers modifiers;

    SkillFactory(CharacterModel model, SkillModifiers modifiers) {
        this.model = model;
        this.modifiers = modifiers;
    }

    /** A skill of the player that is still without modifiers: {@link #fill} once all are there. */
    ActiveSkill playerSkill(SkillEffect effect, int statSet, List<SkillEffect> candidates, boolean itemSkill) {
        var skill = new ActiveSkill(model.player(), effect);
        start(skill, statSet, candidates, itemSkill);
        return skill;
    }

    void fill(ActiveSkill skill) {
        modifiers.fill(skill, new Wielder(model.weapon(1), model.weapon(2), model.itemTypes(), 0, java.util.Set.of()));
    }

    ActiveSkill minionSkill(
            ActiveSkill summoner,
            SkillEffect effect,
            int statSet,
            Actor actor,
            Wielder wielder,
            List<SkillEffect> candidates) {
        var skill = new ActiveSkill(actor, effect);
        skill.summoner(summoner);
        start(skill, statSet, candidates, false);
        modifiers.fill(skill, wielder);
        if (skill.disabledBecause() == null) {
            skill.store().add(Modifier.of("GemLevel", Kind.BASE, effect.level(), Source.rule("Gem")));
        }
        return skill;
    }

    private static void start(ActiveSkill made, int statSet, List<SkillEffect> candidates, boolean itemSkill) {
        Skill skill = made.effect().skill();
        made.types().addAll(skill.types());
        made.minionTypes().addAll(skill.minionTypes());
        made.statSet(statSet);
        if (statSet < skill.statSets().size()) {
            made.flags().addAll(skill.statSets().get(statSet).baseFlags());
        }
        boolean hits = made.types().contains("Attack")
                || made.types().contains("Damage")
                || made.types().contains("Projectile");
        if (hits) {
            made.flags().add("hit");
        }
        made.offered(candidates);
        Compatibility.apply(made, candidates, itemSkill);
        if (made.summoner() == null && made.supports().stream().anyMatch(s -> Totems.bringsTotem(s.skill()))) {
            made.flags().add("totem");
        }
    }
}
