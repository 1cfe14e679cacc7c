package dev.espalier.calculation.skill;

import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.character.Routing;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.code.Gem;
import dev.espalier.data.monster.MonsterTables;
import dev.espalier.data.skill.Skill;
import dev.espalier.data.skill.SkillFlag;
import dev.espalier.data.skill.SkillLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The minion that a skill summons, with its skills (Path of Building 0.15.0, CalcActiveSkill: minions). */
final class MinionSetup {
    private static final Stats EXTRA_SKILL = Stats.of("ExtraMinionSkill");
    private static final Stat MINION_MODIFIER = Stat.of("MinionModifier");
    private static final String SKILL_OF_THE_SKILLLESS = "MeleeAtAnimationSpeed";
    private static final int MOST_LEVEL = 100;

    private final CharacterModel model;
    private final Entries entries;
    private final SkillFactory factory;
    private final MinionBase base;
    private final IdentityHashMap<Gem, Integer> supportedLevels = new IdentityHashMap<>();

    MinionSetup(CharacterModel model, Entries entries, SkillFactory factory, StatModifiers tables) {
        this.model = model;
        this.entries = entries;
        this.factory = factory;
        this.base = new MinionBase(model, entries, tables);
    }

    /** Notes that a support gem supports a skill whose gem has this level of its own; the last skill counts. */
    void supported(Gem support, int level) {
        supportedLevels.put(support, level);
    }

