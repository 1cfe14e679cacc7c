package dev.espalier.calculation.rules.offence.effect;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** How far melee strikes reach, in tenths of a metre, and how many they strike (Path of Building 0.15.0, CalcOffence). */
public final class WeaponRange extends SkillRule {
    private static final Stats RANGE = Stats.of("MeleeWeaponRange");
    private static final Stats METRES = Stats.of("MeleeWeaponRangeMetre");
    private static final Stats UNARMED = Stats.of("UnarmedRange");
    private static final Stats UNARMED_METRES = Stats.of("UnarmedRangeMetre");
    private static final Stats STRIKES = Stats.of("AdditionalStrikeTarget");
    private static final Stat RANGE_RESULT = Stat.of("WeaponRange");
    private static final Stat METRE_RESULT = Stat.of("WeaponRangeMetre");
    private static final Stat STRIKES_RESULT = Stat.of("StrikeTargets");
    private static final double BARE_HANDS = 6;
    private static final double REACH = 2;

    private final boolean singleTarget;

    public WeaponRange(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.singleTarget = setup.isOfType("MeleeSingleTarget");
    }

    @Override
    public void calculate(Aggregates a) {
        if (!singleTarget) {
            return;
        }
        double shortest = 100;
        for (Hand hand : state.hands) {
            shortest = Math.min(shortest, of(a, hand));
        }
        actor.set(RANGE_RESULT, shortest + REACH);
        actor.set(METRE_RESULT, (shortest + REACH) / 10);
        actor.set(STRIKES_RESULT, 1 + a.base(setup.scope(), STRIKES));
    }

    /** The longest reach of the skill's weapons. */
    double longest(Aggregates a) {
        double longest = 0;
        for (Hand hand : state.hands) {
            longest = Math.max(longest, of(a, hand));
        }
        return longest + REACH;
    }

    private double of(Aggregates a, Hand hand) {
        WeaponData weapon = hand.weapon();
        if (weapon != null && weapon.has("range")) {
            return weapon.get("range") + a.base(hand.scope(), RANGE) + 10 * a.base(hand.scope(), METRES);
        }
        Scope scope = setup.scope();
        return BARE_HANDS + a.base(scope, UNARMED) + 10 * a.base(scope, UNARMED_METRES);
    }
}
