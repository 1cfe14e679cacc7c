package dev.espalier.data.tree;

import dev.espalier.data.fact.Fact;
import java.util.List;
import java.util.Map;

/**
 * A class with its base attributes and ascendancies, in the tree's order.
 *
 * @param internalId the game's number of the class (Path of Building writes it as {@code classInternalId})
 */
public record CharacterClass(
        String name,
        int internalId,
        int baseStrength,
        int baseDexterity,
        int baseIntelligence,
        List<Ascendancy> ascendancies,
        Map<String, Fact> extra) {
    public CharacterClass {
        ascendancies = List.copyOf(ascendancies);
    }
}
