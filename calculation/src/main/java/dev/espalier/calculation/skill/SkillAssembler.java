package dev.espalier.calculation.skill;

import dev.espalier.calculation.UnsupportedBuildException;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.GemRequirement;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.code.SocketGroup;
import dev.espalier.data.skill.Skill;
import dev.espalier.data.skill.SkillFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the build's socket groups, and what items and passives grant, into active skills. Runs when the modifiers of
 * config, items and tree are in the stores, with the tree's layer of the build's own allocation in place.
 */
public final class SkillAssembler {
    private static final String DEFAULT_ATTACK = "MeleeUnarmedPlayer";
    private static final List<String> COLOURS = List.of("Red", "Green", "Blue");
    /** What each support gem asks for of the attribute of its colour. */
    private static final int ATTRIBUTE_PER_SUPPORT = 5;

    private final CharacterModel model;
    private final SkillChoice choice;
    private final Entries entries = new Entries();
    private final GemBonuses bonuses;
    private final SupportLists supports;
    private final SkillFactory factory;
    private final MinionSetup minions;
    private final Map<ActiveSkill, List<SkillEffect>> candidates = new LinkedHashMap<>();
    private final Map<ActiveSkill, Integer> ownLevels = new HashMap<>();

    public SkillAssembler(CharacterModel model, SkillChoice choice) {
        this.model = model;
        this.choice = choice;
        StatModifiers tables = StatModifiers.embedded();
        this.bonuses = new GemBonuses(model, entries);
        this.supports = new SupportLists(model, entries, bonuses);
        this.factory = new SkillFactory(model, new SkillModifiers(model, entries, new StatSource(model, tables)));
        this.minions = new MinionSetup(model, entries, factory, tables);
    }

    /**
     * Adds the skills to the model.
     *
     * @throws UnsupportedBuildException if the chosen skill is not in the build
     */
    public void addTo() {
        HollowPalm.takeUp(model, entries);
        int main = choice.group() > 0 ? choice.group() : model.build().profile().mainSocketGroup();
        var explosions = new Explosions(model, entries);
        List<ResolvedGroup> groups = new SocketGroups(model, explosions.count()).resolve(main);
        groups.stream().filter(ResolvedGroup::active).forEach(supports::add);
        int mainGroup = SocketGroups.mainGroup(main, groups.size());
        var byGroup = new LinkedHashMap<ResolvedGroup, List<ActiveSkill>>();
        for (ResolvedGroup group : groups) {
            if (group.active()) {
                byGroup.put(group, skills(group));
            }
        }
        choose(byGroup, mainGroup);
        supportCounts(supports.colours(groups));
        for (ActiveSkill skill : model.skills()) {
            factory.fill(skill);
            gemLevels(skill);
            explosions.set(skill);
        }
        candidates.forEach((skill, list) -> minions.summon(skill, list));
        SkillCounts.set(model);
    }

    // ---- skills of a group ----

    private List<ActiveSkill> skills(ResolvedGroup group) {
        var made = new ArrayList<ActiveSkill>();
        List<SkillEffect> list = supports.candidates(group);
        for (SocketedGem gem : group.gems()) {
            if (!gem.enabled()) {
                continue;
            }
            gem.requirement().ifPresent(model.gemRequirements()::add);
            for (int i = 0; i < gem.numbered().size(); i++) {
                Skill skill = gem.numbered().get(i);
                if (!skill.isSupport() && !skill.is(SkillFlag.UNSUPPORTED) && counts(skill, gem, i, group)) {
                    made.add(skill(group, gem, skill, list));
                }
            }
        }
        model.skills().addAll(made);
        return made;
    }

    /** Whether the player wants the effects that a skill has on everything. */
    private static boolean counts(Skill skill, SocketedGem gem, int index, ResolvedGroup group) {
        if (!skill.is(SkillFlag.HAS_GLOBAL_EFFECT)) {
            return true;
        }
        return switch (index) {
            case 0 -> group.granted() || gem.written().enableGlobal1();
            case 1 -> gem.written().enableGlobal2();
            default -> false;
        };
    }

