package dev.espalier.calculation.parse.phrase;

import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.modifier.Tag.Cap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads tags: {@code if(LowLife)}, {@code per(Rage/5)}; see {@code docs/line-grammar.md}. */
public final class TagNotation {
    private TagNotation() {}

    static TagTemplate tag(String name, String inside) {
        return switch (name) {
            case "if" -> condition(inside);
            case "per" -> multiplier(inside);
            case "perStat" -> perStat(inside);
            case "percent" -> percent(inside);
            case "count" -> count(inside);
            case "stat" -> threshold(inside);
            case "limit" -> limit(inside);
            case "ramp" -> ramp(inside);
            default -> fixed(name, inside);
        };
    }

    private static TagTemplate fixed(String name, String inside) {
        boolean negated = inside.startsWith("!");
        List<String> values = Notation.alternatives(negated ? inside.substring(1) : inside);
        Tag tag = switch (name) {
            case "type" -> new ScopeTag.SkillType(values, negated);
            case "skill" -> new ScopeTag.SkillName(values, false, false, negated);
            case "skillId" -> new ScopeTag.SkillId(values.get(0));
            case "slot" -> new ScopeTag.SlotName(values, negated);
            case "monster" -> new ScopeTag.MonsterTag(values, negated);
            case "part" ->
                new ScopeTag.SkillPart(values.stream().map(Integer::valueOf).toList(), negated);
            case "anyFlag" -> new ScopeTag.AnyFlag(Names.flags(inside));
            case "allKeywords" -> new ScopeTag.AllKeywords(Names.keywords(inside));
            case "asked" -> new ScopeTag.AskedBy(java.util.Set.of(ActorRole.valueOf(inside.toUpperCase(Locale.ROOT))));
            case "effect" -> effect(Notation.split(inside, ' '));
            case "assembly" -> assembly(Notation.split(inside, ' '));
            default -> throw new IllegalArgumentException("there is no tag " + name + "(" + inside + ")");
        };
        return numbers -> tag;
    }

    private static Tag effect(List<String> parts) {
        var words = Notation.words(parts.subList(1, parts.size()));
        String named = words.getOrDefault("name", "");
        words.remove("name");
        return new ScopeTag.GlobalEffect(parts.get(0), named, words);
    }

    private static Tag assembly(List<String> parts) {
        return new ScopeTag.Assembly(parts.get(0), Notation.words(parts.subList(1, parts.size())));
    }

    /** Somebody's statistics: {@code enemy.A+B}. */
    private record Subject(@Nullable ActorRole actor, List<Stat> stats) {
        static Subject of(String text, String by, Function<String, Stat> stat) {
            ActorRole actor = null;
            String names = text;
            int dot = text.indexOf('.');
            if (dot > 0) {
                for (ActorRole role : ActorRole.values()) {
                    if (text.substring(0, dot).equals(role.name().toLowerCase(Locale.ROOT))) {
                        actor = role;
                        names = text.substring(dot + 1);
                    }
                }
            }
            return new Subject(
                    actor,
                    Arrays.stream(names.split(by, -1))
                            .map(n -> stat.apply(Notation.name(n.strip())))
                            .toList());
        }
    }

    private static TagTemplate condition(String inside) {
        boolean negated = inside.startsWith("!");
        Subject who = Subject.of(negated ? inside.substring(1) : inside, "\\|", Stat::condition);
        Tag tag = new Tag.Condition(who.actor, who.stats, negated);
        return numbers -> tag;
    }

    /** The parts of {@code per(A/10, max=5)} that multipliers and results share. */
    private record Rate(
            Subject who, Amount divisor, @Nullable Stat divisorVariable, Map<String, String> words) {
        static Rate of(String inside, Function<String, Stat> stat) {
            List<String> parts = Notation.split(inside, ',');
            String[] first = parts.get(0).split("/", 2);
            boolean numeric = first.length == 1 || Amount.isNumeric(first[1]);
            return new Rate(
                    Subject.of(first[0], "\\+", stat),
                    first.length == 1 || !numeric ? Amount.ONE : Amount.of(first[1]),
                    numeric ? null : Stat.multiplier(Notation.name(first[1])),
                    Notation.words(parts.subList(1, parts.size())));
        }

        @Nullable
        Cap cap(double[] numbers) {
            for (Cap.Applies applies : Cap.Applies.values()) {
                String key =
                        applies == Cap.Applies.MULTIPLIER ? "max" : applies == Cap.Applies.TOTAL ? "total" : "least";
                String limit = words.get(key);
                if (limit != null && Amount.isNumeric(limit)) {
                    return new Cap(Amount.of(limit).value(numbers), null, null, applies);
                }
                if (limit != null) {
                    Subject who = Subject.of(limit, "\\+", Stat::multiplier);
                    return new Cap(0, who.stats.get(0), who.actor, applies);
                }
            }
            return null;
        }

        double base(double[] numbers) {
            return Amount.of(words.getOrDefault("base", "0")).value(numbers);
        }
    }

