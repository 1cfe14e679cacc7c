package dev.espalier.calculation.character;

import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeTag;
import java.util.List;

/**
 * What a skill does to others than itself: the modifiers of one buff, aura, curse or debuff that the skill grants.
 *
 * @param type {@code Buff}, {@code Aura}, {@code AuraDebuff}, {@code Debuff}, {@code Curse}, {@code Guard},
 *     {@code Warcry}, {@code Link}
 * @param tag the mark that the modifiers carried, with its conditions and stacks
 * @param fromActiveSkill whether the skill itself grants it (not one of its supports)
 */
public record SkillBuff(
        String type, String name, ScopeTag.GlobalEffect tag, boolean fromActiveSkill, List<Modifier> modifiers) {
    public SkillBuff {
        modifiers = List.copyOf(modifiers);
    }
}