    /** @param candidates the supports of the skill's group, which the minion's skills may take too */
    void summon(ActiveSkill skill, List<SkillEffect> candidates) {
        if (skill.disabledBecause() != null) {
            return;
        }
        List<String> kinds = kinds(skill.effect().skill());
        if (kinds.isEmpty()) {
            return;
        }
        Gem gem = skill.effect().gem();
        String chosen = gem == null ? "" : gem.use().minion();
        String kind = kinds.contains(chosen) ? chosen : kinds.get(0);
        var type = model.data().minions().find(kind).orElse(null);
        if (type == null) {
            model.notUnderstood().add(new NotUnderstood("Skill: " + skill.name(), kind, "unknown minion"));
            return;
        }
        skill.flags().add("haveMinion");
        int level = level(skill);
        Actor actor = model.actors().addMinion(type.name());
        WeaponData natural = naturalWeapon(skill, type, level);
        Set<String> uses = skill.effect().skill().minionUses();
        WeaponData main = uses.contains("Weapon 1") ? orElse(model.weapon(1), natural) : natural;
        WeaponData off = uses.contains("Weapon 2") ? model.weapon(2) : null;
        Set<String> tags =
                type.tags().stream().map(t -> t.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var wielder = new Wielder(main, off, Map.of(), level, tags);
        var skills = new ArrayList<ActiveSkill>();
        for (String id : skillIds(skill, type)) {
            skills.add(minionSkill(skill, model.data().skills().get(id), actor, wielder, candidates));
        }
        base.addTo(actor, type, level, skill);
        route(skill, actor, type.id());
        int wanted =
                gem == null || gem.use().minionSkill() == null ? 1 : gem.use().minionSkill();
        int number = Math.max(1, Math.min(wanted, skills.size()));
        skill.minion(new Minion(actor, type, level, main, off, skills, skills.get(number - 1)));
    }

    private static WeaponData orElse(@Nullable WeaponData weapon, WeaponData otherwise) {
        return weapon == null ? otherwise : weapon;
    }

    private List<String> kinds(Skill skill) {
        var profile = model.build().profile();
        if (isSpectre(skill)) {
            return profile.spectres();
        }
        return skill.name().startsWith("Companion:") ? profile.beasts() : skill.minions();
    }

    private static boolean isSpectre(Skill skill) {
        return skill.name().startsWith("Spectre:");
    }

    private int level(ActiveSkill skill) {
        Map<String, Double> data = skill.data();
        double level;
        if (data.containsKey("minionLevelIsEnemyLevel")) {
            level = model.enemyLevel();
        } else if (data.containsKey("minionLevelIsTriggeredSkillLevel")
                && supportedLevels.containsKey(skill.effect().gem())) {
            level = model.data()
                    .constants()
                    .minionLevel(supportedLevels.get(skill.effect().gem()));
        } else if (data.containsKey("minionLevelIsPlayerLevel")) {
            level = Math.min(model.level(), skill.data("minionLevelIsPlayerLevel"));
        } else if (data.containsKey("minionLevel")) {
            level = skill.data("minionLevel");
        } else {
            level = model.data()
                    .constants()
                    .minionLevel(Math.max(1, skill.effect().level()));
        }
        return (int) Math.max(1, Math.min(level, MOST_LEVEL));
    }

    private WeaponData naturalWeapon(ActiveSkill skill, dev.espalier.data.monster.Minion type, int level) {
        MonsterTables monsters = model.data().monsters();
        double table = isSpectre(skill.effect().skill()) ? monsters.damage(level) : monsters.allyDamage(level);
        double damage = table * type.damage();
        if (!type.damageIgnoresAttackSpeed()) {
            damage *= type.attackTime();
        }
        var values = new TreeMap<String, Double>();
        values.put("AttackRate", 1 / type.attackTime());
        values.put("CritChance", 5.0);
        values.put("PhysicalMin", Rounding.round(damage * (1 - type.damageSpread())));
        values.put("PhysicalMax", Rounding.round(damage * (1 + type.damageSpread())));
        values.put("range", type.attackRange());
        return new WeaponData(type.weaponType1().orElse("None"), values, Set.of());
    }

    private List<String> skillIds(ActiveSkill skill, dev.espalier.data.monster.Minion type) {
        var ids = new ArrayList<String>();
        for (String id : type.skills()) {
            if (model.data().skills().contains(id)) {
                ids.add(id);
            }
        }
        for (Entries.Entry e : entries.entries(skill.scope(), EXTRA_SKILL)) {
            boolean forAll = e.word("minionList") == null;
            if (forAll || e.list("minionList").contains(type.id())) {
                ids.add(e.skillId());
            }
        }
        return ids.isEmpty() ? List.of(SKILL_OF_THE_SKILLLESS) : ids;
    }

    private ActiveSkill minionSkill(
            ActiveSkill summoner, Skill skill, Actor actor, Wielder wielder, List<SkillEffect> candidates) {
        int level = 1;
        if (skill.levels().size() > 1) {
            for (SkillLevel l : skill.levels().values()) {
                if (l.levelRequirement() > wielder.level()) {
                    break;
                }
                level = l.level();
            }
        }
        var effect = new SkillEffect(skill, level, 0, null, null);
        ActiveSkill made = factory.minionSkill(summoner, effect, statSet(summoner, skill), actor, wielder, candidates);
        Collections.addAll(made.flags(), "minion", "minionSkill", "haveMinion");
        made.data().put("damageEffectiveness", 1 + summoner.data("minionDamageEffectiveness") / 100);
        return made;
    }

    /** The chosen stat set of the minion's skill that is looked at; Path of Building keeps one choice for all skills. */
    private static int statSet(ActiveSkill summoner, Skill skill) {
        Gem gem = summoner.effect().gem();
        if (gem == null) {
            return 0;
        }
        Integer number = gem.use().minionSkill();
        var bySkill = gem.use().minionStatSets().get(summoner.effect().skill().id());
        Integer chosen = bySkill == null || number == null ? null : bySkill.get(number);
        return chosen == null
                ? 0
                : Math.max(0, Math.min(chosen, skill.statSets().size()) - 1);
    }

    /** Brings modifiers for minions to this one: those of the skill itself, and those of the player. */
    private void route(ActiveSkill skill, Actor actor, String type) {
        actor.store().addAll(Routing.toMinion(skill.store().fixed(MINION_MODIFIER), skill.scope(), type));
        model.expansions()
                .register(
                        MINION_MODIFIER.name(),
                        carrier -> Routing.toMinion(List.of(carrier), skill.scope(), type).stream()
                                .map(m -> new Placed(actor.store(), m))
                                .toList());
        if (skill.effect().skill().is(SkillFlag.MINION_HAS_ITEM_SET)) {
            model.notUnderstood()
                    .add(new NotUnderstood("Skill: " + skill.name(), "item set of the minion", "not modelled yet"));
        }
    }
}
