package dev.espalier.calculation.rules.defence.survival;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.Defences;
import dev.espalier.calculation.rules.defence.survival.hit.DamageShift;
import dev.espalier.calculation.rules.defence.survival.hit.DamageTaken;
import dev.espalier.calculation.rules.defence.survival.hit.EnemyDamage;
import dev.espalier.calculation.rules.defence.survival.hit.HitCategory;
import dev.espalier.calculation.rules.defence.survival.hit.IncomingHit;
import dev.espalier.calculation.rules.defence.survival.hit.NotHitChance;
import dev.espalier.calculation.rules.defence.survival.pool.Allies;
import dev.espalier.calculation.rules.defence.survival.pool.GuardAndAegis;
import dev.espalier.calculation.rules.defence.survival.pool.MindOverMatter;
import dev.espalier.calculation.rules.defence.survival.pool.RecoverableLife;
import dev.espalier.calculation.rules.defence.survival.pool.TotalPools;
import dev.espalier.data.constant.Constants;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The rules that say how an actor survives the configured enemy, in their order (Path of Building 0.15.0, CalcDefence:
 * defence estimations). They come after all of the actor's defences and the enemy's action speed; nothing else counts on
 * them.
 */
public final class Survival {
    /** What may be left out when nobody asks for it. */
    public enum Part {
        /** How much an average hit takes, and how many of them it takes. */
        HIT_POOL,
        /** What else is known from that: stuns, recoup, maximum hits, degeneration. */
        CONSEQUENCES;

        /** The other parts whose numbers the rules of this one read. */
        public Set<Part> drawsOn() {
            return this == CONSEQUENCES ? Set.of(HIT_POOL) : Set.of();
        }

        /** The parts of the defences whose numbers they read. */
        public Set<Defences.Part> drawsOnDefences() {
            return Set.of(Defences.Part.AVOIDANCE, Defences.Part.RECOUP);
        }
    }

    private Survival() {}

    /** The rules in their order, each with its part. */
    public static void forEach(CharacterModel model, Actor actor, BiConsumer<Rule, Part> action) {
        Constants constants = model.data().constants();
        Settings settings = model.settings();
        HitCategory category = HitCategory.of(settings);
        double unlucky = settings.number("EHPUnluckyWorstOf", 1);
        Actor enemyActor = Objects.requireNonNull(actor.other(ActorRole.ENEMY), "the actor has no enemy");
        Scope enemy = Scope.of(enemyActor);
        action.accept(new NotHitChance(actor, category, unlucky), Part.HIT_POOL);
        action.accept(new EnemyDamage(actor, enemy, settings, category), Part.HIT_POOL);
        action.accept(new DamageShift(actor), Part.HIT_POOL);
        action.accept(new DamageTaken(actor), Part.HIT_POOL);
        action.accept(new IncomingHit(actor, enemy, constants, category), Part.HIT_POOL);
        action.accept(new Stun(actor, constants, category), Part.CONSEQUENCES);
        action.accept(new RecoverableLife(actor, settings.flag("conditionLowLife")), Part.HIT_POOL);
        action.accept(new MindOverMatter(actor), Part.HIT_POOL);
        action.accept(new GuardAndAegis(actor), Part.HIT_POOL);
        action.accept(new Allies(actor), Part.HIT_POOL);
        action.accept(new TotalPools(actor), Part.HIT_POOL);
        action.accept(new EffectiveHitPool(actor, enemy, settings, constants, category), Part.HIT_POOL);
        action.accept(new RecoupedDamage(actor, category), Part.CONSEQUENCES);
        action.accept(new MaximumHit(actor, constants), Part.CONSEQUENCES);
        action.accept(new Degeneration(actor, enemy, settings, constants, category), Part.CONSEQUENCES);
    }
}
