package dev.espalier.calculation.rules.defence.survival;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.rules.Rule;
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
import java.util.List;
import java.util.Objects;

/**
 * The rules that say how an actor survives the configured enemy, in their order (Path of Building 0.15.0, CalcDefence:
 * defence estimations). They come after all of the actor's defences and the enemy's action speed; nothing else counts on
 * them.
 */
public final class Survival {
    private Survival() {}

    public static List<Rule> of(CharacterModel model, Actor actor) {
        Constants constants = model.data().constants();
        Settings settings = model.settings();
        HitCategory category = HitCategory.of(settings);
        double unlucky = settings.number("EHPUnluckyWorstOf", 1);
        Actor enemyActor = Objects.requireNonNull(actor.other(ActorRole.ENEMY), "the actor has no enemy");
        Scope enemy = Scope.of(enemyActor);
        return List.of(
                new NotHitChance(actor, category, unlucky),
                new EnemyDamage(actor, enemy, settings, category),
                new DamageShift(actor),
                new DamageTaken(actor),
                new IncomingHit(actor, enemy, constants, category),
                new Stun(actor, constants, category),
                new RecoverableLife(actor, settings.flag("conditionLowLife")),
                new MindOverMatter(actor),
                new GuardAndAegis(actor),
                new Allies(actor),
                new TotalPools(actor),
                new EffectiveHitPool(actor, enemy, settings, constants, category),
                new RecoupedDamage(actor, category),
                new MaximumHit(actor, constants),
                new Degeneration(actor, enemy, settings, constants, category));
    }
}
