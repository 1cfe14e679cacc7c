package dev.espalier.calculation.item;

import java.util.Set;

/**
 * What the passive tree says about wearing items: which items may be in the hands, and whose bonuses an amulet gives.
 *
 * @param held flags that the tree has
 * @param lost flags that the build came with and that the tree no longer has
 */
public record TreeFlags(Set<String> held, Set<String> lost) {
    /** "You can wield Two-Handed Axes, Maces and Swords in one hand". */
    public static final String GIANTS_BLOOD = "GiantsBlood";
    /** "You can equip a Focus while wielding a Staff". */
    public static final String INSTRUMENTS_OF_POWER = "InstrumentsOfPower";
    /** "You can equip a non-Unique Sceptre while wielding a Talisman". */
    public static final String LORD_OF_THE_WILDS = "LordOfTheWilds";
    /** "All bonuses from an equipped Amulet apply to your Minions instead of you". */
    public static final String AMULET_FOR_MINIONS = "AmuletForMinions";

    /** All flags there are. */
    public static final Set<String> ALL =
            Set.of(GIANTS_BLOOD, INSTRUMENTS_OF_POWER, LORD_OF_THE_WILDS, AMULET_FOR_MINIONS);

    public static final TreeFlags NONE = new TreeFlags(Set.of(), Set.of());

    public TreeFlags {
        held = Set.copyOf(held);
        lost = Set.copyOf(lost);
    }

    boolean holds(String flag) {
        return held.contains(flag);
    }

    /** Whether what is in the hands has to be looked at again. */
    boolean loosensGrip() {
        return lost.stream().anyMatch(f -> !f.equals(AMULET_FOR_MINIONS));
    }
}
