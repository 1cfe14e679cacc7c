package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.BASE;
import static dev.espalier.calculation.modifier.Kind.INCREASED;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * States of combat that mean something by themselves: an enemy whose armour is fully broken, incisions, shrines,
 * elusiveness, soul eater (Path of Building 0.15.0, CalcPerform: doActorMisc and shrine buffs).
 */
public final class CombatStates implements Rule {
    private static final Stat ARMOUR_FULLY_BROKEN = Stat.condition("ArmourFullyBroken");
    private static final Stats BROKEN_EFFECT = Stats.of("FullyBrokenArmourEffect");
    private static final Stats BROKEN_FOR_ALL = Stats.of("FullyBrokenArmourIncreasesAllDamageFromHits");
    private static final Stats BROKEN_FOR_FIRE = Stats.of("ArmourBreakFireDamageTaken");
    private static final Stats CAN_INCISE = Stats.of(Stat.condition("CanInflictIncision"));
    private static final Stats INCISION_EFFECT = Stats.of("IncisionEffect");
    private static final Stats SHRINE_EFFECT = Stats.of("BuffEffectOnSelf", "ShrineBuffEffect");
    private static final Stats LESSER_MASSIVE = Stats.of("LesserMassiveShrine");
    private static final Stats LESSER_BRUTAL = Stats.of("LesserBrutalShrine");
    private static final Stats MASSIVE = Stats.of("MassiveShrine");
    private static final Stats ELUSIVE = Stats.of("Elusive");
    private static final Stats ELUSIVE_EFFECT = Stats.of("ElusiveEffect", "BuffEffectOnSelf");
    private static final Stats ELUSIVE_SET = Stats.of("ElusiveEffect");
    private static final Stats ELUSIVE_LEAST = Stats.of("ElusiveEffectMinThreshold");
    private static final Stat ELUSIVE_RESULT = Stat.of("ElusiveEffectMod");
    private static final Stat IS_ELUSIVE = Varying.condition("Elusive");
    private static final Stats MADDENED = Stats.of("HasMaddeningPresence");
    private static final Stats EATS_SOULS = Stats.of(Stat.condition("CanHaveSoulEater"));
    private static final Stats SOULS = Stats.of(Stat.multiplier("SoulEaterStack"));
    private static final Stats MOST_SOULS = Stats.of("SoulEaterMax");
    private static final Stat SOUL_EATER = Varying.multiplier("SoulEater");

    private final Actor actor;
    private final Scope scope;
    private final @Nullable Scope ofEnemy;
    private final Granted brokenPhysical;
    private final Granted brokenFire;
    private final Granted brokenAll;
    private final Granted incision;
    private final Granted massive;
    private final Granted brutal;
    private final Granted knockback;
    private final Granted elusiveAvoiding;
    private final Granted elusiveSpeed;
    private final Granted maddened;

    public CombatStates(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        Actor enemy = actor.other(ActorRole.ENEMY);
        this.ofEnemy = enemy == null ? null : Scope.of(enemy);
        brokenPhysical = brokenArmour("Physical");
        brokenFire = brokenArmour("Fire");
        brokenAll = brokenArmour("");
        incision = new Granted(actor, "Incision")
                .givesEnemy("SelfBleedChance", BASE, 1, 0, Tag.Multiplier.of("IncisionStack", 1, Tag.Cap.of(10)));
        massive =
                new Granted(actor, "Massive Shrine").gives("Life", INCREASED, 1).gives("AreaOfEffect", INCREASED, 1);
        brutal = new Granted(actor, "Lesser Brutal Shrine")
                .gives("Damage", INCREASED, 1)
                .gives("EnemyStunDuration", INCREASED, 1);
        knockback = new Granted(actor, "Brutal Knockback").gives("EnemyKnockbackChance", INCREASED, 100);
        elusiveAvoiding = new Granted(actor, "Elusive avoiding").gives("AvoidAllDamageFromHitsChance", BASE, 1);
        elusiveSpeed = new Granted(actor, "Elusive speed").gives("MovementSpeed", INCREASED, 1);
        maddened = new Granted(actor, "Maddening Presence")
                .gives("ActionSpeed", INCREASED, -10)
                .gives("Damage", INCREASED, -10);
    }

    private Granted brokenArmour(String type) {
        return new Granted(actor, "Fully Broken Armour " + type)
                .givesEnemy(type + "DamageTaken", INCREASED, 1, ModFlag.HIT);
    }

    @Override
    public void calculate(Aggregates a) {
        breakArmour(a);
        shrines(a);
        if (a.flag(scope, CAN_INCISE)) {
            incision.write(10 * (1 + a.increased(scope, INCISION_EFFECT) / 100));
        }
        if (a.flag(scope, ELUSIVE)) {
            elude(a);
        }
        if (a.flag(scope, MADDENED)) {
            maddened.write(1);
        }
        if (a.flag(scope, EATS_SOULS)) {
            double override = a.override(scope, MOST_SOULS);
            double most = Double.isNaN(override) ? a.base(scope, MOST_SOULS) : override;
            actor.setMultiplier(SOUL_EATER, Math.min(a.base(scope, SOULS), most));
        }
    }

    private void breakArmour(Aggregates a) {
        if (ofEnemy == null || !a.condition(ofEnemy, ARMOUR_FULLY_BROKEN)) {
            return;
        }
        double effect = 20 * (1 + a.increased(scope, BROKEN_EFFECT) / 100);
        if (a.flag(scope, BROKEN_FOR_ALL)) {
            brokenAll.write(effect);
        } else {
            brokenPhysical.write(effect);
            brokenFire.write(a.flag(scope, BROKEN_FOR_FIRE) ? effect : 0);
        }
    }

    private void shrines(Aggregates a) {
        double effect = 1 + a.increased(scope, SHRINE_EFFECT) / 100;
        double size = a.flag(scope, LESSER_MASSIVE) ? Math.floor(20 * effect) : 0;
        massive.write(size + (a.flag(scope, MASSIVE) ? Math.floor(40 * effect) : 0));
        if (a.flag(scope, LESSER_BRUTAL)) {
            brutal.write(Math.floor(20 * effect));
            knockback.write(1);
        }
    }

    /** The effect wanes while it lasts: the mean of the full effect and the least counts. */
    private void elude(Aggregates a) {
        double full = a.mod(scope, ELUSIVE_EFFECT) * 100;
        double least = a.override(scope, ELUSIVE_LEAST);
        double effect = (full + (Double.isNaN(least) ? 0 : least)) / 2;
        double override = a.override(scope, ELUSIVE_SET);
        if (!Double.isNaN(override)) {
            effect = Math.min(override, full);
        }
        actor.set(ELUSIVE_RESULT, effect);
        actor.setCondition(IS_ELUSIVE, true);
        elusiveAvoiding.write(Math.floor(15 * effect / 100));
        elusiveSpeed.write(Math.floor(30 * effect / 100));
    }
}
