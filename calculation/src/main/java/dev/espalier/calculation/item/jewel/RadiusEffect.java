package dev.espalier.calculation.item.jewel;

import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.data.tree.NodeKind;
import java.util.List;

/** What a jewel does to the passives around its socket. */
public sealed interface RadiusEffect {

    /** Which passives are meant. Attribute nodes count as small ones only where the words say so. */
    enum Passives {
        SMALL,
        ATTRIBUTE,
        NOTABLE,
        KEYSTONE,
        /** All but keystones and the starts of classes. */
        NOT_KEYSTONE;

        public boolean include(NodeKind kind) {
            return switch (this) {
                case SMALL -> kind == NodeKind.SMALL;
                case ATTRIBUTE -> kind == NodeKind.ATTRIBUTE;
                case NOTABLE -> kind == NodeKind.NOTABLE;
                case KEYSTONE -> kind == NodeKind.KEYSTONE;
                case NOT_KEYSTONE -> kind != NodeKind.KEYSTONE && kind != NodeKind.CLASS_START;
            };
        }
    }

    /** "Small Passive Skills in Radius also grant …". */
    record Grant(Passives passives, Modifier modifier) implements RadiusEffect {}

    /** "20% increased Effect of Small Passive Skills in Radius". */
    record Magnify(Passives passives, double percent) implements RadiusEffect {}

    /** "Notable Passive Skills in Radius grant nothing". */
    record Empty(Passives passives) implements RadiusEffect {}

    /**
     * "Strength from Passives in Radius is Transformed to Dexterity": what the nodes' modifiers of some statistics and one
     * kind grant goes to another statistic too.
     *
     * @param instead whether it is taken from where it was
     * @param factor how much of it arrives; cut to a whole number unless it is 1
     */
    record Transform(List<Stat> from, Stat to, Kind kind, boolean instead, double factor) implements RadiusEffect {
        public Transform {
            from = List.copyOf(from);
        }
    }

    /**
     * "2% increased Movement Speed per 10 Dexterity on Allocated Passives in Radius".
     *
     * @param modifier its value is what one whole step gives
     * @param attribute {@code Str}, {@code Dex} or {@code Int}
     * @param step attribute for one step
     */
    record PerAttribute(Modifier modifier, Stat attribute, double step, boolean allocated) implements RadiusEffect {}
}
