package dev.espalier.calculation.character;

import dev.espalier.calculation.modifier.Source;
import dev.espalier.code.Gem;
import dev.espalier.data.skill.Skill;
import org.jspecify.annotations.Nullable;

/**
 * A granted effect at a level and quality: the active skill itself, or a support applied to it.
 *
 * @param level after everything that raises gem levels
 * @param gem the gem of the build that grants it, or null if there is none (a default attack, a minion's skill)
 * @param gemData what the game's tables say about that gem, or null if it is not a gem (a skill of an item or passive)
 */
public record SkillEffect(
        Skill skill, int level, int quality, @Nullable Gem gem, dev.espalier.data.skill.@Nullable Gem gemData) {

    /** An effect of something that is not a gem of the game's tables. */
    public SkillEffect(Skill skill, int level, int quality, @Nullable Gem gem) {
        this(skill, level, quality, gem, null);
    }

    public SkillEffect with(int newLevel, int newQuality) {
        return new SkillEffect(skill, newLevel, newQuality, gem, gemData);
    }

    /** The source of its modifiers. */
    public Source source() {
        return new Source(Source.Category.SKILL, skill.name());
    }
}
