package dev.espalier.data.constant;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.Map;

/** What a class of weapons is; {@code flag} is the word modifiers use: {@code Mace}. */
public record WeaponType(String name, String flag, boolean melee, boolean oneHand, Map<String, Fact> extra) {
    static WeaponType of(String name, Fact fact) {
        var table = new TableReader(fact);
        return new WeaponType(name, table.text("flag"), table.flag("melee"), table.flag("oneHand"), table.rest());
    }
}
