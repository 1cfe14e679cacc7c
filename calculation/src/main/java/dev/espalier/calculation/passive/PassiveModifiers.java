package dev.espalier.calculation.passive;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.GrantedSkill;
import dev.espalier.calculation.item.EquipmentStage;
import dev.espalier.calculation.item.GrantedSkills;
import dev.espalier.calculation.item.ItemConditions;
import dev.espalier.calculation.item.ModifierScaling;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.data.tree.NodeFlag;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each passive node brings once it is allocated, jewels in sockets and around it included.
 *
 * <p>Some nodes change what others bring (jewel sockets, increased effect of small passives, a limit on jewels): they are
 * {@linkplain #structural structural}, and the answers hold for the allocation of structural nodes that this was made for.
 * Nodes go by their dense index in the tree.
 */
public final class PassiveModifiers {
    private static final Stat SMALL_EFFECT = Stat.of("SmallPassiveSkillEffect");
    private static final Stat NOTABLE_COUNT = Stat.multiplier("AllocatedNotable");
    private static final Stat ARMOUR_NOTABLE_COUNT = Stat.multiplier("AllocatedConnectedNotable");
    private static final Source COUNTED = Source.rule("Allocated passives");

    private final CharacterModel model;
    private final LineParser parser;
    private final EquipmentStage items;
    private final Allocation allocation;
    private final PassiveTree tree;
    private final NodeModifiers texts;
    private final SocketedJewels jewels;
    private final JewelModifiers jewelModifiers;
    private final GrantedPassives granted;
    private final double smallEffect;
    private final int activeSet;

    /** For a build whose base, configuration and equipment stages are done. */
    public PassiveModifiers(CharacterModel model, LineParser parser, EquipmentStage items, Allocation allocation) {
        this.model = model;
        this.parser = parser;
        this.items = items;
        this.allocation = allocation;
        this.tree = model.tree();
        this.jewels = new SocketedJewels(model, items::jewel, allocation);
        this.texts = new NodeModifiers(model, parser, new Conquests(tree, jewels));
        this.activeSet = model.build().activeItemSet().useSecondWeaponSet() ? 2 : 1;
        this.jewelModifiers = new JewelModifiers(model, jewels, texts);
        this.granted = GrantedPassives.of(model, jewelModifiers, allocation);
        this.smallEffect = smallEffect();
    }

    /** The modifiers of a node in a {@link NodeState}; none if it is not allocated. */
    public List<Modifier> of(int node, int state) {
        if (state == NodeState.NOT_ALLOCATED) {
            return List.of();
        }
        var all = new ArrayList<Modifier>();
        if (!granted.contains(node)) {
            all.addAll(withoutCounts(node, state));
        }
        all.addAll(jewelModifiers.of(node));
        if (tree.kind(node) == NodeKind.NOTABLE) {
            all.add(Modifier.of(NOTABLE_COUNT, Kind.BASE, 1, COUNTED));
            if (tree.has(node, NodeFlag.APPLY_TO_ARMOUR)) {
                all.add(Modifier.of(ARMOUR_NOTABLE_COUNT, Kind.BASE, 1, COUNTED));
            }
        }
        return List.copyOf(ItemConditions.settle(all, model.equipment()));
    }

    /**
     * Adds to the player what passives bring that equipment grants (anoints), and the skills that allocated and granted
     * passives grant; lets the model expand keystones. To be called once, after all other stages but the skills.
     */
    public void addTo() {
        model.player().store().addAll(granted());
        new Keystones(model, parser).register();
        var skills = new ArrayList<GrantedSkill>();
        for (int id : allocation.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                int state = allocation.state(id);
                skills.addAll(GrantedSkills.of(texts.of(node, state), "Tree:" + id, ""));
                model.notUnderstood().addAll(texts.notUnderstood(node, state));
            }
        }
        for (int node : granted.nodes()) {
            skills.addAll(GrantedSkills.of(texts.of(node, NodeState.ALLOCATED), "Tree:" + tree.id(node), ""));
        }
        model.grantedSkills().addAll(0, skills);
    }

    private List<Modifier> granted() {
        var all = new ArrayList<Modifier>();
        for (int node : granted.nodes()) {
            all.addAll(withoutCounts(node, NodeState.ALLOCATED));
        }
        return List.copyOf(ItemConditions.settle(all, model.equipment()));
    }

    /**
     * By node, whether allocating it changes more than the sums of its own modifiers: gems, granted skills, other nodes,
     * what jewels do.
     */
    public boolean[] structural() {
        var structure = new Structure(model, items.handsHangOnTree(), grantedByPassives());
        boolean[] structural = new boolean[tree.size()];
        for (int node = 0; node < structural.length; node++) {
            structural[node] = jewelModifiers.isStructural(node, structure::isStructural)
                    || texts.of(node, NodeState.ALLOCATED).stream().anyMatch(structure::isStructural)
                    || withoutCounts(node, NodeState.ALLOCATED).stream().anyMatch(structure::isStructural);
        }
        return structural;
    }

    /** The ids of the skills that passives can grant. */
    private Set<String> grantedByPassives() {
        var ids = new HashSet<String>();
        for (int node = 0; node < tree.size(); node++) {
            GrantedSkills.of(texts.of(node, NodeState.ALLOCATED), "", "").forEach(g -> ids.add(g.skillId()));
        }
        return ids;
    }

    /** The node's lines that were not understood. */
    public List<NotUnderstood> notUnderstood(int node, int state) {
        return texts.notUnderstood(node, state);
    }

    private List<Modifier> withoutCounts(int node, int state) {
        List<Modifier> own = texts.of(node, state);
        NodeKind kind = tree.kind(node);
        if (kind == NodeKind.KEYSTONE) {
            own = List.of(keystone(texts.text(node, state).name()));
        }
        int weaponSet = NodeState.weaponSet(state);
        var additions = new RadiusAdditions(kind, weaponSet, activeSet, own);
        List<Modifier> all = additions.apply(node, jewels.working());
        if (weaponSet != 0) {
            Tag.Condition inSet = Tag.Condition.of("WeaponSet" + weaponSet);
            all = all.stream().map(m -> m.and(inSet)).toList();
        }
        return ModifierScaling.scaled(all, 1 + effect(node, kind, additions.passiveEffect()) / 100);
    }

    private double effect(int node, NodeKind kind, double fromJewels) {
        if (tree.ascendancyName(node) != null) {
            return 0;
        }
        return switch (kind) {
            case SMALL -> smallEffect + fromJewels;
            case NOTABLE -> fromJewels;
            default -> 0;
        };
    }

    private static Modifier keystone(String name) {
        return Modifier.list("Keystone", new Payload.Entry(name, 1, Map.of()), new Source(Source.Category.TREE, name));
    }

    private double smallEffect() {
        double sum = 0;
        for (int id : allocation.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0 && !granted.contains(node)) {
                sum += smallEffect(node, allocation.state(id));
            }
        }
        for (int node : granted.nodes()) {
            sum += smallEffect(node, NodeState.ALLOCATED);
        }
        return sum;
    }

    private double smallEffect(int node, int state) {
        return texts.of(node, state).stream()
                .filter(m -> m.stat() == SMALL_EFFECT && m.kind() == Kind.INCREASED)
                .mapToDouble(Modifier::value)
                .sum();
    }
}
