package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers.SkillNumber;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import org.jspecify.annotations.Nullable;

/**
 * Base damage of a hit: the weapon's or the skill's own, plus added damage by its effectiveness, all times the skill's
 * share of base damage (Path of Building 0.15.0, CalcOffence: base hit damage).
 */
public final class BaseDamage extends SkillRule {
    private static final Stats[] ADDED_MIN = new Stats[DamageType.COUNT];
    private static final Stats[] ADDED_MAX = new Stats[DamageType.COUNT];
    private static final Stats[] TAKEN_MIN = new Stats[DamageType.COUNT];
    private static final Stats[] TAKEN_MAX = new Stats[DamageType.COUNT];
    private static final Stats[] EFFECTIVENESS = new Stats[DamageType.COUNT];

    static {
        for (DamageType t : DamageType.all()) {
            ADDED_MIN[t.ordinal()] = Stats.of(t.word() + "Min");
            ADDED_MAX[t.ordinal()] = Stats.of(t.word() + "Max");
            TAKEN_MIN[t.ordinal()] = Stats.of("Self" + t.word() + "Min");
            TAKEN_MAX[t.ordinal()] = Stats.of("Self" + t.word() + "Max");
            EFFECTIVENESS[t.ordinal()] = Stats.of("Added" + t.word() + "Damage", "AddedDamage");
        }
    }

    /** The damage that the skill brings itself, of one type. */
    private record Own(SkillNumber min, SkillNumber max, SkillNumber bonusMin, SkillNumber bonusMax) {
        static Own of(SkillNumbers numbers, DamageType type) {
            return new Own(
                    numbers.number(type.word() + "Min"),
                    numbers.number(type.word() + "Max"),
                    numbers.number(type.word() + "BonusMin"),
                    numbers.number(type.word() + "BonusMax"));
        }
    }

    private final Hand hand;
    private final Scope scope;
    private final Scope enemyScope;
    private final double share;
    private final double[] givenMin = new double[DamageType.COUNT];
    private final double[] givenMax = new double[DamageType.COUNT];
    private final @Nullable Own[] own = new @Nullable Own[DamageType.COUNT];

    public BaseDamage(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.scope = hand.scope();
        this.enemyScope = setup.enemyOf(scope);
        this.share = share(setup);
        WeaponData weapon = hand.weapon();
        Explosion explosion = new Explosion(setup);
        for (DamageType t : DamageType.all()) {
            if (weapon == null) {
                own[t.ordinal()] = explosion.replaces() ? null : Own.of(setup.numbers(), t);
                givenMin[t.ordinal()] = explosion.damage(t);
                givenMax[t.ordinal()] = explosion.damage(t);
            } else {
                givenMin[t.ordinal()] = weapon.get(t.word() + "Min");
                givenMax[t.ordinal()] = weapon.get(t.word() + "Max");
            }
        }
    }

    /** The share of base damage that the skill deals, as a factor. */
    private static double share(SkillSetup setup) {
        double otherwise =
                setup.numbers().has("baseMultiplier") ? setup.numbers().fixed("baseMultiplier") : 1;
        return setup.skill().levelNumber("baseMultiplier", otherwise);
    }

    @Override
    public void calculate(Aggregates a) {
        for (int t = 0; t < DamageType.COUNT; t++) {
            double min = givenMin[t];
            double max = givenMax[t];
            Own skill = own[t];
            if (skill != null) {
                min += skill.min.get(a) + skill.bonusMin.get(a);
                max += skill.max.get(a) + skill.bonusMax.get(a);
            }
            double addedMin = a.base(scope, ADDED_MIN[t]) + a.base(enemyScope, TAKEN_MIN[t]);
            double addedMax = a.base(scope, ADDED_MAX[t]) + a.base(enemyScope, TAKEN_MAX[t]);
            if (addedMin != 0 || addedMax != 0) {
                double effectiveness = a.mod(scope, EFFECTIVENESS[t]);
                min += addedMin * effectiveness;
                max += addedMax * effectiveness;
            }
            hand.baseMin.set(t, min * share);
            hand.baseMax.set(t, max * share);
        }
    }
}
