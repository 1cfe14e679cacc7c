package dev.espalier.calculation.passive;

import dev.espalier.calculation.item.ModifierScaling;
import dev.espalier.calculation.item.jewel.RadiusEffect;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.passive.SocketedJewels.Socketed;
import dev.espalier.data.tree.NodeKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A node's modifiers while jewels around it are at work (Path of Building 0.15.0, CalcSetup: modifiers of a node).
 *
 * <p>Of several time-lost jewels that reach a node only the one in the first socket adds to it.
 */
final class RadiusAdditions {
    private final NodeKind kind;
    private final int nodeSet;
    private final int activeSet;
    private final List<Modifier> own;
    private final List<Modifier> all;
    private boolean empty;
    private double effect;
    private double passiveEffect;

    /**
     * @param nodeSet the weapon set that the node counts for, 0 for both
     * @param activeSet the weapon set in use
     */
    RadiusAdditions(NodeKind kind, int nodeSet, int activeSet, List<Modifier> own) {
        this.kind = kind;
        this.nodeSet = nodeSet;
        this.activeSet = activeSet;
        this.own = own;
        this.all = new ArrayList<>(own);
    }

    /** Increase of the effect of this kind of passive that jewels around it give, in per cent. */
    double passiveEffect() {
        return passiveEffect;
    }

    /** The node's modifiers with what jewels add and take. */
    List<Modifier> apply(int node, List<Socketed> jewels) {
        for (Socketed s : jewels) {
            if (s.reaches(node)) {
                if (!s.jewel().isExclusive()) {
                    applyAll(s, 0);
                } else if (kind == NodeKind.SMALL || kind == NodeKind.NOTABLE) {
                    applyAll(s, nodeSet == 0 ? s.weaponSet() : 0);
                    break;
                }
            }
        }
        List<Modifier> scaled = empty ? List.of() : ModifierScaling.scaled(all, 1 + effect / 100);
        return counted(node, jewels, scaled);
    }

    /** All effects of a jewel; what it grants holds only in {@code onlyInSet} where that is not 0. */
    private void applyAll(Socketed s, int onlyInSet) {
        for (RadiusEffect e : s.jewel().effects()) {
            if (e instanceof RadiusEffect.Grant grant && grant.passives().include(kind)) {
                Modifier m = grant.modifier();
                all.add(onlyInSet == 0 ? m : m.and(Tag.Condition.of("WeaponSet" + onlyInSet)));
            } else if (e instanceof RadiusEffect.Magnify magnify
                    && magnify.passives().include(kind)) {
                magnify(magnify, onlyInSet);
            } else if (e instanceof RadiusEffect.Empty nothing
                    && nothing.passives().include(kind)) {
                empty = true;
            } else if (e instanceof RadiusEffect.Transform transform) {
                transform(transform);
            }
        }
    }

    private void magnify(RadiusEffect.Magnify magnify, int onlyInSet) {
        int set = nodeSet == 0 ? onlyInSet : nodeSet;
        if (magnify.passives() == RadiusEffect.Passives.NOT_KEYSTONE) {
            effect += magnify.percent();
        } else if (set == 0 || set == activeSet) {
            passiveEffect = magnify.percent();
        }
    }

    private void transform(RadiusEffect.Transform t) {
        for (Stat from : t.from()) {
            for (Modifier m : own) {
                if (m.stat() == from && m.kind() == t.kind()) {
                    if (t.instead()) {
                        all.add(m.withValue(-m.value()));
                    }
                    double value = t.factor() == 1 ? m.value() : Math.floor(m.value() * t.factor());
                    all.add(with(m, t.to(), value));
                }
            }
        }
    }

    private static Modifier with(Modifier m, Stat stat, double value) {
        return new Modifier(
                stat, m.kind(), value, m.flags(), m.keywords(), m.tags(), m.source(), m.payload(), m.globalLimit());
    }

    /** Counts the node's attributes for jewels that grow with those of allocated passives around them. */
    private static List<Modifier> counted(int node, List<Socketed> jewels, List<Modifier> modifiers) {
        List<Modifier> counts = new ArrayList<>();
        for (Socketed s : jewels) {
            for (RadiusEffect e : s.jewel().effects()) {
                if (e instanceof RadiusEffect.PerAttribute per && per.allocated() && s.reaches(node)) {
                    count(s, per.attribute(), modifiers, counts);
                }
            }
        }
        if (counts.isEmpty()) {
            return modifiers;
        }
        counts.addAll(0, modifiers);
        return counts;
    }

    private static void count(Socketed s, Stat attribute, List<Modifier> modifiers, List<Modifier> counts) {
        double amount = modifiers.stream()
                .filter(m -> m.stat() == attribute && m.kind() == Kind.BASE)
                .mapToDouble(Modifier::value)
                .sum();
        if (amount != 0) {
            var source = new Source(Source.Category.TREE, s.jewel().item().name());
            counts.add(Modifier.of(inRadius(s, attribute), Kind.BASE, amount, source));
        }
    }

    /** The multiplier that holds the attribute of allocated passives around a jewel. */
    static Stat inRadius(Socketed s, Stat attribute) {
        return Stat.multiplier(attribute.name() + "InRadiusOf" + s.node());
    }
}
