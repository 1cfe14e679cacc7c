package dev.espalier.calculation.parse;

import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.parse.phrase.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Modifiers as one line of text, the same for modifiers that mean the same: tags sorted, Path of Building's names. Used
 * to compare with a reference and in golden files.
 */
final class CanonicalText {
    private CanonicalText() {}

    static String of(List<Modifier> modifiers) {
        if (!modifiers.isEmpty() && modifiers.get(0).stat().name().startsWith("Radius")) {
            return radius(modifiers.get(0));
        }
        return modifiers.stream().map(CanonicalText::of).collect(Collectors.joining(" ;; "));
    }

    private static String radius(Modifier modifier) {
        if (modifier.stat().name().equals("RadiusGrant")
                && modifier.payload() instanceof Payload.Nested nested
                && nested.words().containsKey("to")) {
            return "RadiusGrant to=" + nested.words().get("to") + " [" + of(nested.modifier()) + "]";
        }
        return "JewelFunc";
    }

    static String of(Modifier m) {
        var text = new StringBuilder(m.stat().name());
        text.append(' ').append(m.kind() == Kind.INCREASED ? "INC" : m.kind().name());
        text.append(' ').append(m.payload() == null ? number(m.value()) : payload(m.payload()));
        if (m.flags() != 0) {
            text.append(" f:").append(flags(m.flags()));
        }
        if (m.keywords() != 0) {
            text.append(" k:").append(keywords(m.keywords()));
        }
        m.tags().stream()
                .map(CanonicalText::tag)
                .sorted()
                .forEach(t -> text.append(' ').append(t));
        if (m.globalLimit() != null) {
            text.append(" shared(").append(m.globalLimit().key()).append(',');
            text.append(number(m.globalLimit().limit())).append(')');
        }
        return text.toString();
    }

    private static String payload(Payload payload) {
        if (payload instanceof Payload.Nested nested) {
            return "[" + of(nested.modifier()) + "]" + words(nested.words());
        }
        var entry = (Payload.Entry) payload;
        return entry.key() + "=" + number(entry.value()) + words(entry.words());
    }

