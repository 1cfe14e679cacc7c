package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.item.SlotBonuses;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.data.skill.Gem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Levels and quality that items and passives add to gems: "+1 to Level of all Cold Skills" (Path of Building 0.15.0,
 * CalcSetup: gem properties).
 */
final class GemBonuses {
    private static final Stats GEM_PROPERTY = Stats.of("GemProperty");

    private final CharacterModel model;
    private final Entries entries;
    private final GemTypes types;
    private final Map<String, List<Entries.Entry>> bySlot = new ConcurrentHashMap<>();

    GemBonuses(CharacterModel model, Entries entries) {
        this.model = model;
        this.entries = entries;
        this.types = new GemTypes(model.data().gems());
    }

    /** Those that apply to a gem in a slot. */
    List<Entries.Entry> of(Gem gem, String slotName) {
        var matching = new ArrayList<Entries.Entry>();
        for (Entries.Entry e : bySlot.computeIfAbsent(slotName, this::inSlot)) {
            if (matches(gem, e)) {
                matching.add(e);
            }
        }
        return matching;
    }

    private List<Entries.Entry> inSlot(String slotName) {
        Scope scope = Scope.of(model.player().store(), slotFacts(slotName));
        var all = new ArrayList<>(entries.entries(scope, GEM_PROPERTY));
        for (String slot : SlotBonuses.OF_GEMS) {
            List<Entries.Entry> raised = entries.entries(scope, Stats.of(SlotBonuses.gemProperty(slot)));
            if (!raised.isEmpty()) {
                double share = share(slot);
                raised.forEach(e -> all.add(e.scaled(share)));
            }
        }
        return all;
    }

    /** By what share a slot's bonuses are raised, as {@code SlotBonusEffect} has it. */
    private double share(String slot) {
        Scope player = Scope.of(model.player());
        Stats effect = SlotBonuses.effect(slot);
        return slot.equals("Focus") ? entries.factor(player, effect) - 1 : entries.increased(player, effect) / 100;
    }

    /** Whether a bonus is for a gem. */
    boolean matches(Gem gem, Entries.Entry e) {
        List<String> keywords = e.list("keywords");
        String keyword = e.word("keyword");
        if (keyword != null) {
            keywords = List.of(keyword);
        }
        return !keywords.isEmpty()
                && keywords.stream().allMatch(k -> types.is(gem, k))
                && e.list("requires").stream().allMatch(r -> requires(gem, r));
    }

    /** "… with a Strength requirement". */
    private static boolean requires(Gem gem, String attribute) {
        return switch (attribute) {
            case "Str" -> gem.strength() > 0;
            case "Dex" -> gem.dexterity() > 0;
            case "Int" -> gem.intelligence() > 0;
            default -> false;
        };
    }

    /** An effect with what applies to its gem. */
    static SkillEffect raised(SkillEffect effect, List<Entries.Entry> bonuses) {
        double level = effect.level();
        double quality = effect.quality();
        for (Entries.Entry e : bonuses) {
            if (e.key().equals("level")) {
                level += e.value();
            } else if (e.key().equals("quality")) {
                quality += e.value();
            }
        }
        return effect.with((int) level, (int) quality);
    }

    static ScopeFacts slotFacts(String slotName) {
        return new ScopeFacts(Set.of(), "", "", "", 0, slotName, Double.NaN, Set.of(), Set.of(), 0, 0, null);
    }
}
