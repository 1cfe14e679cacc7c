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

/**
 * Chances of one hand's hits to inflict ailments: flat for bleeding and poison, by the size of the hit against the enemy's
 * ailment threshold for ignite, shock and chill (Path of Building 0.15.0, CalcOffence: ailment chances).
 */
public final class AilmentChances extends SkillRule {
    private static final Stats ENEMY_THRESHOLD = Stats.of("EnemyAilmentThreshold");
    private static final Stat THRESHOLD_RESULT = Stat.of("EnemyAilmentThreshold");

    /** A chance that modifiers give by themselves. */
    private static final class Flat {
        private final Ailment ailment;
        private final Stats cannot;
        private final Stats override;
        private final Stats chance;
        private final Stats taken;

        Flat(Ailment ailment) {
            this.ailment = ailment;
            String word = ailment.word();
            cannot = Stats.of("Cannot" + word);
            override = Stats.of(word + "Chance");
            chance = Stats.of(word + "Chance", "AilmentChance");
            taken = Stats.of("Self" + word + "Chance");
        }
    }

    /** A chance that grows with the hit. */
    private static final class Growing {
        private final Ailment ailment;
        private final AilmentSources sources;
        private final Stats cannot;
        private final Stats chance;
        private final Stats taken;
        private final double multiplier;

        Growing(Ailment ailment, SkillSetup setup, SkillState state, Hand hand) {
            this.ailment = ailment;
            String word = ailment.word();
            sources = new AilmentSources(ailment, state, hand);
            cannot = Stats.of("Cannot" + word);
            chance = Stats.of("Enemy" + word + "Chance", "AilmentChance");
            taken = Stats.of("Self" + word + "Chance");
            multiplier = setup.constants().game(word + "ChanceMultiplier");
        }
    }

    private static final Flat[] FLAT = {new Flat(Ailment.BLEED), new Flat(Ailment.POISON)};

    private final Hand hand;
    private final boolean hits;
    private final boolean onlyCrits;
    private final double monsterThreshold;
    private final double chillFactor;
    private final AilmentSources chill;
    private final Growing[] growing;

    public AilmentChances(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.hits = setup.is("hit");
        this.onlyCrits = "CRIT".equals(setup.model().settings().text("ailmentMode"));
        int level = setup.model().enemyLevel();
        this.monsterThreshold = setup.model().data().monsters().ailmentThreshold(level);
        this.chillFactor = setup.constants().game("ChillEffectMultiplier");
        this.chill = new AilmentSources(Ailment.CHILL, state, hand);
        this.growing = new Growing[] {
            new Growing(Ailment.IGNITE, setup, state, hand), new Growing(Ailment.SHOCK, setup, state, hand)
        };
    }

    @Override
    public void calculate(Aggregates a) {
        state.ailmentThreshold.set(monsterThreshold * a.mod(setup.ofEnemy(), ENEMY_THRESHOLD));
        actor.set(THRESHOLD_RESULT, state.ailmentThreshold.get());
        hand.chanceOnHit.fill(0);
        hand.chanceOnCrit.fill(0);
        hand.askForAilmentsOf(false);
        for (Flat f : FLAT) {
            flat(a, f);
        }
        Scope scope = hand.ailmentScope();
        chill.mitigated(a, scope, false);
        if (chill.hitAverage > state.ailmentThreshold.get() / chillFactor) {
            set(Ailment.CHILL, 100, 100);
        }
        for (Growing g : growing) {
            growing(a, g, scope);
        }
        if (onlyCrits) {
            hand.chanceOnHit.fill(0);
        }
    }

    private void set(Ailment ailment, double onHit, double onCrit) {
        hand.chanceOnHit.set(ailment.ordinal(), onHit);
        hand.chanceOnCrit.set(ailment.ordinal(), onCrit);
    }

    private void flat(Aggregates a, Flat f) {
        if (!hits || a.flag(hand.ailmentScope(), f.cannot)) {
            return;
        }
        double taken = a.base(setup.ofEnemy(), f.taken);
        set(f.ailment, chance(a, f, hand.ordinary(), taken), chance(a, f, hand.critical(), taken));
        hand.askForAilmentsOf(true);
    }

    private static double chance(Aggregates a, Flat f, Scope scope, double taken) {
        double override = a.override(scope, f.override);
        return Math.min(
                100, Double.isNaN(override) ? (a.base(scope, f.chance) + taken) * a.mod(scope, f.chance) : override);
    }

    private void growing(Aggregates a, Growing g, Scope scope) {
        if (!hits || a.flag(scope, g.cannot)) {
            return;
        }
        g.sources.unmitigated(a, scope);
        Scope enemy = setup.ofEnemy();
        double base = a.base(scope, g.chance) + a.base(enemy, g.taken);
        double increased = a.increased(scope, g.chance) + a.increased(enemy, g.taken);
        double scale = (1 + increased / 100) * a.more(scope, g.chance) * a.more(enemy, g.taken);
        double each = g.multiplier / state.ailmentThreshold.get();
        double hit = g.sources.hitMin + (g.sources.hitMax - g.sources.hitMin) / 2;
        double crit = g.sources.critMin + (g.sources.critMax - g.sources.critMin) / 2;
        set(g.ailment, Math.min(100, (hit * each + base) * scale), Math.min(100, (crit * each + base) * scale));
    }
}
