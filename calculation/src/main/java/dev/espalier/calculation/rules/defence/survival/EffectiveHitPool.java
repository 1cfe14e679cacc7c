package dev.espalier.calculation.rules.defence.survival;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.Luck;
import dev.espalier.calculation.rules.defence.recovery.Recoup;
import dev.espalier.calculation.rules.defence.survival.hit.HitCategory;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;
import dev.espalier.calculation.rules.defence.survival.pool.HitsToDie;
import dev.espalier.calculation.rules.defence.survival.pool.Resources;
import dev.espalier.data.constant.Constants;

/**
 * TotalEHP: the enemy's damage that it takes to kill the actor, everything that can prevent a hit or soften it counted in on
 * average; and how long that takes (Path of Building 0.15.0, CalcDefence: effective hit pool).
 */
final class EffectiveHitPool implements Rule {
    private static final int TYPES = DamageType.COUNT;
    private static final Stat BLOCK_EFFECT = Stat.of("BlockEffect");
    private static final Stat LIFE_ON_BLOCK = Stat.of("LifeOnBlock");
    private static final Stat MANA_ON_BLOCK = Stat.of("ManaOnBlock");
    private static final Stat SHIELD_ON_BLOCK = Stat.of("EnergyShieldOnBlock");
    private static final Stat SHIELD_ON_SPELL_BLOCK = Stat.of("EnergyShieldOnSpellBlock");
    private static final Stat LIFE_ON_SUPPRESS = Stat.of("LifeOnSuppress");
    private static final Stat SHIELD_ON_SUPPRESS = Stat.of("EnergyShieldOnSuppress");
    private static final Stat DAMAGING_HITS = Stat.of("NumberOfDamagingHits");
    private static final Stat DAMAGE_CHANCE = Stat.of("ConfiguredDamageChance");
    private static final Stat TOTAL_HITS = Stat.of("TotalNumberOfHits");
    private static final Stat TOTAL_EHP = Stat.of("TotalEHP");
    private static final Stat ENEMY_SKILL_TIME = Stat.of("enemySkillTime");
    private static final Stat ACTION_SPEED = Stat.of("ActionSpeedMod");
    private static final Stats ENEMY_SPEED = Stats.of("Speed");

    private final Actor actor;
    private final Scope enemy;
    private final HitCategory category;
    private final Resources.Start start;
    private final HitsToDie hitsToDie;
    private final Stat blockChance;
    private final boolean gainsOnBlock;
    private final double unluckyRolls;
    private final double avoidCap;
    private final double enemySpeed;

    EffectiveHitPool(Actor actor, Scope enemy, Settings settings, Constants constants, HitCategory category) {
        this.actor = actor;
        this.enemy = enemy;
        this.category = category;
        this.start = new Resources.Start(actor);
        this.hitsToDie = new HitsToDie(start, constants);
        boolean plain = category == HitCategory.MELEE || category == HitCategory.UNTYPED;
        this.blockChance = Stat.of("Effective" + (plain ? "" : category.word()) + "BlockChance");
        this.gainsOnBlock = !settings.flag("DisableEHPGainOnBlock");
        this.unluckyRolls = settings.number("EHPUnluckyWorstOf", 1);
        this.avoidCap = constants.misc("AvoidChanceCap");
        this.enemySpeed = settings.number("enemySpeed", 700);
    }

    @Override
    public void calculate(Aggregates a) {
        if (!category.hits()) {
            return;
        }
        start.read(a);
        double[] damage = hitsToDie.damage();
        for (int type = 0; type < TYPES; type++) {
            damage[type] = actor.get(HitStats.TAKEN_HIT[type]);
        }
        hitsToDie.gain(0, 0, 0);
        double damaging = hitsToDie.count();
        actor.set(DAMAGING_HITS, damaging);
        double mitigated = mitigated(damaging);
        actor.set(HitStats.MITIGATED_HITS, mitigated);
        double hits = mitigated / (1 - actor.get(HitStats.CONFIGURED_NOT_HIT) / 100);
        actor.set(TOTAL_HITS, hits);
        actor.set(TOTAL_EHP, hits * actor.get(HitStats.TOTAL_ENEMY_DAMAGE_IN));
        double seconds = enemySpeed
                / (1 + a.increased(enemy, ENEMY_SPEED) / 100)
                / 1000
                / enemy.actor().get(ACTION_SPEED);
        actor.set(ENEMY_SKILL_TIME, seconds);
        actor.set(HitStats.SURVIVAL_TIME, hits * seconds);
    }

