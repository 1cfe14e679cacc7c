package dev.espalier.calculation.rules.defence.survival.hit;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import dev.espalier.calculation.rules.defence.Luck;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What the enemy's hit deals, by type, with its critical hits on average (Path of Building 0.15.0, CalcDefence: enemy
 * damage input). The amounts come from the configuration, which fills them in from the kind of enemy.
 */
public final class EnemyDamage implements Rule {
    private static final Stats NEVER_CRITS = Stats.of("NeverCrit");
    private static final Stats ALWAYS_CRITS = Stats.of("AlwaysCrit");
    private static final Stats CRIT_OVERRIDE = Stats.of("enemyCritChance");
    private static final Stats CRIT_ON_US = Stats.of("EnemyCritChance");
    private static final Stats CRIT = Stats.of("CritChance");
    private static final Stats UNLUCKY_CRIT = Stats.of("EnemyUnluckyCrit");
    private static final Stats CRIT_DAMAGE = Stats.of("CritMultiplier");
    private static final Stats[] DAMAGE = withDamage("*Damage", "ElementalDamage");
    private static final Stats[] CONVERTED_DAMAGE = withDamage("*Damage", "PhysicalDamage", "ElementalDamage");
    private static final Stats[] ADDED = ByType.stats("*Min", "*Max");
    private static final Stats[] SKILL_CONVERTED = ByType.stats("PhysicalDamageSkillConvertTo*");
    private static final Stats[] CONVERTED = ByType.stats("PhysicalDamageConvertTo*");
    private static final Stats[] GAINED = ByType.stats("PhysicalDamageGainAs*", "DamageGainAs*");
    private static final Stats ANY_CONVERTED = Stats.of(Stream.of(SKILL_CONVERTED, CONVERTED, GAINED)
            .flatMap(Arrays::stream)
            .flatMap(s -> s.members().stream())
            .toList());
    private static final Stats OVERWHELM = Stats.of("PhysicalOverwhelm");
    private static final Stats OVERWHELM_ON_US = Stats.of("EnemyPhysicalOverwhelm");
    private static final int TYPES = DamageType.COUNT;

    private final Actor actor;
    private final Scope scope;
    private final Scope enemy;
    private final Scope enemyHits;
    private final Scope enemyAny;
    private final boolean hits;
    private final double critChance;
    private final double critDamage;
    private final double[] damage = new double[TYPES];
    private final double[] penetration = new double[TYPES];
    private final double[] overwhelm = new double[TYPES];
    private final double[] converted = new double[TYPES];
    private final double[] bySkill = new double[TYPES];

