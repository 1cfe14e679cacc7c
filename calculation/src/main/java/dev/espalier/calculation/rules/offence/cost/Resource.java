package dev.espalier.calculation.rules.offence.cost;

import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import org.jspecify.annotations.Nullable;

/** What a skill can cost, in the order in which costs are worked out: a share of mana comes before that of life. */
enum Resource {
    MANA("Mana", "Mana", "Mana", null),
    LIFE("Life", "Life", "Life", MANA),
    ES("ES", "ES", "ES", MANA),
    SOUL("Soul", "Soul", "Soul", null),
    RAGE("Rage", "Rage", "Rage", null),
    MANA_PERCENT("ManaPercent", "ManaPercent", "Mana", null),
    LIFE_PERCENT("LifePercent", "LifePercent", "Life", MANA_PERCENT),
    MANA_PER_MINUTE("ManaPerMinute", "ManaPerSecond", "Mana", null),
    LIFE_PER_MINUTE("LifePerMinute", "LifePerSecond", "Life", MANA_PER_MINUTE),
    MANA_PERCENT_PER_MINUTE("ManaPercentPerMinute", "ManaPercentPerSecond", "Mana", null),
    LIFE_PERCENT_PER_MINUTE("LifePercentPerMinute", "LifePercentPerSecond", "Life", MANA_PERCENT_PER_MINUTE),
    ES_PER_MINUTE("ESPerMinute", "ESPerSecond", "ES", MANA_PER_MINUTE),
    ES_PERCENT_PER_MINUTE("ESPercentPerMinute", "ESPercentPerSecond", "ES", MANA_PERCENT_PER_MINUTE);

    /** The resource by the name of the game's tables: {@code ManaPerMinute}. */
    final String key;
    /** Paid once a use, and not over time. */
    final boolean upfront;

    final boolean mana;
    final boolean life;
    final boolean energyShield;
    /** The mana cost that a part of may be paid in this. */
    final @Nullable Resource manaTwin;

    final Stats override;
    final Stats withoutMultiplier;
    final Stats base;
    final Stats added;
    /** Every modifier that can give the skill this cost if it has none by itself. */
    final Stats any;

    final Stats ofType;
    final Stats ofAny;
    final Stats efficiency;
    final Stat hasCost;
    final Stat cost;
    final Stat raw;
    final Stat perSecondHasCost;
    final Stat perSecondCost;

    Resource(String key, String shown, String type, @Nullable Resource manaTwin) {
        this.key = key;
        this.upfront = !key.endsWith("PerMinute");
        this.mana = type.equals("Mana");
        this.life = type.equals("Life");
        this.energyShield = type.equals("ES");
        this.manaTwin = manaTwin;
        this.override = Stats.of("Base" + key + "CostOverride");
        this.withoutMultiplier = Stats.of(key + "CostNoMult");
        this.base = Stats.of(key + "CostBase");
        this.added = Stats.of(key + "Cost", "Cost");
        this.any = Stats.of(key + "CostNoMult", key + "CostBase", key + "Cost", "Cost");
        this.ofType = Stats.of(type + "Cost");
        this.ofAny = Stats.of(type + "Cost", "Cost");
        this.efficiency = Stats.of(type + "CostEfficiency", "CostEfficiency");
        this.hasCost = Stat.of(shown + "HasCost");
        this.cost = Stat.of(shown + "Cost");
        this.raw = Stat.of(shown + "CostRaw");
        this.perSecondHasCost = Stat.of(key + "PerSecondHasCost");
        this.perSecondCost = Stat.of(key + "PerSecondCost");
    }
}
