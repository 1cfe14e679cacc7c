package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.data.skill.Gem;
import dev.espalier.data.skill.Skill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The supports of each socket group, the better of those that exclude each other (Path of Building 0.15.0, CalcSetup). */
final class SupportLists {
    private static final Stats EXTRA_SUPPORT = Stats.of("ExtraSupport");

    private final CharacterModel model;
    private final Entries entries;
    private final GemBonuses bonuses;
    private final Map<ResolvedGroup, List<SkillEffect>> byGroup = new LinkedHashMap<>();

    SupportLists(CharacterModel model, Entries entries, GemBonuses bonuses) {
        this.model = model;
        this.entries = entries;
        this.bonuses = bonuses;
    }

    void add(ResolvedGroup group) {
        List<SkillEffect> supports = byGroup.computeIfAbsent(group, g -> new ArrayList<>());
        if (!group.granted()) {
            granted(group.slotName(), supports);
        }
        for (SocketedGem gem : group.gems()) {
            if (gem.enabled()) {
                for (Skill effect : gem.effects()) {
                    if (effect.isSupport()) {
                        addBest(support(gem, effect, group.slotName()), supports);
                    }
                }
            }
        }
    }

    private void granted(String slotName, List<SkillEffect> supports) {
        var scope = Scope.of(model.player().store(), GemBonuses.slotFacts(slotName));
        for (Entries.Entry e : entries.entries(scope, EXTRA_SUPPORT)) {
            Skill support = supportOf(e.skillId());
            if (support != null) {
                supports.add(new SkillEffect(support, Levels.valid(support, e.level(), null), 0, null, null));
            }
        }
    }

    /** The support of an id; where a skill has the same name the support's id has a word in front. */
    private @Nullable Skill supportOf(String id) {
        Skill skill = model.data().skills().find(id).orElse(null);
        return skill != null && skill.isSupport()
                ? skill
                : model.data().skills().find("Support" + id).orElse(null);
    }

    private SkillEffect support(SocketedGem gem, Skill support, String slotName) {
        Gem data = gem.gem();
        var effect = new SkillEffect(support, gem.level(), gem.quality(), gem.written(), data);
        if (data != null) {
            effect = GemBonuses.raised(effect, bonuses.of(data, slotName));
        }
        return effect.with(Levels.valid(support, effect.level(), data), effect.quality());
    }

    /** The supports that a group's skills may take: its own, and for a skill of an item those of its slot. */
    List<SkillEffect> candidates(ResolvedGroup group) {
        var candidates = new ArrayList<SkillEffect>();
        if (group.noSupports()) {
            return candidates;
        }
        candidates.addAll(byGroup.getOrDefault(group, List.of()));
        if (group.granted() && !group.slotName().isEmpty()) {
            byGroup.forEach((other, supports) -> {
                if (other.slotName().equals(group.slotName())) {
                    supports.forEach(s -> addBest(s, candidates));
                }
            });
        }
        return candidates;
    }

    private static void addBest(SkillEffect support, List<SkillEffect> list) {
        boolean adds = true;
        for (int i = 0; i < list.size(); i++) {
            SkillEffect other = list.get(i);
            if (support.skill().id().equals(other.skill().id())) {
                if (isBetter(support, other)) {
                    list.set(i, support);
                }
                adds = false;
                break;
            }
            if (support.skill().gemFamily().stream().anyMatch(other.skill().gemFamily()::contains)) {
                list.set(i, support);
                adds = false;
            }
        }
        if (adds) {
            list.add(support);
        }
    }

    private static boolean isBetter(SkillEffect a, SkillEffect b) {
        return a.level() > b.level() || (a.level() == b.level() && a.quality() > b.quality());
    }

    /** How many supports are socketed, by their colour's number (1 red, 2 green, 3 blue). */
    Map<Integer, Integer> colours(List<ResolvedGroup> groups) {
        var counts = new HashMap<Integer, Integer>();
        for (ResolvedGroup group : groups) {
            for (SocketedGem gem : group.gems()) {
                for (Skill s : gem.effects()) {
                    boolean counted =
                            byGroup.containsKey(group) && group.written().enabled() && gem.enabled();
                    if (s.isSupport() && counted) {
                        counts.merge(colour(s), 1, Integer::sum);
                        break;
                    }
                }
            }
        }
        return counts;
    }

    static int colour(Skill skill) {
        var colour = skill.extra().get("color");
        return colour == null ? 0 : (int) colour.number();
    }
}
