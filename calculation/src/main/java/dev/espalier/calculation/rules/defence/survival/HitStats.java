package dev.espalier.calculation.rules.defence.survival;

import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.defence.ByType;

/** Results that the rules of this package hand to one another; arrays are by damage type. */
final class HitStats {
    static final Stat LIFE = Stat.of("Life");
    static final Stat MANA = Stat.of("Mana");
    static final Stat ENERGY_SHIELD = Stat.of("EnergyShield");
    static final Stat WARD = Stat.of("Ward");
    static final Stat LIFE_UNRESERVED = Stat.of("LifeUnreserved");
    static final Stat MANA_UNRESERVED = Stat.of("ManaUnreserved");
    static final Stat SHIELD_RECOVERY_CAP = Stat.of("EnergyShieldRecoveryCap");

    static final Stat CONFIGURED_NOT_HIT = Stat.of("ConfiguredNotHitChance");
    static final Stat CONFIGURED_EVADE = Stat.of("ConfiguredEvadeChance");
    static final Stat CRITICAL_REDUCTION = Stat.of("CritExtraDamageReduction");
    static final Stat ENEMY_CRIT_CHANCE = Stat.of("EnemyCritChance");
    static final Stat ENEMY_CRIT_EFFECT = Stat.of("EnemyCritEffect");
    static final Stat[] ENEMY_DAMAGE = ByType.results("*EnemyDamage");
    static final Stat[] ENEMY_DAMAGE_MULT = ByType.results("*EnemyDamageMult");
    static final Stat[] ENEMY_PENETRATION = ByType.results("*EnemyPen");
    static final Stat[] ENEMY_OVERWHELM = ByType.results("*EnemyOverwhelm");
    static final Stat TOTAL_ENEMY_DAMAGE = Stat.of("totalEnemyDamage");
    static final Stat TOTAL_ENEMY_DAMAGE_IN = Stat.of("totalEnemyDamageIn");

    static final Stat[] TAKEN_DAMAGE = ByType.results("*TakenDamage");
    static final Stat TOTAL_TAKEN_DAMAGE = Stat.of("totalTakenDamage");
    static final Stat[] TAKEN_HIT_MULT = ByType.results("*TakenHitMult");
    static final Stat[] ATTACK_TAKEN_HIT_MULT = ByType.results("*AttackTakenHitMult");
    static final Stat[] SPELL_TAKEN_HIT_MULT = ByType.results("*SpellTakenHitMult");
    static final Stat[] TAKEN_REFLECT = ByType.results("*TakenReflect");
    static final Stat[] TAKEN_DOT_MULT = ByType.results("*TakenDotMult");

    static final Stat[] RESIST = ByType.results("*Resist");
    static final Stat[] RESIST_OVER_TIME = ByType.results("*ResistOverTime");
    static final Stat[] REDUCTION_MAX = ByType.results("*DamageReductionMax");
    static final Stat[] BASE_REDUCTION = ByType.results("Base*DamageReduction");
    static final Stat[] BASE_REDUCTION_WHEN_HIT = ByType.results("Base*DamageReductionWhenHit");
    static final Stat[] REDUCTION = ByType.results("*DamageReduction");
    static final Stat[] TAKEN_FLAT = ByType.results("*takenFlat");
    static final Stat[] APPLIED_ARMOUR = ByType.results("*EffectiveAppliedArmour");
    static final Stat[] RESIST_TAKEN = ByType.results("*ResistTakenHitMulti");
    static final Stat[] AFTER_REDUCTION = ByType.results("*AfterReductionTakenHitMulti");
    static final Stat[] BASE_TAKEN_HIT_MULT = ByType.results("*BaseTakenHitMult");
    static final Stat[] TAKEN_HIT = ByType.results("*TakenHit");
    static final Stat TOTAL_TAKEN_HIT = Stat.of("totalTakenHit");

    static final Stat LIFE_RECOVERABLE = Stat.of("LifeRecoverable");
    static final Stat LIFE_HIT_POOL = Stat.of("LifeHitPool");
    static final Stat LOSS_PREVENTED = Stat.of("preventedLifeLoss");
    static final Stat LOSS_PREVENTED_BELOW_HALF = Stat.of("preventedLifeLossBelowHalf");
    static final Stat LOSS_PREVENTED_TOTAL = Stat.of("preventedLifeLossTotal");
    static final Stat MINIMUM_BYPASS = Stat.of("MinimumBypass");
    static final Stat[] BYPASS = ByType.results("*EnergyShieldBypass");
    static final Stat SHARED_MIND = Stat.of("sharedMindOverMatter");
    static final Stat[] MIND = ByType.results("*MindOverMatter");
    static final Stat[] MANA_EFFECTIVE_LIFE = ByType.results("*ManaEffectiveLife");
    static final Stat[] MIND_HIT_POOL = ByType.results("*MoMHitPool");
    static final Stat SHARED_GUARD_RATE = Stat.of("sharedGuardAbsorbRate");
    static final Stat SHARED_GUARD = Stat.of("sharedGuardAbsorb");
    static final Stat[] GUARD_RATE = ByType.results("*GuardAbsorbRate");
    static final Stat[] GUARD = ByType.results("*GuardAbsorb");
    static final Stat SHARED_AEGIS = Stat.of("sharedAegis");
    static final Stat ELEMENTAL_AEGIS = Stat.of("sharedElementalAegis");
    static final Stat[] AEGIS = ByType.results("*Aegis");
    static final Stat[] AEGIS_DISPLAY = ByType.results("*AegisDisplay");
    static final Stat[] TOTAL_POOL = ByType.results("*TotalPool");
    static final Stat[] TOTAL_HIT_POOL = ByType.results("*TotalHitPool");

    static final Stat DEFLECT_CHANCE = Stat.of("DeflectChance");
    static final Stat DEFLECT_EFFECT = Stat.of("DeflectEffect");
    static final Stat SUPPRESSION = Stat.of("EffectiveSpellSuppressionChance");
    static final Stat SUPPRESSION_EFFECT = Stat.of("SpellSuppressionEffect");
    static final Stat AVOID_PROJECTILES = Stat.of("AvoidProjectilesChance");
    static final Stat[] AVOID = ByType.results("Avoid*DamageChance");

    static final Stat MITIGATED_HITS = Stat.of("NumberOfMitigatedDamagingHits");
    static final Stat SURVIVAL_TIME = Stat.of("EHPSurvivalTime");
    static final Stat[] RECOUPABLE = ByType.results("*RecoupableDamageTaken");
    static final Stat LIFE_LOST_OVER_TIME = Stat.of("LifeLossLostOverTime");
    static final Stat LIFE_BELOW_HALF_LOST_OVER_TIME = Stat.of("LifeBelowHalfLossLostOverTime");

    private HitStats() {}
}
