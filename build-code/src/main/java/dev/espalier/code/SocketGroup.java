package dev.espalier.code;

import java.util.List;

/**
 * Gems that work together: one or more active skills and their supports.
 *
 * @param enabled whether the group counts at all
 * @param includeInFullDps whether its damage is part of the sum over several skills
 * @param count how many times it counts in that sum
 * @param label the name the player gave it, empty if none
 * @param slot the item slot it is tied to, empty if none
 * @param source what grants it ({@code Item:ID:NAME}, {@code Tree:ID}), empty for a group of the player's own
 * @param mainActiveSkill the number of its active skill that is measured, from 1
 * @param mainActiveSkillCalcs the same for Path of Building's calculations page
 * @param gems in order
 */
public record SocketGroup(
        boolean enabled,
        boolean includeInFullDps,
        int count,
        String label,
        String slot,
        String source,
        int mainActiveSkill,
        int mainActiveSkillCalcs,
        List<Gem> gems) {

    public SocketGroup {
        gems = List.copyOf(gems);
    }
}
