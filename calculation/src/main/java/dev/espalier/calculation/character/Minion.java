package dev.espalier.calculation.character;

import dev.espalier.calculation.aggregate.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minion that a skill summons.
 *
 * @param mainSkill the one of its skills that is looked at
 */
public record Minion(
        Actor actor,
        dev.espalier.data.monster.Minion type,
        int level,
        WeaponData mainHand,
        @Nullable WeaponData offHand,
        List<ActiveSkill> skills,
        ActiveSkill mainSkill) {}
