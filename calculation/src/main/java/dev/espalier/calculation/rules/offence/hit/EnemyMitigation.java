package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.ledger.Ledger;
import dev.espalier.calculation.ledger.Quantities;
import dev.espalier.calculation.ledger.Truth;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import org.jspecify.annotations.Nullable;

/**
 * The factor that the enemy's resistance or armour and its damage taken leave of ordinary or of critical hits, by type (Path
 * of Building 0.15.0, CalcOffence: effective damage of a hit). Few passives change it, and all change the hits: so it is a
 * rule of its own.
 */
public final class EnemyMitigation extends SkillRule {
    private static final int PHYSICAL = DamageType.PHYSICAL.ordinal();
    private static final Stats USES_LOWEST_FOR_CHAOS = Stats.of("ChaosDamageUsesLowestResistance");
    private static final Stats USES_HIGHEST_FOR_CHAOS = Stats.of("ChaosDamageUsesHighestResistance");
    private static final Stats USES_LOWEST_FOR_ELEMENTS = Stats.of("ElementalDamageUsesLowestResistance");
    private static final Stats NO_POSITIVE_RESISTANCE = Stats.of("IgnoreNonNegativeEleRes");
    private static final Stats NO_PENETRATION = Stats.of("CannotElePenIgnore");
    private static final Stats INVERTS = Stats.of("HitsInvertEleResChance");
    private static final Stats ELEMENTAL_TAKEN = Stats.of("ElementalDamageTaken");
    private static final Stats PROJECTILE_TAKEN = Stats.of("ProjectileDamageTaken");
    private static final Stats PROJECTILE_ATTACK_TAKEN =
            Stats.of("ProjectileDamageTaken", "ProjectileAttackDamageTaken");
    private static final Stats TRAP_MINE_TAKEN = Stats.of("TrapMineDamageTaken");

    /** What a type is asked for. */
    private static final class ByType {
        private final Stats taken;
        private final Stats penetration;
        private final Stats leastAfterPenetration;
        private final Stats ignores;
        private final Stats ignoredByEnemy;
        private final @Nullable EnemyResistances resistance;

        ByType(SkillSetup setup, Scope enemyScope, DamageType t) {
            taken = Stats.of("DamageTaken", t.word() + "DamageTaken");
            penetration = t.stats("", "Penetration");
            leastAfterPenetration = t.stats("", "PenetrationMinimum");
            ignores = t.isElemental()
                    ? Stats.of("Ignore" + t.word() + "Resistance", "IgnoreElementalResistances")
                    : Stats.of("Ignore" + t.word() + "Resistance");
            ignoredByEnemy = Stats.of("SelfIgnore" + t.word() + "Resistance");
            resistance = t == DamageType.PHYSICAL ? null : new EnemyResistances(setup, enemyScope, t);
        }
    }

    private final Scope scope;
    private final Scope enemyScope;
    private final Scope ofEnemy;
    private final Scope own;
    private final EnemyArmour armour;
    private final ByType[] byType = new ByType[DamageType.COUNT];
    private final @Nullable Stats takenFromDelivery;
    private final boolean trapOrMine;

    /** What is left; of physical damage before armour. */
    private final Quantities left;
    /** Whether armour counts against physical damage. */
    private final Truth armoured;

    private int resistedAs;

    /** @param scope of the skill's ordinary or critical hits with one hand */
    public EnemyMitigation(SkillSetup setup, SkillState state, Scope scope) {
        super(setup, state);
        Ledger ledger = setup.model().actors().ledger();
        this.left = new Quantities(ledger, "leftByEnemy", DamageType.COUNT, 1);
        this.armoured = new Truth(ledger, "enemyArmoured", false);
        this.scope = scope;
        this.enemyScope = setup.enemyOf(scope);
        this.ofEnemy = setup.ofEnemy();
        this.own = scope.of(setup.actor().store());
        this.armour = new EnemyArmour(setup, scope);
        for (DamageType t : DamageType.all()) {
            byType[t.ordinal()] = new ByType(setup, enemyScope, t);
        }
        this.takenFromDelivery =
                !setup.is("projectile") ? null : setup.is("attack") ? PROJECTILE_ATTACK_TAKEN : PROJECTILE_TAKEN;
        this.trapOrMine = setup.is("trap") || setup.is("mine");
    }