    /** Hits that land, with blocking, suppression, deflection and avoidance by type on average. */
    private double mitigated(double unmitigated) {
        double block = actor.get(blockChance) / 100;
        double suppression = category.isSpell() || category.isAverage() ? actor.get(HitStats.SUPPRESSION) / 100 : 0;
        boolean certain = suppression >= 1;
        double share = suppression * (category.isAverage() ? 0.5 : 1);
        double suppressed = certain ? 1 : 1 - share * actor.get(HitStats.SUPPRESSION_EFFECT) / 100;
        double deflect = actor.get(HitStats.DEFLECT_CHANCE);
        double deflected = deflect < 100 ? 1 - deflect * actor.get(HitStats.DEFLECT_EFFECT) / 10000 : 1;
        double softened = (1 - block * actor.get(BLOCK_EFFECT) / 100) * suppressed * deflected;
        double avoided = soften(softened);
        boolean gains = gain(block, share);
        boolean recoups = actor.get(Recoup.ANY) > 0;
        boolean losesLater = actor.get(HitStats.LOSS_PREVENTED_TOTAL) > 0;
        double chance = 100 * (softened * (1 - avoided / TYPES / 100));
        actor.set(DAMAGE_CHANCE, chance);
        if (chance == 100 && !recoups && !losesLater && !gains) {
            return unmitigated;
        }
        double hits = hitsToDie.count();
        Resources left = hitsToDie.left();
        if (recoups && hits != Double.POSITIVE_INFINITY) {
            for (int type = 0; type < TYPES; type++) {
                actor.set(HitStats.RECOUPABLE[type], left.reached[type]);
            }
        }
        if (losesLater && hits != Double.POSITIVE_INFINITY) {
            actor.set(HitStats.LIFE_LOST_OVER_TIME, left.lostOverTime);
            actor.set(HitStats.LIFE_BELOW_HALF_LOST_OVER_TIME, left.belowHalfLostOverTime);
        }
        return hits;
    }

    /** Scales the hit; returns the chances to avoid it, summed over the types, in per cent. */
    private double soften(double softened) {
        boolean byType = false;
        for (int type = 0; type < TYPES; type++) {
            byType |= actor.get(HitStats.AVOID[type]) > 0;
        }
        double projectiles =
                actor.get(HitStats.AVOID_PROJECTILES) * (category.isProjectile() ? 1 : category.isAverage() ? 0.5 : 0);
        double[] damage = hitsToDie.damage();
        double sum = 0;
        for (int type = 0; type < TYPES; type++) {
            double avoid = byType ? Math.min(actor.get(HitStats.AVOID[type]) + projectiles, avoidCap) : 0;
            avoid = unluckyRolls > 1 ? Luck.unlucky(avoid) : avoid;
            avoid = unluckyRolls == 4 ? Luck.unlucky(avoid) : avoid;
            sum += avoid;
            damage[type] = actor.get(HitStats.TAKEN_HIT[type]) * (softened * (1 - avoid / 100));
        }
        return sum;
    }

    private boolean gain(double block, double suppressed) {
        if (!gainsOnBlock) {
            return false;
        }
        double spells = category.isSpell() ? 1 : category.isAverage() ? 0.5 : 0;
        double life = actor.get(LIFE_ON_BLOCK) * block + actor.get(LIFE_ON_SUPPRESS) * suppressed;
        double mana = actor.get(MANA_ON_BLOCK) * block;
        double shield = (actor.get(SHIELD_ON_BLOCK) + actor.get(SHIELD_ON_SPELL_BLOCK) * spells) * block
                + actor.get(SHIELD_ON_SUPPRESS) * suppressed;
        hitsToDie.gain(life, mana, shield);
        return life != 0 || mana != 0 || shield != 0;
    }
}
