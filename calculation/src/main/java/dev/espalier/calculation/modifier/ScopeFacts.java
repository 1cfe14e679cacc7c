package dev.espalier.calculation.modifier;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known and fixed about the skill or action that a value is asked for.
 *
 * @param skillTypes the game's skill types ({@code Attack}, {@code Projectile})
 * @param skillName the skill's name, lower case; empty if none
 * @param summonSkillName the name of the skill that summoned the acting minion, lower case; empty if none
 * @param skillId the granted effect's id; empty if none
 * @param skillPart the chosen part, from 1; 0 if the skill has no parts
 * @param slotName the item slot it belongs to ({@code Weapon 1}); empty if none
 * @param distance distance to the enemy in units, or NaN where it does not matter
 * @param monsterTags tags of the acting minion, lower case
 * @param conditions conditions that hold in this scope only ({@code Condition:MainHandAttack})
 */
public record ScopeFacts(
        Set<String> skillTypes,
        String skillName,
        String summonSkillName,
        String skillId,
        int skillPart,
        String slotName,
        double distance,
        Set<String> monsterTags,
        Set<Stat> conditions,
        long flags,
        int keywords,
        @Nullable ActorRole actor) {

    public static final ScopeFacts NONE =
            new ScopeFacts(Set.of(), "", "", "", 0, "", Double.NaN, Set.of(), Set.of(), 0, 0, null);

    public ScopeFacts {
        skillTypes = Set.copyOf(skillTypes);
        monsterTags = Set.copyOf(monsterTags);
        conditions = Set.copyOf(conditions);
    }

    public ScopeFacts withFlags(long newFlags, int newKeywords) {
        return new ScopeFacts(
                skillTypes,
                skillName,
                summonSkillName,
                skillId,
                skillPart,
                slotName,
                distance,
                monsterTags,
                conditions,
                newFlags,
                newKeywords,
                actor);
    }

    /** These facts for what stands in a slot. */
    public ScopeFacts inSlot(String slot) {
        return new ScopeFacts(
                skillTypes,
                skillName,
                summonSkillName,
                skillId,
                skillPart,
                slot,
                distance,
                monsterTags,
                conditions,
                flags,
                keywords,
                actor);
    }

    /** These facts with one more condition holding. */
    public ScopeFacts withCondition(Stat condition) {
        var more = new java.util.HashSet<>(conditions);
        more.add(condition);
        return new ScopeFacts(
                skillTypes,
                skillName,
                summonSkillName,
                skillId,
                skillPart,
                slotName,
                distance,
                monsterTags,
                more,
                flags,
                keywords,
                actor);
    }

    /** These facts with one condition no longer holding in the scope. */
    public ScopeFacts withoutCondition(Stat condition) {
        var fewer = new java.util.HashSet<>(conditions);
        fewer.remove(condition);
        return new ScopeFacts(
                skillTypes,
                skillName,
                summonSkillName,
                skillId,
                skillPart,
                slotName,
                distance,
                monsterTags,
                fewer,
                flags,
                keywords,
                actor);
    }
}
