package dev.espalier.calculation.passive;

import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.item.SlotBonuses;
import dev.espalier.calculation.item.TreeFlags;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.skill.SkillStructure;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which modifiers change how a character is put together, rather than its sums. */
final class Structure {
    /** Lists that only carry modifiers for somebody else. */
    private static final Set<Stat> CARRIERS = stats("EnemyModifier", "MinionModifier", "ExtraAura", "Keystone");
    /** Statistics that are asked while any character is put together. */
    private static final Set<Stat> ASKED_EARLY =
            stats("SmallPassiveSkillEffect", "SocketedJewelEffect", "CanNotUseHelm");
    /** Keystones that change what the hands are. */
    private static final String HOLLOW_PALM = "hollow palm technique";

    private final Set<Stat> askedEarly;

    /** For a character with its equipment on. */
    Structure(CharacterModel model) {
        this.askedEarly = new HashSet<>(ASKED_EARLY);
        for (String slot : SlotBonuses.OF_GEMS) {
            boolean gems =
                    !model.player().store().fixed(SlotBonuses.gemProperty(slot)).isEmpty();
            if (gems) {
                askedEarly.addAll(SlotBonuses.effect(slot).members());
            }
        }
    }

    private static Set<Stat> stats(String... names) {
        return Stream.of(names).map(Stat::of).collect(Collectors.toUnmodifiableSet());
    }

    boolean isStructural(Modifier m) {
        boolean hands = m.payload() instanceof Payload.Entry e && e.key().equalsIgnoreCase(HOLLOW_PALM);
        return hands
                || TreeFlags.ALL.contains(m.stat().name())
                || (m.kind() == Kind.LIST && !CARRIERS.contains(m.stat()))
                || askedEarly.contains(m.stat())
                || SkillStructure.dependsOn(m);
    }
}
