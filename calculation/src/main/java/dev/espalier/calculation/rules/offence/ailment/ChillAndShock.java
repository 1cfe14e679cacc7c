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
import dev.espalier.data.fact.TableReader;

/**
 * How strong and how long chill and shock from one hand's hits are, and the chill of areas (Path of Building 0.15.0,
 * CalcOffence: non-damaging ailments).
 */
public final class ChillAndShock extends SkillRule {
    private static final Stats AREA_CHILL = Stats.of("EnemyChillMagnitude", "AilmentMagnitude");
    private static final Stats MORE_AREA_CHILL = Stats.of("EnemyChillMagnitude");
    private static final Stats AREA_CHILL_DURATION =
            Stats.of("EnemyChillDuration", "EnemyAilmentDuration", "EnemyElementalAilmentDuration");
    private static final Stats CHILL_CAP = Stats.of("ChillMax");
    private static final Stat AREA_CHILL_EFFECT = Stat.of("ChillSourceEffect");
    private static final Stat CHILL_DURATION_MOD = Stat.of("ChillDurationMod");

    /** Chill or shock. */
    private static final class Effect {
        private final int index;
        private final AilmentSources sources;
        private final Stats asThough;
        private final Stats duration;
        private final Stats durationTaken;
        private final Stats magnitude;
        private final Stats magnitudeTaken;
        private final double seconds;

        Effect(Ailment ailment, SkillSetup setup, SkillState state, Hand hand) {
            String word = ailment.word();
            index = ailment.ordinal();
            sources = new AilmentSources(ailment, state, hand);
            asThough = Stats.of(word + "AsThoughDealing");
            duration = Stats.of("Enemy" + word + "Duration", "EnemyElementalAilmentDuration", "EnemyAilmentDuration");
            durationTaken = Stats.of("Self" + word + "Duration", "SelfElementalAilmentDuration", "SelfAilmentDuration");
            magnitude = Stats.of("Enemy" + word + "Magnitude", "AilmentMagnitude");
            magnitudeTaken = Stats.of("Self" + word + "Magnitude", "AilmentMagnitude");
            seconds = facts(setup, word).number("duration");
        }
    }

    private final Hand hand;
    private final boolean chillingArea;
    private final double areaChill;
    private final double greatestChill;
    private final Effect[] effects;

    public ChillAndShock(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.chillingArea = setup.isOfType("ChillingArea") || setup.isOfType("NonHitChill");
        TableReader chill = facts(setup, "Chill");
        this.areaChill = chill.number("default");
        this.greatestChill = chill.number("max");
        this.effects = new Effect[] {
            new Effect(Ailment.CHILL, setup, state, hand), new Effect(Ailment.SHOCK, setup, state, hand)
        };
    }

    private static TableReader facts(SkillSetup setup, String ailment) {
        return new TableReader(
                setup.constants().section("nonDamagingAilment").get(ailment).orElseThrow());
    }

    @Override
    public void calculate(Aggregates a) {
        for (Effect e : effects) {
            hand.ailmentChance.set(e.index, Double.NaN);
            hand.effectMod.set(e.index, Double.NaN);
            hand.effectDuration.set(e.index, Double.NaN);
        }
        if (chillingArea) {
            area(a);
        }
        for (Effect e : effects) {
            if (hand.chanceOnHit.get(e.index) + hand.chanceOnCrit.get(e.index) > 0) {
                effect(a, e);
            }
        }
    }

    private void area(Aggregates a) {
        Scope scope = hand.ailmentScope();
        double mod = (1 + a.increased(scope, AREA_CHILL) / 100) * a.more(scope, MORE_AREA_CHILL);
        double override = a.override(setup.plain(), CHILL_CAP);
        double cap = Double.isNaN(override) ? greatestChill : override;
        hand.effectMod.set(Ailment.CHILL.ordinal(), mod);
        actor.set(AREA_CHILL_EFFECT, Math.min(cap, Math.floor(areaChill * mod)));
        actor.set(CHILL_DURATION_MOD, 1 + a.increased(scope, AREA_CHILL_DURATION) / 100);
    }

    private void effect(Aggregates a, Effect e) {
        Scope scope = hand.ailmentScope();
        Scope enemy = setup.ofEnemy();
        double critical = hand.critChance.get() / 100;
        double fromHit = hand.chanceOnHit.get(e.index) * (1 - critical);
        double fromCrit = hand.chanceOnCrit.get(e.index) * critical;
        hand.ailmentChance.set(e.index, fromHit + fromCrit);
        e.sources.mitigated(a, scope, false);
        double damage = (e.sources.hitAverage * fromHit + e.sources.critAverage * fromCrit)
                / (fromHit + fromCrit)
                * a.more(scope, e.asThough);
        if (damage > 0) {
            double increased = a.increased(scope, e.duration) + a.increased(enemy, e.durationTaken);
            double more = a.more(scope, e.duration) * a.more(enemy, e.durationTaken);
            hand.effectDuration.set(
                    e.index, e.seconds * (1 + increased / 100) * more * state.debuffDurationFactor.get());
            hand.effectMod.set(e.index, a.mod(scope, e.magnitude) * a.mod(setup.enemyOf(scope), e.magnitudeTaken));
        }
    }
}
