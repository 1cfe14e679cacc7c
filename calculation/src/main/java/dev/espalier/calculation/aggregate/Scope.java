package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Stat;
import org.jspecify.annotations.Nullable;

/**
 * From where a rule asks: whose modifiers (an actor's, or a skill's with its actor's), and for which kind of action. One
 * object a question, with a dense {@link #id()} within its {@link Actors}. Make scopes when a rule is set up and keep
 * them in fields; the {@code with…} methods look up a map and don't belong in a calculation.
 */
public final class Scope {
    record Key(ModifierStore store, ScopeFacts facts) {
        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Key k && k.store == store && k.facts.equals(facts);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(store) + facts.hashCode();
        }
    }

    private final ModifierStore store;
    private final ScopeFacts facts;
    private final int id;
    private final @Nullable Scope[] seenFrom = new @Nullable Scope[ActorRole.values().length];

    Scope(Key key, int id) {
        this.store = key.store();
        this.facts = key.facts();
        this.id = id;
    }

    /** The scope of an actor outside of any skill. */
    public static Scope of(Actor actor) {
        return actor.actors().scope(actor.store(), ScopeFacts.NONE);
    }

    public static Scope of(ModifierStore store, ScopeFacts facts) {
        return store.actor().actors().scope(store, facts);
    }

    public ModifierStore store() {
        return store;
    }

    public Actor actor() {
        return store.actor();
    }

    public ScopeFacts facts() {
        return facts;
    }

    public int id() {
        return id;
    }

    /** The same question asked of somebody else's modifiers; null if nobody plays the role. */
    public @Nullable Scope on(ActorRole role) {
        Scope known = seenFrom[role.ordinal()];
        if (known == null) {
            Actor other = actor().other(role);
            if (other == null) {
                return null;
            }
            known = of(other.store(), facts);
            seenFrom[role.ordinal()] = known;
        }
        return known;
    }

    public Scope withFlags(long flags, int keywords) {
        return of(store, facts.withFlags(flags, keywords));
    }

    public Scope withCondition(String condition) {
        return of(store, facts.withCondition(Stat.condition(condition)));
    }

    public Scope withoutCondition(String condition) {
        return of(store, facts.withoutCondition(Stat.condition(condition)));
    }

    /** The same facts, asked of a store (a skill's facts of the actor's own store, say). */
    public Scope of(ModifierStore other) {
        return of(other, facts);
    }

    @Override
    public String toString() {
        return actor() + (facts.skillName().isEmpty() ? "" : "/" + facts.skillName());
    }
}