    private static TagTemplate multiplier(String inside) {
        Rate rate = Rate.of(inside, Stat::multiplier);
        boolean inverted = rate.words.containsKey("inverted");
        return numbers -> new Tag.Multiplier(
                rate.who.actor,
                rate.who.stats,
                rate.divisor.value(numbers),
                rate.divisorVariable,
                rate.base(numbers),
                rate.cap(numbers),
                inverted);
    }

    private static TagTemplate perStat(String inside) {
        Rate rate = Rate.of(inside, Stat::of);
        return numbers -> new Tag.PerStat(
                rate.who.actor,
                rate.who.stats,
                rate.divisor.value(numbers),
                rate.divisorVariable,
                rate.base(numbers),
                rate.cap(numbers));
    }

    private static TagTemplate percent(String inside) {
        List<String> parts = Notation.split(inside, ',');
        Rate rate = Rate.of(inside.replace("," + parts.get(1), ""), Stat::of);
        Amount percent = Amount.of(parts.get(1));
        boolean floored = rate.words.containsKey("floor");
        return numbers -> new Tag.PercentStat(
                rate.who.actor,
                rate.who.stats,
                percent.value(numbers),
                null,
                floored,
                rate.base(numbers),
                rate.cap(numbers));
    }

    private static final String[] COMPARISONS = {">=", "<=", "=="};

    private static int comparison(String inside) {
        for (int i = 0; i < COMPARISONS.length; i++) {
            if (inside.contains(COMPARISONS[i])) {
                return i;
            }
        }
        throw new IllegalArgumentException("no comparison in " + inside);
    }

    private static TagTemplate count(String inside) {
        int comparison = comparison(inside);
        String[] sides = inside.split(COMPARISONS[comparison], 2);
        Subject who = Subject.of(sides[0].strip(), "\\+", Stat::multiplier);
        String bound = sides[1].strip();
        Tag.Comparison how = Tag.Comparison.values()[comparison];
        if (Amount.isNumeric(bound)) {
            Amount amount = Amount.of(bound);
            return numbers -> new Tag.MultiplierThreshold(who.actor, who.stats, amount.value(numbers), null, null, how);
        }
        Subject other = Subject.of(bound, "\\+", Stat::multiplier);
        return numbers -> new Tag.MultiplierThreshold(who.actor, who.stats, 0, other.stats.get(0), other.actor, how);
    }

    private static TagTemplate threshold(String inside) {
        int comparison = comparison(inside);
        String[] sides = inside.split(COMPARISONS[comparison], 2);
        Subject who = Subject.of(sides[0].strip(), "\\+", Stat::of);
        String[] bound = sides[1].strip().split("%", 2);
        String of = bound.length == 1 ? bound[0] : bound[1];
        Amount percent = bound.length == 1 ? Amount.of("100") : Amount.of(bound[0]);
        boolean upper = comparison == 1;
        boolean numeric = Amount.isNumeric(of);
        Amount amount = numeric ? Amount.of(of) : Amount.ONE;
        Stat other = numeric ? null : Stat.of(Notation.name(of));
        return numbers -> new Tag.StatThreshold(
                who.actor, who.stats, numeric ? amount.value(numbers) : 0, other, percent.value(numbers), null, upper);
    }

    private static TagTemplate limit(String inside) {
        if (Amount.isNumeric(inside)) {
            Amount amount = Amount.of(inside);
            return numbers -> new Tag.Limit(amount.value(numbers), null);
        }
        return numbers -> new Tag.Limit(0, Stat.multiplier(Notation.name(inside)));
    }

    private static TagTemplate ramp(String inside) {
        List<String[]> points =
                Notation.split(inside, ' ').stream().map(p -> p.split(":", 2)).toList();
        return numbers -> new ScopeTag.DistanceRamp(points.stream()
                .map(p -> new ScopeTag.DistanceRamp.Point(
                        Amount.of(p[0]).value(numbers), Amount.of(p[1]).value(numbers)))
                .toList());
    }
}
