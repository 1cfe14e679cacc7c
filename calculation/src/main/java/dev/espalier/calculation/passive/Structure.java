package dev.espalier.calculation.passive;

import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.item.SlotBonuses;
import dev.espalier.calculation.item.TreeFlags;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.skill.SkillStructure;
import java.util.Collection;
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

    private static final Stat GEM_PROPERTY = Stat.of("GemProperty");
    /** Keystones that change what the hands are. */
    private static final String HOLLOW_PALM = "hollow palm technique";

    private final Set<Stat> askedEarly;
    private final Set<String> flags;
    private final SkillStructure skills;

    /**
     * For a character with its equipment on.
     *
     * @param handsHangOnTree whether what is in the hands does
     * @param grantedByPassives the ids of the skills that passives of the tree can grant
     */
    Structure(CharacterModel model, boolean handsHangOnTree, Collection<String> grantedByPassives) {
        this.skills = new SkillStructure(model, grantedByPassives);
        this.flags = new HashSet<>(handsHangOnTree ? TreeFlags.ALL : Set.of());
        if (model.equipment().all().stream().anyMatch(item -> item.type().equals("Amulet"))) {
            flags.add(TreeFlags.AMULET_FOR_MINIONS);
        }
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
                || flags.contains(m.stat().name())
                || (m.kind() == Kind.LIST && !CARRIERS.contains(m.stat()) && !forNoGem(m))
                || askedEarly.contains(m.stat())
                || skills.dependsOn(m);
    }

    private boolean forNoGem(Modifier m) {
        return m.stat() == GEM_PROPERTY && !skills.dependsOn(m);
    }
}
