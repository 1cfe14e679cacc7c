package dev.espalier.calculation.rules.offence.skill;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A skill's own numbers by name ({@code duration}, {@code FireMin}). Most are fixed when the build is opened; those that
 * follow results ("1% of Strength") are asked in every calculation.
 */
public final class SkillNumbers {
    private static final Stat SKILL_DATA = Stat.of("SkillData");

    private final Map<String, Double> fixed = new HashMap<>();
    private final Map<String, Stats> asked = new HashMap<>();
    private final Scope scope;

    SkillNumbers(SkillSetup setup) {
        this.scope = setup.scope();
        fixed.putAll(setup.skill().data());
        var seen = new HashSet<Modifier>();
        for (Modifier m : carriers(scope.store())) {
            if (seen.add(m) && m.payload() instanceof Payload.Entry entry) {
                take(setup, m, entry);
            }
        }
        settle(new ReferenceAggregates());
    }

    private static List<Modifier> carriers(ModifierStore store) {
        var all = new ArrayList<Modifier>();
        for (ModifierStore s = store; s != null; s = s.parent()) {
            all.addAll(s.fixed(SKILL_DATA));
            all.addAll(s.tree(SKILL_DATA));
        }
        return all;
    }

    private void take(SkillSetup setup, Modifier m, Payload.Entry entry) {
        boolean scaled = m.tags().stream().anyMatch(SkillNumbers::scales);
        boolean varies = m.tags().stream().anyMatch(t -> t.varies((role, stat) -> Varying.is(stat)));
        if (!scaled && !varies) {
            return;
        }
        Stat stat = Stat.of("SkillData:" + entry.key());
        asked.put(entry.key(), Stats.of(stat));
        fixed.remove(entry.key());
        setup.declare(new Modifier(
                stat, Kind.BASE, entry.value(), m.flags(), m.keywords(), m.tags(), m.source(), null, null));
    }

    /** Whether a tag changes the number, and does not only say when it holds. */
    private static boolean scales(Tag tag) {
        return tag instanceof Tag.Multiplier
                || tag instanceof Tag.PerStat
                || tag instanceof Tag.PercentStat
                || tag instanceof Tag.Limit;
    }

    /** The names of all numbers, those that follow results included. */
    public Set<String> names() {
        var names = new HashSet<>(fixed.keySet());
        names.addAll(asked.keySet());
        return names;
    }

    /** What modifiers say about the numbers that don't follow results: the last one wins. */
    private void settle(ReferenceAggregates reader) {
        for (Payload p : reader.list(scope, Stats.of(SKILL_DATA))) {
            if (p instanceof Payload.Entry e && !asked.containsKey(e.key())) {
                boolean largest = "MAX".equals(e.word("merge"));
                double before = fixed.getOrDefault(e.key(), 0.0);
                fixed.put(e.key(), largest ? Math.max(before, e.value()) : e.value());
            }
        }
    }

    public boolean has(String name) {
        return fixed.containsKey(name) || asked.containsKey(name);
    }

    /** A number that never follows results, 0 if the skill has none of that name. */
    public double fixed(String name) {
        return fixed.getOrDefault(name, 0.0);
    }

    public boolean flag(String name) {
        return fixed(name) != 0;
    }

    /** A number to be kept by a rule and read in every calculation. */
    public SkillNumber number(String name) {
        return new SkillNumber(scope, fixed(name), asked.get(name));
    }

    /** The same, with a value for skills that have none of that name. */
    public SkillNumber numberOr(String name, double otherwise) {
        return has(name) ? number(name) : new SkillNumber(scope, otherwise, null);
    }

    /** One number of a skill. */
    public static final class SkillNumber {
        private final Scope scope;
        private final double fixed;
        private final @Nullable Stats asked;

        SkillNumber(Scope scope, double fixed, @Nullable Stats asked) {
            this.scope = scope;
            this.fixed = fixed;
            this.asked = asked;
        }

        /** Its value now: what follows results, if that applies, else what is fixed. */
        public double get(Aggregates a) {
            if (asked == null) {
                return fixed;
            }
            double value = a.base(scope, asked);
            return value == 0 ? fixed : value;
        }
    }
}