    private static String words(Map<String, String> words) {
        return words.isEmpty()
                ? ""
                : new TreeMap<>(words)
                        .entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining(",", "{", "}"));
    }

    static String number(double value) {
        if (Double.isInfinite(value)) {
            return "inf";
        }
        double rounded = new java.math.BigDecimal(value)
                .round(new java.math.MathContext(6, java.math.RoundingMode.HALF_EVEN))
                .doubleValue();
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    private static String flags(long flags) {
        return Names.FLAGS.entrySet().stream()
                .filter(e -> (flags & e.getValue()) == e.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String keywords(int keywords) {
        return Names.KEYWORDS.entrySet().stream()
                .filter(e -> (keywords & e.getValue()) == e.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String tag(Tag tag) {
        var facts = new TreeMap<String, String>();
        String type = tag instanceof ScopeTag scope ? scopeTag(scope, facts) : plainTag(tag, facts);
        return type
                + facts.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private static String plainTag(Tag tag, Map<String, String> facts) {
        if (tag instanceof Tag.Condition c) {
            actor(facts, "actor", c.actor());
            yes(facts, "neg", c.negated());
            facts.put("var", names(c.anyOf(), "|"));
            return "Condition";
        }
        if (tag instanceof Tag.Multiplier m) {
            actor(facts, "actor", m.actor());
            facts.put("var", names(m.sumOf(), "+"));
            rate(facts, m.divisor(), m.divisorVariable(), m.base(), m.cap());
            yes(facts, "invert", m.inverted());
            return "Multiplier";
        }
        if (tag instanceof Tag.PerStat p) {
            actor(facts, "actor", p.actor());
            facts.put("stat", names(p.sumOf(), "+"));
            rate(facts, p.divisor(), p.divisorVariable(), p.base(), p.cap());
            return "PerStat";
        }
        if (tag instanceof Tag.PercentStat p) {
            actor(facts, "actor", p.actor());
            facts.put("stat", names(p.sumOf(), "+"));
            facts.put("percent", number(p.percent()));
            yes(facts, "floor", p.floored());
            rate(facts, 1, null, p.base(), p.cap());
            return "PercentStat";
        }
        return threshold(tag, facts);
    }

    private static String threshold(Tag tag, Map<String, String> facts) {
        if (tag instanceof Tag.MultiplierThreshold t) {
            actor(facts, "actor", t.actor());
            actor(facts, "thresholdActor", t.thresholdActor());
            facts.put("var", names(t.sumOf(), "+"));
            if (t.thresholdVariable() == null) {
                facts.put("threshold", number(t.threshold()));
            } else {
                facts.put("thresholdVar", t.thresholdVariable().bareName());
            }
            yes(facts, "upper", t.comparison() == Tag.Comparison.AT_MOST);
            yes(facts, "equals", t.comparison() == Tag.Comparison.EQUAL);
            return "MultiplierThreshold";
        }
        if (tag instanceof Tag.StatThreshold t) {
            actor(facts, "actor", t.actor());
            facts.put("stat", names(t.sumOf(), "+"));
            if (t.thresholdStat() == null) {
                facts.put("threshold", number(t.threshold()));
            } else {
                facts.put("thresholdStat", t.thresholdStat().name());
            }
            if (t.thresholdPercent() != 100) {
                facts.put("thresholdPercent", number(t.thresholdPercent()));
            }
            yes(facts, "upper", t.upper());
            return "StatThreshold";
        }
        if (tag instanceof Tag.Limit l) {
            facts.put("limit", number(l.fixed()));
            return "Limit";
        }
        throw new IllegalArgumentException("no text for " + tag);
    }

    private static void rate(
            Map<String, String> facts, double divisor, @Nullable Stat variable, double base, Tag.@Nullable Cap cap) {
        if (divisor != 1) {
            facts.put("div", number(divisor));
        }
        if (variable != null) {
            facts.put("divVar", variable.bareName());
        }
        if (base != 0) {
            facts.put("base", number(base));
        }
        if (cap != null) {
            if (cap.variable() == null) {
                facts.put("limit", number(cap.fixed()));
            } else {
                facts.put("limitVar", cap.variable().bareName());
                actor(facts, "limitActor", cap.actor());
            }
            yes(facts, "limitTotal", cap.applies() == Tag.Cap.Applies.TOTAL);
            yes(facts, "limitNegTotal", cap.applies() == Tag.Cap.Applies.NEGATIVE_TOTAL);
        }
    }

    private static String scopeTag(ScopeTag tag, Map<String, String> facts) {
        if (tag instanceof ScopeTag.SkillType t) {
            return listed("SkillType", t.anyOf(), t.negated(), facts);
        }
        if (tag instanceof ScopeTag.SkillName t) {
            return listed("SkillName", t.anyOf(), t.negated(), facts);
        }
        if (tag instanceof ScopeTag.SlotName t) {
            return listed("SlotName", t.anyOf(), t.negated(), facts);
        }
        if (tag instanceof ScopeTag.MonsterTag t) {
            return listed("MonsterTag", t.anyOf(), t.negated(), facts);
        }
        if (tag instanceof ScopeTag.SkillId t) {
            return listed("SkillId", List.of(t.id()), false, facts);
        }
        if (tag instanceof ScopeTag.SkillPart t) {
            return listed("SkillPart", t.anyOf().stream().map(String::valueOf).toList(), t.negated(), facts);
        }
        if (tag instanceof ScopeTag.AnyFlag t) {
            facts.put("flags", flags(t.flags()));
            return "ModFlagOr";
        }
        if (tag instanceof ScopeTag.AllKeywords t) {
            facts.put("keywords", keywords(t.keywords()));
            return "KeywordFlagAnd";
        }
        return otherScopeTag(tag, facts);
    }

    private static String otherScopeTag(ScopeTag tag, Map<String, String> facts) {
        if (tag instanceof ScopeTag.AskedBy t) {
            facts.put(
                    "actor",
                    t.roles().stream()
                            .map(r -> r.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining("|")));
            return "AskedBy";
        }
        if (tag instanceof ScopeTag.GlobalEffect t) {
            facts.putAll(t.words());
            facts.put("effect", t.type());
            if (!t.name().isEmpty()) {
                facts.put("name", t.name());
            }
            return "GlobalEffect";
        }
        if (tag instanceof ScopeTag.Assembly t) {
            facts.putAll(t.words());
            return t.type();
        }
        if (tag instanceof ScopeTag.DistanceRamp t) {
            facts.put(
                    "ramp",
                    t.points().stream()
                            .map(p -> number(p.distance()) + ":" + number(p.factor()))
                            .collect(Collectors.joining(" ")));
            return "DistanceRamp";
        }
        throw new IllegalArgumentException("no text for " + tag);
    }

    private static String listed(String type, List<String> values, boolean negated, Map<String, String> facts) {
        facts.put("of", String.join("|", values));
        yes(facts, "neg", negated);
        return type;
    }

    private static void actor(Map<String, String> facts, String key, @Nullable ActorRole actor) {
        if (actor != null) {
            facts.put(key, actor.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void yes(Map<String, String> facts, String key, boolean value) {
        if (value) {
            facts.put(key, "1");
        }
    }

    private static String names(List<Stat> stats, String by) {
        return stats.stream().map(Stat::bareName).collect(Collectors.joining(by));
    }
}
