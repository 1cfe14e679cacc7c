package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which share of each damage type becomes which other, and which share is gained as extra damage of another (Path of
 * Building 0.15.0, CalcOffence: conversion). The skill's own conversion comes first; what others convert applies to what
 * the skill left and to what it converted. More than all of a type is scaled down to all of it.
 */
public final class Conversion extends SkillRule {
    private static final int N = DamageType.COUNT;
    private static final Stats ONLY_COLD = Stats.of("DamageGainIsOnlyCold");
    private static final Stats[] DEAL_NO = new Stats[N];
    private static final Stats[][] BY_SKILL = new Stats[N][N];
    private static final Stats[][] BY_OTHERS = new Stats[N][N];
    private static final Stats[][] GAIN = new Stats[N][N];
    private static final Stats[][] SKILL_GAIN = new Stats[N][N];
    private static final Stats[] ANY_BY_SKILL = new Stats[N];
    private static final Stats[] ANY_BY_OTHERS = new Stats[N];
    private static final Stats[] ANY_GAIN = new Stats[N];

    static {
        for (DamageType from : DamageType.all()) {
            int f = from.ordinal();
            DEAL_NO[f] = Stats.of("DealNo" + from.word());
            for (DamageType to : DamageType.all()) {
                int t = to.ordinal();
                BY_SKILL[f][t] = Stats.of(
                        "SkillDamageConvertTo" + to.word(), "Skill" + from.word() + "DamageConvertTo" + to.word());
                BY_OTHERS[f][t] = stats("", from, "DamageConvertTo" + to.word());
                GAIN[f][t] = join(stats("", from, "DamageAs" + to.word()), stats("", from, "DamageGainAs" + to.word()));
                SKILL_GAIN[f][t] = stats("Skill", from, "DamageGainAs" + to.word());
            }
            ANY_BY_SKILL[f] = join(BY_SKILL[f]);
            ANY_BY_OTHERS[f] = join(BY_OTHERS[f]);
            ANY_GAIN[f] = join(join(GAIN[f]), join(SKILL_GAIN[f]));
        }
    }

    /** A statistic for any type, for one type, and for the groups that the type belongs to. */
    private static Stats stats(String prefix, DamageType type, String suffix) {
        var names = new ArrayList<>(List.of(prefix + suffix, prefix + type.word() + suffix));
        if (type.isElemental()) {
            names.add(prefix + "Elemental" + suffix);
        }
        if (!type.isChaos()) {
            names.add(prefix + "NonChaos" + suffix);
        }
        return Stats.of(names.toArray(String[]::new));
    }

    private static Stats join(Stats... parts) {
        return Stats.of(Arrays.stream(parts)
                .flatMap(s -> s.members().stream())
                .distinct()
                .toList());
    }

    private final Scope scope;
    private final double[] row = new double[N];
    private final double[] result = new double[N];
    /** What others convert of each type: worked out once for a calculation, where it is needed. */
    private final double[][] others = new double[N][N];

    private final double[] othersTotal = new double[N];

    public Conversion(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
    }

    @Override
    public void calculate(Aggregates a) {
        for (int f = 0; f < N; f++) {
            state.canDeal.set(f, !a.flag(scope, DEAL_NO[f]));
            othersTotal[f] = shares(a, BY_OTHERS[f], ANY_BY_OTHERS[f], others[f]);
        }
        boolean onlyCold = a.flag(scope, ONLY_COLD);
        for (int f = 0; f < N; f++) {
            convert(a, f);
            gain(a, f, onlyCold);
        }
    }

    /** Reads the shares that go to each type, as factors of at most 1 together; returns their sum. */
    private double shares(Aggregates a, Stats[] to, Stats any, double[] into) {
        Arrays.fill(into, 0);
        if (!a.has(scope, Kind.BASE, any)) {
            return 0;
        }
        double total = 0;
        for (int t = 0; t < N; t++) {
            double percent = Math.max(a.base(scope, to[t]), 0);
            into[t] = percent / 100;
            total += percent;
        }
        if (total > 100) {
            double factor = 100 / total;
            for (int t = 0; t < N; t++) {
                into[t] *= factor;
            }
            total = 100;
        }
        return total / 100;
    }

    private void convert(Aggregates a, int from) {
        double left = 1 - Math.min(shares(a, BY_SKILL[from], ANY_BY_SKILL[from], row), 1);
        for (int via = 0; via < N; via++) {
            result[via] = row[via] > 0 && othersTotal[via] > 0 ? row[via] * (1 - othersTotal[via]) : row[via];
        }
        for (int via = 0; via < N; via++) {
            if (row[via] > 0 && othersTotal[via] > 0) {
                addTo(others[via], row[via]);
            }
        }
        if (left > 0 && othersTotal[from] > 0) {
            addTo(others[from], left);
            left *= 1 - othersTotal[from];
        }
        state.kept.set(from, left);
        for (int t = 0; t < N; t++) {
            state.converted.set(from * N + t, result[t]);
        }
    }

    private void addTo(double[] shares, double of) {
        for (int t = 0; t < N; t++) {
            result[t] += of * shares[t];
        }
    }

    private void gain(Aggregates a, int from, boolean onlyCold) {
        Arrays.fill(result, 0);
        if (a.has(scope, Kind.BASE, ANY_GAIN[from])) {
            gains(a, from, onlyCold);
        }
        for (int t = 0; t < N; t++) {
            state.gained.set(from * N + t, result[t]);
        }
    }

    private void gains(Aggregates a, int from, boolean onlyCold) {
        int cold = DamageType.COLD.ordinal();
        for (int t = 0; t < N; t++) {
            double percent =
                    Math.max(a.base(scope, GAIN[from][t]), 0) + Math.max(a.base(scope, SKILL_GAIN[from][t]), 0);
            result[onlyCold ? cold : t] += percent / 100;
        }
    }
}
