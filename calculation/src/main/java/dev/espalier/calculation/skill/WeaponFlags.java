package dev.espalier.calculation.skill;

import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.data.constant.Constants;
import dev.espalier.data.constant.WeaponType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a weapon is to a skill (Path of Building 0.15.0, CalcActiveSkill: weapon flags). */
final class WeaponFlags {
    private static final Map<String, Long> BY_WORD = Map.ofEntries(
            Map.entry("axe", ModFlag.AXE),
            Map.entry("bow", ModFlag.BOW),
            Map.entry("claw", ModFlag.CLAW),
            Map.entry("dagger", ModFlag.DAGGER),
            Map.entry("mace", ModFlag.MACE),
            Map.entry("staff", ModFlag.STAFF),
            Map.entry("sword", ModFlag.SWORD),
            Map.entry("wand", ModFlag.WAND),
            Map.entry("unarmed", ModFlag.UNARMED),
            Map.entry("fishing", ModFlag.FISHING),
            Map.entry("crossbow", ModFlag.CROSSBOW),
            Map.entry("flail", ModFlag.FLAIL),
            Map.entry("spear", ModFlag.SPEAR),
            Map.entry("warstaff", ModFlag.WARSTAFF),
            Map.entry("talisman", ModFlag.TALISMAN));
    private static final Set<String> ALL_ONE_HANDED =
            Set.of("Claw", "Dagger", "One Handed Axe", "One Handed Mace", "One Handed Sword", "Spear");
    private static final long ALL_ONE_HANDED_FLAGS =
            ModFlag.AXE | ModFlag.CLAW | ModFlag.DAGGER | ModFlag.MACE | ModFlag.SWORD | ModFlag.SPEAR;

    /** Before the name of a weapon type among a weapon's flags: it may be used as though it were one. */
    private static final String AS_THOUGH_USING = "asThoughUsing:";

    private WeaponFlags() {}

    /** The type of what is in a hand, or null if there is no weapon in it. */
    static @Nullable WeaponType type(@Nullable WeaponData weapon, Constants constants) {
        return weapon == null ? null : constants.weaponType(weapon.type()).orElse(null);
    }

    /** Whether a weapon satisfies all the restrictions of a skill and its supports, each a set of weapon types. */
    static boolean usable(WeaponData weapon, List<Set<String>> restrictions) {
        return restrictions.stream().allMatch(allowed -> allows(weapon, allowed));
    }

    private static boolean allows(WeaponData weapon, Set<String> allowed) {
        return allowed.contains(weapon.type())
                || (weapon.flags().contains("countsAsAll1H")
                        && ALL_ONE_HANDED.stream().anyMatch(allowed::contains))
                || weapon.flags().stream()
                        .anyMatch(f -> f.startsWith(AS_THOUGH_USING)
                                && allowed.contains(f.substring(AS_THOUGH_USING.length())));
    }

    /** The {@link ModFlag}s of a weapon. */
    static long flags(WeaponData weapon, WeaponType type) {
        long flags = BY_WORD.getOrDefault(type.flag().toLowerCase(Locale.ROOT), 0L);
        if (weapon.flags().contains("countsAsAll1H")) {
            flags = ALL_ONE_HANDED_FLAGS;
        }
        if (!weapon.type().equals("None")) {
            flags |= ModFlag.WEAPON;
            flags |= type.oneHand() ? ModFlag.WEAPON_1H : ModFlag.WEAPON_2H;
            flags |= type.melee() ? ModFlag.WEAPON_MELEE : ModFlag.WEAPON_RANGED;
        }
        return flags;
    }
}
