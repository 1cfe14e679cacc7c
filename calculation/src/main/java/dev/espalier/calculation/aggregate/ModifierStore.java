package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Stat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The modifiers of an actor, or of one of its skills (then the actor's store is the parent). Two layers: what is fixed
 * once the build is open, and what the passive tree brings, which is replaced as a whole for another tree.
 */
public final class ModifierStore {
    private final Actor actor;
    private final @Nullable ModifierStore parent;
    private final Map<Stat, List<Modifier>> fixed = new LinkedHashMap<>();
    private final Map<Stat, List<Modifier>> tree = new LinkedHashMap<>();

    ModifierStore(Actor actor, @Nullable ModifierStore parent) {
        this.actor = actor;
        this.parent = parent;
        actor.actors().know(this);
    }

    /** A store for one of the actor's skills, which sees all of this one's modifiers too. */
    public ModifierStore forSkill() {
        return new ModifierStore(actor, this);
    }

    public Actor actor() {
        return actor;
    }

    public @Nullable ModifierStore parent() {
        return parent;
    }

    public void add(Modifier modifier) {
        fixed.computeIfAbsent(modifier.stat(), s -> new ArrayList<>()).add(modifier);
    }

    public void addAll(Collection<Modifier> modifiers) {
        modifiers.forEach(this::add);
    }

    /** Takes out the fixed modifiers for which the test holds, and returns them in their order. */
    public List<Modifier> removeIf(java.util.function.Predicate<Modifier> test) {
        var taken = new ArrayList<Modifier>();
        for (List<Modifier> list : fixed.values()) {
            list.removeIf(m -> test.test(m) && taken.add(m));
        }
        return taken;
    }

    /** Replaces what the passive tree brings. */
    public void setTree(Collection<Modifier> modifiers) {
        tree.clear();
        for (Modifier m : modifiers) {
            tree.computeIfAbsent(m.stat(), s -> new ArrayList<>()).add(m);
        }
    }

    /** The fixed modifiers of a statistic, in the order in which they were added. */
    public List<Modifier> fixed(Stat stat) {
        return fixed.getOrDefault(stat, List.of());
    }

    /** The tree's modifiers of a statistic. */
    public List<Modifier> tree(Stat stat) {
        return tree.getOrDefault(stat, List.of());
    }

    /** All fixed modifiers of this store alone. */
    public List<Modifier> allFixed() {
        return fixed.values().stream().flatMap(List::stream).toList();
    }
}
