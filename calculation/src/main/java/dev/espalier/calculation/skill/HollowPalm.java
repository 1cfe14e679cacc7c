package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import java.util.HashSet;

/**
 * Hollow Palm Technique: both bare hands are weapons and may use quarterstaff skills, with damage by the gem's level
 * (Path of Building 0.15.0, CalcSetup and CalcActiveSkill).
 */
final class HollowPalm {
    private static final String KEYSTONE = "Hollow Palm Technique";
    private static final String CONDITION = "HollowPalm";
    private static final Stats KEYSTONES = Stats.of("Keystone");
    private static final Stats USES_DAMAGE = Stats.of("UseHollowPalmDamage");

    private HollowPalm() {}

    static void takeUp(CharacterModel model, Entries entries) {
        boolean bare =
                !model.itemTypes().containsKey("Weapon 1") && !model.itemTypes().containsKey("Weapon 2");
        boolean keystone = entries.entries(Scope.of(model.player()), KEYSTONES).stream()
                .anyMatch(e -> e.key().equalsIgnoreCase(KEYSTONE));
        if (!bare || !keystone) {
            return;
        }
        WeaponData hand = model.weapon(1);
        if (hand != null) {
            var flags = new HashSet<>(hand.flags());
            flags.add("asThoughUsing:Staff");
            var palm = new WeaponData(hand.type(), hand.values(), flags);
            model.weapons().put("Weapon 1", palm);
            model.weapons().put("Weapon 2", palm);
            model.player().fixCondition(CONDITION);
            model.player().fixCondition("DualWielding");
        }
    }

    static void addDamage(ActiveSkill skill, CharacterModel model, Entries entries) {
        if (!skill.actor().fixedCondition(Stat.condition(CONDITION))) {
            return;
        }
        boolean staff = skill.effect().skill().weaponTypes().contains("Staff");
        if (!staff && !entries.flag(skill.scope(), USES_DAMAGE)) {
            return;
        }
        var byLevel = model.data().constants().section("hollowPalmAddedPhys").items();
        int level = Math.max(1, Math.min(skill.effect().level(), byLevel.size()));
        var range = byLevel.get(level - 1).items();
        add(skill, "PhysicalMin", range.get(0).number());
        add(skill, "PhysicalMax", range.get(1).number());
    }

    private static void add(ActiveSkill skill, String stat, double value) {
        skill.store()
                .add(Modifier.of(stat, Kind.BASE, value, Source.rule(KEYSTONE)).withFlags(ModFlag.ATTACK, 0));
    }
}
