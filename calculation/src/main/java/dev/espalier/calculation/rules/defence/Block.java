package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.data.constant.Constants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chances to block attacks and spells, their maxima, and what is left of them against an enemy (Path of Building 0.15.0,
 * CalcDefence: block). A shield's own block chance is the base of blocking attacks.
 */
final class Block implements Rule {
    private static final Stats CHANCE = Stats.of("BlockChance");
    private static final Stats BASE_MAX = Stats.of("BaseBlockChanceMax");
    private static final Stats MAX = Stats.of("BlockChanceMax");
    private static final Stats RAISES_RESISTANCE = Stats.of("MaxBlockChanceModsApplyMaxResist");
    private static final Stats MAX_OF_PARENT = Stats.of("MaximumBlockAttackChanceIsEqualToParent");
    private static final Stats REPLACED_SHIELD = Stats.of("ReplaceShieldBlock");
    private static final Stats OF_PARENT = Stats.of("BlockAttackChanceIsEqualToParent");
    private static final Stats IS_MAX = Stats.of("MaxBlockIfNotBlockedRecently");
    private static final Stats PROJECTILE = Stats.of("ProjectileBlockChance");
    private static final Stats SPELL_MAX_IS_MAX = Stats.of("SpellBlockChanceMaxIsBlockChanceMax");
    private static final Stats BASE_SPELL_MAX = Stats.of("BaseSpellBlockChanceMax", "SpellBlockChanceMax");
    private static final Stats SPELL_IS_MAX = Stats.of("MaxSpellBlockIfNotBlockedRecently");
    private static final Stats SPELL_IS_ATTACK = Stats.of("SpellBlockChanceIsBlockChance");
    private static final Stats SPELL = Stats.of("SpellBlockChance");
    private static final Stats SPELL_PROJECTILE = Stats.of("ProjectileSpellBlockChance");
    private static final Stats NO_ATTACKS = Stats.of("CannotBlockAttacks");
    private static final Stats NO_SPELLS = Stats.of("CannotBlockSpells");
    private static final Stats UNBLOCKABLE = Stats.of("CannotBeBlocked");
    private static final Stats REDUCED_BY_ENEMY = Stats.of("reduceEnemyBlock");
    private static final Stats EFFECT = Stats.of("BlockEffect");

    private static final Stat MAX_RESULT = Stat.of("BlockChanceMax");
    private static final Stat SPELL_MAX_RESULT = Stat.of("SpellBlockChanceMax");
    private static final Stat OVER_CAP = Stat.of("BlockChanceOverCap");
    private static final Stat SPELL_OVER_CAP = Stat.of("SpellBlockChanceOverCap");
    private static final Stat SHIELD = Stat.of("ShieldBlockChance");
    private static final Stat EFFECT_RESULT = Stat.of("BlockEffect");
    private static final Stat TAKEN_ON_BLOCK = Stat.of("DamageTakenOnBlock");
    private static final Stat AVERAGE = Stat.of("EffectiveAverageBlockChance");

    private record Kind(Stat chance, Stat effective, Stats lucky, Stats unlucky) {
        Kind(String name) {
            this(Stat.of(name), Stat.of("Effective" + name), Stats.of(name + "IsLucky"), Stats.of(name + "IsUnlucky"));
        }
    }

    private static final Kind ATTACK_KIND = new Kind("BlockChance");
    private static final Kind PROJECTILE_KIND = new Kind("ProjectileBlockChance");
    private static final Kind SPELL_KIND = new Kind("SpellBlockChance");
    private static final Kind SPELL_PROJECTILE_KIND = new Kind("SpellProjectileBlockChance");

    private final Actor actor;
    private final @Nullable Actor parent;
    private final Scope scope;
    private final Scope enemy;
    private final double cap;
    private final double shield;
    private final double luckOfSettings;

    Block(Actor actor, Scope enemy, List<ArmourPiece> pieces, Constants constants, double unluckyRolls) {
        this.actor = actor;
        this.parent = actor.other(ActorRole.PARENT);
        this.scope = Scope.of(actor);
        this.enemy = enemy;
        this.cap = constants.misc("BlockChanceCap");
        this.shield = pieces.stream()
                .filter(p -> p.slot().startsWith("Weapon "))
                .mapToDouble(ArmourPiece::blockChance)
                .sum();
        this.luckOfSettings = 1 / unluckyRolls;
    }

