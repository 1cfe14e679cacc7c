package dev.espalier.calculation.passive;

import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Stat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which modifiers change how a character is put together, rather than its sums. */
final class Structure {
    /** Lists that only carry modifiers for somebody else. */
    private static final Set<Stat> CARRIERS = stats("EnemyModifier", "MinionModifier", "ExtraAura", "Keystone");
    /** Statistics that are asked while the character is put together. */
    private static final Set<Stat> ASKED_EARLY =
            stats("SmallPassiveSkillEffect", "SocketedJewelEffect", "CanNotUseHelm");

    private Structure() {}

    private static Set<Stat> stats(String... names) {
        return Stream.of(names).map(Stat::of).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isStructural(Modifier m) {
        return (m.kind() == Kind.LIST && !CARRIERS.contains(m.stat())) || ASKED_EARLY.contains(m.stat());
    }
}
