package dev.espalier.calculation.character;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings modifiers that are meant for somebody else ("enemies take …", "minions have …") to whom they are meant for. What
 * the outer modifier requires of its owner is carried along: its tags are turned to look back at the owner.
 */
public final class Routing {
    private static final Stat ENEMY_MODIFIER = Stat.of("EnemyModifier");
    private static final Stat MINION_MODIFIER = Stat.of("MinionModifier");

    private Routing() {}

    /** Whether the modifier only carries one for somebody else. */
    public static boolean isCarrier(Modifier m) {
        return m.kind() == Kind.LIST && (m.stat() == ENEMY_MODIFIER || m.stat() == MINION_MODIFIER);
    }

    /** Those of the modifiers that act on the owner itself. */
    public static List<Modifier> own(List<Modifier> modifiers) {
        return modifiers.stream().filter(m -> !isCarrier(m)).toList();
    }

    /** What the modifiers of a player or minion bring to its enemy. */
    public static List<Modifier> toEnemy(List<Modifier> modifiers) {
        var routed = new ArrayList<Modifier>();
        for (Modifier m : modifiers) {
            if (m.stat() == ENEMY_MODIFIER && m.payload() instanceof Payload.Nested nested) {
                add(routed, m, nested.modifier(), ActorRole.ENEMY, ActorRole.ENEMY, ScopeFacts.NONE);
            }
        }
        return routed;
    }

    /**
     * What the player's modifiers bring to a minion.
     *
     * @param summoner the scope of the skill that summons it: what the outer modifier says of skills is about that one
     * @param type the minion's type id
     */
    public static List<Modifier> toMinion(List<Modifier> modifiers, Scope summoner, String type) {
        var routed = new ArrayList<Modifier>();
        for (Modifier m : modifiers) {
            if (m.stat() == MINION_MODIFIER && m.payload() instanceof Payload.Nested nested) {
                String only = nested.words().get("type");
                if (only == null || only.equals(type)) {
                    add(routed, m, nested.modifier(), ActorRole.PARENT, ActorRole.MINION, summoner.facts());
                }
            }
        }
        return routed;
    }

    private static void add(
            List<Modifier> routed,
            Modifier outer,
            Modifier inner,
            ActorRole owner,
            ActorRole receiver,
            ScopeFacts facts) {
        if ((facts.flags() & outer.flags()) != outer.flags() || !Keyword.matches(facts.keywords(), outer.keywords())) {
            return;
        }
        var tags = new ArrayList<>(inner.tags());
        for (Tag tag : outer.tags()) {
            if (tag instanceof ScopeTag scope) {
                if (!scope.matches(facts)) {
                    return;
                }
            } else {
                tags.add(lookingBack(tag, owner, receiver));
            }
        }
        routed.add(inner.withTags(tags).withSource(outer.source()));
    }

    /** A tag as seen by the receiver: what was about the owner itself is about {@code owner} now. */
    private static Tag lookingBack(Tag tag, ActorRole owner, ActorRole receiver) {
        if (tag instanceof Tag.Condition t) {
            return new Tag.Condition(turn(t.actor(), owner, receiver), t.anyOf(), t.negated());
        }
        if (tag instanceof Tag.Multiplier t) {
            return new Tag.Multiplier(
                    turn(t.actor(), owner, receiver),
                    t.sumOf(),
                    t.divisor(),
                    t.divisorVariable(),
                    t.base(),
                    turn(t.cap(), owner, receiver),
                    t.inverted());
        }
        if (tag instanceof Tag.MultiplierThreshold t) {
            return new Tag.MultiplierThreshold(
                    turn(t.actor(), owner, receiver),
                    t.sumOf(),
                    t.threshold(),
                    t.thresholdVariable(),
                    turn(t.thresholdActor(), owner, receiver),
                    t.comparison());
        }
        if (tag instanceof Tag.PerStat t) {
            return new Tag.PerStat(
                    turn(t.actor(), owner, receiver),
                    t.sumOf(),
                    t.divisor(),
                    t.divisorVariable(),
                    t.base(),
                    turn(t.cap(), owner, receiver));
        }
        if (tag instanceof Tag.PercentStat t) {
            return new Tag.PercentStat(
                    turn(t.actor(), owner, receiver),
                    t.sumOf(),
                    t.percent(),
                    t.percentVariable(),
                    t.floored(),
                    t.base(),
                    turn(t.cap(), owner, receiver));
        }
        if (tag instanceof Tag.StatThreshold t) {
            return new Tag.StatThreshold(
                    turn(t.actor(), owner, receiver),
                    t.sumOf(),
                    t.threshold(),
                    t.thresholdStat(),
                    t.thresholdPercent(),
                    t.thresholdPercentVariable(),
                    t.upper());
        }
        if (tag instanceof Tag.TimesResult t) {
            return new Tag.TimesResult(turn(t.actor(), owner, receiver), t.result());
        }
        if (tag instanceof Tag.ScaledByResult t) {
            return new Tag.ScaledByResult(turn(t.actor(), owner, receiver), t.result(), t.decimals());
        }
        return tag;
    }

    private static @Nullable ActorRole turn(@Nullable ActorRole role, ActorRole owner, ActorRole receiver) {
        return role == null ? owner : role == receiver ? null : role;
    }

    private static Tag.@Nullable Cap turn(Tag.@Nullable Cap cap, ActorRole owner, ActorRole receiver) {
        return cap == null || cap.variable() == null
                ? cap
                : new Tag.Cap(cap.fixed(), cap.variable(), turn(cap.actor(), owner, receiver), cap.applies());
    }
}
