package dev.espalier.calculation.rules.offence.dot;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.hit.EnemyResistances;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import org.jspecify.annotations.Nullable;

/**
 * The factor that the enemy's resistance and damage taken leave of damage over time of one type (Path of Building 0.15.0,
 * CalcOffence: effective damage over time).
 */
public final class DotMitigation {
    private static final Stats REDUCTION = Stats.of("PhysicalDamageReduction");

    private final EnemyResistances resistance;
    private final Scope taken;
    private final Scope ofEnemy;
    private final Stats stats;
    private final @Nullable Stats group;
    private final boolean reduced;
    private final double reductionCap;

    private DotMitigation(
            SkillSetup setup, Scope resisted, Scope taken, DamageType type, @Nullable Stats group, boolean reduced) {
        this.resistance = new EnemyResistances(setup, setup.enemyOf(resisted), type);
        this.taken = setup.enemyOf(taken);
        this.ofEnemy = setup.ofEnemy();
        this.stats = Stats.of(
                "DamageTaken", "DamageTakenOverTime", type.word() + "DamageTaken", type.word() + "DamageTakenOverTime");
        this.group = group;
        this.reduced = reduced;
        this.reductionCap = setup.constants().misc("EnemyPhysicalDamageReductionCap");
    }

    /** Of a skill's own damage over time; elemental types share one more statistic. */
    public static DotMitigation ofSkill(SkillSetup setup, Scope resisted, Scope taken, DamageType type) {
        Stats group = type.isElemental() ? Stats.of("ElementalDamageTaken") : null;
        return new DotMitigation(setup, resisted, taken, type, group, type == DamageType.PHYSICAL);
    }

    /** Of an ailment. Physical and chaos damage taken count twice there, as in Path of Building. */
    public static DotMitigation ofAilment(SkillSetup setup, Scope scope, DamageType type) {
        Stats group = Stats.of((type.isElemental() ? "Elemental" : type.word()) + "DamageTaken");
        return new DotMitigation(setup, scope, scope, type, group, false);
    }

    public double factor(Aggregates a) {
        double resist =
                reduced ? Math.max(0, Math.min(a.base(ofEnemy, REDUCTION), reductionCap)) : resistance.calculate(a);
        double increased = a.increased(taken, stats);
        double more = a.more(taken, stats);
        if (group != null) {
            increased += a.increased(taken, group);
            more *= a.more(taken, group);
        }
        return (1 - resist / 100) * (1 + increased / 100) * more;
    }
}