    @Override
    public void calculate(Aggregates a) {
        for (DamageType type : DamageType.all()) {
            int t = type.ordinal();
            if (state.canDeal.get(t)) {
                left.set(t, type == DamageType.PHYSICAL ? taken(a, type, byType[t]) : left(a, type));
            }
        }
        if (state.canDeal.get(PHYSICAL)) {
            armour.calculate(a);
            armoured.set(uses(a, byType[PHYSICAL]));
        }
    }

    /** The factor for a type; {@code average} is the average hit before it. */
    double factor(int type, double average) {
        double factor = left.get(type);
        return type == PHYSICAL && armoured.get() ? factor * (1 - armour.reduction(average) / 100) : factor;
    }

    private double left(Aggregates a, DamageType type) {
        ByType t = byType[type.ordinal()];
        double resistance = resistance(a, type);
        if (type.isElemental()) {
            double invert = Math.max(Math.min(a.base(scope, INVERTS), 1), 0);
            resistance -= 2 * invert * resistance;
        }
        double factor = taken(a, type, t);
        if (type.isElemental() && a.flag(scope, NO_PENETRATION)) {
            return factor * (1 - resistance / 100);
        }
        return uses(a, t) ? factor * (1 - penetrated(a, resistance) / 100) : factor;
    }

    private double penetrated(Aggregates a, double resistance) {
        ByType as = byType[resistedAs];
        double penetration = a.base(scope, as.penetration);
        double least = DamageType.all().get(resistedAs).isElemental() ? a.base(scope, as.leastAfterPenetration) : 0;
        return resistance > least ? Math.max(resistance - penetration, least) : resistance;
    }

    private double taken(Aggregates a, DamageType type, ByType t) {
        double increased = a.increased(enemyScope, t.taken);
        if (type.isElemental()) {
            increased += a.increased(enemyScope, ELEMENTAL_TAKEN);
        }
        if (takenFromDelivery != null) {
            increased += a.increased(ofEnemy, takenFromDelivery);
        }
        if (trapOrMine) {
            increased += a.increased(ofEnemy, TRAP_MINE_TAKEN);
        }
        return (1 + increased / 100) * a.more(enemyScope, t.taken);
    }

    private boolean uses(Aggregates a, ByType t) {
        return !a.flag(scope, t.ignores) && !a.flag(ofEnemy, t.ignoredByEnemy);
    }

    /** The resistance that counts; leaves in {@link #resistedAs} which type's it is. */
    private double resistance(Aggregates a, DamageType type) {
        resistedAs = type.ordinal();
        EnemyResistances ofType = byType[resistedAs].resistance;
        double resistance = ofType == null ? 0 : ofType.calculate(a);
        boolean chaos = type.isChaos();
        boolean highest = chaos && a.flag(scope, USES_HIGHEST_FOR_CHAOS);
        boolean lowest = a.flag(scope, chaos ? USES_LOWEST_FOR_CHAOS : USES_LOWEST_FOR_ELEMENTS);
        if (highest || lowest) {
            return otherElement(a, type, resistance, highest);
        }
        return type.isElemental() && resistance > 0 && a.flag(own, NO_POSITIVE_RESISTANCE) ? 0 : resistance;
    }

    private double otherElement(Aggregates a, DamageType type, double resistance, boolean highest) {
        double best = resistance;
        for (DamageType other : DamageType.all()) {
            EnemyResistances of = byType[other.ordinal()].resistance;
            if (other.isElemental() && other != type && of != null && uses(a, byType[other.ordinal()])) {
                double theirs = of.calculate(a);
                if (highest ? theirs > best : theirs < best) {
                    best = theirs;
                    resistedAs = other.ordinal();
                }
            }
        }
        return best;
    }
}
