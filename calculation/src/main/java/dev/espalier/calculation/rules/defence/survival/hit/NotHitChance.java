package dev.espalier.calculation.rules.defence.survival.hit;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.Luck;

/**
 * The chance that an enemy's hit does not land: evaded, dodged or avoided (Path of Building 0.15.0, CalcDefence: chance to
 * not be hit), in per cent.
 */
public final class NotHitChance implements Rule {
    private static final Stat MELEE_EVADE = Stat.of("MeleeEvadeChance");
    private static final Stat PROJECTILE_EVADE = Stat.of("ProjectileEvadeChance");
    private static final Stat SPELL_EVADE = Stat.of("SpellEvadeChance");
    private static final Stat SPELL_PROJECTILE_EVADE = Stat.of("SpellProjectileEvadeChance");
    private static final Stat ATTACK_DODGE = Stat.of("EffectiveAttackDodgeChance");
    private static final Stat SPELL_DODGE = Stat.of("EffectiveSpellDodgeChance");
    private static final Stat AVOID_ALL = Stat.of("AvoidAllDamageFromHitsChance");
    private static final Stat MELEE = Stat.of("MeleeNotHitChance");
    private static final Stat PROJECTILE = Stat.of("ProjectileNotHitChance");
    private static final Stat SPELL = Stat.of("SpellNotHitChance");
    private static final Stat SPELL_PROJECTILE = Stat.of("SpellProjectileNotHitChance");
    private static final Stat UNTYPED = Stat.of("UntypedNotHitChance");
    private static final Stat AVERAGE = Stat.of("AverageNotHitChance");
    private static final Stat AVERAGE_EVADE = Stat.of("AverageEvadeChance");

    private final Actor actor;
    private final Stat chosen;
    private final Stat chosenEvade;
    private final double unluckyRolls;

    public NotHitChance(Actor actor, HitCategory category, double unluckyRolls) {
        this.actor = actor;
        this.chosen = Stat.of(category.word() + "NotHitChance");
        this.chosenEvade = Stat.of(category.word() + "EvadeChance");
        this.unluckyRolls = unluckyRolls;
    }

    @Override
    public void calculate(Aggregates a) {
        double projectiles = avoidsTypes() ? 0 : actor.get(HitStats.AVOID_PROJECTILES);
        double melee = notHit(MELEE_EVADE, ATTACK_DODGE, 0);
        double projectile = notHit(PROJECTILE_EVADE, ATTACK_DODGE, projectiles);
        double spell = notHit(SPELL_EVADE, SPELL_DODGE, 0);
        double spellProjectile = notHit(SPELL_PROJECTILE_EVADE, SPELL_DODGE, projectiles);
        actor.set(MELEE, melee);
        actor.set(PROJECTILE, projectile);
        actor.set(SPELL, spell);
        actor.set(SPELL_PROJECTILE, spellProjectile);
        actor.set(UNTYPED, 100 - hit(AVOID_ALL) * 100);
        actor.set(AVERAGE, (melee + projectile + spell + spellProjectile) / 4);
        double attacksEvaded = actor.get(MELEE_EVADE) + actor.get(PROJECTILE_EVADE);
        actor.set(AVERAGE_EVADE, (attacksEvaded + spell + spellProjectile) / 4);
        actor.set(HitStats.CONFIGURED_NOT_HIT, unlucky(actor.get(chosen)));
        actor.set(HitStats.CONFIGURED_EVADE, unlucky(actor.get(chosenEvade)));
    }

    private boolean avoidsTypes() {
        for (Stat avoid : HitStats.AVOID) {
            if (actor.get(avoid) > 0) {
                return true;
            }
        }
        return false;
    }

    private double hit(Stat chance) {
        return 1 - actor.get(chance) / 100;
    }

    private double notHit(Stat evade, Stat dodge, double projectiles) {
        return 100 - hit(evade) * hit(dodge) * hit(AVOID_ALL) * (1 - projectiles / 100) * 100;
    }

    private double unlucky(double chance) {
        double once = unluckyRolls > 1 ? Luck.unlucky(chance) : chance;
        return unluckyRolls == 4 ? Luck.unlucky(once) : once;
    }
}
