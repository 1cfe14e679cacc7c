package dev.espalier.data;

import dev.espalier.data.fact.UnknownEntryException;
import dev.espalier.data.skill.Gem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All gems, by the several names that builds know them by. Immutable. */
public final class Gems {
    private final List<Gem> all;
    private final Map<String, Gem> byId = new HashMap<>();
    private final Map<String, Map<String, Gem>> byGameId = new HashMap<>();
    private final Map<String, Gem> bySkill = new HashMap<>();
    private final Map<String, Gem> byName = new HashMap<>();

    Gems(List<Gem> all) {
        this.all = List.copyOf(all);
        for (Gem gem : all) {
            byId.put(gem.id(), gem);
            byGameId.computeIfAbsent(gem.gameId(), id -> new HashMap<>()).put(gem.variantId(), gem);
            bySkill.put(gem.grantedEffectId(), gem);
            byName.putIfAbsent(gem.name().toLowerCase(Locale.ROOT), gem);
        }
    }

    public List<Gem> all() {
        return all;
    }

    /** The gem of a table key; an {@link UnknownEntryException} if there is none. */
    public Gem get(String id) {
        Gem gem = byId.get(id);
        if (gem == null) {
            throw new UnknownEntryException("gems", id);
        }
        return gem;
    }

    /** The gem of a game id ({@code gemId} in a build) and variant, if there is one. */
    public Optional<Gem> find(String gameId, String variantId) {
        return Optional.ofNullable(byGameId.getOrDefault(gameId, Map.of()).get(variantId));
    }

    /** The gems that share a game id. */
    public List<Gem> variants(String gameId) {
        return all.stream().filter(gem -> gem.gameId().equals(gameId)).toList();
    }

    /** The gem that grants a skill ({@code skillId} in a build), if there is one. */
    public Optional<Gem> granting(String skillId) {
        return Optional.ofNullable(bySkill.get(skillId));
    }

    /** The gem of a name as players write it, in any case; the first in the order of ids where several have it. */
    public Optional<Gem> named(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }
}
