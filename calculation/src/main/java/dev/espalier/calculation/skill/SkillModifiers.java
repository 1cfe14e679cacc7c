package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.data.skill.SkillLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Fills a skill: hands, scopes, modifiers of the skill and its supports, data, buffs (Path of Building 0.15.0,
 * CalcActiveSkill: building the modifiers of an active skill).
 */
final class SkillModifiers {
    private static final Stats DISABLE = Stats.of("DisableSkill");
    private static final Stats ENABLE = Stats.of("EnableSkill");
    private static final Stats SUPPORTED_GEM = Stats.of("SupportedGemProperty");
    private static final Stats EXTRA_STAT = Stats.of("ExtraSkillStat");
    private static final Stats EXTRA_MODIFIER = Stats.of("ExtraSkillMod");
    private static final Stats EXTRA_EMPOWER = Stats.of("ExtraEmpowerMod");
    private static final Stats SKILL_DATA = Stats.of("SkillData");
    private static final Stat EMPOWERED = Stat.of("Empowered");
    private static final Source SUPPORT_COUNT = Source.rule("Support Count");

    private final CharacterModel model;
    private final Entries entries;
    private final StatSource stats;

    SkillModifiers(CharacterModel model, Entries entries, StatSource stats) {
        this.model = model;
        this.entries = entries;
        this.stats = stats;
    }

    void fill(ActiveSkill skill, Wielder wielder) {
        Collections.addAll(skill.flags(), "buffs", "combat", "effective");
        var hands = new HandUse(skill, wielder, model.data().constants());
        hands.decide();
        Double distance = model.settings().number("enemyDistance");
        SkillScope.set(skill, hands, wielder, distance == null ? Double.NaN : distance);
        Totems.set(skill, model.data());
        if (entries.flag(skill.scope(), DISABLE) && !entries.flag(skill.scope(), ENABLE)) {
            skill.disable("Skills of this type are disabled");
        }
        if (skill.disabledBecause() != null) {
            skill.flags().clear();
            skill.flags().add("disable");
            validate(skill);
            numbers(skill);
            return;
        }
        supports(skill);
        supportedLevels(skill);
        Set<Modifier> own = Collections.newSetFromMap(new IdentityHashMap<>());
        ownStats(skill, wielder, own);
        numbers(skill);
        use(skill);
        granted(skill);
        empower(skill);
        Stages.set(skill, entries);
        HollowPalm.addDamage(skill, model, entries);
        data(skill);
        GlobalEffects.separate(skill, own, entries);
    }

    // ---- supports ----

    private void supports(ActiveSkill skill) {
        for (SkillEffect support : skill.supports()) {
            skill.store().addAll(stats.ofSupport(support));
            SkillLevel level = support.skill().levels().get(support.level());
            if (level != null) {
                supportLevel(skill, support, level);
            }
            if (support.skill().is(dev.espalier.data.skill.SkillFlag.TRIGGER)) {
                if (skill.triggeredBy() != null) {
                    skill.disable("This skill is supported by more than one trigger");
                    skill.flags().add("disable");
                } else {
                    skill.triggeredBy(support);
                }
            }
            skill.store().add(Modifier.of(Stat.multiplier("SupportCount"), Kind.BASE, 1, SUPPORT_COUNT));
        }
    }

    private static void supportLevel(ActiveSkill skill, SkillEffect support, SkillLevel level) {
        Source source = support.source();
        ModifierStore store = skill.store();
        level.manaMultiplier().ifPresent(m -> store.add(Modifier.of("SupportManaMultiplier", Kind.MORE, m, source)));
        level.reservationMultiplier()
                .ifPresent(m -> store.add(Modifier.of("ReservationMultiplier", Kind.MORE, m, source)));
        level.spiritReservationFlat().ifPresent(m -> store.add(Modifier.of("ExtraSpirit", Kind.BASE, m, source)));
        level.number("manaReservationPercent").ifPresent(m -> skill.data().put("manaReservationPercent", m));
        level.storedUses().ifPresent(m -> skill.data().put("storedUses", m));
    }

    /** "+1 to Level of supported Skills". */
    private void supportedLevels(ActiveSkill skill) {
        var gem = skill.effect().gemData();
        if (gem == null || gem.tags().contains("support")) {
            return;
        }
        for (Entries.Entry e : entries.entries(skill.scope(), SUPPORTED_GEM)) {
            if ("grants_active_skill".equals(e.word("keyword"))) {
                skill.effect(GemBonuses.raised(skill.effect(), List.of(e)));
                skill.store().add(gemProperty("GemSupport", e));
            }
        }
    }

