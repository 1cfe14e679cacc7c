package dev.espalier.calculation.rules.equipment;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.character.FlaskData;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Recovery from life and mana flasks whose effect goes on while the pool is full: it counts as recovery each second (Path
 * of Building 0.15.0, CalcPerform: flask recovery).
 */
public final class FlaskRecovery implements Rule {
    private static final Stats EFFECT = Stats.of("FlaskEffect");
    private static final Stats DURATION = Stats.of("FlaskDuration");
    private static final Stats RATE = Stats.of("FlaskRecoveryRate");
    private static final Stats LOW_LIFE = Stats.of("FlaskLifeRecoveryLowLife");
    private static final Stats DO_NOT_APPLY = Stats.of("FlasksDoNotApplyToPlayer");
    private static final Stats NO_LIFE = Stats.of("CannotRecoverLifeOutsideLeech");

    /** Questions about one pool. */
    private record Pool(
            boolean life,
            Stats stays,
            Stats recovery,
            Stats rate,
            Stats doesNotApply,
            Stats toEnergyShield,
            Stats toLife) {
        static Pool of(String pool) {
            return new Pool(
                    pool.equals("Life"),
                    Stats.of(pool + "FlaskEffectNotRemoved"),
                    Stats.of("Flask" + pool + "Recovery"),
                    Stats.of("Flask" + pool + "RecoveryRate"),
                    Stats.of(pool + "FlaskDoesNotApply"),
                    Stats.of(pool + "FlaskAppliesToEnergyShield"),
                    Stats.of(pool + "FlaskAppliesToLife"));
        }
    }

    private static final Pool LIFE = Pool.of("Life");
    private static final Pool MANA = Pool.of("Mana");

    private record Flask(FlaskData own, Pool pool, Stat itself, Stat energyShield, Stat life) {}

    private final Actor player;
    private final Scope scope;
    private final Scope selfScope;
    private final List<Flask> flasks = new ArrayList<>();

    public FlaskRecovery(CharacterModel model) {
        this.player = model.player();
        this.scope = Scope.of(player);
        this.selfScope = Scope.of(player.store(), Charms.askedByPlayer());
        for (EquippedItem item : model.equipment().activeFlasks()) {
            FlaskData own = item.flask();
            if (own != null) {
                add(item, own);
            }
        }
    }

    private void add(EquippedItem item, FlaskData own) {
        Pool pool = own.lifeBase() > 0 ? LIFE : MANA;
        String name = pool.life ? "Life" : "Mana";
        var source = new Source(Source.Category.ITEM, item.name());
        flasks.add(new Flask(
                own,
                pool,
                declare(name, item.slot(), source),
                declare("EnergyShield", item.slot(), source),
                declare("Life", item.slot() + " again", source)));
    }

    /** Recovery of a pool that is as large as a result says. */
    private Stat declare(String pool, String key, Source source) {
        Stat amount = Stat.of("rule:" + pool + "RecoveryBy" + key);
        player.store().add(Modifier.of(pool + "Recovery", Kind.BASE, 1, source, new Tag.TimesResult(null, amount)));
        return amount;
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < flasks.size(); i++) {
            Flask flask = flasks.get(i);
            double perSecond = perSecond(a, flask);
            player.set(flask.itself, a.flag(scope, flask.pool.doesNotApply) ? 0 : perSecond);
            player.set(flask.energyShield, a.flag(scope, flask.pool.toEnergyShield) ? perSecond : 0);
            player.set(flask.life, a.flag(scope, flask.pool.toLife) ? perSecond : 0);
        }
    }

    private double perSecond(Aggregates a, Flask flask) {
        FlaskData own = flask.own;
        Pool pool = flask.pool;
        boolean ownStays = pool.life ? own.lifeEffectStays() : own.manaEffectStays();
        boolean stays = ownStays || a.flag(scope, pool.stays);
        if (!stays || a.flag(scope, DO_NOT_APPLY) || (pool.life && a.flag(scope, NO_LIFE))) {
            return 0;
        }
        double longer = 1 + a.increased(scope, DURATION) / 100;
        double effect = 1 + (a.increased(selfScope, EFFECT) + own.effectIncreased()) / 100;
        double amount = (pool.life ? own.lifeBase() : own.manaBase())
                * (1 - own.instantPercent() / 100)
                * a.mod(scope, pool.recovery)
                * longer;
        double lowLife = a.more(scope, LOW_LIFE);
        if (pool.life && lowLife > 1) {
            amount *= (lowLife - 1) / (1 + a.increased(selfScope, EFFECT) / 100) + 1;
        }
        double seconds = own.duration()
                * longer
                / (1 + a.increased(scope, RATE) / 100)
                / (1 + a.increased(scope, pool.rate) / 100);
        double rate = amount / seconds;
        return effect == 1 ? rate : cut(rate, effect);
    }

    /** As modifiers are scaled: to one decimal, or to a whole number if it was one. */
    private static double cut(double rate, double effect) {
        return Math.floor(rate) == rate
                ? Math.floor(Math.floor(rate * effect * 100 + 0.5) / 100)
                : Math.floor(rate * effect * 10) / 10;
    }
}
