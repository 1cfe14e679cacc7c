package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.character.SkillBuff;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of buffs with one name, each modifier counts once, at its strongest (Path of Building 0.15.0, CalcPerform: merging buffs).
 * All buffs are added first, then each is asked for what is left of it.
 */
final class StrongestBuffs {
    private final Map<List<Object>, Double> strongest = new HashMap<>();
    private final Set<List<Object>> taken = new HashSet<>();

    void add(SkillBuff buff) {
        for (Modifier m : buff.modifiers()) {
            if (m.kind() != Kind.LIST) {
                strongest.merge(key(buff, m), m.value(), Math::max);
            }
        }
    }

    /** The modifiers of the buff that count, and have not counted for another. */
    List<Modifier> of(SkillBuff buff) {
        var left = new ArrayList<Modifier>();
        for (Modifier m : buff.modifiers()) {
            List<Object> key = key(buff, m);
            if (m.kind() == Kind.LIST || (strongest.getOrDefault(key, m.value()) == m.value() && taken.add(key))) {
                left.add(m);
            }
        }
        return left;
    }

    /** What makes two modifiers the same but for their size. */
    private static List<Object> key(SkillBuff buff, Modifier m) {
        String kept = switch (buff.type()) {
            case "Guard" -> "Guard";
            case "Debuff", "AuraDebuff" -> "Debuff";
            default -> "Buff";
        };
        return List.of(kept, buff.name(), m.stat(), m.kind(), m.flags(), m.keywords(), m.tags());
    }
}
