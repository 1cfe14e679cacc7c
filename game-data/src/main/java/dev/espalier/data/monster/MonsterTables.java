package dev.espalier.data.monster;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.GameDataException;
import dev.espalier.data.fact.TableReader;
import dev.espalier.data.fact.UnknownEntryException;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** What monsters have by level (1 to 100 for most tables), and factors by their variety. */
public final class MonsterTables {
    private final SortedMap<String, NavigableMap<Integer, Double>> byLevel = new TreeMap<>();
    private final Map<String, Double> varietyLife;

    /** The tables from their entries in the pack. */
    public MonsterTables(Map<String, Fact> entries) {
        var reader = new TableReader(new Fact.Table(new TreeMap<>(entries)));
        varietyLife = reader.numberTable("varietyLifeMult");
        for (String name : reader.rest().keySet()) {
            byLevel.put(name, reader.numbered(name, (level, value) -> value.number()));
        }
    }

    public double accuracy(int level) {
        return at("accuracy", level);
    }

    public double ailmentThreshold(int level) {
        return at("ailmentThreshold", level);
    }

    /** Damage of allies (minions) of a level. */
    public double allyDamage(int level) {
        return at("allyDamage", level);
    }

    /** Life of allies (minions) of a level. */
    public double allyLife(int level) {
        return at("allyLife", level);
    }

    public double armour(int level) {
        return at("armour", level);
    }

    public double damage(int level) {
        return at("damage", level);
    }

    public double evasion(int level) {
        return at("evasion", level);
    }

    public double life(int level) {
        return at("life", level);
    }

    /** What it takes to stun a monster heavily. */
    public double poiseThreshold(int level) {
        return at("poiseThreshold", level);
    }

    public double mapLevelLifeFactor(int level) {
        return at("mapLevelLifeMult", level);
    }

    public double mapLevelBossLifeFactor(int level) {
        return at("mapLevelBossLifeMult", level);
    }

    public double mapLevelBossAilmentFactor(int level) {
        return at("mapLevelBossAilmentMult", level);
    }

    /** Life factors by the name of the monster's variety. */
    public Map<String, Double> varietyLifeFactors() {
        return varietyLife;
    }

    /** A table by its name in the game's tables, level to value. */
    public NavigableMap<Integer, Double> table(String name) {
        NavigableMap<Integer, Double> table = byLevel.get(name);
        if (table == null) {
            throw new UnknownEntryException("monster tables", name);
        }
        return Collections.unmodifiableNavigableMap(table);
    }

    private double at(String name, int level) {
        Double value = table(name).get(level);
        if (value == null) {
            throw new GameDataException("The monster table '" + name + "' has no level " + level + "; it has "
                    + table(name).firstKey() + " to " + table(name).lastKey() + ".");
        }
        return value;
    }
}
