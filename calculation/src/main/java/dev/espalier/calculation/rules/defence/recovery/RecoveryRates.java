package dev.espalier.calculation.rules.defence.recovery;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/**
 * How much faster pools recover, and what blocks and suppressed spells give back (Path of Building 0.15.0, CalcDefence:
 * recovery modifiers, recovery on block).
 */
public final class RecoveryRates implements Rule {
    private static final Stats ONLY_LEECH = Stats.of("CannotRecoverLifeOutsideLeech");
    private static final Stats LIFE_RATE = Stats.of("LifeRecoveryRate");
    private static final Stats MANA_RATE = Stats.of("ManaRecoveryRate");
    private static final Stats SHIELD_RATE = Stats.of("EnergyShieldRecoveryRate");
    private static final Stat LIFE_RATE_RESULT = Stat.of("LifeRecoveryRateMod");
    private static final Stat MANA_RATE_RESULT = Stat.of("ManaRecoveryRateMod");
    private static final Stat SHIELD_RATE_RESULT = Stat.of("EnergyShieldRecoveryRateMod");
    private static final String[] GAINS = {
        "ManaOnBlock", "EnergyShieldOnBlock", "EnergyShieldOnSpellBlock", "EnergyShieldOnSuppress"
    };
    private static final Stats[] GAIN = stats(GAINS);
    private static final Stat[] GAIN_RESULT = results(GAINS);
    private static final String[] LIFE_GAINS = {"LifeOnBlock", "LifeOnSuppress"};
    private static final Stats[] LIFE_GAIN = stats(LIFE_GAINS);
    private static final Stat[] LIFE_GAIN_RESULT = results(LIFE_GAINS);

    private final Actor actor;
    private final Scope scope;

    public RecoveryRates(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    private static Stats[] stats(String... names) {
        return java.util.Arrays.stream(names).map(Stats::of).toArray(Stats[]::new);
    }

    private static Stat[] results(String... names) {
        return java.util.Arrays.stream(names).map(Stat::of).toArray(Stat[]::new);
    }

    @Override
    public void calculate(Aggregates a) {
        boolean onlyLeech = a.flag(scope, ONLY_LEECH);
        actor.set(LIFE_RATE_RESULT, onlyLeech ? 1 : a.mod(scope, LIFE_RATE));
        actor.set(MANA_RATE_RESULT, a.mod(scope, MANA_RATE));
        actor.set(SHIELD_RATE_RESULT, a.mod(scope, SHIELD_RATE));
        for (int i = 0; i < GAIN.length; i++) {
            actor.set(GAIN_RESULT[i], a.base(scope, GAIN[i]));
        }
        for (int i = 0; i < LIFE_GAIN.length; i++) {
            actor.set(LIFE_GAIN_RESULT[i], onlyLeech ? 0 : a.base(scope, LIFE_GAIN[i]));
        }
    }
}
