package dev.espalier.calculation.modifier.notation;

import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Source;
import org.jspecify.annotations.Nullable;

/**
 * A modifier that may wait for its number.
 *
 * @param shape the modifier, with 0 where the number goes
 * @param amount how the number is made from what is given, or null if the shape is complete
 */
public record ModifierTemplate(Modifier shape, @Nullable Amount amount) {

    /** The modifier for a given number; a complete template is the same for every number. */
    public Modifier fill(double given) {
        return amount == null ? shape : withNumber(shape, amount.of(given));
    }

    /** The modifier for a given number, with a source. */
    public Modifier fill(double given, Source source) {
        Modifier filled = fill(given);
        if (filled.payload() instanceof Payload.Nested n) {
            var nested = new Payload.Nested(n.modifier().withSource(source), n.words());
            filled = withPayload(filled, nested);
        }
        return filled.withSource(source);
    }

    private static Modifier withNumber(Modifier m, double number) {
        if (m.kind() == Kind.FLAG) {
            return m;
        }
        Payload payload = m.payload();
        if (payload == null) {
            return m.withValue(number);
        }
        if (payload instanceof Payload.Nested n) {
            return withPayload(m, new Payload.Nested(withNumber(n.modifier(), number), n.words()));
        }
        var entry = (Payload.Entry) payload;
        return withPayload(m, new Payload.Entry(entry.key(), number, entry.words()));
    }

    private static Modifier withPayload(Modifier m, Payload payload) {
        return new Modifier(
                m.stat(), m.kind(), m.value(), m.flags(), m.keywords(), m.tags(), m.source(), payload, m.globalLimit());
    }
}
