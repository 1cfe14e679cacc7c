package dev.espalier.calculation.rules.equipment;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.Rule;

/**
 * The accuracy rating that each weapon brings itself, for modifiers that count it (Path of Building 0.15.0, CalcPerform:
 * weapon base stats).
 */
public final class WeaponAccuracy implements Rule {
    private static final Stat ACCURACY = Stat.of("Accuracy");
    private static final Stat MAIN_HAND = Stat.condition("MainHandAttack");
    private static final Stat OFF_HAND = Stat.condition("OffHandAttack");
    private static final Stat[] ON_WEAPON = {Stat.of("AccuracyOnWeapon 1"), Stat.of("AccuracyOnWeapon 2")};

    private final Actor player;
    private final double[] accuracy = new double[ON_WEAPON.length];

    public WeaponAccuracy(CharacterModel model) {
        this.player = model.player();
        for (int hand = 0; hand < ON_WEAPON.length; hand++) {
            EquippedItem item = model.equipment().in("Weapon " + (hand + 1));
            if (item != null && item.weapon() != null) {
                accuracy[hand] = item.modifiers().stream()
                        .filter(WeaponAccuracy::isOwn)
                        .mapToDouble(Modifier::value)
                        .sum();
            }
        }
    }

    /** For any attack with the weapon; what asks for more than the hand that holds it is not the weapon's own. */
    private static boolean isOwn(Modifier m) {
        return m.stat() == ACCURACY
                && m.kind() == Kind.BASE
                && m.flags() == 0
                && m.keywords() == 0
                && m.tags().stream().allMatch(WeaponAccuracy::isHand);
    }

    private static boolean isHand(Tag tag) {
        return tag instanceof Tag.Condition c
                && c.anyOf().stream().allMatch(s -> s == MAIN_HAND || s == OFF_HAND)
                && !c.negated();
    }

    @Override
    public void calculate(Aggregates a) {
        for (int hand = 0; hand < ON_WEAPON.length; hand++) {
            if (accuracy[hand] != 0) {
                player.set(ON_WEAPON[hand], accuracy[hand]);
            }
        }
    }
}
