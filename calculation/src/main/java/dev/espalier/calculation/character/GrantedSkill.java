package dev.espalier.calculation.character;

/**
 * A skill that an item or a passive grants, as its modifier {@code ExtraSkill} says.
 *
 * @param skillId the granted effect
 * @param source as Path of Building names it in a socket group: {@code Item:ID:NAME}, {@code Tree:NODE}
 * @param slotName the slot of the item as the build names it ({@code Weapon 1 Swap}), empty for passives
 * @param noSupports whether supports in the same slot leave it alone
 * @param triggered whether it is only triggered and costs nothing
 * @param triggerChance in per cent, NaN if none is stated
 */
public record GrantedSkill(
        String skillId,
        int level,
        String source,
        String slotName,
        boolean noSupports,
        boolean triggered,
        double triggerChance) {

    public boolean fromItem() {
        return source.startsWith("Item:");
    }
}
