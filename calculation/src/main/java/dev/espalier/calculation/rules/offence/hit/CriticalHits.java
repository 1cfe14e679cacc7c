package dev.espalier.calculation.rules.offence.hit;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers.SkillNumber;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import org.jspecify.annotations.Nullable;

/**
 * Chance and damage bonus of critical hits (Path of Building 0.15.0, CalcOffence: crit chance, crit multiplier). A
 * critical hit has to hit first; a bifurcated one rolls twice and may count twice.
 */
public final class CriticalHits extends SkillRule {
    private static final Stats NEVER = Stats.of("NeverCrit");
    private static final Stats CHANCE = Stats.of("CritChance");
    private static final Stats TAKEN_CHANCE = Stats.of("SelfCritChance");
    private static final Stats BASE = Stats.of("CritChanceBase");
    private static final Stats WEAPON_BASE = Stats.of("WeaponBaseCritChance");
    private static final Stats BASE_FROM_MAIN_HAND = Stats.of("BaseCritFromMainHand");
    private static final Stats AS_PARENTS_MAIN_HAND = Stats.of("AttackCritIsEqualToParentMainHand");
    private static final Stats CAP = Stats.of("CritChanceCap");
    private static final Stats LUCKY = Stats.of("CritChanceLucky");
    private static final Stats BIFURCATES = Stats.of("BifurcateCrit");
    private static final Stats NO_BONUS = Stats.of("NoCritMultiplier");
    private static final Stats BONUS = Stats.of("CritMultiplier");
    private static final Stats TAKEN_BONUS = Stats.of("SelfCritMultiplier");

    private final Hand hand;
    private final Scope scope;
    private final Scope plain;
    private final Scope enemy;
    private final SkillNumber skillsOwn;
    private final @Nullable WeaponData weapon;
    private final boolean namedWeapon;
    private final double mainHand;
    private final double parentsMainHand;

    public CriticalHits(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.scope = hand.scope();
        this.plain = setup.plain();
        this.enemy = setup.ofEnemy();
        this.weapon = hand.weapon();
        this.skillsOwn = setup.numbers().number("CritChance");
        this.namedWeapon = weapon != null && !weapon.type().equals("None");
        this.mainHand = setup.mainWeapon().get("CritChance");
        WeaponData parents =
                setup.actor() == setup.model().player() ? null : setup.model().weapon(1);
        this.parentsMainHand = parents == null ? Double.NaN : parents.get("CritChance");
    }

    @Override
    public void calculate(Aggregates a) {
        if (a.flag(scope, NEVER)) {
            hand.preEffectiveCritChance.set(0);
            hand.critChance.set(0);
            hand.critMultiplier.set(0);
            hand.critEffect.set(1);
            return;
        }
        chance(a);
        bonus(a);
        double share = hand.critChance.get() / 100;
        hand.critEffect.set(1 - share + share * hand.critMultiplier.get());
    }

    private void chance(Aggregates a) {
        double override = a.override(scope, CHANCE);
        if (override == 100) {
            hand.preEffectiveCritChance.set(100);
            hand.preBifurcateCritChance.set(100);
            hand.critChance.set(100);
            return;
        }
        boolean free = Double.isNaN(override);
        double base = base(a, override);
        double increased = 0;
        double more = 1;
        if (free) {
            base += a.base(scope, CHANCE) + a.base(enemy, TAKEN_CHANCE);
            increased = a.increased(scope, CHANCE) + a.increased(enemy, TAKEN_CHANCE);
            more = a.more(scope, CHANCE);
        }
        double cap = a.override(plain, CAP);
        double chance = Math.min(base * (1 + increased / 100) * more, Double.isNaN(cap) ? a.base(scope, CAP) : cap);
        if (base > 0) {
            chance = Math.max(chance, 0);
        }
        hand.preEffectiveCritChance.set(chance);
        chance = chance * hand.accuracyHitChance.get() / 100;
        if (a.flag(scope, LUCKY)) {
            chance = atLeastOnceInTwo(chance);
        }
        hand.preBifurcateCritChance.set(chance);
        hand.critChance.set(a.flag(scope, BIFURCATES) ? atLeastOnceInTwo(chance) : chance);
    }

    private static double atLeastOnceInTwo(double chance) {
        double miss = 1 - chance / 100;
        return (1 - miss * miss) * 100;
    }

    private double base(Aggregates a, double override) {
        double set = a.override(scope, BASE);
        if (!Double.isNaN(set)) {
            return set;
        }
        if (a.flag(scope, BASE_FROM_MAIN_HAND)) {
            return mainHand;
        }
        if (!Double.isNaN(parentsMainHand) && a.flag(scope, AS_PARENTS_MAIN_HAND)) {
            return parentsMainHand;
        }
        return Double.isNaN(override) ? own(a) : override;
    }

    /** The weapon's or the skill's own chance. */
    private double own(Aggregates a) {
        if (weapon == null) {
            return skillsOwn.get(a);
        }
        double set = namedWeapon ? a.override(setup.scope(), WEAPON_BASE) : Double.NaN;
        if (hand.kind() == Hand.Kind.OFF && setup.numbers().has("CritChance")) {
            return skillsOwn.get(a);
        }
        return Double.isNaN(set) ? weapon.get("CritChance") : set;
    }

    private void bonus(Aggregates a) {
        if (a.flag(scope, NO_BONUS)) {
            hand.critMultiplier.set(1);
            return;
        }
        double bonus = a.base(scope, BONUS) / 100 * (1 + a.increased(scope, BONUS) / 100) * a.more(plain, BONUS);
        double override = a.override(setup.scope(), BONUS);
        if (!Double.isNaN(override)) {
            bonus = override / 100;
        }
        hand.preEffectiveCritMultiplier.set(1 + bonus);
        if (a.flag(scope, BIFURCATES)) {
            double twice = hand.preBifurcateCritChance.get() * hand.preBifurcateCritChance.get() / 100;
            hand.critBifurcates.set(twice);
            bonus += twice * bonus / 100;
        }
        bonus += a.base(enemy, TAKEN_BONUS) / 100;
        bonus = round(bonus * (1 + a.increased(enemy, TAKEN_BONUS) / 100), 2);
        hand.critMultiplier.set(1 + Math.max(0, bonus));
    }
}
