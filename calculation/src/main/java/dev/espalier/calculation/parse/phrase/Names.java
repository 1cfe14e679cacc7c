package dev.espalier.calculation.parse.phrase;

import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.ModFlag;
import java.util.Map;

/** ModFlags and Keywords by the names that the notation uses for them (Path of Building's). */
public final class Names {
    public static final Map<String, Long> FLAGS = Map.ofEntries(
            Map.entry("Attack", ModFlag.ATTACK),
            Map.entry("Spell", ModFlag.SPELL),
            Map.entry("Hit", ModFlag.HIT),
            Map.entry("Dot", ModFlag.DOT),
            Map.entry("Cast", ModFlag.CAST),
            Map.entry("Melee", ModFlag.MELEE),
            Map.entry("Area", ModFlag.AREA),
            Map.entry("Projectile", ModFlag.PROJECTILE),
            Map.entry("Ailment", ModFlag.AILMENT),
            Map.entry("MeleeHit", ModFlag.MELEE_HIT),
            Map.entry("Weapon", ModFlag.WEAPON),
            Map.entry("Axe", ModFlag.AXE),
            Map.entry("Bow", ModFlag.BOW),
            Map.entry("Claw", ModFlag.CLAW),
            Map.entry("Dagger", ModFlag.DAGGER),
            Map.entry("Mace", ModFlag.MACE),
            Map.entry("Staff", ModFlag.STAFF),
            Map.entry("Sword", ModFlag.SWORD),
            Map.entry("Wand", ModFlag.WAND),
            Map.entry("Unarmed", ModFlag.UNARMED),
            Map.entry("Fishing", ModFlag.FISHING),
            Map.entry("Crossbow", ModFlag.CROSSBOW),
            Map.entry("Flail", ModFlag.FLAIL),
            Map.entry("Spear", ModFlag.SPEAR),
            Map.entry("Warstaff", ModFlag.WARSTAFF),
            Map.entry("Talisman", ModFlag.TALISMAN),
            Map.entry("WeaponMelee", ModFlag.WEAPON_MELEE),
            Map.entry("WeaponRanged", ModFlag.WEAPON_RANGED),
            Map.entry("Weapon1H", ModFlag.WEAPON_1H),
            Map.entry("Weapon2H", ModFlag.WEAPON_2H));

    public static final Map<String, Integer> KEYWORDS = Map.ofEntries(
            Map.entry("Aura", Keyword.AURA),
            Map.entry("Curse", Keyword.CURSE),
            Map.entry("Warcry", Keyword.WARCRY),
            Map.entry("Movement", Keyword.MOVEMENT),
            Map.entry("Physical", Keyword.PHYSICAL),
            Map.entry("Fire", Keyword.FIRE),
            Map.entry("Cold", Keyword.COLD),
            Map.entry("Lightning", Keyword.LIGHTNING),
            Map.entry("Chaos", Keyword.CHAOS),
            Map.entry("Vaal", Keyword.VAAL),
            Map.entry("Bow", Keyword.BOW),
            Map.entry("Trap", Keyword.TRAP),
            Map.entry("Mine", Keyword.MINE),
            Map.entry("Totem", Keyword.TOTEM),
            Map.entry("Minion", Keyword.MINION),
            Map.entry("Attack", Keyword.ATTACK),
            Map.entry("Spell", Keyword.SPELL),
            Map.entry("Hit", Keyword.HIT),
            Map.entry("Ailment", Keyword.AILMENT),
            Map.entry("Brand", Keyword.BRAND),
            Map.entry("Poison", Keyword.POISON),
            Map.entry("Bleed", Keyword.BLEED),
            Map.entry("Ignite", Keyword.IGNITE),
            Map.entry("PhysicalDot", Keyword.PHYSICAL_DOT),
            Map.entry("LightningDot", Keyword.LIGHTNING_DOT),
            Map.entry("ColdDot", Keyword.COLD_DOT),
            Map.entry("FireDot", Keyword.FIRE_DOT),
            Map.entry("ChaosDot", Keyword.CHAOS_DOT),
            Map.entry("MatchAll", Keyword.MATCH_ALL));

    private Names() {}

    static long flags(String list) {
        long all = 0;
        for (String name : list.split(",", -1)) {
            Long flag = FLAGS.get(name.strip());
            if (flag == null) {
                throw new IllegalArgumentException("there is no flag " + name);
            }
            all |= flag;
        }
        return all;
    }

    static int keywords(String list) {
        int all = 0;
        for (String name : list.split(",", -1)) {
            Integer keyword = KEYWORDS.get(name.strip());
            if (keyword == null) {
                throw new IllegalArgumentException("there is no keyword " + name);
            }
            all |= keyword;
        }
        return all;
    }
}
