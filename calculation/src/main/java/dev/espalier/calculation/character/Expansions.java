package dev.espalier.calculation.character;

import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Stat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a modifier of the player goes. Most go to the player's own store; carriers (list modifiers that hold one for
 * somebody else, keystones by name) are turned into plain modifiers of those they are meant for. Whoever knows a kind of
 * carrier registers it once, while the build is opened.
 */
public final class Expansions {
    /** A modifier and the store that it belongs to. */
    public record Placed(ModifierStore store, Modifier modifier) {}

    /** Turns a carrier into what it carries; the answer may hold carriers again. */
    @FunctionalInterface
    public interface Expansion {
        List<Placed> expand(Modifier carrier);
    }

    private static final int DEPTH = 4;

    private final ModifierStore player;
    private final Map<Stat, List<Expansion>> known = new HashMap<>();
    private final IdentityHashMap<Modifier, Integer> met = new IdentityHashMap<>();

    public Expansions(ModifierStore player) {
        this.player = player;
    }

    /** All expansions registered for a statistic are applied, in their order. */
    public void register(String stat, Expansion expansion) {
        known.computeIfAbsent(Stat.of(stat), s -> new ArrayList<>()).add(expansion);
    }

    /** Where the player's modifiers go; each stands before what it expands to. */
    public List<Placed> place(List<Modifier> modifiers) {
        var placed = new ArrayList<Placed>();
        for (Modifier m : modifiers) {
            place(new Placed(player, m), placed, DEPTH);
        }
        return placed;
    }

    private void place(Placed p, List<Placed> placed, int depth) {
        List<Expansion> expansions = p.modifier().kind() == Kind.LIST && p.store() == player && depth > 0
                ? known.getOrDefault(p.modifier().stat(), List.of())
                : List.of();
        placed.add(p);
        for (Expansion e : expansions) {
            for (Placed inner : e.expand(p.modifier())) {
                place(inner, placed, depth - 1);
            }
        }
    }

    /**
     * Expands what the player's store holds by now. May be called again when more expansions or modifiers have come: each
     * carrier meets each expansion once.
     */
    public void expandFixed() {
        boolean more = true;
        while (more) {
            more = false;
            for (Modifier m : player.allFixed()) {
                if (m.kind() == Kind.LIST) {
                    more |= expandFixed(m);
                }
            }
        }
    }

    private boolean expandFixed(Modifier carrier) {
        boolean any = false;
        List<Expansion> expansions = known.getOrDefault(carrier.stat(), List.of());
        int from = met.getOrDefault(carrier, 0);
        for (Expansion e : expansions.subList(from, expansions.size())) {
            for (Placed p : e.expand(carrier)) {
                p.store().add(p.modifier());
                any = true;
            }
        }
        met.put(carrier, expansions.size());
        return any;
    }
}
