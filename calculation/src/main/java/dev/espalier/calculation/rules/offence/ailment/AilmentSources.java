package dev.espalier.calculation.rules.offence.ailment;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.Ailment;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.stream.Stream;

/**
 * How much damage of a hit counts towards an ailment: the types that inflict it by nature, unless something prevents it, and
 * those that something lets inflict it (Path of Building 0.15.0, CalcOffence: source damage of ailments).
 */
final class AilmentSources {
    private static final int N = DamageType.COUNT;
    private static final Stats NEVER_FROM_CRIT = Stats.of("AilmentsAreNeverFromCrit");

    private final Ailment ailment;
    private final SkillState state;
    private final Hand hand;
    private final Stats[] cannot = new Stats[N];
    private final Stats[] can = new Stats[N];
    private final Stats[] buildup = new Stats[N];
    private final Stats[] setHit = new Stats[N];
    private final Stats[] setCrit = new Stats[N];
    private final Stats setAny;

    double hitMin;
    double hitMax;
    double critMin;
    double critMax;
    double hitAverage;
    double critAverage;

    AilmentSources(Ailment ailment, SkillState state, Hand hand) {
        this.ailment = ailment;
        this.state = state;
        this.hand = hand;
        for (DamageType t : DamageType.all()) {
            String word = ailment.word();
            cannot[t.ordinal()] = Stats.of(t.word() + "Cannot" + word, "Cannot" + word);
            can[t.ordinal()] = Stats.of(t.word() + "Can" + word, "Can" + word);
            buildup[t.ordinal()] = Stats.of(t.word() + word + "Buildup");
            setHit[t.ordinal()] = Stats.of(word + t.word() + "HitDamage");
            setCrit[t.ordinal()] = Stats.of(word + t.word() + "CritDamage");
        }
        this.setAny = Stats.of(Stream.of(setHit, setCrit)
                .flatMap(Stream::of)
                .flatMap(s -> s.members().stream())
                .toList());
    }

    private boolean contributes(Aggregates a, Scope scope, int t) {
        if (!state.canDeal.get(t)) {
            return false;
        }
        DamageType type = DamageType.all().get(t);
        return ailment.from(type) ? !a.flag(scope, cannot[t]) : a.flag(scope, can[t]);
    }

    /** Reads the damage before the enemy's defences: least and greatest, of ordinary and of critical hits. */
    void unmitigated(Aggregates a, Scope scope) {
        hitMin = 0;
        hitMax = 0;
        critMin = 0;
        critMax = 0;
        boolean crits = !a.flag(scope, NEVER_FROM_CRIT);
        boolean set = a.has(scope, Kind.OVERRIDE, setAny);
        for (int t = 0; t < N; t++) {
            if ((set || hand.hitMax.get(t) != 0 || hand.critMax.get(t) != 0) && contributes(a, scope, t)) {
                double more = a.more(scope, buildup[t]);
                double hit = set ? a.override(scope, setHit[t]) : Double.NaN;
                hitMin += or(hit, hand.hitMin.get(t)) * more;
                hitMax += or(hit, hand.hitMax.get(t)) * more;
                if (crits) {
                    double crit = set ? a.override(scope, setCrit[t]) : Double.NaN;
                    critMin += or(crit, hand.critMin.get(t)) * more;
                    critMax += or(crit, hand.critMax.get(t)) * more;
                }
            }
        }
    }

    private static double or(double set, double otherwise) {
        return Double.isNaN(set) ? otherwise : set;
    }

    /** Reads the average damage after the enemy's defences; {@code scaled} by what makes the type build up more. */
    void mitigated(Aggregates a, Scope scope, boolean scaled) {
        hitAverage = 0;
        critAverage = 0;
        boolean crits = !a.flag(scope, NEVER_FROM_CRIT);
        for (int t = 0; t < N; t++) {
            if ((hand.hitAverage.get(t) != 0 || hand.critAverage.get(t) != 0) && contributes(a, scope, t)) {
                double more = scaled ? a.more(scope, buildup[t]) : 1;
                hitAverage += hand.hitAverage.get(t) * more;
                critAverage += crits ? hand.critAverage.get(t) * more : 0;
            }
        }
    }

    /** Whether critical hits count as such. */
    static boolean fromCrits(Aggregates a, Scope scope) {
        return !a.flag(scope, NEVER_FROM_CRIT);
    }
}
