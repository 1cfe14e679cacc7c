package dev.espalier.calculation.rules.offence.skill;

import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.rules.DamageType;
import java.util.Arrays;
import java.util.List;

/** What hits can inflict, and by which types of damage (Path of Building 0.15.0, Data: ailments and buildup). */
public enum Ailment {
    BLEED("Bleed", DamageType.PHYSICAL, Keyword.BLEED, DamageType.PHYSICAL),
    POISON("Poison", DamageType.CHAOS, Keyword.POISON, DamageType.PHYSICAL, DamageType.CHAOS),
    IGNITE("Ignite", DamageType.FIRE, Keyword.IGNITE, DamageType.FIRE),
    SHOCK("Shock", DamageType.LIGHTNING, 0, DamageType.LIGHTNING),
    CHILL("Chill", DamageType.COLD, 0, DamageType.COLD),
    FREEZE("Freeze", DamageType.COLD, 0, DamageType.COLD),
    ELECTROCUTE("Electrocute", DamageType.LIGHTNING, 0),
    HEAVY_STUN(
            "HeavyStun",
            DamageType.PHYSICAL,
            0,
            DamageType.PHYSICAL,
            DamageType.LIGHTNING,
            DamageType.COLD,
            DamageType.FIRE,
            DamageType.CHAOS),
    PIN("Pin", DamageType.PHYSICAL, 0);

    /** How many there are: arrays by {@link #ordinal()} have this length. */
    public static final int COUNT = 9;

    /** Those that deal damage over time, in the order in which they are worked out. */
    public static final List<Ailment> DAMAGING = List.of(BLEED, POISON, IGNITE);

    private final String word;
    private final DamageType type;
    private final int keyword;
    private final boolean[] from = new boolean[DamageType.COUNT];

    Ailment(String word, DamageType type, int keyword, DamageType... from) {
        this.word = word;
        this.type = type;
        this.keyword = keyword;
        Arrays.stream(from).forEach(t -> this.from[t.ordinal()] = true);
    }

    /** The word in the names of statistics: {@code HeavyStun}. */
    public String word() {
        return word;
    }

    /** The type of damage that it deals over time, or that it belongs to. */
    public DamageType type() {
        return type;
    }

    /** The {@link Keyword} of its damage over time, 0 if it deals none. */
    public int keyword() {
        return keyword;
    }

    /** Whether hits of this type of damage contribute to it without anything else. */
    public boolean from(DamageType hit) {
        return from[hit.ordinal()];
    }
}
