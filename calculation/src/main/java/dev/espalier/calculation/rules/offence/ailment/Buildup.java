package dev.espalier.calculation.rules.offence.ailment;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Ailment;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an average hit builds up freeze, electrocution, heavy stun and pin, in per cent of what it takes (Path of
 * Building 0.15.0, CalcOffence: buildup).
 */
public final class Buildup extends SkillRule {
    private static final Stats IMMOBILISATION = Stats.of("EnemyImmobilisationBuildup");

    private final Hand hand;
    private final boolean hits;
    private final double monsterThreshold;
    private final Towards[] all;

    /** One of the things that build up. */
    private static final class Towards {
        private final AilmentSources sources;
        private final Stats threshold;
        private final Stats pinInstead;
        private final Stats buildup;
        private final Stats taken;
        private final Stats cannot;
        private final double scale;
        private final Stat result;

        Towards(Ailment ailment, SkillSetup setup, SkillState state, Hand hand) {
            String word = ailment.word();
            sources = new AilmentSources(ailment, state, hand);
            List<String> thresholds = new ArrayList<>(List.of("PoiseThreshold", word + "Threshold"));
            List<String> takens = new ArrayList<>(List.of(word + "Buildup", "ImmobilisationBuildup"));
            if (ailment == Ailment.HEAVY_STUN) {
                thresholds.add("EnemyStunThreshold");
                takens.add("StunBuildup");
            } else if (ailment != Ailment.PIN) {
                thresholds.add("EnemyAilmentThreshold");
            }
            threshold = Stats.of(thresholds.toArray(String[]::new));
            taken = Stats.of(takens.toArray(String[]::new));
            pinInstead = Stats.of("PinBuildupInsteadOf" + word + "Buildup");
            buildup = Stats.of("Enemy" + word + "Buildup", "EnemyImmobilisationBuildup");
            cannot = Stats.of("Cannot" + word);
            scale = setup.constants().game(word + "DamageScale");
            result = Stat.of(word + "BuildupAvg");
        }
    }

    public Buildup(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.hits = setup.is("hit");
        this.monsterThreshold =
                setup.model().data().monsters().poiseThreshold(setup.model().enemyLevel());
        this.all = new Towards[] {
            new Towards(Ailment.FREEZE, setup, state, hand),
            new Towards(Ailment.ELECTROCUTE, setup, state, hand),
            new Towards(Ailment.HEAVY_STUN, setup, state, hand),
            new Towards(Ailment.PIN, setup, state, hand)
        };
    }

    @Override
    public void calculate(Aggregates a) {
        Scope scope = hand.ailmentScope();
        double critical = AilmentSources.fromCrits(a, scope) ? hand.critChance.get() / 100 : 0;
        for (Towards t : all) {
            actor.set(t.result, hits && !a.flag(scope, t.cannot) ? average(a, t, scope, critical) : 0);
        }
    }

    private double average(Aggregates a, Towards t, Scope scope, double critical) {
        t.sources.mitigated(a, scope, true);
        double damage = t.sources.hitAverage * (1 - critical) + t.sources.critAverage * critical;
        if (damage == 0) {
            return 0;
        }
        double threshold = Math.floor(monsterThreshold * a.mod(setup.ofEnemy(), t.threshold));
        double increased = a.increased(scope, a.flag(scope, t.pinInstead) ? IMMOBILISATION : t.buildup);
        double more = a.more(scope, t.buildup) * a.mod(setup.ofEnemy(), t.taken);
        return damage * (t.scale / threshold * (1 + increased / 100) * more * 100);
    }
}
