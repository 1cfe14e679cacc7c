package dev.espalier.calculation.rules.offence.borrow;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Increases and reductions to X also apply to Y": what the modifiers of one kind come to, handed on as a modifier of
 * another statistic while a flag is on (Path of Building 0.15.0, CalcOffence: additional stat bonuses). Modifiers that
 * name a scope ("spell damage") are what the scope's sum has above the sum without it.
 */
final class Transfer implements Rule {
    private final Scope plain;
    private final @Nullable Stats flag;
    private final @Nullable Stats share;
    private final Scope skill;
    private final Kind kind;
    private final Stats from;
    private final Scope with;
    private final @Nullable Scope without;
    private final double factor;
    private final boolean floored;
    private final Stat result;
    private final Actor actor;

    private Transfer(SkillSetup setup, Plan plan) {
        this.plain = setup.plain();
        this.skill = setup.scope();
        this.flag = plan.flag.isEmpty() ? null : Stats.of(plan.flag);
        this.share = plan.share.isEmpty() ? null : Stats.of(plan.share);
        this.kind = plan.kind;
        this.from = Stats.of(plan.from);
        this.with = plain.withFlags(plan.flags, plan.keywords);
        this.without = plan.named ? plain.withFlags(plan.unnamedFlags, 0) : null;
        this.factor = plan.factor;
        this.floored = plan.floored;
        this.result = Stat.of("rule:" + plan.name());
        setup.declare(new Modifier(
                Stat.of(plan.to),
                plan.kind,
                1,
                plan.toFlags,
                0,
                List.of(new Tag.TimesResult(null, result)),
                Source.rule(plan.name()),
                null,
                null));
        this.actor = setup.actor();
    }

    @Override
    public void calculate(Aggregates a) {
        actor.set(result, flag == null || a.flag(plain, flag) ? amount(a) : 0);
    }

    private double amount(Aggregates a) {
        double scale = factor;
        if (share != null) {
            double percent = a.max(skill, share);
            scale *= Double.isNaN(percent) ? 1 : percent / 100;
        }
        double amount;
        if (kind == Kind.MORE) {
            double rest = without == null ? 1 : a.more(without, from);
            amount = (a.more(with, from) / rest - 1) * 100;
        } else {
            amount = a.increased(with, from) - (without == null ? 0 : a.increased(without, from));
        }
        return floored ? Math.floor(amount * scale) : amount * scale;
    }

    /** What is handed on, and as what. */
    static final class Plan {
        private final String flag;
        private final String from;
        private final String to;
        private Kind kind = Kind.INCREASED;
        private String share = "";
        private long flags;
        private long unnamedFlags;
        private int keywords;
        private boolean named;
        private long toFlags;
        private double factor = 1;
        private boolean floored;

        /** While {@code flag} is on (or always, if it is empty), increases of {@code from} count for {@code to}. */
        Plan(String flag, String from, String to) {
            this.flag = flag;
            this.from = from;
            this.to = to;
        }

        /** Only modifiers that name all of {@code named}, in a scope that has {@code others} too. */
        Plan naming(long named, long others) {
            this.flags = named | others;
            this.unnamedFlags = others;
            this.named = true;
            return this;
        }

        /** Only modifiers that name the keyword. */
        Plan namingKeyword(int keyword) {
            this.keywords = keyword;
            this.named = true;
            return this;
        }

        /** Modifiers that apply in a scope with these flags. */
        Plan in(long scopeFlags) {
            this.flags = scopeFlags;
            return this;
        }

        /** The handed on modifier is for a scope with these flags. */
        Plan forScope(long scopeFlags) {
            this.toFlags = scopeFlags;
            return this;
        }

        /** The largest modifier of this name says which share counts, in per cent. */
        Plan shareFrom(String stat) {
            this.share = stat;
            return this;
        }

        /** Only this share of the sum counts, rounded down. */
        Plan flooredShare(double share) {
            this.factor = share;
            this.floored = true;
            return this;
        }

        Plan more() {
            this.kind = Kind.MORE;
            return this;
        }

        String name() {
            return from + " counts for " + to + (kind == Kind.MORE ? " (more)" : "")
                    + (flag.isEmpty() ? "" : ", " + flag);
        }

        /** Whether the skill or one of its hands has what the handed on modifier is for. */
        boolean concerns(SkillSetup setup) {
            return (setup.allFlags() & toFlags) == toFlags;
        }

        Transfer of(SkillSetup setup) {
            return new Transfer(setup, this);
        }
    }
}
