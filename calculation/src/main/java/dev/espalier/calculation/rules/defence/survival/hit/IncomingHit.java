package dev.espalier.calculation.rules.defence.survival.hit;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import dev.espalier.calculation.rules.defence.HitChance;
import dev.espalier.data.constant.Constants;

/**
 * The enemy's hit after resistance, armour and everything that changes damage taken, by type (Path of Building 0.15.0,
 * CalcDefence: incoming hit damage multipliers). Armour can count against other types than physical, and evasion and energy
 * shield can count as armour.
 */
public final class IncomingHit implements Rule {
    private static final Stats[] IGNORES_RESISTANCE = ByType.stats("SelfIgnore*Resistance");
    private static final Stats[] NO_PENETRATION = ByType.stats("SelfIgnore*Resistance", "EnemyCannotPen*Resistance");
    private static final Stats[] IGNORES_BASE_REDUCTION = ByType.stats("SelfIgnoreBase*DamageReduction");
    private static final Stats[] IGNORES_REDUCTION = ByType.stats("SelfIgnore*DamageReduction");
    private static final Stats[] FLAT =
            ByType.stats("DamageTaken", "*DamageTaken", "DamageTakenWhenHit", "*DamageTakenWhenHit");
    private static final Stats[] FLAT_ATTACKS = ByType.stats("DamageTakenFromAttacks", "*DamageTakenFromAttacks");
    private static final Stats[] FLAT_PROJECTILES = ByType.stats("*DamageTakenFromProjectileAttacks");
    private static final Stats[] FLAT_MELEE = ByType.stats("*DamageTakenFromMeleeAttacks");
    private static final Stats[] FLAT_SPELLS = ByType.stats("DamageTakenFromSpells", "*DamageTakenFromSpells");
    private static final Stats[] FLAT_SPELL_PROJECTILES = ByType.stats("*DamageTakenFromSpellProjectiles");
    private static final Stats FLAT_ALL_SPELL_PROJECTILES = Stats.of("DamageTakenFromSpellProjectiles");
    private static final Stats IMPALE = Stats.of("ImpaleChance");
    private static final Stat AVOID_IMPALE = Stat.of("ImpaleAvoidChance");

    /** A defence that counts as armour against a type of damage. */
    private record Source(Stat result, Stats[] never, Stats[] share) {
        Source(String name) {
            this(
                    Stat.of(name),
                    ByType.stats(name + "DoesNotApplyTo*DamageTaken"),
                    ByType.stats(name + "AppliesTo*DamageTaken"));
        }
    }

    private static final Source ARMOUR = new Source("Armour");
    private static final Source EVASION = new Source("Evasion");
    private static final Source SHIELD = new Source("EnergyShield");
    private static final Stat ARMOUR_DEFENCE = Stat.of("ArmourDefense");

    private final Actor actor;
    private final Scope scope;
    private final Scope impaling;
    private final HitCategory category;
    private final double armourRatio;
    private final double impaleShare;

