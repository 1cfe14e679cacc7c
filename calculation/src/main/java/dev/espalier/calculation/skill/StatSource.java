package dev.espalier.calculation.skill;

import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.notation.ModifierTemplate;
import dev.espalier.data.skill.Skill;
import dev.espalier.data.skill.SkillStats;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** The modifiers that the stats of an effect come to; stats that are not understood are noted. */
final class StatSource {
    private final CharacterModel model;
    private final StatModifiers tables;
    private final SkillStats stats;
    private final Set<String> noted = new HashSet<>();

    StatSource(CharacterModel model, StatModifiers tables) {
        this.model = model;
        this.tables = tables;
        this.stats = new SkillStats(model.data().constants().game("SkillDamageBaseEffectiveness"));
    }

    /**
     * Modifiers of one stat set.
     *
     * @param actorLevel the level of the minion that uses the skill, or empty
     * @param extra amounts on top of the skill's own stats
     */
    List<Modifier> modifiers(SkillEffect effect, int set, OptionalDouble actorLevel, Map<String, Double> extra) {
        Skill skill = effect.skill();
        var amounts =
                new TreeMap<>(stats.of(skill, skill.statSets().get(set), effect.level(), effect.quality(), actorLevel));
        extra.forEach((stat, amount) -> amounts.merge(stat, amount, Double::sum));
        var modifiers = new ArrayList<Modifier>();
        Source source = effect.source();
        amounts.forEach((stat, amount) -> {
            Optional<List<ModifierTemplate>> meaning = tables.of(skill.id(), set, stat);
            if (meaning.isEmpty()) {
                note(skill, stat);
            } else {
                meaning.get().forEach(t -> modifiers.add(t.fill(amount, source)));
            }
        });
        tables.always(skill.id(), set).forEach(t -> modifiers.add(t.fill(0, source)));
        return modifiers;
    }

    /** Modifiers of all stat sets of a support. */
    List<Modifier> ofSupport(SkillEffect support) {
        var modifiers = new ArrayList<Modifier>();
        for (int set = 0; set < support.skill().statSets().size(); set++) {
            modifiers.addAll(modifiers(support, set, OptionalDouble.empty(), Map.of()));
        }
        return modifiers;
    }

    private void note(Skill skill, String stat) {
        if (noted.add(skill.id() + '\t' + stat)) {
            model.notUnderstood().add(new NotUnderstood("Skill: " + skill.name(), stat, "not understood"));
        }
    }
}
