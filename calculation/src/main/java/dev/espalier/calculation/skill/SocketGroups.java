package dev.espalier.calculation.skill;

import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.GrantedSkill;
import dev.espalier.code.Gem;
import dev.espalier.code.SocketGroup;
import dev.espalier.data.GameData;
import dev.espalier.data.skill.Skill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The socket groups of the build, with those of items and passives brought up to date: a group whose item or passive is
 * gone falls away, a granted skill without a group gets one at the end (Path of Building 0.15.0, CalcSetup: granted
 * skills; SkillsTab: which gem is meant).
 */
final class SocketGroups {
    private static final String SWAP = " Swap";
    private static final String EXPLODE = "Explode";

    private static final Gem.Use NO_CHOICE =
            new Gem.Use(null, null, null, null, "", null, null, new TreeMap<>(), new TreeMap<>());

    /** A group as written, and the granted skill that it stands for. */
    private record Entry(SocketGroup group, @Nullable GrantedSkill granted) {}

    private final CharacterModel model;
    private final GameData data;
    private final int explosions;

    /** @param explosions how many items and passives make slain enemies explode: each is a skill of one last group */
    SocketGroups(CharacterModel model, int explosions) {
        this.model = model;
        this.data = model.data();
        this.explosions = explosions;
    }

    /** All groups; {@code mainGroup} (from 1) is brought into their bounds by {@link #mainGroup}. */
    List<ResolvedGroup> resolve(int mainGroup) {
        List<Entry> entries = entries();
        int main = mainGroup(mainGroup, entries.size());
        var groups = new ArrayList<ResolvedGroup>();
        for (int i = 0; i < entries.size(); i++) {
            groups.add(resolve(i + 1, entries.get(i), i + 1 == main));
        }
        return groups;
    }

    static int mainGroup(int wanted, int groups) {
        return Math.max(1, Math.min(wanted, Math.max(groups, 1)));
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (SocketGroup g : model.build().activeSkillSet().groups()) {
            entries.add(new Entry(g, null));
        }
        for (GrantedSkill granted : model.grantedSkills()) {
            int known = -1;
            for (int i = 0; i < entries.size() && known < 0; i++) {
                known = entries.get(i).granted() == null && isFor(entries.get(i).group(), granted) ? i : -1;
            }
            if (known >= 0) {
                entries.set(known, new Entry(entries.get(known).group(), granted));
            } else if (entries.stream().noneMatch(e -> granted.equals(e.granted()))) {
                entries.add(new Entry(newGroup(granted), granted));
            }
        }
        boolean explodes = explosions > 0;
        if (explodes && entries.stream().noneMatch(e -> e.group().source().equals(EXPLODE))) {
            entries.add(new Entry(
                    new SocketGroup(true, false, 1, "On Kill Monster Explosion", "", EXPLODE, 1, 1, List.of()), null));
        }
        entries.removeIf(e -> e.granted() == null
                && !e.group().source().isEmpty()
                && !(explodes && e.group().source().equals(EXPLODE)));
        return entries;
    }

    private boolean isFor(SocketGroup group, GrantedSkill granted) {
        if (!group.source().equals(granted.source()) || !group.slot().equals(granted.slotName())) {
            return false;
        }
        if (group.gems().isEmpty()) {
            return false;
        }
        Gem first = group.gems().get(0);
        Skill skill = data.skills().find(granted.skillId()).orElse(null);
        return skill != null
                && skillId(first).equals(granted.skillId())
                && (first.level() == granted.level() || first.level() == Levels.valid(skill, granted.level(), null));
    }

    private String skillId(Gem gem) {
        return gemData(gem).map(dev.espalier.data.skill.Gem::grantedEffectId).orElse(gem.skillId());
    }

    private static SocketGroup newGroup(GrantedSkill granted) {
        return new SocketGroup(true, false, 1, "", granted.slotName(), granted.source(), 1, 1, List.of());
    }

    private ResolvedGroup resolve(int number, Entry entry, boolean main) {
        SocketGroup g = entry.group();
        GrantedSkill granted = entry.granted();
        var gems = new ArrayList<SocketedGem>();
        if (g.source().equals(EXPLODE)) {
            explosions(gems);
        } else if (granted != null) {
            granted(g, granted).ifPresent(gems::add);
        } else {
            g.gems().forEach(gem -> socketed(gem).ifPresent(gems::add));
        }
        String slot = g.slot().replace(SWAP, "");
        boolean active = main || (g.enabled() && slotInUse(g.slot()));
        boolean noSupports = granted != null ? granted.noSupports() : g.source().equals(EXPLODE);
        return new ResolvedGroup(number, g, gems, slot, active, !g.source().isEmpty(), noSupports);
    }

