package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.TagContext;
import org.jspecify.annotations.Nullable;

/** A scope as tags see it. */
public final class ScopeContext implements TagContext {
    private final Aggregates aggregates;
    private final Scope scope;

    public ScopeContext(Aggregates aggregates, Scope scope) {
        this.aggregates = aggregates;
        this.scope = scope;
    }

    private @Nullable Scope of(@Nullable ActorRole role) {
        return role == null ? scope : scope.on(role);
    }

    @Override
    public ScopeFacts facts() {
        return scope.facts();
    }

    @Override
    public boolean exists(@Nullable ActorRole role) {
        return of(role) != null;
    }

    @Override
    public boolean condition(@Nullable ActorRole role, Stat condition) {
        Scope asked = of(role);
        return asked != null && aggregates.condition(asked, condition);
    }

    @Override
    public double multiplier(@Nullable ActorRole role, Stat multiplier) {
        Scope asked = of(role);
        return asked == null ? 0 : aggregates.multiplier(asked, multiplier);
    }

    @Override
    public double result(@Nullable ActorRole role, Stat result) {
        Scope asked = of(role);
        return asked == null ? 0 : asked.actor().get(result);
    }
}
