package dev.espalier.data;

import dev.espalier.data.pack.Pack;
import dev.espalier.data.pack.ValueCursor;
import dev.espalier.data.skill.Gem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All gems, by the several names that builds know them by. Safe to share between threads. */
public final class Gems {
    private final Catalog<Gem> catalog;
    private final Map<String, List<String>> idsByGameId = new HashMap<>();
    private final Map<String, String> idByVariant = new HashMap<>();
    private final Map<String, String> idBySkill = new HashMap<>();
    private final Map<String, String> idByName = new HashMap<>();

    Gems(Pack pack) {
        catalog = new Catalog<>("gems", pack, (id, fact) -> Gem.of(fact));
        for (int place = 0; place < pack.names().size(); place++) {
            index(pack.names().get(place), pack.cursor(place));
        }
    }

    private void index(String id, ValueCursor cursor) {
        String gameId = "";
        String variantId = "";
        for (int n = cursor.table(); n > 0; n--) {
            switch (cursor.key()) {
                case "gameId" -> gameId = cursor.text();
                case "variantId" -> variantId = cursor.text();
                case "grantedEffectId" -> idBySkill.put(cursor.text(), id);
                case "name" -> idByName.putIfAbsent(cursor.text().toLowerCase(Locale.ROOT), id);
                default -> cursor.skip();
            }
        }
        idsByGameId.computeIfAbsent(gameId, key -> new ArrayList<>(1)).add(id);
        idByVariant.put(gameId + ' ' + variantId, id);
    }

    /** All gems, in the order of their ids. */
    public Stream<Gem> all() {
        return catalog.all();
    }

    /** The ids of all gems, ascending. */
    public List<String> ids() {
        return catalog.names();
    }

    /** The gem of an id; an {@link dev.espalier.data.fact.UnknownEntryException} if there is none. */
    public Gem get(String id) {
        return catalog.get(id);
    }

    /** The gem of a game id ({@code gemId} in a build) and variant, if there is one. */
    public Optional<Gem> find(String gameId, String variantId) {
        return gem(idByVariant.get(gameId + ' ' + variantId));
    }

    /** The gems that share a game id. */
    public List<Gem> variants(String gameId) {
        return idsByGameId.getOrDefault(gameId, List.of()).stream()
                .map(catalog::get)
                .toList();
    }

    /** The gem that grants a skill ({@code skillId} in a build), if there is one. */
    public Optional<Gem> granting(String skillId) {
        return gem(idBySkill.get(skillId));
    }

    /** The gem of a name as players write it, in any case; the first in the order of ids where several have it. */
    public Optional<Gem> named(String name) {
        return gem(idByName.get(name.toLowerCase(Locale.ROOT)));
    }

    private Optional<Gem> gem(@Nullable String id) {
        return id == null ? Optional.empty() : catalog.find(id);
    }
}
