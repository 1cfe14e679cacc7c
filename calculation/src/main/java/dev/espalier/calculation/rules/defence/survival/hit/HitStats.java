package dev.espalier.calculation.rules.defence.survival.hit;

import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.defence.ByType;

/** Results that the rules of this package hand to one another; arrays are by damage type. */
public final class HitStats {
    public static final Stat LIFE = Stat.of("Life");
    public static final Stat MANA = Stat.of("Mana");
    public static final Stat ENERGY_SHIELD = Stat.of("EnergyShield");
    public static final Stat WARD = Stat.of("Ward");
    public static final Stat LIFE_UNRESERVED = Stat.of("LifeUnreserved");
    public static final Stat MANA_UNRESERVED = Stat.of("ManaUnreserved");
    public static final Stat SHIELD_RECOVERY_CAP = Stat.of("EnergyShieldRecoveryCap");

    public static final Stat CONFIGURED_NOT_HIT = Stat.of("ConfiguredNotHitChance");
    public static final Stat CONFIGURED_EVADE = Stat.of("ConfiguredEvadeChance");
    public static final Stat CRITICAL_REDUCTION = Stat.of("CritExtraDamageReduction");
    public static final Stat ENEMY_CRIT_CHANCE = Stat.of("EnemyCritChance");
    public static final Stat ENEMY_CRIT_EFFECT = Stat.of("EnemyCritEffect");
    public static final Stat[] ENEMY_DAMAGE = ByType.results("*EnemyDamage");
    public static final Stat[] ENEMY_DAMAGE_MULT = ByType.results("*EnemyDamageMult");
    public static final Stat[] ENEMY_PENETRATION = ByType.results("*EnemyPen");
    public static final Stat[] ENEMY_OVERWHELM = ByType.results("*EnemyOverwhelm");
    public static final Stat TOTAL_ENEMY_DAMAGE = Stat.of("totalEnemyDamage");
    public static final Stat TOTAL_ENEMY_DAMAGE_IN = Stat.of("totalEnemyDamageIn");

    public static final Stat[] TAKEN_DAMAGE = ByType.results("*TakenDamage");
    public static final Stat TOTAL_TAKEN_DAMAGE = Stat.of("totalTakenDamage");
    public static final Stat[] TAKEN_HIT_MULT = ByType.results("*TakenHitMult");
    public static final Stat[] ATTACK_TAKEN_HIT_MULT = ByType.results("*AttackTakenHitMult");
    public static final Stat[] SPELL_TAKEN_HIT_MULT = ByType.results("*SpellTakenHitMult");
    public static final Stat[] TAKEN_REFLECT = ByType.results("*TakenReflect");
    public static final Stat[] TAKEN_DOT_MULT = ByType.results("*TakenDotMult");

    public static final Stat[] RESIST = ByType.results("*Resist");
    public static final Stat[] RESIST_OVER_TIME = ByType.results("*ResistOverTime");
    public static final Stat[] REDUCTION_MAX = ByType.results("*DamageReductionMax");
    public static final Stat[] BASE_REDUCTION = ByType.results("Base*DamageReduction");
    public static final Stat[] BASE_REDUCTION_WHEN_HIT = ByType.results("Base*DamageReductionWhenHit");
    public static final Stat[] REDUCTION = ByType.results("*DamageReduction");
    public static final Stat[] TAKEN_FLAT = ByType.results("*takenFlat");
    public static final Stat[] APPLIED_ARMOUR = ByType.results("*EffectiveAppliedArmour");
    public static final Stat[] RESIST_TAKEN = ByType.results("*ResistTakenHitMulti");
    public static final Stat[] AFTER_REDUCTION = ByType.results("*AfterReductionTakenHitMulti");
    public static final Stat[] BASE_TAKEN_HIT_MULT = ByType.results("*BaseTakenHitMult");
    public static final Stat[] TAKEN_HIT = ByType.results("*TakenHit");
    public static final Stat TOTAL_TAKEN_HIT = Stat.of("totalTakenHit");

    public static final Stat LIFE_RECOVERABLE = Stat.of("LifeRecoverable");
    public static final Stat LIFE_HIT_POOL = Stat.of("LifeHitPool");
    public static final Stat LOSS_PREVENTED = Stat.of("preventedLifeLoss");
    public static final Stat LOSS_PREVENTED_BELOW_HALF = Stat.of("preventedLifeLossBelowHalf");
    public static final Stat LOSS_PREVENTED_TOTAL = Stat.of("preventedLifeLossTotal");
    public static final Stat MINIMUM_BYPASS = Stat.of("MinimumBypass");
    public static final Stat[] BYPASS = ByType.results("*EnergyShieldBypass");
    public static final Stat SHARED_MIND = Stat.of("sharedMindOverMatter");
    public static final Stat[] MIND = ByType.results("*MindOverMatter");
    public static final Stat[] MANA_EFFECTIVE_LIFE = ByType.results("*ManaEffectiveLife");
    public static final Stat[] MIND_HIT_POOL = ByType.results("*MoMHitPool");
    public static final Stat SHARED_GUARD_RATE = Stat.of("sharedGuardAbsorbRate");
    public static final Stat SHARED_GUARD = Stat.of("sharedGuardAbsorb");
    public static final Stat[] GUARD_RATE = ByType.results("*GuardAbsorbRate");
    public static final Stat[] GUARD = ByType.results("*GuardAbsorb");
    public static final Stat SHARED_AEGIS = Stat.of("sharedAegis");
    public static final Stat ELEMENTAL_AEGIS = Stat.of("sharedElementalAegis");
    public static final Stat[] AEGIS = ByType.results("*Aegis");
    public static final Stat[] AEGIS_DISPLAY = ByType.results("*AegisDisplay");
    public static final Stat[] TOTAL_POOL = ByType.results("*TotalPool");
    public static final Stat[] TOTAL_HIT_POOL = ByType.results("*TotalHitPool");

    public static final Stat DEFLECT_CHANCE = Stat.of("DeflectChance");
    public static final Stat DEFLECT_EFFECT = Stat.of("DeflectEffect");
    public static final Stat SUPPRESSION = Stat.of("EffectiveSpellSuppressionChance");
    public static final Stat SUPPRESSION_EFFECT = Stat.of("SpellSuppressionEffect");
    public static final Stat AVOID_PROJECTILES = Stat.of("AvoidProjectilesChance");
    public static final Stat[] AVOID = ByType.results("Avoid*DamageChance");

    public static final Stat MITIGATED_HITS = Stat.of("NumberOfMitigatedDamagingHits");
    public static final Stat SURVIVAL_TIME = Stat.of("EHPSurvivalTime");
    public static final Stat[] RECOUPABLE = ByType.results("*RecoupableDamageTaken");
    public static final Stat LIFE_LOST_OVER_TIME = Stat.of("LifeLossLostOverTime");
    public static final Stat LIFE_BELOW_HALF_LOST_OVER_TIME = Stat.of("LifeBelowHalfLossLostOverTime");

    private HitStats() {}
}