    private ActiveSkill skill(ResolvedGroup group, SocketedGem gem, Skill skill, List<SkillEffect> list) {
        var effect = new SkillEffect(skill, gem.level(), gem.quality(), gem.written(), gem.gem());
        var raises = gem.gem() == null ? List.<Entries.Entry>of() : bonuses.of(gem.gem(), group.slotName());
        ActiveSkill made =
                factory.playerSkill(GemBonuses.raised(effect, raises), statSet(gem, skill), list, gem.fromItem());
        made.group(group.written());
        made.slotName(gem.gem() == null ? "" : group.slotName());
        candidates.put(made, list);
        ownLevels.put(made, gem.level());
        for (SkillEffect support : made.supports()) {
            if (support.gem() != null) {
                minions.supported(support.gem(), gem.level());
            }
        }
        return made;
    }

    private static int statSet(SocketedGem gem, Skill skill) {
        Integer chosen = gem.written().use().statSets().get(skill.id());
        return chosen == null
                ? 0
                : Math.max(0, Math.min(chosen, skill.statSets().size()) - 1);
    }

    /** What counts levels by where they come from asks for these. */
    private void gemLevels(ActiveSkill skill) {
        if (skill.disabledBecause() != null) {
            return;
        }
        int own = ownLevels.getOrDefault(skill, skill.effect().level());
        skill.store().add(Modifier.of("GemLevel", Kind.BASE, own, Source.rule("Gem")));
        var gem = skill.effect().gemData();
        if (gem != null) {
            for (Entries.Entry e : bonuses.of(gem, skill.slotName())) {
                skill.store().add(SkillModifiers.gemProperty("GemItem", e));
            }
        }
    }

    // ---- the main skill ----

    private void choose(Map<ResolvedGroup, List<ActiveSkill>> byGroup, int mainGroup) {
        @Nullable ActiveSkill main = choice.name().isEmpty() ? null : named(choice.name());
        for (var e : byGroup.entrySet()) {
            List<ActiveSkill> skills = e.getValue();
            if (main == null && e.getKey().number() == mainGroup && !skills.isEmpty()) {
                SocketGroup group = e.getKey().written();
                main = skills.get(Math.max(1, Math.min(group.mainActiveSkill(), skills.size())) - 1);
            }
        }
        if (main == null) {
            main = defaultAttack();
        }
        model.mainSkill(main);
    }

    private ActiveSkill named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (ActiveSkill skill : model.skills()) {
            if (skill.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return skill;
            }
        }
        for (ActiveSkill skill : model.skills()) {
            var gem = skill.effect().gemData();
            if (gem != null && gem.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return skill;
            }
        }
        String known = model.skills().stream().map(ActiveSkill::name).distinct().collect(Collectors.joining(", "));
        throw new UnsupportedBuildException(
                "The build has no active skill \"" + name + "\" that is switched on. It has: " + known + ".");
    }

    private ActiveSkill defaultAttack() {
        Skill attack = model.data().skills().get(DEFAULT_ATTACK);
        ActiveSkill made = factory.playerSkill(new SkillEffect(attack, 1, 0, null, null), 0, List.of(), false);
        model.skills().add(made);
        candidates.put(made, List.of());
        return made;
    }

    // ---- supports by colour ----

    private void supportCounts(Map<Integer, Integer> byColour) {
        model.supportRequirement(new GemRequirement(
                ATTRIBUTE_PER_SUPPORT * byColour.getOrDefault(1, 0),
                ATTRIBUTE_PER_SUPPORT * byColour.getOrDefault(2, 0),
                ATTRIBUTE_PER_SUPPORT * byColour.getOrDefault(3, 0)));
        int most = byColour.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean found = false;
        for (int i = 0; i < COLOURS.size(); i++) {
            int count = byColour.getOrDefault(i + 1, 0);
            String colour = COLOURS.get(i);
            model.player().fixMultiplier(colour + "SupportGems", count);
            if (count == most && !found) {
                found = true;
                model.player().fixCondition("MostNumerous" + colour + "SocketedSupports");
                if (byColour.values().stream().filter(c -> c == most).count() == 1 && most > 0) {
                    model.player().fixCondition("Majority" + colour + "SocketedSupports");
                }
            }
        }
    }
}
