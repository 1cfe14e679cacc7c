package dev.espalier.calculation.modifier;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tag whose outcome follows from the scope alone, or that only marks the modifier: it never varies with the tree. */
public sealed interface ScopeTag extends Tag {

    /** Whether the modifier applies in a scope with these facts. */
    boolean matches(ScopeFacts facts);

    @Override
    default double apply(double value, TagContext context) {
        return matches(context.facts()) ? value : NOT_APPLICABLE;
    }

    @Override
    default boolean varies(Variability variability) {
        return false;
    }

    /** "with Fireball": the skill's name is one of these (lower case). */
    record SkillName(List<String> anyOf, boolean partial, boolean ofSummoner, boolean negated) implements ScopeTag {
        public SkillName {
            anyOf = anyOf.stream()
                    .map(n -> n.toLowerCase(java.util.Locale.ROOT))
                    .toList();
        }

        @Override
        public boolean matches(ScopeFacts facts) {
            String name = ofSummoner ? facts.summonSkillName() : facts.skillName();
            boolean found = anyOf.stream().anyMatch(n -> partial ? name.contains(n) : name.equals(n));
            return found != negated;
        }
    }

    /** The granted effect has this id. */
    record SkillId(String id) implements ScopeTag {
        @Override
        public boolean matches(ScopeFacts facts) {
            return facts.skillId().equals(id);
        }
    }

    /** The chosen part of the skill is one of these (from 1). */
    record SkillPart(List<Integer> anyOf, boolean negated) implements ScopeTag {
        public SkillPart {
            anyOf = List.copyOf(anyOf);
        }

        @Override
        public boolean matches(ScopeFacts facts) {
            return anyOf.contains(facts.skillPart()) != negated;
        }
    }

    /** The skill is of one of these types. */
    record SkillType(List<String> anyOf, boolean negated) implements ScopeTag {
        public SkillType {
            anyOf = List.copyOf(anyOf);
        }

        public static SkillType of(String type) {
            return new SkillType(List.of(type), false);
        }

        @Override
        public boolean matches(ScopeFacts facts) {
            return anyOf.stream().anyMatch(facts.skillTypes()::contains) != negated;
        }
    }

    /** The skill or item stands in one of these slots. */
    record SlotName(List<String> anyOf, boolean negated) implements ScopeTag {
        public SlotName {
            anyOf = List.copyOf(anyOf);
        }

        @Override
        public boolean matches(ScopeFacts facts) {
            return anyOf.contains(facts.slotName()) != negated;
        }
    }

    /** At least one of these {@link ModFlag}s is in the scope. */
    record AnyFlag(long flags) implements ScopeTag {
        @Override
        public boolean matches(ScopeFacts facts) {
            return (facts.flags() & flags) != 0;
        }
    }

    /** All of these {@link Keyword}s are in the scope. */
    record AllKeywords(int keywords) implements ScopeTag {
        @Override
        public boolean matches(ScopeFacts facts) {
            return (facts.keywords() & keywords) == keywords;
        }
    }

    /** The acting minion carries one of these tags. */
    record MonsterTag(List<String> anyOf, boolean negated) implements ScopeTag {
        public MonsterTag {
            anyOf = List.copyOf(anyOf);
        }

        @Override
        public boolean matches(ScopeFacts facts) {
            return anyOf.stream().anyMatch(facts.monsterTags()::contains) != negated;
        }
    }

    /** "from close range", "further away": the value times a factor between the points of a ramp over distance. */
    record DistanceRamp(List<Point> points) implements ScopeTag {
        /** A factor at a distance. */
        public record Point(double distance, double factor) {}

        public DistanceRamp {
            points = List.copyOf(points);
        }

        @Override
        public boolean matches(ScopeFacts facts) {
            return !Double.isNaN(facts.distance());
        }

        @Override
        public double apply(double value, TagContext context) {
            double at = context.facts().distance();
            return Double.isNaN(at) ? NOT_APPLICABLE : value * factor(at);
        }

        private double factor(double at) {
            Point last = points.get(0);
            for (Point p : points) {
                if (at <= p.distance()) {
                    double span = p.distance() - last.distance();
                    return span <= 0
                            ? p.factor()
                            : last.factor() + (p.factor() - last.factor()) * (at - last.distance()) / span;
                }
                last = p;
            }
            return last.factor();
        }
    }

    /**
     * Marks a modifier of a skill that acts on somebody else: a buff, aura, curse or debuff. Such modifiers are taken
     * out of the skill's own list when the skill is set up.
     *
     * @param type {@code Buff}, {@code Aura}, {@code AuraDebuff}, {@code Debuff}, {@code Curse}, {@code Guard},
     *     {@code Warcry}, {@code Link}, {@code Global}
     * @param name the effect's name, or empty for the skill's
     * @param words further facts by name: {@code effectCond}, {@code effectStackVar}, {@code unscalable}
     */
    record GlobalEffect(String type, String name, java.util.Map<String, String> words) implements ScopeTag {
        public GlobalEffect {
            words = java.util.Map.copyOf(words);
        }

        public @Nullable String word(String key) {
            return words.get(key);
        }

        @Override
        public boolean matches(ScopeFacts facts) {
            return true;
        }
    }

    /**
     * A restriction that is settled when items, gems and jewels are put together ({@code SlotNumber}, {@code InSlot},
     * {@code SocketedIn}, {@code ItemCondition}, {@code DisablesItem}): whoever puts them together resolves and removes
     * it. One that is left over does not apply, but for {@code Global}: it only says that the modifier is not the item's
     * own.
     */
    record Assembly(String type, java.util.Map<String, String> words) implements ScopeTag {
        public Assembly {
            words = java.util.Map.copyOf(words);
        }

        public @Nullable String word(String key) {
            return words.get(key);
        }

        @Override
        public boolean matches(ScopeFacts facts) {
            return type.equals("Global");
        }
    }

    /** The asking actor plays this role ("… against you by enemies"). */
    record AskedBy(Set<ActorRole> roles) implements ScopeTag {
        public AskedBy {
            roles = Set.copyOf(roles);
        }

        @Override
        public boolean matches(ScopeFacts facts) {
            return facts.actor() != null && roles.contains(facts.actor());
        }
    }
}