    /** A gem's bonus as a modifier, for what counts levels by where they come from. */
    static Modifier gemProperty(String prefix, Entries.Entry e) {
        String stat =
                prefix + Character.toUpperCase(e.key().charAt(0)) + e.key().substring(1);
        Tag[] tags = e.tags().isEmpty() ? new Tag[0] : new Tag[] {e.tags().get(0)};
        return Modifier.of(stat, Kind.BASE, e.value(), e.source(), tags);
    }

    // ---- the skill itself ----

    private void ownStats(ActiveSkill skill, Wielder wielder, Set<Modifier> own) {
        SkillEffect effect = validate(skill);
        OptionalDouble actorLevel = wielder.isMinion() ? OptionalDouble.of(wielder.level()) : OptionalDouble.empty();
        Map<String, Double> extra = entries.sums(skill.scope(), EXTRA_STAT);
        if (!effect.skill().statSets().isEmpty()) {
            for (Modifier m : stats.modifiers(effect, skill.statSet(), actorLevel, extra)) {
                own.add(m);
                skill.store().add(m);
            }
        }
    }

    /** Brings the level into the bounds of the skill's table. */
    private static SkillEffect validate(ActiveSkill skill) {
        SkillEffect effect = skill.effect();
        effect = effect.with(Levels.valid(effect.skill(), effect.level(), effect.gemData()), effect.quality());
        skill.effect(effect);
        return effect;
    }

    private static void numbers(ActiveSkill skill) {
        SkillEffect effect = skill.effect();
        var sets = effect.skill().statSets();
        int level = effect.level();
        skill.levelNumbers()
                .putAll(Levels.numbers(effect.skill(), sets.isEmpty() ? null : sets.get(skill.statSet()), level));
        SkillLevel own = effect.skill().levels().get(level);
        if (own != null) {
            skill.cost().putAll(own.cost());
        }
    }

    /** How fast and how often it can be used. */
    private static void use(ActiveSkill skill) {
        Map<String, Double> level = skill.levelNumbers();
        copy(level, "critChance", skill.data(), "CritChance");
        for (String key : List.of("attackTime", "attackSpeedMultiplier", "cooldown", "storedUses")) {
            copy(level, key, skill.data(), key);
        }
        Double damage = level.get("damageMultiplier");
        if (damage != null) {
            skill.store()
                    .add(Modifier.of("Damage", Kind.MORE, damage, skill.effect().source())
                            .withFlags(dev.espalier.calculation.modifier.ModFlag.ATTACK, 0));
        }
    }

    private static void copy(Map<String, Double> from, String key, Map<String, Double> to, String name) {
        Double value = from.get(key);
        if (value != null) {
            to.put(name, value);
        }
    }

    // ---- from elsewhere ----

    private void granted(ActiveSkill skill) {
        for (Payload.Nested n : entries.nested(skill.scope(), EXTRA_MODIFIER)) {
            skill.store().add(n.modifier());
            skill.granted().add(n.modifier());
        }
    }

    /** What strengthens empowering skills acts under the conditions of what empowers. */
    private void empower(ActiveSkill skill) {
        Modifier empowered = skill.store().fixed(EMPOWERED).stream().findFirst().orElse(null);
        if (empowered == null) {
            return;
        }
        for (Payload.Nested n : entries.nested(skill.scope(), EXTRA_EMPOWER)) {
            Modifier m = n.modifier();
            boolean fits = (m.flags() & empowered.flags()) == m.flags()
                    && Keyword.matches((int) empowered.flags(), m.keywords());
            if (fits) {
                var tags = new ArrayList<>(m.tags());
                boolean unscalable = n.words().containsKey("unscalable");
                empowered.tags().forEach(t -> tags.add(unscalable ? unscalable(t) : t));
                skill.store().add(m.withTags(tags));
            }
        }
    }

    private static Tag unscalable(Tag tag) {
        if (tag instanceof ScopeTag.GlobalEffect g) {
            var words = new HashMap<>(g.words());
            words.put("unscalable", "yes");
            return new ScopeTag.GlobalEffect(g.type(), g.name(), words);
        }
        return tag;
    }

    private void data(ActiveSkill skill) {
        data(skill, skill.scope().of(model.player().store()));
        data(skill, skill.scope());
    }

    private void data(ActiveSkill skill, Scope scope) {
        for (Entries.Entry e : entries.entries(scope, SKILL_DATA)) {
            String text = e.word("value");
            if (text != null) {
                skill.words().put(e.key(), text);
            } else {
                skill.data().put(e.key(), e.value());
            }
        }
    }
}
