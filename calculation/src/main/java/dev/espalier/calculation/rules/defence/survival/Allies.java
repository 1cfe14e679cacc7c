package dev.espalier.calculation.rules.defence.survival;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a share of the damage before the actor does: frost shield, spectres, totems, sentinels, an ally's energy shield
 * (Path of Building 0.15.0, CalcDefence: taken from allies before you). Shares in per cent.
 */
final class Allies implements Rule {
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

    /** How many kinds there are: {@link #life} and {@link #share} go up to this. */
    static final int COUNT = ALLIES.length + 1;

    private final Actor actor;
    private final @Nullable Actor parent;
    private final Scope scope;
    private final double[] life = new double[COUNT];
    private final double[] share = new double[COUNT];
    private boolean any;

    Allies(Actor actor) {
        this.actor = actor;
        this.parent = actor.other(ActorRole.PARENT);
        this.scope = Scope.of(actor);
    }

    double life(int ally) {
        return life[ally];
    }

    double share(int ally) {
        return share[ally];
    }

    /** Whether there is one with life left. */
    boolean any() {
        return any;
    }

    @Override
    public void calculate(Aggregates a) {
        any = false;
        for (int i = 0; i < ALLIES.length; i++) {
            Ally ally = ALLIES[i];
            double taken = a.base(scope, ally.share);
            actor.set(ally.shareResult, taken);
            put(i, ally.lifeResult, taken == 0 ? 0 : a.base(scope, ally.life), taken);
        }
        double linked = parent == null ? 0 : a.base(scope, OF_PARENT);
        actor.set(SOUL_LINK, linked);
        double shield = parent == null || linked == 0 ? 0 : parent.get(HitStats.SHIELD_RECOVERY_CAP);
        put(ALLIES.length, ALLIED_SHIELD, shield, linked);
    }

    private void put(int ally, Stat lifeResult, double lifeOfAlly, double taken) {
        life[ally] = lifeOfAlly;
        share[ally] = taken;
        any |= lifeOfAlly > 0;
        if (lifeOfAlly != 0) {
            actor.set(lifeResult, lifeOfAlly);
        }
    }
}
