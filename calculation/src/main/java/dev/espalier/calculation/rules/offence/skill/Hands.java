package dev.espalier.calculation.rules.offence.skill;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.data.constant.UnarmedWeapon;
import dev.espalier.data.tree.CharacterClass;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out with which hands a skill strikes and what stands in for their weapons (Path of Building 0.15.0, CalcOffence). */
public final class Hands {
    private static final String CRIT_CHANCE = "CritChance";
    private static final String ATTACK_RATE = "AttackRate";

    private Hands() {}

    /** The hands of a skill: main, off or both for attacks, else one without a weapon. */
    public static Hand[] of(SkillSetup setup) {
        if (!setup.is("attack")) {
            return new Hand[] {new Hand(Hand.Kind.NONE, setup.scope(), null)};
        }
        List<Hand> hands = new ArrayList<>();
        if (setup.is("weapon1Attack")) {
            Scope scope = setup.skill().mainHand();
            hands.add(new Hand(Hand.Kind.MAIN, setup.handScope(scope), weapon(setup, setup.mainWeapon())));
        }
        if (setup.is("weapon2Attack")) {
            Scope scope = setup.skill().offHand();
            hands.add(
                    new Hand(Hand.Kind.OFF, setup.handScope(scope), ofSkill(setup, weapon(setup, setup.offWeapon()))));
        }
        return hands.toArray(Hand[]::new);
    }

    /** The weapon itself, or bare hands for skills that never use one. */
    private static WeaponData weapon(SkillSetup setup, WeaponData weapon) {
        if (!setup.is("unarmed")) {
            return weapon;
        }
        UnarmedWeapon fists = setup.constants().unarmed(unarmedClass(setup));
        var values = new HashMap<String, Double>();
        values.put(ATTACK_RATE, fists.attackRate());
        values.put(CRIT_CHANCE, fists.critChance());
        values.put("PhysicalMin", fists.physicalMin());
        values.put("PhysicalMax", fists.physicalMax());
        if (setup.numbers().has(CRIT_CHANCE)) {
            values.put(CRIT_CHANCE, setup.numbers().fixed(CRIT_CHANCE));
        }
        return new WeaponData("None", values, Set.of());
    }

    /** The number by which Path of Building counts the character's class. */
    private static int unarmedClass(SkillSetup setup) {
        PassiveTree tree = setup.model().tree();
        CharacterClass own = setup.model().characterClass();
        for (int number = 0; number <= tree.classes().size(); number++) {
            if (tree.findClassByPlace(number).filter(own::equals).isPresent()) {
                return number;
            }
        }
        throw new IllegalStateException(own.name() + " is not a class of the tree");
    }

    /** A skill may say itself what its off hand hits with: a shield, for one. */
    private static WeaponData ofSkill(SkillSetup setup, WeaponData weapon) {
        SkillNumbers numbers = setup.numbers();
        Map<String, Double> values = new HashMap<>(weapon.values());
        if (numbers.has(CRIT_CHANCE)) {
            values.put(CRIT_CHANCE, numbers.fixed(CRIT_CHANCE));
        }
        for (DamageType t : DamageType.all()) {
            String min = "setOffHand" + t.word() + "Min";
            String max = "setOffHand" + t.word() + "Max";
            if (numbers.has(min) && numbers.has(max)) {
                values.put(t.word() + "Min", numbers.fixed(min));
                values.put(t.word() + "Max", numbers.fixed(max));
            }
        }
        if (numbers.has("attackTime")) {
            values.put(ATTACK_RATE, 1000 / numbers.fixed("attackTime"));
        }
        return new WeaponData(weapon.type(), values, weapon.flags());
    }
}
