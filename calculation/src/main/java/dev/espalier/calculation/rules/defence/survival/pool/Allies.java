package dev.espalier.calculation.rules.defence.survival.pool;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a share of the damage before the actor does: frost shield, spectres, totems, sentinels, an ally's energy shield
 * (Path of Building 0.15.0, CalcDefence: taken from allies before you). Shares in per cent.
 */
public final class Allies implements Rule {
    /** One kind of ally: its life and the share that it takes. */
    private record Ally(Stats life, Stat lifeResult, Stats share, Stat shareResult) {
        Ally(String life, String lifeResult, String share, String shareResult) {
            this(Stats.of(life), Stat.of(lifeResult), Stats.of(share), Stat.of(shareResult));
        }
    }

    private static final Ally[] ALLIES = {
        new Ally("FrostGlobeHealth", "FrostShieldLife", "FrostGlobeDamageMitigation", "FrostShieldDamageMitigation"),
        new Ally("TotalSpectreLife", "TotalSpectreLife", "takenFromSpectresBeforeYou", "SpectreAllyDamageMitigation"),
        new Ally("TotalTotemLife", "TotalTotemLife", "takenFromTotemsBeforeYou", "TotemAllyDamageMitigation"),
        new Ally(
                "TotalRadianceSentinelLife",
                "TotalRadianceSentinelLife",
                "takenFromRadianceSentinelBeforeYou",
                "RadianceSentinelAllyDamageMitigation")
    };
    private static final Stats OF_PARENT = Stats.of("TakenFromParentESBeforeYou");
    private static final Stat SOUL_LINK = Stat.of("SoulLinkMitigation");
    private static final Stat ALLIED_SHIELD = Stat.of("AlliedEnergyShield");

    private static final Stat ANY = Stat.of("rule:AlliesTakeDamage");

    /** How many kinds there are: {@link #life} and {@link #share} go up to this. */
    public static final int COUNT = ALLIES.length + 1;

    private static final Stat[] LIFE = new Stat[COUNT];
    private static final Stat[] SHARE = new Stat[COUNT];

    static {
        for (int i = 0; i < ALLIES.length; i++) {
            LIFE[i] = ALLIES[i].lifeResult;
            SHARE[i] = ALLIES[i].shareResult;
        }
        LIFE[ALLIES.length] = ALLIED_SHIELD;
        SHARE[ALLIES.length] = SOUL_LINK;
    }

    private final Actor actor;
    private final @Nullable Actor parent;
    private final Scope scope;

    public Allies(Actor actor) {
        this.actor = actor;
        this.parent = actor.other(ActorRole.PARENT);
        this.scope = Scope.of(actor);
    }

    /** The life of an actor's allies of one kind. */
    public static double life(Actor actor, int ally) {
        return actor.get(LIFE[ally]);
    }

    /** What they take of the damage, in per cent. */
    public static double share(Actor actor, int ally) {
        return actor.get(SHARE[ally]);
    }

    /** Whether there is one with life left. */
    public static boolean any(Actor actor) {
        return actor.get(ANY) != 0;
    }

    @Override
    public void calculate(Aggregates a) {
        boolean any = false;
        for (Ally ally : ALLIES) {
            double taken = a.base(scope, ally.share);
            double life = taken == 0 ? 0 : a.base(scope, ally.life);
            actor.set(ally.shareResult, taken);
            actor.set(ally.lifeResult, life);
            any |= life > 0;
        }
        double linked = parent == null ? 0 : a.base(scope, OF_PARENT);
        double shield = parent == null || linked == 0 ? 0 : parent.get(HitStats.SHIELD_RECOVERY_CAP);
        actor.set(SOUL_LINK, linked);
        actor.set(ALLIED_SHIELD, shield);
        actor.set(ANY, any || shield > 0 ? 1 : 0);
    }
}
