package dev.espalier.calculation.item.jewel;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a timeless jewel conquers the passives around it: keystones become this one's keystone; small passives
 * conquered by the Abyssals grant Tribute (Path of Building 0.15.0, PassiveSpec: conquered passives, as far as it knows
 * what becomes of them; notables stay).
 */
public enum Conqueror {
    VORANA(
            false,
            "Black Scythe Training",
            "Gain no inherent bonus from Strength",
            "1% increased Energy Shield per 2 Strength"),
    MEDVED(false, "Circular Teachings", "Gain no inherent bonus from Dexterity", "1% increased Armour per 2 Dexterity"),
    OLROTH(
            false,
            "Knightly Tenets",
            "Gain no inherent bonus from Intelligence",
            "1% increased Evasion Rating per 2 Intelligence"),
    AMANAMU(
            true,
            "Sacrifice of Flesh",
            "When taking damage from Hits, 20% of Life Loss is prevented, then 150% of Life Loss prevented this way is"
                    + " Lost over 4 seconds"),
    KULEMAK(
            true,
            "Sacrifice of Loyalty",
            "You deal 1% more Damage per 2 total Power of your Undead Minions",
            "Undead Minions have 25% less maximum Life"),
    KURGAL(
            true,
            "Sacrifice of Mind",
            "Mana Recovery from Regeneration Overflows maximum Mana",
            "50% less Mana Regeneration Rate"),
    TECROD(
            true,
            "Sacrifice of Blood",
            "Regenerate 1 Life per second per 16 Life spent in the past 4 seconds",
            "20% more Life Cost of Skills"),
    ULAMAN(
            true,
            "Sacrifice of Sight",
            "Projectiles do one of the following at random:",
            "Fork an additional time",
            "Chain an additional time",
            "Chain from Terrain an additional time",
            "Cannot collide with targets");

    private static final Pattern DEED = Pattern.compile(
            "(?:Remembrancing \\d+ songworthy deeds by the line of|Glorifying the defilement of \\d+ souls in tribute to)"
                    + " (\\w+)",
            Pattern.CASE_INSENSITIVE);

    private final boolean abyssal;
    private final String keystone;
    private final List<String> keystoneLines;

    Conqueror(boolean abyssal, String keystone, String... keystoneLines) {
        this.abyssal = abyssal;
        this.keystone = keystone;
        this.keystoneLines = List.of(keystoneLines);
    }

    /** The conqueror that a jewel's lines name, or null. */
    public static @Nullable Conqueror named(List<String> lines) {
        for (String line : lines) {
            Matcher m = DEED.matcher(line);
            if (m.matches()) {
                for (Conqueror c : values()) {
                    if (c.name().equals(m.group(1).toUpperCase(Locale.ROOT))) {
                        return c;
                    }
                }
            }
        }
        return null;
    }

    /** Whether this is one of the Abyssals, who demand Tribute. */
    public boolean abyssal() {
        return abyssal;
    }

    public String keystone() {
        return keystone;
    }

    public List<String> keystoneLines() {
        return keystoneLines;
    }
}