    private boolean slotInUse(String slot) {
        boolean weapon = slot.equals("Weapon 1") || slot.equals("Weapon 2");
        boolean swap = slot.equals("Weapon 1 Swap") || slot.equals("Weapon 2 Swap");
        boolean second = model.build().activeItemSet().useSecondWeaponSet();
        return (!weapon && !swap) || swap == second;
    }

    /** The gems that any group of the build holds, switched on or not, and those that stand for granted skills. */
    List<dev.espalier.data.skill.Gem> allGems(Collection<String> grantedSkillIds) {
        var all = new ArrayList<dev.espalier.data.skill.Gem>();
        for (SocketGroup group : model.build().activeSkillSet().groups()) {
            for (Gem gem : group.gems()) {
                gemData(gem).ifPresent(all::add);
                data.gems().granting(skillId(gem)).ifPresent(all::add);
            }
        }
        grantedSkillIds.forEach(id -> data.gems().granting(id).ifPresent(all::add));
        return all;
    }

    private Optional<SocketedGem> granted(SocketGroup group, GrantedSkill granted) {
        Skill skill = data.skills().find(granted.skillId()).orElse(null);
        if (skill == null) {
            return Optional.empty();
        }
        Gem written = group.gems().isEmpty()
                ? plain(skill, granted.level())
                : group.gems().get(0);
        var gem = data.gems().granting(skill.id()).orElse(null);
        int level = Levels.valid(skill, granted.level(), gem);
        return Optional.of(gem(written, gem, skill, level, granted.fromItem()));
    }

    private void explosions(List<SocketedGem> gems) {
        Skill skill = data.skills().get(Explosions.SKILL);
        for (int i = 0; i < explosions; i++) {
            gems.add(gem(plain(skill, 1), null, skill, 1, false));
        }
    }

    private static Gem plain(Skill skill, int level) {
        return new Gem(
                skill.name(), "", "", skill.id(), level, 0, true, true, false, 1, NO_CHOICE, NO_CHOICE, Map.of());
    }

    private Optional<SocketedGem> socketed(Gem written) {
        var gem = gemData(written).orElse(null);
        Skill skill = gem != null
                ? data.skills().find(gem.grantedEffectId()).orElse(null)
                : data.skills().find(written.skillId()).orElse(null);
        if (skill == null) {
            return Optional.empty();
        }
        int level = Levels.valid(skill, written.level(), gem);
        return Optional.of(gem(written, gem, skill, level, false));
    }

    private SocketedGem gem(
            Gem written, dev.espalier.data.skill.@Nullable Gem gem, Skill main, int level, boolean fromItem) {
        List<Skill> effects = effects(main, gem);
        return new SocketedGem(written, gem, effects, activeSkills(effects, gem), level, fromItem);
    }

    private List<Skill> effects(Skill main, dev.espalier.data.skill.@Nullable Gem gem) {
        var effects = new ArrayList<Skill>();
        effects.add(main);
        if (gem != null) {
            gem.additionalEffectIds().forEach(id -> data.skills().find(id).ifPresent(effects::add));
        }
        return effects;
    }

    /** The active skills among what a gem grants, as builds number them. */
    private List<Skill> activeSkills(List<Skill> effects, dev.espalier.data.skill.@Nullable Gem gem) {
        List<String> order = gem == null ? List.of() : EffectOrder.of(gem.id());
        if (order.isEmpty()) {
            return effects;
        }
        var ordered = new ArrayList<Skill>();
        order.forEach(id -> data.skills().find(id).ifPresent(ordered::add));
        return ordered;
    }

    /** Which gem is meant: by its id and variant, else by the skill it grants, else by its name. */
    private Optional<dev.espalier.data.skill.Gem> gemData(Gem gem) {
        if (!gem.gemId().isEmpty()) {
            var exact = data.gems().find(gem.gemId(), gem.variantId());
            if (exact.isPresent()) {
                return exact;
            }
            return data.gems().variants(gem.gemId()).stream()
                    .min(Comparator.comparing(dev.espalier.data.skill.Gem::id));
        }
        if (!gem.skillId().isEmpty()) {
            return data.gems().granting(gem.skillId());
        }
        return named(gem.name().trim());
    }

    /** The gem of a name; nothing if several have it. */
    private Optional<dev.espalier.data.skill.Gem> named(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var all = data.gems().all().filter(g -> g.name().equalsIgnoreCase(name)).toList();
        if (all.size() != 1) {
            String why = all.isEmpty() ? "no gem has this name" : "several gems have this name";
            model.notUnderstood().add(new NotUnderstood("Socket group", name, why));
            return Optional.empty();
        }
        return Optional.of(all.get(0));
    }
}
