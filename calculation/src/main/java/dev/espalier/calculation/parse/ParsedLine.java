package dev.espalier.calculation.parse;

import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Source;
import java.util.List;

/**
 * What a line says.
 *
 * @param modifiers none if the line was not understood, or if it changes nothing that is calculated
 * @param rest what was not understood; empty when all was
 */
public record ParsedLine(List<Modifier> modifiers, String rest) {
    static final ParsedLine NOTHING = new ParsedLine(List.of(), "");

    public ParsedLine {
        modifiers = List.copyOf(modifiers);
    }

    static ParsedLine notUnderstood(String rest) {
        return new ParsedLine(List.of(), rest);
    }

    public boolean understood() {
        return rest.isEmpty();
    }

    /** The modifiers as coming from there, nested ones too. */
    public List<Modifier> from(Source source) {
        return modifiers.stream().map(m -> from(source, m)).toList();
    }

    private static Modifier from(Source source, Modifier modifier) {
        if (!(modifier.payload() instanceof Payload.Nested nested)) {
            return modifier.withSource(source);
        }
        var inner = new Payload.Nested(from(source, nested.modifier()), nested.words());
        return new Modifier(
                modifier.stat(),
                modifier.kind(),
                modifier.value(),
                modifier.flags(),
                modifier.keywords(),
                modifier.tags(),
                source,
                inner,
                modifier.globalLimit());
    }
}
