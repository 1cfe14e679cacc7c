package dev.espalier.calculation.rules.offence.effect;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers.SkillNumber;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the skill's effects last, in seconds of whole server ticks, and for which share of its cooldown (Path of Building
 * 0.15.0, CalcOffence: skill duration).
 */
public final class Duration extends SkillRule {
    private static final Stats EXPIRES_FASTER = Stats.of("BuffExpireFaster");
    private static final Stats NO_RECOVERY = Stats.of("NoCooldownRecoveryInDuration");
    private static final Stats TOTEM = Stats.of("TotemDuration");
    private static final Stats PRIMARY_BASE = Stats.of("Duration", "PrimaryDuration");
    private static final Stat MOD = Stat.of("DurationMod");
    private static final Stat TOTEM_MOD = Stat.of("TotemDurationMod");
    private static final Stat TOTEM_DURATION = Stat.of("TotemDuration");

    /** One of the times that a skill has. */
    private static final class Span {
        private final SkillNumber base;
        private final @Nullable Stats added;
        private final Stats mods;
        private final boolean debuff;
        private final Stat result;
        private final Stat uptime;

        Span(SkillSetup setup, String key, @Nullable Stats added, Stats mods, boolean debuff, String result) {
            this.base = setup.numbers().number(key);
            this.added = added;
            this.mods = mods;
            this.debuff = debuff;
            this.result = Stat.of(result);
            this.uptime = Stat.of(result + "Uptime");
        }
    }

    private final Scope scope;
    private final Scope enemyScope;
    private final Span primary;
    private final List<Span> others = new ArrayList<>();
    private final @Nullable Stats permanent;
    private final double slowestExpiry;
    private final double tickRate;

    public Duration(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        this.enemyScope = setup.enemyOf(scope);
        this.primary = new Span(
                setup, "duration", PRIMARY_BASE, mods(setup, "PrimaryDuration"), debuff(setup, "debuff"), "Duration");
        for (String which : List.of("Secondary", "Tertiary")) {
            others.add(new Span(
                    setup,
                    "duration" + which,
                    Stats.of("Duration", which + "Duration"),
                    mods(setup, which + "Duration"),
                    debuff(setup, "debuff" + which),
                    "Duration" + which));
        }
        Stats plain = Stats.of("Duration", "DamagingAilmentDuration");
        others.add(new Span(setup, "auraDuration", null, plain, false, "AuraDuration"));
        others.add(new Span(setup, "reserveDuration", null, plain, false, "ReserveDuration"));
        Minion minion = setup.skill().minion();
        this.permanent = minion == null ? null : Stats.of(minion.type().id() + "PermanentDuration");
        this.slowestExpiry = setup.constants().misc("BuffExpirationSlowCap");
        this.tickRate = setup.constants().misc("ServerTickRate");
    }

    private static boolean debuff(SkillSetup setup, String key) {
        return setup.numbers().flag(key);
    }

    private static Stats mods(SkillSetup setup, String own) {
        return setup.numbers().flag("mineDurationAppliesToSkill")
                ? Stats.of("Duration", own, "DamagingAilmentDuration", "MineDuration")
                : Stats.of("Duration", own, "DamagingAilmentDuration");
    }

    @Override
    public void calculate(Aggregates a) {
        state.debuffDurationFactor.set(1 / Math.max(slowestExpiry, a.mod(enemyScope, EXPIRES_FASTER)));
        actor.set(MOD, Math.max(a.mod(scope, primary.mods), 0));
        if (permanent == null || !a.flag(scope, permanent)) {
            state.duration.set(span(a, primary));
        }
        for (int i = 0; i < others.size(); i++) {
            span(a, others.get(i));
        }
        double totem = Math.max(a.mod(scope, TOTEM), 0);
        actor.set(TOTEM_MOD, totem);
        actor.set(TOTEM_DURATION, ticks(a.base(scope, TOTEM) * totem));
    }

    /** Seconds of a time, NaN if the skill doesn't have it. */
    private double span(Aggregates a, Span s) {
        double base = s.base.get(a) + (s.added == null ? 0 : a.base(scope, s.added));
        if (base <= 0) {
            return Double.NaN;
        }
        double seconds = ticks(unrounded(a, s, base));
        actor.set(s.result, seconds);
        if (!Double.isNaN(state.cooldown.get()) && state.cooldown.get() != 0 && seconds != 0) {
            double cycle = a.flag(scope, NO_RECOVERY) ? state.cooldown.get() + seconds : state.cooldown.get();
            actor.set(s.uptime, Math.min(seconds / cycle, 1) * 100);
        }
        return seconds;
    }

    private double unrounded(Aggregates a, Span s, double base) {
        double seconds = base * Math.max(a.mod(scope, s.mods), 0);
        return s.debuff ? seconds * state.debuffDurationFactor.get() : seconds;
    }

    /** The main duration before it is rounded to ticks, 0 if the skill has none. */
    double unrounded(Aggregates a) {
        state.debuffDurationFactor.set(1 / Math.max(slowestExpiry, a.mod(enemyScope, EXPIRES_FASTER)));
        return unrounded(a, primary, primary.base.get(a) + a.base(scope, PRIMARY_BASE));
    }

    private double ticks(double seconds) {
        return Math.ceil(seconds * tickRate) / tickRate;
    }
}
