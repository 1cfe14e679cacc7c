package dev.espalier.calculation.item.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a jeweller's catalyst improves: modifiers that carry one of its tags. */
public enum Catalyst {
    FLESH("Flesh", "life"),
    NEURAL("Neural", "mana"),
    CARAPACE("Carapace", "defences"),
    UUL_NETOL("Uul-Netol's", "physical"),
    XOPH("Xoph's", "fire"),
    TUL("Tul's", "cold"),
    ESH("Esh's", "lightning"),
    CHAYULA("Chayula's", "chaos"),
    REAVER("Reaver", "attack"),
    SIBILANT("Sibilant", "caster"),
    SKITTERING("Skittering", "speed"),
    ADAPTIVE("Adaptive", "attribute");

    private static final double DEFAULT_QUALITY = 20;

    private final String written;
    private final String tag;

    Catalyst(String written, String tag) {
        this.written = written;
        this.tag = tag;
    }

    /** The catalyst of a name as items have it, or null for an unknown one. */
    static @Nullable Catalyst named(String name) {
        for (Catalyst c : values()) {
            if (c.written.equals(name)) {
                return c;
            }
        }
        return null;
    }

    /** The factor on modifiers with these tags; the quality is in per cent, null where it is not written. */
    static double magnitude(@Nullable Catalyst catalyst, List<String> tags, @Nullable Double quality) {
        if (catalyst == null || !tags.contains(catalyst.tag)) {
            return 1;
        }
        return (100 + (quality == null ? DEFAULT_QUALITY : quality)) / 100;
    }
}
