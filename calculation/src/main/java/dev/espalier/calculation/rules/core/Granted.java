package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A result of a rule that feeds modifiers: declared once, zero until the rule writes it. "Onslaught: 2 x effect increased
 * attack speed" is one of these with a factor of 2.
 */
public final class Granted {
    private final Actor actor;
    private final Stat result;
    private final Stat onEnemy;
    private final Source source;
    private @Nullable Actor enemy;

    public Granted(Actor actor, String name) {
        this.actor = actor;
        this.result = Stat.of("rule:" + name.replace(" ", ""));
        this.source = Source.rule(name);
        String whose = actor.other(ActorRole.PARENT) == null ? "" : "ByMinion";
        this.onEnemy = Stat.of("rule:" + name.replace(" ", "") + "OnEnemy" + whose);
    }

    /** The actor gets {@code factor} times the result. */
    public Granted gives(String stat, Kind kind, double factor, long flags, Tag... tags) {
        actor.store().add(modifier(stat, kind, factor, flags, new Tag.TimesResult(null, result), tags));
        return this;
    }

    public Granted gives(String stat, Kind kind, double factor) {
        return gives(stat, kind, factor, 0);
    }

    /** The actor's enemy gets {@code factor} times the result. */
    public Granted givesEnemy(String stat, Kind kind, double factor, long flags, Tag... tags) {
        Actor other = actor.other(ActorRole.ENEMY);
        if (other != null) {
            other.store().add(modifier(stat, kind, factor, flags, new Tag.TimesResult(null, onEnemy), tags));
            enemy = other;
        }
        return this;
    }

    private Modifier modifier(String stat, Kind kind, double factor, long flags, Tag times, Tag... tags) {
        return Modifier.of(stat, kind, factor, source, times).and(tags).withFlags(flags, 0);
    }

    public void write(double value) {
        actor.set(result, value);
        if (enemy != null) {
            enemy.set(onEnemy, value);
        }
    }
}
