package dev.espalier.calculation.rules.defence.survival.pool;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;

/** What guard skills and aegises absorb before other pools (Path of Building 0.15.0, CalcDefence: guard, aegis). */
public final class GuardAndAegis implements Rule {
    private static final Stats GUARD_RATE = Stats.of("GuardAbsorbRate");
    private static final Stats GUARD_LIMIT = Stats.of("GuardAbsorbLimit");
    private static final Stats[] GUARD_RATE_OF = ByType.stats("*GuardAbsorbRate");
    private static final Stats[] GUARD_LIMIT_OF = ByType.stats("*GuardAbsorbLimit");
    private static final Stats AEGIS = Stats.of("AegisValue");
    private static final Stats ELEMENTAL_AEGIS = Stats.of("ElementalAegisValue");
    private static final Stats[] AEGIS_OF = ByType.stats("*AegisValue");

    private final Actor actor;
    private final Scope scope;

    public GuardAndAegis(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        double rate = Math.min(a.base(scope, GUARD_RATE), 100);
        actor.set(HitStats.SHARED_GUARD_RATE, rate);
        if (rate > 0) {
            actor.set(HitStats.SHARED_GUARD, a.value(scope, GUARD_LIMIT));
        }
        double elemental = orZero(a.max(scope, ELEMENTAL_AEGIS));
        actor.set(HitStats.SHARED_AEGIS, orZero(a.max(scope, AEGIS)));
        actor.set(HitStats.ELEMENTAL_AEGIS, elemental);
        for (int type = 0; type < AEGIS_OF.length; type++) {
            double rateOf = Math.min(a.base(scope, GUARD_RATE_OF[type]), 100);
            actor.set(HitStats.GUARD_RATE[type], rateOf);
            if (rateOf > 0) {
                actor.set(HitStats.GUARD[type], a.value(scope, GUARD_LIMIT_OF[type]));
            }
            double aegis = orZero(a.max(scope, AEGIS_OF[type]));
            actor.set(HitStats.AEGIS[type], aegis);
            if (ByType.elemental(type)) {
                actor.set(HitStats.AEGIS_DISPLAY[type], aegis + elemental);
            }
        }
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