    public EnemyDamage(Actor actor, Scope enemy, Settings settings, HitCategory category) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.enemy = enemy;
        this.enemyHits = enemy.withFlags(ModFlag.HIT, 0);
        this.enemyAny = enemy.withFlags(0, ~Keyword.MATCH_ALL);
        this.hits = category.hits();
        this.critChance = settings.number("enemyCritChance", 0);
        this.critDamage = settings.number("enemyCritDamage", 0);
        for (DamageType type : DamageType.all()) {
            int t = type.ordinal();
            damage[t] = settings.number("enemy" + type.word() + "Damage", 0);
            penetration[t] = settings.number("enemy" + type.word() + "Pen", 0);
            Double set = settings.number("enemy" + type.word() + "Overwhelm");
            overwhelm[t] = set == null ? 0 : set;
        }
    }

    private static Stats[] withDamage(String... patterns) {
        return ByType.stats(
                Stream.concat(Stream.of("Damage"), Stream.of(patterns)).toArray(String[]::new));
    }

    @Override
    public void calculate(Aggregates a) {
        actor.set(HitStats.TOTAL_ENEMY_DAMAGE, 0);
        actor.set(HitStats.TOTAL_ENEMY_DAMAGE_IN, 0);
        for (int type = 0; type < TYPES; type++) {
            actor.set(HitStats.ENEMY_DAMAGE_MULT[type], a.mod(enemy, DAMAGE[type]));
            actor.set(HitStats.ENEMY_DAMAGE[type], 0);
            actor.set(HitStats.ENEMY_PENETRATION[type], hits ? penetration[type] : 0);
            actor.set(HitStats.ENEMY_OVERWHELM[type], 0);
        }
        if (hits) {
            hit(a, criticalHits(a));
        }
    }

    private double criticalHits(Aggregates a) {
        double chance = 0;
        if (a.flag(enemy, ALWAYS_CRITS)) {
            chance = 100;
        } else {
            double override = a.override(scope, CRIT_OVERRIDE);
            double base = Double.isNaN(override) ? critChance : override;
            double increased = 1 + a.increased(scope, CRIT_ON_US) / 100 + a.increased(enemy, CRIT) / 100;
            double landed = 1 - actor.get(HitStats.CONFIGURED_EVADE) / 100;
            chance = Math.max(Math.min(base * increased * landed, 100), 0);
        }
        if (a.flag(enemy, NEVER_CRITS)) {
            chance = 0;
        }
        if (a.flag(scope, UNLUCKY_CRIT)) {
            chance = Luck.unlucky(chance);
        }
        double increased = 1 + a.increased(enemyHits, CRIT_DAMAGE) / 100;
        double bonus = Math.max((critDamage + a.base(enemy, CRIT_DAMAGE)) * increased, 0);
        double reduced = 1 - actor.get(HitStats.CRITICAL_REDUCTION) / 100;
        double effect = 1 + chance / 100 * (bonus / 100) * reduced;
        actor.set(HitStats.ENEMY_CRIT_CHANCE, chance);
        actor.set(HitStats.ENEMY_CRIT_EFFECT, effect);
        return effect;
    }

    private void hit(Aggregates a, double critEffect) {
        double physical = added(a, ByType.PHYSICAL);
        double moved = convert(a, physical);
        double moreOverwhelm = a.base(enemy, OVERWHELM) + a.base(scope, OVERWHELM_ON_US);
        double in = 0;
        double total = 0;
        for (int type = 0; type < TYPES; type++) {
            double raw = type == ByType.PHYSICAL ? physical : added(a, type);
            double kept = type == ByType.PHYSICAL ? 1 - moved / 100 : 1;
            double dealt = raw * kept * actor.get(HitStats.ENEMY_DAMAGE_MULT[type]) * critEffect;
            if (converted[type] > 0) {
                dealt += converted[type] * a.mod(enemy, CONVERTED_DAMAGE[type]) * critEffect;
            }
            in += raw;
            total += dealt;
            actor.set(HitStats.ENEMY_DAMAGE[type], dealt);
            actor.set(HitStats.ENEMY_OVERWHELM[type], overwhelm[type] + moreOverwhelm);
        }
        actor.set(HitStats.TOTAL_ENEMY_DAMAGE_IN, in);
        actor.set(HitStats.TOTAL_ENEMY_DAMAGE, total);
    }

    private double added(Aggregates a, int type) {
        return damage[type] + a.base(enemyAny, ADDED[type]) / 2;
    }

    /** Moves physical damage to {@link #converted}; returns the share that is no longer physical, in per cent. */
    private double convert(Aggregates a, double physical) {
        Arrays.fill(converted, 0);
        if (!a.has(enemyAny, Kind.BASE, ANY_CONVERTED)) {
            return 0;
        }
        double total = 0;
        double totalBySkill = 0;
        for (int to = 0; to < TYPES; to++) {
            bySkill[to] = a.base(enemyAny, SKILL_CONVERTED[to]);
            converted[to] = a.base(enemyAny, CONVERTED[to]);
            totalBySkill += bySkill[to];
            total += converted[to];
        }
        double skillFactor = totalBySkill > 100 ? 100 / totalBySkill : 1;
        double room = totalBySkill > 100 ? 0 : 100 - totalBySkill;
        double factor = total > room ? room / total : 1;
        for (int to = 0; to < TYPES; to++) {
            double share = bySkill[to] * skillFactor + converted[to] * factor + a.base(enemyAny, GAINED[to]);
            converted[to] = share > 0 ? physical * share / 100 : 0;
        }
        return totalBySkill * skillFactor + total * factor;
    }
}
