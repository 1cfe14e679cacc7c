package dev.espalier.app.report.piece;

import dev.espalier.calculation.BuildStats;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The statistics that people are shown, in sections, with the labels that Path of Building gives them. */
public final class Sheet {

    /** How a statistic is written. */
    public enum Unit {
        AMOUNT,
        /** Already a percentage: 75 is 75 %. */
        PERCENT,
        /** A factor: 4.9 is 490 %. */
        FACTOR
    }

    /**
     * A line.
     *
     * @param headline whether it is shown although nothing about it changed
     */
    public record Line(String section, String label, String statistic, Unit unit, boolean headline) {
        public String format(double value) {
            return switch (unit) {
                case AMOUNT -> Numbers.amount(value);
                case PERCENT -> Numbers.amount(value) + " %";
                case FACTOR -> Numbers.amount(100 * value) + " %";
            };
        }
    }

    private static final String DAMAGE = "Damage";
    private static final String MINION = "Minion";
    private static final String SURVIVAL = "Survival";
    private static final String RESISTANCES = "Resistances";
    private static final String HITS = "Largest hit survived";
    private static final String POOLS = "Pools and recovery";
    private static final String ATTRIBUTES = "Attributes";

    private static final List<Line> LINES = List.of(
            headline(DAMAGE, "Full DPS", "FullDPS", Unit.AMOUNT),
            headline(DAMAGE, "Combined DPS", "CombinedDPS", Unit.AMOUNT),
            headline(DAMAGE, "Hit DPS", "TotalDPS", Unit.AMOUNT),
            headline(DAMAGE, "Damage over time DPS", "TotalDotDPS", Unit.AMOUNT),
            line(DAMAGE, "Average damage", "AverageDamage", Unit.AMOUNT),
            line(DAMAGE, "Uses per second", "Speed", Unit.AMOUNT),
            line(DAMAGE, "Critical hit chance", "CritChance", Unit.PERCENT),
            line(DAMAGE, "Critical damage", "CritMultiplier", Unit.FACTOR),
            line(DAMAGE, "Chance to hit", "HitChance", Unit.PERCENT),
            line(DAMAGE, "Ignite DPS", "IgniteDPS", Unit.AMOUNT),
            line(DAMAGE, "Bleed DPS", "BleedDPS", Unit.AMOUNT),
            line(DAMAGE, "Poison DPS", "PoisonDPS", Unit.AMOUNT),
            line(DAMAGE, "Mana cost", "ManaCost", Unit.AMOUNT),
            headline(MINION, "Combined DPS", BuildStats.MINION + "CombinedDPS", Unit.AMOUNT),
            headline(MINION, "Hit DPS", BuildStats.MINION + "TotalDPS", Unit.AMOUNT),
            line(MINION, "Average damage", BuildStats.MINION + "AverageDamage", Unit.AMOUNT),
            line(MINION, "Uses per second", BuildStats.MINION + "Speed", Unit.AMOUNT),
            line(MINION, "Critical hit chance", BuildStats.MINION + "CritChance", Unit.PERCENT),
            headline(MINION, "Life", BuildStats.MINION + "Life", Unit.AMOUNT),
            headline(SURVIVAL, "Effective hit pool", "TotalEHP", Unit.AMOUNT),
            headline(SURVIVAL, "Life", "Life", Unit.AMOUNT),
            headline(SURVIVAL, "Energy shield", "EnergyShield", Unit.AMOUNT),
            headline(SURVIVAL, "Mana", "Mana", Unit.AMOUNT),
            headline(SURVIVAL, "Armour", "Armour", Unit.AMOUNT),
            headline(SURVIVAL, "Evasion", "Evasion", Unit.AMOUNT),
            line(SURVIVAL, "Chance to evade", "EvadeChance", Unit.PERCENT),
            line(SURVIVAL, "Chance to deflect", "DeflectChance", Unit.PERCENT),
            line(SURVIVAL, "Chance to block", "EffectiveBlockChance", Unit.PERCENT),
            line(SURVIVAL, "Physical damage reduction", "PhysicalDamageReduction", Unit.PERCENT),
            line(SURVIVAL, "Stun threshold", "StunThreshold", Unit.AMOUNT),
            line(SURVIVAL, "Ailment threshold", "AilmentThreshold", Unit.AMOUNT),
            line(SURVIVAL, "Movement speed", "EffectiveMovementSpeedMod", Unit.FACTOR),
            headline(RESISTANCES, "Fire", "FireResist", Unit.PERCENT),
            headline(RESISTANCES, "Cold", "ColdResist", Unit.PERCENT),
            headline(RESISTANCES, "Lightning", "LightningResist", Unit.PERCENT),
            headline(RESISTANCES, "Chaos", "ChaosResist", Unit.PERCENT),
            line(HITS, "Physical", "PhysicalMaximumHitTaken", Unit.AMOUNT),
            line(HITS, "Fire", "FireMaximumHitTaken", Unit.AMOUNT),
            line(HITS, "Cold", "ColdMaximumHitTaken", Unit.AMOUNT),
            line(HITS, "Lightning", "LightningMaximumHitTaken", Unit.AMOUNT),
            line(HITS, "Chaos", "ChaosMaximumHitTaken", Unit.AMOUNT),
            line(POOLS, "Life left by reservation", "LifeUnreserved", Unit.AMOUNT),
            line(POOLS, "Mana left by reservation", "ManaUnreserved", Unit.AMOUNT),
            headline(POOLS, "Spirit", "Spirit", Unit.AMOUNT),
            line(POOLS, "Spirit left", "SpiritUnreserved", Unit.AMOUNT),
            line(POOLS, "Life regenerated per second", "LifeRegenRecovery", Unit.AMOUNT),
            line(POOLS, "Mana regenerated per second", "ManaRegenRecovery", Unit.AMOUNT),
            line(POOLS, "Energy shield recharged per second", "EnergyShieldRecharge", Unit.AMOUNT),
            headline(ATTRIBUTES, "Strength", "Str", Unit.AMOUNT),
            headline(ATTRIBUTES, "Dexterity", "Dex", Unit.AMOUNT),
            headline(ATTRIBUTES, "Intelligence", "Int", Unit.AMOUNT));

    private Sheet() {}

    private static Line line(String section, String label, String statistic, Unit unit) {
        return new Line(section, label, statistic, unit, false);
    }

    private static Line headline(String section, String label, String statistic, Unit unit) {
        return new Line(section, label, statistic, unit, true);
    }

    /** All lines, in the order in which they are shown. */
    public static List<Line> lines() {
        return LINES;
    }

    /** The lines for some statistics that the sheet may lack: those that it has keep their label. */
    public static List<Line> with(List<String> further) {
        List<Line> missing = further.stream()
                .distinct()
                .filter(s -> LINES.stream().noneMatch(l -> l.statistic().equals(s)))
                .map(s -> headline("Asked for", s, s, Unit.AMOUNT))
                .toList();
        var all = new ArrayList<Line>(missing);
        all.addAll(LINES);
        return all;
    }

    /** The label of a statistic, its own name if the sheet lacks it. */
    public static String label(String statistic) {
        return LINES.stream()
                .filter(l -> l.statistic().equals(statistic))
                .map(l -> l.section().equals(MINION) ? "Minion " + l.label() : longLabel(l))
                .findFirst()
                .orElse(statistic);
    }

    private static String longLabel(Line line) {
        return Stream.of(RESISTANCES, HITS).anyMatch(s -> Objects.equals(s, line.section()))
                ? line.label() + " (" + line.section().toLowerCase(java.util.Locale.ROOT) + ")"
                : line.label();
    }
}
