package dev.espalier.calculation.modifier.notation;

import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags to clauses; {@link TagReader} is the way back. */
final class TagPrinter {
    private TagPrinter() {}

    static Clause clause(Tag tag) {
        if (tag instanceof ScopeTag scope) {
            return scopeClause(scope);
        }
        if (tag instanceof Tag.Condition t) {
            return bare(t.negated() ? "unless" : "if", t.anyOf()).role("of", t.actor());
        }
        if (tag instanceof Tag.Multiplier t) {
            Clause c = bare("per", t.sumOf())
                    .role("of", t.actor())
                    .with("div", t.divisor(), 1)
                    .with("divBy", name(t.divisorVariable()))
                    .with("base", t.base(), 0);
            return cap(c, t.cap()).mark("inverse", t.inverted());
        }
        if (tag instanceof Tag.MultiplierThreshold t) {
            Stat variable = t.thresholdVariable();
            return bare("when", t.sumOf())
                    .role("of", t.actor())
                    .with(
                            switch (t.comparison()) {
                                case AT_LEAST -> "atLeast";
                                case AT_MOST -> "atMost";
                                case EQUAL -> "equals";
                            },
                            variable == null ? Cursor.number(t.threshold()) : variable.bareName())
                    .role("boundOf", t.thresholdActor());
        }
        if (tag instanceof Tag.PerStat t) {
            Clause c = named("perStat", t.sumOf())
                    .role("of", t.actor())
                    .with("div", t.divisor(), 1)
                    .with("divBy", name(t.divisorVariable()))
                    .with("base", t.base(), 0);
            return cap(c, t.cap());
        }
        if (tag instanceof Tag.PercentStat t) {
            Clause c = named("percentOf", t.sumOf())
                    .role("of", t.actor())
                    .with("percent", t.percent(), 0)
                    .with("percentBy", name(t.percentVariable()))
                    .mark("floor", t.floored())
                    .with("base", t.base(), 0);
            return cap(c, t.cap());
        }
        return resultClause(tag);
    }

    private static Clause resultClause(Tag tag) {
        if (tag instanceof Tag.StatThreshold t) {
            Stat than = t.thresholdStat();
            return named("whenStat", t.sumOf())
                    .with(t.upper() ? "atMost" : "atLeast", than == null ? Cursor.number(t.threshold()) : than.name())
                    .with("percent", t.thresholdPercent(), 100)
                    .with("percentBy", name(t.thresholdPercentVariable()))
                    .role("of", t.actor());
        }
        if (tag instanceof Tag.Limit t) {
            Stat variable = t.variable();
            return Clause.of("upTo", List.of(variable == null ? Cursor.number(t.fixed()) : variable.bareName()));
        }
        if (tag instanceof Tag.TimesResult t) {
            return named("times", List.of(t.result())).role("of", t.actor());
        }
        if (tag instanceof Tag.ScaledByResult t) {
            return named("scaled", List.of(t.result())).role("of", t.actor()).with("decimals", t.decimals(), 0);
        }
        throw new NotationException("no clause for " + tag);
    }

    private static Clause scopeClause(ScopeTag tag) {
        if (tag instanceof ScopeTag.SkillName t) {
            return Clause.of("skill", t.anyOf())
                    .mark("partial", t.partial())
                    .mark("summoner", t.ofSummoner())
                    .mark("not", t.negated());
        }
        if (tag instanceof ScopeTag.SkillId t) {
            return Clause.of("skillId", List.of(t.id()));
        }
        if (tag instanceof ScopeTag.SkillPart t) {
            return Clause.of("part", t.anyOf().stream().map(String::valueOf).toList())
                    .mark("not", t.negated());
        }
        if (tag instanceof ScopeTag.SkillType t) {
            return Clause.of("type", t.anyOf()).mark("not", t.negated());
        }
        if (tag instanceof ScopeTag.SlotName t) {
            return Clause.of("slot", t.anyOf()).mark("not", t.negated());
        }
        if (tag instanceof ScopeTag.AnyFlag t) {
            return Clause.of("anyFlag", FlagNames.FLAGS.names(t.flags()));
        }
        if (tag instanceof ScopeTag.AllKeywords t) {
            return Clause.of("allKeywords", FlagNames.KEYWORDS.names(t.keywords()));
        }
        return markClause(tag);
    }

    private static Clause markClause(ScopeTag tag) {
        if (tag instanceof ScopeTag.MonsterTag t) {
            return Clause.of("monster", t.anyOf()).mark("not", t.negated());
        }
        if (tag instanceof ScopeTag.DistanceRamp t) {
            return Clause.of(
                    "ramp",
                    t.points().stream()
                            .map(p -> Cursor.number(p.distance()) + ":" + Cursor.number(p.factor()))
                            .toList());
        }
        if (tag instanceof ScopeTag.GlobalEffect t) {
            Clause c =
                    Clause.of("effect", List.of(t.type())).with("name", t.name().isEmpty() ? null : t.name());
            return words(c, t.words());
        }
        if (tag instanceof ScopeTag.Assembly t) {
            return words(Clause.of("assembly", List.of(t.type())), t.words());
        }
        if (tag instanceof ScopeTag.AskedBy t) {
            return Clause.of(
                    "askedBy",
                    t.roles().stream()
                            .map(r -> r.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList());
        }
        throw new NotationException("no clause for " + tag);
    }

    private static Clause named(String clause, List<Stat> stats) {
        return Clause.of(clause, stats.stream().map(Stat::name).toList());
    }

    private static Clause bare(String clause, List<Stat> conditionsOrMultipliers) {
        return Clause.of(
                clause, conditionsOrMultipliers.stream().map(Stat::bareName).toList());
    }

    private static @Nullable String name(@Nullable Stat variable) {
        return variable == null ? null : variable.bareName();
    }

    private static Clause words(Clause c, Map<String, String> words) {
        new TreeMap<>(words).forEach(c::with);
        return c;
    }

    private static Clause cap(Clause c, Tag.@Nullable Cap cap) {
        if (cap == null) {
            return c;
        }
        Stat variable = cap.variable();
        if (variable == null) {
            c.with("limit", Cursor.number(cap.fixed()));
        } else {
            c.with("limitBy", variable.bareName());
        }
        return c.role("limitOf", cap.actor())
                .mark("total", cap.applies() == Tag.Cap.Applies.TOTAL)
                .mark("negativeTotal", cap.applies() == Tag.Cap.Applies.NEGATIVE_TOTAL);
    }
}
