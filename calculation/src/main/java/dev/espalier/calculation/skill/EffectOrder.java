package dev.espalier.calculation.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which builds number the skills of a gem, for the few gems where it is not that of the game's table. Some
 * leave an effect out or count one twice. Source: Path of Building 0.15.0, Gems (display order).
 */
final class EffectOrder {
    private static final Map<String, List<String>> BY_GEM = new HashMap<>();

    static {
        for (String[] line : Tables.lines("effect-order.tsv", 2)) {
            BY_GEM.put(line[0], List.of(line[1].split("\\|", -1)));
        }
    }

    private EffectOrder() {}

    /** Ids in order, empty if the gem's table has the order. */
    static List<String> of(String gemId) {
        return BY_GEM.getOrDefault(gemId, List.of());
    }
}
