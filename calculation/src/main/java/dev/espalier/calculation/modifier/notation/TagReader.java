package dev.espalier.calculation.modifier.notation;

import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clauses to tags; {@link TagPrinter} is the way back. */
final class TagReader {
    private TagReader() {}

    static Tag tag(Clause c) {
        Tag tag = read(c);
        c.checkEmpty();
        return tag;
    }

    private static Tag read(Clause c) {
        return switch (c.name()) {
            case "if" -> new Tag.Condition(c.role("of"), conditions(c), false);
            case "unless" -> new Tag.Condition(c.role("of"), conditions(c), true);
            case "per" ->
                new Tag.Multiplier(
                        c.role("of"),
                        multipliers(c),
                        c.number("div", 1),
                        c.multiplier("divBy"),
                        c.number("base", 0),
                        cap(c),
                        c.marked("inverse"));
            case "when" -> multiplierThreshold(c);
            case "perStat" ->
                new Tag.PerStat(
                        c.role("of"), stats(c), c.number("div", 1), c.multiplier("divBy"), c.number("base", 0), cap(c));
            case "percentOf" ->
                new Tag.PercentStat(
                        c.role("of"),
                        stats(c),
                        c.number("percent", 0),
                        c.multiplier("percentBy"),
                        c.marked("floor"),
                        c.number("base", 0),
                        cap(c));
            case "whenStat" -> statThreshold(c);
            case "upTo" -> limit(c, c.subject());
            case "times" -> new Tag.TimesResult(c.role("of"), Stat.of(c.subject()));
            case "scaled" -> new Tag.ScaledByResult(c.role("of"), Stat.of(c.subject()), (int) c.number("decimals", 0));
            default -> scopeTag(c);
        };
    }

    private static Tag scopeTag(Clause c) {
        return switch (c.name()) {
            case "skill" ->
                new ScopeTag.SkillName(c.subjects(), c.marked("partial"), c.marked("summoner"), c.marked("not"));
            case "skillId" -> new ScopeTag.SkillId(c.subject());
            case "part" ->
                new ScopeTag.SkillPart(
                        c.subjects().stream()
                                .map(word -> (int) c.toNumber(word))
                                .toList(),
                        c.marked("not"));
            case "type" -> new ScopeTag.SkillType(c.subjects(), c.marked("not"));
            case "slot" -> new ScopeTag.SlotName(c.subjects(), c.marked("not"));
            case "anyFlag" -> new ScopeTag.AnyFlag(FlagNames.FLAGS.bits(c.subjects()));
            case "allKeywords" -> new ScopeTag.AllKeywords((int) FlagNames.KEYWORDS.bits(c.subjects()));
            case "monster" -> new ScopeTag.MonsterTag(c.subjects(), c.marked("not"));
            case "ramp" ->
                new ScopeTag.DistanceRamp(
                        c.subjects().stream().map(word -> point(c, word)).toList());
            case "effect" -> effect(c);
            case "assembly" -> new ScopeTag.Assembly(c.subject(), words(c));
            case "askedBy" -> askedBy(c);
            default -> throw new NotationException("there is no clause '" + c.name() + "'");
        };
    }

    private static List<Stat> conditions(Clause c) {
        return c.subjects().stream().map(Stat::condition).toList();
    }

    private static List<Stat> multipliers(Clause c) {
        return c.subjects().stream().map(Stat::multiplier).toList();
    }

    private static List<Stat> stats(Clause c) {
        return c.subjects().stream().map(Stat::of).toList();
    }

    private static Tag.@Nullable Cap cap(Clause c) {
        double fixed = c.number("limit", Double.NaN);
        Stat variable = c.multiplier("limitBy");
        ActorRole role = c.role("limitOf");
        Tag.Cap.Applies applies = c.marked("total")
                ? Tag.Cap.Applies.TOTAL
                : c.marked("negativeTotal") ? Tag.Cap.Applies.NEGATIVE_TOTAL : Tag.Cap.Applies.MULTIPLIER;
        if (Double.isNaN(fixed) && variable == null) {
            return null;
        }
        return new Tag.Cap(variable == null ? fixed : 0, variable, role, applies);
    }

    private static boolean isNumber(String word) {
        char first = word.charAt(0);
        return Character.isDigit(first) || first == '-' || first == '.';
    }

    private static Tag multiplierThreshold(Clause c) {
        ActorRole of = c.role("of");
        ActorRole boundOf = c.role("boundOf");
        Tag.Comparison comparison;
        String bound = c.option("atLeast");
        if (bound != null) {
            comparison = Tag.Comparison.AT_LEAST;
        } else {
            bound = c.option("atMost");
            comparison = bound != null ? Tag.Comparison.AT_MOST : Tag.Comparison.EQUAL;
            bound = bound != null ? bound : c.option("equals");
        }
        if (bound == null) {
            throw new NotationException("'when' needs atLeast, atMost or equals");
        }
        boolean fixed = isNumber(bound);
        return new Tag.MultiplierThreshold(
                of,
                multipliers(c),
                fixed ? c.toNumber(bound) : 0,
                fixed ? null : Stat.multiplier(bound),
                boundOf,
                comparison);
    }

    private static Tag statThreshold(Clause c) {
        String atLeast = c.option("atLeast");
        String bound = atLeast != null ? atLeast : c.option("atMost");
        if (bound == null) {
            throw new NotationException("'whenStat' needs atLeast or atMost");
        }
        boolean fixed = isNumber(bound);
        return new Tag.StatThreshold(
                c.role("of"),
                stats(c),
                fixed ? c.toNumber(bound) : 0,
                fixed ? null : Stat.of(bound),
                c.number("percent", 100),
                c.multiplier("percentBy"),
                atLeast == null);
    }

    private static Tag limit(Clause c, String bound) {
        return isNumber(bound) ? new Tag.Limit(c.toNumber(bound), null) : new Tag.Limit(0, Stat.multiplier(bound));
    }

    private static ScopeTag.DistanceRamp.Point point(Clause c, String word) {
        int colon = Math.max(0, word.indexOf(':'));
        return new ScopeTag.DistanceRamp.Point(
                c.toNumber(word.substring(0, colon)), c.toNumber(word.substring(colon + 1)));
    }

    private static Tag effect(Clause c) {
        String name = c.option("name");
        return new ScopeTag.GlobalEffect(c.subject(), name == null ? "" : name, words(c));
    }

    private static Map<String, String> words(Clause c) {
        var words = Map.copyOf(c.options());
        c.options().clear();
        return words;
    }

    private static Tag askedBy(Clause c) {
        var roles = new ArrayList<ActorRole>();
        c.subjects().forEach(s -> roles.add(c.toRole(s)));
        return new ScopeTag.AskedBy(EnumSet.copyOf(roles));
    }
}
