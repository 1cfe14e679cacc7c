package dev.espalier.calculation.skill;

import dev.espalier.data.Gems;
import dev.espalier.data.skill.Gem;
import java.util.Locale;
import java.util.Set;

/** Which gems a word means: "+1 to Level of all Cold Skills" (Path of Building 0.15.0, CalcTools: gem types). */
final class GemTypes {
    private static final Set<String> ACTIVE = Set.of("active skill", "grants_active_skill", "skill");

    private final Gems gems;

    GemTypes(Gems gems) {
        this.gems = gems;
    }

    boolean is(Gem gem, String type) {
        Set<String> tags = gem.tags();
        if (ACTIVE.contains(type)) {
            return tags.contains("grants_active_skill") && !tags.contains("support");
        }
        return switch (type) {
            case "all" -> true;
            case "elemental" -> tags.contains("fire") || tags.contains("cold") || tags.contains("lightning");
            case "aoe" -> tags.contains("area");
            case "trap or mine" -> tags.contains("trap") || tags.contains("mine");
            case "non-vaal" -> !tags.contains("vaal");
            default -> tags.contains(type) || isNamed(gem, type);
        };
    }

    private boolean isNamed(Gem gem, String name) {
        return gem.name().toLowerCase(Locale.ROOT).equals(name)
                || gems.named(name)
                        .filter(other -> !other.tags().contains("support")
                                && other.gameId().equals(gem.gameId()))
                        .isPresent();
    }
}
