package dev.espalier.calculation.item;

import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.ScopeTag;
import java.util.List;

/** Modifiers with a factor on their effect, nested ones too (Path of Building 0.15.0, ModStore: scaling a modifier). */
public final class ModifierScaling {
    private ModifierScaling() {}

    public static List<Modifier> scaled(List<Modifier> modifiers, double factor) {
        return factor == 1
                ? modifiers
                : modifiers.stream().map(m -> scaled(m, factor)).toList();
    }

    public static Modifier scaled(Modifier modifier, double factor) {
        if (factor == 1 || modifier.kind() == Kind.FLAG || isUnscalable(modifier)) {
            return modifier;
        }
        if (modifier.payload() instanceof Payload.Nested nested) {
            Modifier inner = Rounding.scaled(nested.modifier(), factor);
            return new Modifier(
                    modifier.stat(),
                    modifier.kind(),
                    modifier.value(),
                    modifier.flags(),
                    modifier.keywords(),
                    modifier.tags(),
                    modifier.source(),
                    new Payload.Nested(inner, nested.words()),
                    modifier.globalLimit());
        }
        if (modifier.payload() instanceof Payload.Entry entry && scales(entry)) {
            double value = entry.value() * factor;
            double kept = entry.key().equals("level") ? Math.floor(value) : Rounding.round(value, 2);
            return new Modifier(
                    modifier.stat(),
                    modifier.kind(),
                    modifier.value(),
                    modifier.flags(),
                    modifier.keywords(),
                    modifier.tags(),
                    modifier.source(),
                    new Payload.Entry(entry.key(), kept, entry.words()),
                    modifier.globalLimit());
        }
        return Rounding.scaled(modifier, factor);
    }

    /** Only what a table of named values says outright is subject to scaling: "+1 to Level of all Skills". */
    private static boolean scales(Payload.Entry entry) {
        return entry.word("keyOfScaledMod") != null;
    }

    private static boolean isUnscalable(Modifier modifier) {
        return modifier.tags().stream()
                .anyMatch(t -> t instanceof ScopeTag.GlobalEffect e && "true".equals(e.word("unscalable")));
    }
}
