package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Stat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** From where a skill asks modifiers: flags, keywords and facts (Path of Building 0.15.0, CalcActiveSkill). */
final class SkillScope {
    private static final Map<String, Integer> KEYWORD_OF_TYPE = new LinkedHashMap<>();

    static {
        KEYWORD_OF_TYPE.put("Aura", Keyword.AURA);
        KEYWORD_OF_TYPE.put("AppliesCurse", Keyword.CURSE);
        KEYWORD_OF_TYPE.put("Warcry", Keyword.WARCRY);
        KEYWORD_OF_TYPE.put("Movement", Keyword.MOVEMENT);
        KEYWORD_OF_TYPE.put("Vaal", Keyword.VAAL);
        KEYWORD_OF_TYPE.put("Lightning", Keyword.LIGHTNING);
        KEYWORD_OF_TYPE.put("Cold", Keyword.COLD);
        KEYWORD_OF_TYPE.put("Fire", Keyword.FIRE);
        KEYWORD_OF_TYPE.put("Chaos", Keyword.CHAOS);
        KEYWORD_OF_TYPE.put("Physical", Keyword.PHYSICAL);
        KEYWORD_OF_TYPE.put("Attack", Keyword.ATTACK);
    }

    private SkillScope() {}

    /**
     * Gives the skill its scopes, and the flags that follow from how it is used.
     *
     * @param distance to the enemy, NaN if it does not matter
     */
    static void set(ActiveSkill skill, HandUse hands, Wielder wielder, double distance) {
        long flags = flags(skill);
        int keywords = keywords(skill, hands.mainHandFlags());
        ActiveSkill summoner = skill.summoner();
        var facts = new ScopeFacts(
                skill.types(),
                scopeName(skill),
                summoner == null ? "" : summoner.name().toLowerCase(Locale.ROOT),
                skill.effect().skill().id(),
                skill.part(),
                skill.slotName(),
                distance,
                wielder.monsterTags(),
                Set.of(),
                flags | hands.mainHandFlags(),
                keywords,
                null);
        skill.scope(Scope.of(skill.store(), facts));
        if (skill.is("weapon1Attack")) {
            skill.mainHand(Scope.of(skill.store(), hand(facts, "MainHandAttack", flags | hands.mainHandFlags())));
        }
        if (skill.is("weapon2Attack")) {
            skill.offHand(Scope.of(skill.store(), hand(facts, "OffHandAttack", flags | hands.offHandFlags())));
        }
    }

    private static ScopeFacts hand(ScopeFacts facts, String condition, long flags) {
        return facts.withCondition(Stat.condition(condition)).withFlags(flags, facts.keywords());
    }

    /** Modifiers for a skill also mean its Vaal version. */
    private static String scopeName(ActiveSkill skill) {
        String name = skill.name().toLowerCase(Locale.ROOT);
        return name.startsWith("vaal ") ? name.substring("vaal ".length()) : name;
    }

    private static long flags(ActiveSkill skill) {
        long flags = 0;
        if (skill.is("hit")) {
            flags |= ModFlag.HIT;
        }
        if (skill.is("attack") || skill.is("nonWeaponAttack")) {
            flags |= ModFlag.ATTACK;
        } else {
            flags |= ModFlag.CAST;
            if (skill.is("spell")) {
                flags |= ModFlag.SPELL;
            }
        }
        if (skill.is("melee")) {
            flags |= ModFlag.MELEE;
        } else if (skill.is("projectile")) {
            flags |= ModFlag.PROJECTILE;
            skill.flags().add("chaining");
        }
        if (skill.is("area")) {
            flags |= ModFlag.AREA;
        }
        return flags;
    }

    private static int keywords(ActiveSkill skill, long mainHandFlags) {
        int keywords = skill.is("hit") ? Keyword.HIT : 0;
        for (var e : KEYWORD_OF_TYPE.entrySet()) {
            if (skill.types().contains(e.getKey())) {
                keywords |= e.getValue();
            }
        }
        if (skill.is("weapon1Attack") && (mainHandFlags & ModFlag.BOW) != 0) {
            keywords |= Keyword.BOW;
        }
        if (skill.is("brand")) {
            keywords |= Keyword.BRAND;
        }
        if (skill.is("totem")) {
            keywords |= Keyword.TOTEM;
        } else if (skill.is("trap")) {
            keywords |= Keyword.TRAP;
        } else if (skill.is("mine")) {
            keywords |= Keyword.MINE;
        } else if (!skill.types().contains("Triggered")) {
            skill.flags().add("selfCast");
        }
        if (skill.types().contains("Spell") && !skill.is("cast")) {
            keywords |= Keyword.SPELL;
        }
        return keywords;
    }
}
