package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;

/**
 * How much of a physical hit the enemy's armour and other reduction take away, in per cent; negative where armour is
 * broken below zero (Path of Building 0.15.0, CalcOffence: physical damage reduction of the enemy).
 */
public final class EnemyArmour {
    private static final Stats ARMOUR = Stats.of("Armour");
    private static final Stats IGNORES_ARMOUR = Stats.of("IgnoreEnemyArmour");
    private static final Stats IGNORED_ARMOUR = Stats.of("IgnoreArmour");
    private static final Stats AS_THOUGH_DEALING = Stats.of("CalcArmourAsThoughDealing");
    private static final Stats CHANCE_TO_IGNORE = Stats.of("ChanceToIgnoreEnemyPhysicalDamageReduction");
    private static final Stats IGNORES_REDUCTION = Stats.of("IgnoreEnemyPhysicalDamageReduction");
    private static final Stats PARTLY_IGNORED = Stats.of("PartialIgnoreEnemyPhysicalDamageReduction");
    private static final Stats REDUCTION = Stats.of("PhysicalDamageReduction");
    private static final Stats SKILLS_REDUCTION = Stats.of("EnemyPhysicalDamageReduction");
    private static final Stat BELOW_ZERO = Stat.condition("CanArmourBreakBelowZero");
    private static final Stat FULLY_BROKEN = Stat.condition("ArmourBrokenBelowZeroMax");

    private final Scope plain;
    private final Scope own;
    private final Scope ofEnemy;
    private final double ratio;
    private final double worst;
    private final double cap;
    private final double unbrokenArmour;
    private final String ignoreMode;

    public EnemyArmour(SkillSetup setup, Scope scope) {
        this.plain = setup.plain();
        this.own = scope.of(setup.actor().store());
        this.ofEnemy = setup.ofEnemy();
        this.ratio = setup.constants().misc("ArmourRatio");
        this.worst = -setup.constants().misc("NegArmourDmgBonusCap");
        this.cap = setup.constants().misc("EnemyPhysicalDamageReductionCap");
        this.unbrokenArmour = fromSettings(ofEnemy);
        String mode = setup.model().settings().text("ChanceToIgnoreEnemyPhysicalDamageReductionMode");
        this.ignoreMode = mode == null ? "AVERAGE" : mode;
    }

    private static double fromSettings(Scope ofEnemy) {
        return new ReferenceAggregates()
                .contributions(ofEnemy, Kind.BASE, ARMOUR).stream()
                        .filter(c -> c.modifier().source().category() == Source.Category.CONFIG)
                        .mapToDouble(ReferenceAggregates.Contribution::value)
                        .sum();
    }

    /** The reduction of an average hit of {@code damage}, from the scope of an ordinary or a critical hit. */
    public double calculate(Aggregates a, Scope scope, double damage) {
        double chanceToIgnore = chanceToIgnore(a, scope);
        if (a.flag(scope, IGNORES_REDUCTION) || chanceToIgnore >= 100) {
            return 0;
        }
        double dealt = damage * a.more(scope, AS_THOUGH_DEALING);
        double reduction =
                a.base(ofEnemy, REDUCTION) + a.base(scope, SKILLS_REDUCTION) + fromArmour(armour(a, scope), dealt);
        reduction = Math.min(Math.max(worst, reduction), cap);
        return reduction > 0
                ? reduction * (1 - (a.base(plain, PARTLY_IGNORED) / 100 + chanceToIgnore / 100))
                : reduction;
    }

    private double chanceToIgnore(Aggregates a, Scope scope) {
        double chance = Math.min(a.base(scope, CHANCE_TO_IGNORE), 100);
        if (chance <= 0 || chance >= 100) {
            return chance;
        }
        return switch (ignoreMode) {
            case "MAX" -> 100;
            case "MIN" -> 0;
            default -> chance;
        };
    }

    private double armour(Aggregates a, Scope scope) {
        boolean belowZero = a.condition(own, BELOW_ZERO);
        double override =
                belowZero && a.condition(ofEnemy, FULLY_BROKEN) ? -unbrokenArmour : a.override(ofEnemy, ARMOUR);
        double armour =
                Double.isNaN(override) ? Math.max(a.value(ofEnemy, ARMOUR), belowZero ? -unbrokenArmour : 0) : override;
        if (armour <= 0) {
            return armour;
        }
        double ignored = a.flag(scope, IGNORES_ARMOUR) ? armour : a.value(ofEnemy, IGNORED_ARMOUR);
        return Math.max(armour - ignored, 0);
    }

    /** The game's formula of armour against a hit. */
    private double fromArmour(double armour, double damage) {
        if (armour == 0) {
            return 0;
        }
        double size = Math.abs(armour);
        double reduction = size / (size + damage * ratio) * 100;
        return armour < 0 ? -reduction : reduction;
    }
}
