package dev.espalier.calculation.modifier.notation;

import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.ModFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words for {@link ModFlag}s and {@link Keyword}s. */
final class FlagNames {
    static final FlagNames FLAGS = new FlagNames("flag");
    static final FlagNames KEYWORDS = new FlagNames("keyword");

    static {
        FLAGS.add("attack", ModFlag.ATTACK)
                .add("spell", ModFlag.SPELL)
                .add("hit", ModFlag.HIT)
                .add("dot", ModFlag.DOT)
                .add("cast", ModFlag.CAST)
                .add("melee", ModFlag.MELEE)
                .add("area", ModFlag.AREA)
                .add("projectile", ModFlag.PROJECTILE)
                .add("ailment", ModFlag.AILMENT)
                .add("meleeHit", ModFlag.MELEE_HIT)
                .add("weapon", ModFlag.WEAPON)
                .add("axe", ModFlag.AXE)
                .add("bow", ModFlag.BOW)
                .add("claw", ModFlag.CLAW)
                .add("dagger", ModFlag.DAGGER)
                .add("mace", ModFlag.MACE)
                .add("staff", ModFlag.STAFF)
                .add("sword", ModFlag.SWORD)
                .add("wand", ModFlag.WAND)
                .add("unarmed", ModFlag.UNARMED)
                .add("fishing", ModFlag.FISHING)
                .add("crossbow", ModFlag.CROSSBOW)
                .add("flail", ModFlag.FLAIL)
                .add("spear", ModFlag.SPEAR)
                .add("warstaff", ModFlag.WARSTAFF)
                .add("talisman", ModFlag.TALISMAN)
                .add("meleeWeapon", ModFlag.WEAPON_MELEE)
                .add("rangedWeapon", ModFlag.WEAPON_RANGED)
                .add("oneHanded", ModFlag.WEAPON_1H)
                .add("twoHanded", ModFlag.WEAPON_2H);
        KEYWORDS.add("aura", Keyword.AURA)
                .add("curse", Keyword.CURSE)
                .add("warcry", Keyword.WARCRY)
                .add("movement", Keyword.MOVEMENT)
                .add("physical", Keyword.PHYSICAL)
                .add("fire", Keyword.FIRE)
                .add("cold", Keyword.COLD)
                .add("lightning", Keyword.LIGHTNING)
                .add("chaos", Keyword.CHAOS)
                .add("vaal", Keyword.VAAL)
                .add("bow", Keyword.BOW)
                .add("trap", Keyword.TRAP)
                .add("mine", Keyword.MINE)
                .add("totem", Keyword.TOTEM)
                .add("minion", Keyword.MINION)
                .add("attack", Keyword.ATTACK)
                .add("spell", Keyword.SPELL)
                .add("hit", Keyword.HIT)
                .add("ailment", Keyword.AILMENT)
                .add("brand", Keyword.BRAND)
                .add("poison", Keyword.POISON)
                .add("bleed", Keyword.BLEED)
                .add("ignite", Keyword.IGNITE)
                .add("physicalDot", Keyword.PHYSICAL_DOT)
                .add("lightningDot", Keyword.LIGHTNING_DOT)
                .add("coldDot", Keyword.COLD_DOT)
                .add("fireDot", Keyword.FIRE_DOT)
                .add("chaosDot", Keyword.CHAOS_DOT)
                .add("all", Keyword.MATCH_ALL);
    }

    private final String what;
    private final Map<String, Long> bits = new LinkedHashMap<>();

    private FlagNames(String what) {
        this.what = what;
    }

    private FlagNames add(String name, long bit) {
        bits.put(name, bit);
        return this;
    }

    long bits(List<String> names) {
        long all = 0;
        for (String name : names) {
            Long bit = bits.get(name);
            if (bit == null) {
                throw new NotationException("there is no " + what + " '" + name + "'");
            }
            all |= bit;
        }
        return all;
    }

    List<String> names(long set) {
        var names = new ArrayList<String>();
        long left = set;
        for (var e : bits.entrySet()) {
            if ((set & e.getValue()) != 0) {
                names.add(e.getKey());
                left &= ~e.getValue();
            }
        }
        if (left != 0) {
            throw new NotationException("no " + what + " is called " + Long.toHexString(left));
        }
        return names;
    }
}
