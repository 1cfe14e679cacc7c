package dev.espalier.calculation.skill;

import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.data.constant.Constants;
import dev.espalier.data.constant.WeaponType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which hands a skill attacks with, and whether the weapons in them are usable with it (Path of Building 0.15.0,
 * CalcActiveSkill: weapon flags).
 */
final class HandUse {
    private final ActiveSkill skill;
    private final Wielder wielder;
    private final Constants constants;
    private long mainHandFlags;
    private long offHandFlags;

    HandUse(ActiveSkill skill, Wielder wielder, Constants constants) {
        this.skill = skill;
        this.wielder = wielder;
        this.constants = constants;
    }

    long mainHandFlags() {
        return mainHandFlags;
    }

    long offHandFlags() {
        return offHandFlags;
    }

    void decide() {
        if (requiresShield() && !"Shield".equals(wielder.itemTypes().get("Weapon 2"))) {
            disable("This skill requires a Shield");
        }
        if (skill.is("shieldAttack")) {
            skill.flags().add("weapon2Attack");
            return;
        }
        List<Set<String>> restrictions = restrictions();
        mainHand(restrictions);
        if (!has("MainHandOnly") && !skill.is("forceMainHand")) {
            offHand(restrictions);
        }
        if (skill.is("attack") && skill.is("weapon1Attack") && skill.is("weapon2Attack")) {
            skill.flags().add("bothWeaponAttack");
        }
    }

    private boolean requiresShield() {
        return (has("RequiresShield") || skill.is("shieldAttack")) && !wielder.isMinion();
    }

    private List<Set<String>> restrictions() {
        var restrictions = new ArrayList<Set<String>>();
        addIfAny(restrictions, skill.effect().skill().weaponTypes());
        for (SkillEffect support : skill.supports()) {
            addIfAny(restrictions, support.skill().weaponTypes());
        }
        return restrictions;
    }

    private static void addIfAny(List<Set<String>> restrictions, Set<String> weaponTypes) {
        if (!weaponTypes.isEmpty()) {
            restrictions.add(weaponTypes);
        }
    }

    private void mainHand(List<Set<String>> restrictions) {
        WeaponData weapon = wielder.mainHand();
        WeaponType type = WeaponFlags.type(weapon, constants);
        boolean usable = weapon != null && type != null && WeaponFlags.usable(weapon, restrictions);
        if (!usable && wielder.isMinion()) {
            weapon = null;
            type = constants.weaponType("None").orElse(null);
            usable = type != null;
        }
        if (usable && type != null) {
            if (attacks()) {
                mainHandFlags = flags(weapon, type);
                skill.flags().add("weapon1Attack");
                if (type.melee() && skill.is("melee")) {
                    skill.flags().remove("projectile");
                } else if (!type.melee() && skill.is("projectile")) {
                    skill.flags().remove("melee");
                }
            }
        } else if (!wielder.isMinion()
                && (type != null || has("DualWieldOnly") || has("MainHandOnly") || skill.is("forceMainHand"))) {
            disable("Main Hand weapon is not usable with this skill");
        }
    }

    private void offHand(List<Set<String>> restrictions) {
        WeaponData weapon = wielder.offHand();
        WeaponType type = WeaponFlags.type(weapon, constants);
        if (weapon != null && type != null && WeaponFlags.usable(weapon, restrictions)) {
            WeaponData main = wielder.mainHand();
            if (has("DualWieldRequiresDifferentTypes")
                    && main != null
                    && main.type().equals(weapon.type())) {
                disable("Weapon Types Need to be Different");
            } else if (attacks()) {
                offHandFlags = flags(weapon, type);
                skill.flags().add("weapon2Attack");
            }
        } else if (!wielder.isMinion() && (type != null || has("DualWieldOnly"))) {
            disable("Off Hand weapon is not usable with this skill");
        }
    }

    private long flags(@Nullable WeaponData weapon, WeaponType type) {
        if (skill.is("unarmed") || weapon == null) {
            return ModFlag.UNARMED;
        }
        return WeaponFlags.flags(weapon, type);
    }

    private boolean attacks() {
        return skill.is("attack") || skill.is("dotFromAttack");
    }

    private boolean has(String type) {
        return skill.types().contains(type);
    }

    private void disable(String reason) {
        skill.disable(reason);
    }
}
