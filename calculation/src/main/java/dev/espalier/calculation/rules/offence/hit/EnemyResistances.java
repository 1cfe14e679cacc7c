package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;

/**
 * The enemy's resistance to fire, cold, lightning or chaos, in per cent between the game's floor and the enemy's cap
 * (Path of Building 0.15.0, CalcOffence: resistance of the enemy).
 */
public final class EnemyResistances {
    private static final Stats CAP_IS_FIXED = Stats.of("DoNotChangeMaxResFromConfig");

    private final Scope ofEnemy;
    private final Scope ofPlayer;
    private final Actor player;
    private final Scope enemyScope;
    private final Stats resist;
    private final Stats likeYours;
    private final Stat yours;
    private final double fixedCap;
    private final double setCap;
    private final double floor;

    /**
     * @param enemyScope the enemy's modifiers, asked with the facts of the hit or effect
     * @param type any but physical
     */
    public EnemyResistances(SkillSetup setup, Scope enemyScope, DamageType type) {
        var constants = setup.constants();
        this.ofEnemy = setup.ofEnemy();
        this.ofPlayer = setup.ofPlayer();
        this.player = setup.model().player();
        this.enemyScope = enemyScope;
        this.resist = type.stats("", "Resist");
        this.likeYours = Stats.of("Enemy" + type.word() + "ResistEqualToYours");
        this.yours = Stat.of(type.word() + "Resist");
        this.fixedCap = constants.misc("EnemyMaxResist");
        Double set = setup.model().settings().number("enemy" + type.word() + "Resist");
        this.setCap = Math.min(Math.max(set == null ? fixedCap : set, fixedCap), constants.misc("MaxResistCap"));
        this.floor = constants.misc("ResistFloor");
    }

    public double calculate(Aggregates a) {
        double resistance = a.override(enemyScope, Stats.of(yours));
        if (Double.isNaN(resistance)) {
            resistance = a.flag(ofPlayer, likeYours)
                    ? player.get(yours)
                    : a.base(enemyScope, resist) * Math.max(a.mod(enemyScope, resist), 0);
        }
        double cap = a.flag(ofEnemy, CAP_IS_FIXED) ? fixedCap : setCap;
        return Math.max(Math.min(resistance, cap), floor);
    }
}
