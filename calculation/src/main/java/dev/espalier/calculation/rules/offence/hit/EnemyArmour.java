package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.ledger.Ledger;
import dev.espalier.calculation.ledger.Quantity;
import dev.espalier.calculation.ledger.Truth;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;

/**
 * How much of a physical hit the enemy's armour and other reduction take away, in per cent; negative where armour is
 * broken below zero (Path of Building 0.15.0, CalcOffence: physical damage reduction of the enemy).
 */
final class EnemyArmour {
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

    private final Scope scope;
    private final Scope plain;
    private final Scope own;
    private final Scope ofEnemy;
    private final double ratio;
    private final double worst;
    private final double cap;
    private final double unbrokenArmour;
    private final String ignoreMode;

    /** Whether anything reduces the hits. */
    private final Truth counts;
    /** Factor of the damage that armour is up against. */
    private final Quantity asThough;
    /** Reduction besides armour, in per cent. */
    private final Quantity flat;

    private final Quantity armour;
    /** The share of a reduction that is not ignored. */
    private final Quantity notIgnored;

    /** @param scope of the skill's ordinary or critical hits with one hand */
    EnemyArmour(SkillSetup setup, Scope scope) {
        Ledger ledger = setup.model().actors().ledger();
        this.counts = new Truth(ledger, "enemyArmourCounts", false);
        this.asThough = new Quantity(ledger, "enemyArmourAsThough", 1);
        this.flat = new Quantity(ledger, "enemyReduction", 0);
        this.armour = new Quantity(ledger, "enemyArmour", 0);
        this.notIgnored = new Quantity(ledger, "enemyReductionNotIgnored", 1);
        this.scope = scope;
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

    /** Finds out what the reduction depends on besides the hit. */
    void calculate(Aggregates a) {
        double chanceToIgnore = chanceToIgnore(a);
        boolean any = !a.flag(scope, IGNORES_REDUCTION) && chanceToIgnore < 100;
        counts.set(any);
        if (any) {
            asThough.set(a.more(scope, AS_THOUGH_DEALING));
            flat.set(a.base(ofEnemy, REDUCTION) + a.base(scope, SKILLS_REDUCTION));
            armour.set(armour(a));
            notIgnored.set(1 - (a.base(plain, PARTLY_IGNORED) / 100 + chanceToIgnore / 100));
        }
    }

    /** The reduction of an average hit, as found out before. */
    double reduction(double damage) {
        if (!counts.get()) {
            return 0;
        }
        double reduction = flat.get() + fromArmour(armour.get(), damage * asThough.get());
        reduction = Math.min(Math.max(worst, reduction), cap);
        return reduction > 0 ? reduction * notIgnored.get() : reduction;
    }

    private double chanceToIgnore(Aggregates a) {
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

    private double armour(Aggregates a) {
        boolean belowZero = a.condition(own, BELOW_ZERO);
        double override =
                belowZero && a.condition(ofEnemy, FULLY_BROKEN) ? -unbrokenArmour : a.override(ofEnemy, ARMOUR);
        double whole =
                Double.isNaN(override) ? Math.max(a.value(ofEnemy, ARMOUR), belowZero ? -unbrokenArmour : 0) : override;
        if (whole <= 0) {
            return whole;
        }
        double ignored = a.flag(scope, IGNORES_ARMOUR) ? whole : a.value(ofEnemy, IGNORED_ARMOUR);
        return Math.max(whole - ignored, 0);
    }

    /** The game's formula of armour against a hit. */
    private double fromArmour(double rating, double damage) {
        if (rating == 0) {
            return 0;
        }
        double size = Math.abs(rating);
        double reduction = size / (size + damage * ratio) * 100;
        return rating < 0 ? -reduction : reduction;
    }
}
