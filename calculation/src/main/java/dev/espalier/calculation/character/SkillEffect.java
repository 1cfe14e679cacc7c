package dev.espalier.calculation.character;

import dev.espalier.code.Gem;
import dev.espalier.data.skill.Skill;
import org.jspecify.annotations.Nullable;

/**
 * A granted effect at a level and quality: the active skill itself, or a support applied to it.
 *
 * @param level after everything that raises gem levels
 * @param gem the gem of the build that grants it, or null if something else does (an item, a passive)
 */
public record SkillEffect(
        Skill skill, int level, int quality, @Nullable Gem gem) {}
