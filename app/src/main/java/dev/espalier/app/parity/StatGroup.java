package dev.espalier.app.parity;

import java.util.List;

/** The statistics that are compared, by what players look for in them. */
public enum StatGroup {
    CORE(
            "core",
            List.of(
                    "Str",
                    "Dex",
                    "Int",
                    "Life",
                    "Mana",
                    "Spirit",
                    "EnergyShield",
                    "Armour",
                    "Evasion",
                    "FireResist",
                    "ColdResist",
                    "LightningResist",
                    "ChaosResist"),
            List.of()),
    DEFENCE(
            "defence",
            List.of(
                    "EvadeChance",
                    "DeflectChance",
                    "EffectiveBlockChance",
                    "EffectiveSpellBlockChance",
                    "PhysicalDamageReduction",
                    "PhysicalMaximumHitTaken",
                    "FireMaximumHitTaken",
                    "ColdMaximumHitTaken",
                    "LightningMaximumHitTaken",
                    "ChaosMaximumHitTaken",
                    "TotalEHP",
                    "LifeRegenRecovery",
                    "ManaRegenRecovery",
                    "EnergyShieldRegenRecovery",
                    "EnergyShieldRecharge",
                    "LifeUnreserved",
                    "ManaUnreserved",
                    "SpiritUnreserved",
                    "StunThreshold",
                    "AilmentThreshold",
                    "EffectiveMovementSpeedMod"),
            List.of()),
    OFFENCE(
            "offence",
            List.of(
                    "TotalDPS",
                    "CombinedDPS",
                    "FullDPS",
                    "TotalDotDPS",
                    "TotalDot",
                    "AverageDamage",
                    "Speed",
                    "CritChance",
                    "CritMultiplier",
                    "HitChance",
                    "IgniteDPS",
                    "IgniteChance",
                    "BleedDPS",
                    "BleedChance",
                    "PoisonDPS",
                    "PoisonChance",
                    "ShockChance",
                    "CurrentShock",
                    "ManaCost"),
            List.of("TotalDPS", "CombinedDPS", "AverageDamage", "Speed", "CritChance", "Life"));

    private final String key;
    private final List<String> statistics;
    private final List<String> ofMinion;

    StatGroup(String key, List<String> statistics, List<String> ofMinion) {
        this.key = key;
        this.statistics = statistics;
        this.ofMinion = ofMinion;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    public List<String> statistics() {
        return statistics;
    }

    /** Statistics of the main skill's minion. */
    public List<String> ofMinion() {
        return ofMinion;
    }
}