    public IncomingHit(Actor actor, Scope enemy, Constants constants, HitCategory category) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.category = category;
        boolean attacks = category.isAttack() || category.isAverage();
        this.impaling = enemy.withFlags(attacks ? ModFlag.ATTACK : 0, 0);
        this.armourRatio = constants.misc("ArmourRatio");
        this.impaleShare = constants.misc("ImpaleStoredDamageBase");
    }

    @Override
    public void calculate(Aggregates a) {
        double impale = a.base(impaling, IMPALE) * (category.isAverage() ? 0.5 : 1) * (1 - actor.get(AVOID_IMPALE));
        double total = 0;
        for (int type = 0; type < FLAT.length; type++) {
            total += hit(a, type, type == ByType.PHYSICAL ? impale : 0);
        }
        actor.set(HitStats.TOTAL_TAKEN_HIT, total);
    }

    private double hit(Aggregates a, int type, double impale) {
        double damage = actor.get(HitStats.TAKEN_DAMAGE[type]);
        double armour = appliedArmour(a, type);
        double resisted = resisted(a, type);
        double flat = flat(a, type);
        double reduction =
                a.flag(scope, IGNORES_BASE_REDUCTION[type]) ? 0 : actor.get(HitStats.BASE_REDUCTION_WHEN_HIT[type]);
        double overwhelm = a.flag(scope, IGNORES_REDUCTION[type]) ? 0 : actor.get(HitStats.ENEMY_OVERWHELM[type]);
        double reduced = 1 - reduction(type, armour, damage, reduction, overwhelm) / 100;
        double after = afterReduction(type);
        double taken = Math.max(damage * resisted * reduced + flat, 0) * after;
        if (impale > 0) {
            double stored = damage * impaleShare;
            double storedReduced = 1 - reduction(type, armour, stored, reduction, overwhelm) / 100;
            taken += stored * resisted * storedReduced * impale / 100 * 5 * actor.get(HitStats.TAKEN_REFLECT[type]);
        }
        actor.set(HitStats.TAKEN_FLAT[type], flat);
        actor.set(HitStats.REDUCTION[type], 100 - reduced * 100);
        actor.set(HitStats.APPLIED_ARMOUR[type], armour);
        actor.set(HitStats.RESIST_TAKEN[type], resisted);
        actor.set(HitStats.AFTER_REDUCTION[type], after);
        actor.set(HitStats.BASE_TAKEN_HIT_MULT[type], resisted * reduced * after);
        actor.set(HitStats.TAKEN_HIT[type], taken);
        actor.set(HitStats.TAKEN_HIT_MULT[type], damage > 0 ? taken / damage : 0);
        return taken;
    }

    private double resisted(Aggregates a, int type) {
        double resist = a.flag(scope, IGNORES_RESISTANCE[type]) ? 0 : actor.get(HitStats.RESIST[type]);
        double penetration = a.flag(scope, NO_PENETRATION[type]) ? 0 : actor.get(HitStats.ENEMY_PENETRATION[type]);
        return 1 - (resist > 0 ? Math.max(resist - penetration, 0) : resist) / 100;
    }

    private double reduction(int type, double armour, double damage, double reduction, double overwhelm) {
        double max = actor.get(HitStats.REDUCTION_MAX[type]);
        double byArmour = armour > 0 ? round(HitChance.armourReduction(armour, damage, armourRatio)) : 0;
        double total = Math.min(max, Math.min(max, byArmour) + reduction);
        return Math.max(Math.min(max, total - overwhelm), 0);
    }

    private double appliedArmour(Aggregates a, int type) {
        double armour = applied(a, ARMOUR, type) * (1 + actor.get(ARMOUR_DEFENCE));
        return armour + Math.max(applied(a, EVASION, type), 0) + Math.max(applied(a, SHIELD, type), 0);
    }

    private double applied(Aggregates a, Source source, int type) {
        double share = a.base(scope, source.share[type]);
        if (share == 0 || a.flag(scope, source.never[type])) {
            return 0;
        }
        return actor.get(source.result) * share / 100;
    }

    private double flat(Aggregates a, int type) {
        double flat = a.base(scope, FLAT[type]);
        if (category.isAttack()) {
            Stats[] kind = category.isProjectile() ? FLAT_PROJECTILES : FLAT_MELEE;
            flat += a.base(scope, FLAT_ATTACKS[type]) + a.base(scope, kind[type]);
        } else if (category.isSpell()) {
            flat += a.base(scope, FLAT_SPELLS[type]) + a.base(scope, FLAT_SPELL_PROJECTILES[type]);
        } else if (category.isAverage()) {
            double projectiles = a.base(scope, FLAT_PROJECTILES[type])
                    + a.base(scope, FLAT_ALL_SPELL_PROJECTILES)
                    + a.base(scope, FLAT_SPELL_PROJECTILES[type]);
            flat += (a.base(scope, FLAT_ATTACKS[type]) + a.base(scope, FLAT_SPELLS[type])) / 2 + projectiles / 4;
        }
        return flat;
    }

    /** Damage taken of the chosen kind, and certain suppression and deflection. */
    private double afterReduction(int type) {
        double attack = actor.get(HitStats.ATTACK_TAKEN_HIT_MULT[type]);
        double spell = actor.get(HitStats.SPELL_TAKEN_HIT_MULT[type]);
        double suppressed = actor.get(HitStats.SUPPRESSION) == 100 ? actor.get(HitStats.SUPPRESSION_EFFECT) / 100 : 0;
        double taken = actor.get(HitStats.TAKEN_HIT_MULT[type]);
        if (category.isAttack()) {
            taken = attack;
        } else if (category.isSpell()) {
            taken = spell * (1 - suppressed);
        } else if (category.isAverage()) {
            taken = (spell + attack) / 2 * (1 - suppressed / 2);
        }
        boolean deflects = actor.get(HitStats.DEFLECT_CHANCE) == 100;
        return taken * (deflects ? 1 - actor.get(HitStats.DEFLECT_EFFECT) / 100 : 1);
    }
}
