package dev.espalier.calculation.parse;

import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.parse.phrase.Amount;
import dev.espalier.calculation.parse.phrase.Attributes;
import dev.espalier.calculation.parse.phrase.Statement;
import dev.espalier.calculation.parse.phrase.TagTemplate;
import dev.espalier.calculation.parse.phrase.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes modifiers of statements and the attributes of a line's other phrases. */
final class ModifierBuilder {
    static final Source PARSED = new Source(Source.Category.BASE, "");

    /** Attributes with the numbers of their own phrase. */
    record Bound(Attributes attributes, double[] numbers) {}

    private ModifierBuilder() {}

    /** One modifier, handed to whom it is for. */
    static Modifier build(Statement statement, double[] numbers, List<Bound> scopes) {
        return hand(own(statement, numbers, scopes), scopes);
    }

    private static Modifier own(Statement statement, double[] numbers, List<Bound> scopes) {
        long flags = statement.attributes().flags();
        int keywords = statement.attributes().keywords();
        var tags = bind(statement.attributes().tags(), numbers);
        var suffix = new StringBuilder(statement.stat());
        Attributes.@Nullable Shared shared = statement.attributes().shared();
        double[] sharedNumbers = numbers;
        for (Bound b : scopes) {
            flags |= b.attributes.flags();
            keywords |= b.attributes.keywords();
            tags.addAll(bind(b.attributes.tags(), b.numbers));
            suffix.append(statement.extensible() ? b.attributes.suffix() : "");
            if (shared == null && b.attributes.shared() != null) {
                shared = b.attributes.shared();
                sharedNumbers = b.numbers;
            }
        }
        boolean list = statement.kind() == Kind.LIST;
        return new Modifier(
                Stat.of(suffix.toString()),
                statement.kind(),
                list ? 0 : statement.value().value(numbers),
                flags,
                keywords,
                tags,
                PARSED,
                statement.payload() == null ? null : payload(statement.payload(), numbers),
                shared == null ? null : shared.bind(sharedNumbers));
    }

    private static List<Tag> bind(List<TagTemplate> templates, double[] numbers) {
        var tags = new ArrayList<Tag>(templates.size());
        for (TagTemplate t : templates) {
            tags.add(t.bind(numbers));
        }
        return tags;
    }

    private static Payload payload(Statement.Content content, double[] numbers) {
        if (content instanceof Statement.Content.Inner inner) {
            return new Payload.Nested(
                    build(inner.statement(), numbers, List.of()), words(inner.numbers(), inner.words(), numbers));
        }
        var named = (Statement.Content.Named) content;
        return new Payload.Entry(
                named.key(), named.value().value(numbers), words(named.numbers(), named.words(), numbers));
    }

    private static Map<String, String> words(Map<String, Amount> amounts, Map<String, String> words, double[] numbers) {
        var all = new HashMap<>(words);
        amounts.forEach((key, amount) -> all.put(key, text(amount.value(numbers))));
        return all;
    }

    /** A number as a player writes it: without a needless decimal point. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static Modifier hand(Modifier modifier, List<Bound> scopes) {
        Target target = Target.OWNER;
        var ownerTags = new ArrayList<Tag>();
        for (Bound b : scopes) {
            target = b.attributes.target() == Target.OWNER ? target : b.attributes.target();
            ownerTags.addAll(bind(b.attributes.ownerTags(), b.numbers));
        }
        return switch (target) {
            case OWNER -> modifier.and(ownerTags.toArray(Tag[]::new));
            case MINION -> nested("MinionModifier", modifier, Map.of(), ownerTags);
            case ENEMY -> nested("EnemyModifier", modifier, Map.of(), ownerTags);
            case AGAINST_YOU -> nested("EnemyModifier", seenFromEnemy(modifier), Map.of(), ownerTags);
            case AURA -> nested("ExtraAuraEffect", modifier, Map.of(), ownerTags);
            case BANNER -> nested("ExtraAuraEffect", modifier, Map.of(), List.of(ScopeTag.SkillType.of("Banner")));
            case ALLIES ->
                nested("ExtraAura", modifier.withTags(List.of()), Map.of("onlyAllies", "true"), modifier.tags());
            case SELF_AND_ALLIES -> nested("ExtraAura", modifier.withTags(List.of()), Map.of(), modifier.tags());
            case SKILL -> nested("ExtraSkillMod", modifier, Map.of(), ownerTags);
        };
    }

    static Modifier nested(String stat, Modifier inner, Map<String, String> words, List<Tag> tags) {
        return Modifier.list(stat, new Payload.Nested(inner, words), PARSED, tags.toArray(Tag[]::new));
    }

    /** Against the player, the first condition is one of the enemy's other side. */
    private static Modifier seenFromEnemy(Modifier modifier) {
        if (modifier.tags().isEmpty() || !(modifier.tags().get(0) instanceof Tag.Condition first)) {
            return modifier;
        }
        var tags = new ArrayList<>(modifier.tags());
        tags.set(0, new Tag.Condition(ActorRole.ENEMY, first.anyOf(), first.negated()));
        return modifier.withTags(tags);
    }
}
