package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.ledger.Ledger;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.ScopeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The actors of one opened build and the scopes that its rules ask from. */
public final class Actors {
    private final Ledger ledger = new Ledger();
    private final List<ModifierStore> stores = new ArrayList<>();
    private final Actor player = new Actor("player", this);
    private final Actor enemy = new Actor("enemy", this);
    private final List<Actor> all = new ArrayList<>(List.of(player, enemy));
    private final List<Scope> scopes = new ArrayList<>();
    private final Map<Scope.Key, Scope> known = new HashMap<>();

    public Actors() {
        player.relate(ActorRole.ENEMY, enemy);
        player.relate(ActorRole.PLAYER, player);
        enemy.relate(ActorRole.ENEMY, player);
        enemy.relate(ActorRole.PLAYER, player);
    }

    public Actor player() {
        return player;
    }

    public Actor enemy() {
        return enemy;
    }

    /** A new minion of the player. */
    public Actor addMinion(String name) {
        Actor minion = new Actor(name, this);
        minion.relate(ActorRole.PARENT, player);
        minion.relate(ActorRole.PLAYER, player);
        minion.relate(ActorRole.ENEMY, enemy);
        all.add(minion);
        return minion;
    }

    public List<Actor> all() {
        return List.copyOf(all);
    }

    /** Every store of modifiers there is: the actors' own and those of their skills. */
    public List<ModifierStore> stores() {
        return stores;
    }

    /** Where the results of all actors stand. */
    public Ledger ledger() {
        return ledger;
    }

    void know(ModifierStore store) {
        stores.add(store);
    }

    /** The scope of a store with these facts: the same object for the same question. */
    public Scope scope(ModifierStore store, ScopeFacts facts) {
        return known.computeIfAbsent(new Scope.Key(store, facts), k -> {
            Scope made = new Scope(k, scopes.size());
            scopes.add(made);
            return made;
        });
    }

    public int scopeCount() {
        return scopes.size();
    }
}
