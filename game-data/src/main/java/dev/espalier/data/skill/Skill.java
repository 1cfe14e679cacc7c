package dev.espalier.data.skill;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A skill or support (the game calls it a granted effect).
 *
 * @param types what it is: {@code Attack}, {@code Spell}, {@code Projectile}, {@code Duration} ...
 * @param minionTypes what the skills of its minions are
 * @param weaponTypes weapons it can be used with; empty means any
 * @param castTime in seconds; absent for supports and some hidden skills
 * @param support which skills it supports; empty unless it is a support
 * @param qualityStats amounts for each percent of quality
 * @param levels by level, ascending; may have holes
 * @param gemFamily supports of one family exclude each other
 * @param minions ids of the minions it summons
 * @param minionUses item slots that its minion uses
 * @param totemId the totem's number, for its life
 * @param extra everything else the tables say about it
 */
public record Skill(
        String id,
        String name,
        Optional<String> baseTypeName,
        Set<SkillFlag> flags,
        Set<String> types,
        Set<String> minionTypes,
        Set<String> weaponTypes,
        OptionalDouble castTime,
        Optional<SupportRules> support,
        List<StatValue> qualityStats,
        NavigableMap<Integer, SkillLevel> levels,
        List<StatSet> statSets,
        List<String> gemFamily,
        List<String> minions,
        Set<String> minionUses,
        OptionalDouble totemId,
        Map<String, Fact> extra) {

    public boolean is(SkillFlag flag) {
        return flags.contains(flag);
    }

    public boolean isSupport() {
        return is(SkillFlag.SUPPORT);
    }

    /** The skill of an id from its entry in the table. */
    public static Skill of(String id, Fact fact) {
        var table = new TableReader(fact);
        return new Skill(
                id,
                table.text("name"),
                table.optionalText("baseTypeName"),
                flags(table),
                table.textSet("skillTypes"),
                table.textSet("minionSkillTypes"),
                table.textSet("weaponTypes"),
                table.optionalNumber("castTime"),
                supportRules(table),
                table.list("qualityStats", StatSet::statValue),
                table.numbered("levels", SkillLevel::of),
                table.list("statSets", StatSet::of),
                table.texts("gemFamily"),
                table.texts("minionList"),
                table.textSet("minionUses"),
                table.optionalNumber("skillTotemId"),
                table.rest());
    }

    private static Set<SkillFlag> flags(TableReader table) {
        var flags = EnumSet.noneOf(SkillFlag.class);
        for (SkillFlag flag : SkillFlag.values()) {
            if (table.flag(flag.key())) {
                flags.add(flag);
            }
        }
        return Collections.unmodifiableSet(flags);
    }

    private static Optional<SupportRules> supportRules(TableReader table) {
        var rules = new SupportRules(
                table.texts("requireSkillTypes"), table.texts("excludeSkillTypes"), table.texts("addSkillTypes"));
        boolean any = !rules.require().isEmpty()
                || !rules.exclude().isEmpty()
                || !rules.add().isEmpty();
        return any ? Optional.of(rules) : Optional.empty();
    }
}