    @Override
    public void calculate(Aggregates a) {
        double max = maximum(a);
        actor.set(MAX_RESULT, max);
        actor.set(SHIELD, shield);
        attacks(a, max);
        spells(a, max);
        boolean unblockable = a.flag(enemy, UNBLOCKABLE);
        if (unblockable || a.flag(scope, NO_ATTACKS)) {
            actor.set(ATTACK_KIND.chance, 0);
            actor.set(PROJECTILE_KIND.chance, 0);
        }
        if (unblockable || a.flag(scope, NO_SPELLS)) {
            actor.set(SPELL_KIND.chance, 0);
            actor.set(SPELL_PROJECTILE_KIND.chance, 0);
        }
        double reduced = a.base(enemy, REDUCED_BY_ENEMY);
        double sum = effective(a, ATTACK_KIND, reduced)
                + effective(a, PROJECTILE_KIND, reduced)
                + effective(a, SPELL_KIND, reduced)
                + effective(a, SPELL_PROJECTILE_KIND, reduced);
        actor.set(AVERAGE, sum / 4);
        double effect = 100 - a.base(scope, EFFECT);
        actor.set(EFFECT_RESULT, effect);
        if (effect != 0) {
            actor.set(TAKEN_ON_BLOCK, 100 - effect);
        }
    }

    private double maximum(Aggregates a) {
        if (parent != null && a.flag(scope, MAX_OF_PARENT)) {
            return parent.get(MAX_RESULT);
        }
        double override = a.override(scope, MAX);
        if (a.flag(scope, RAISES_RESISTANCE)) {
            return Double.isNaN(override) ? a.base(scope, BASE_MAX) : override;
        }
        return Math.min(Double.isNaN(override) ? a.base(scope, BASE_MAX) + a.base(scope, MAX) : override, cap);
    }

    private void attacks(Aggregates a, double max) {
        double mod = a.mod(scope, CHANCE);
        double over = 0;
        double chance;
        if (parent != null && a.flag(scope, OF_PARENT)) {
            chance = Math.min(parent.get(ATTACK_KIND.chance), max);
        } else if (a.flag(scope, IS_MAX)) {
            chance = max;
        } else {
            double replaced = a.override(scope, REPLACED_SHIELD);
            double total = ((Double.isNaN(replaced) ? shield : replaced) + a.base(scope, CHANCE)) * mod;
            chance = Math.min(total, max);
            over = Math.max(0, total - max);
        }
        actor.set(OVER_CAP, over);
        actor.set(ATTACK_KIND.chance, chance);
        actor.set(PROJECTILE_KIND.chance, Math.min(chance + a.base(scope, PROJECTILE) * mod, max));
    }

    private void spells(Aggregates a, double attackMax) {
        double max = attackMax;
        if (!a.flag(scope, SPELL_MAX_IS_MAX)) {
            double override = a.override(scope, MAX);
            max = Math.min(Double.isNaN(override) ? a.base(scope, BASE_SPELL_MAX) : override, cap);
        }
        actor.set(SPELL_MAX_RESULT, max);
        double chance = max;
        double projectile = max;
        double over = 0;
        if (a.flag(scope, SPELL_IS_MAX)) {
            chance = max;
        } else if (a.flag(scope, SPELL_IS_ATTACK)) {
            chance = actor.get(ATTACK_KIND.chance);
            projectile = actor.get(PROJECTILE_KIND.chance);
            over = actor.get(OVER_CAP);
        } else {
            double mod = a.mod(scope, SPELL);
            double total = a.base(scope, SPELL) * mod;
            chance = Math.min(total, max);
            over = Math.max(0, total - max);
            projectile = Math.max(Math.min(chance + a.base(scope, SPELL_PROJECTILE) * mod, max), 0);
        }
        actor.set(SPELL_KIND.chance, chance);
        actor.set(SPELL_PROJECTILE_KIND.chance, projectile);
        actor.set(SPELL_OVER_CAP, over);
    }

    private double effective(Aggregates a, Kind kind, double reduced) {
        double luck = luckOfSettings * (a.flag(scope, kind.lucky) ? 2 : 1) / (a.flag(scope, kind.unlucky) ? 2 : 1);
        double chance = Luck.apply(Math.max(actor.get(kind.chance) - reduced, 0), luck);
        actor.set(kind.effective, chance);
        return chance;
    }
}
