package dev.espalier.calculation.modifier.notation;

import dev.espalier.calculation.modifier.GlobalLimit;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A modifier as one line of text, and back: {@code inc Damage 10 flags(attack) if(LowLife)}. The grammar stands in
 * {@code docs/modifier-notation.md}. Reading what was printed gives an equal modifier (but for its source, which the
 * text does not hold).
 */
public final class ModifierNotation {
    private static final Map<String, Kind> KINDS = Map.of(
            "base", Kind.BASE,
            "inc", Kind.INCREASED,
            "more", Kind.MORE,
            "override", Kind.OVERRIDE,
            "flag", Kind.FLAG,
            "max", Kind.MAX,
            "list", Kind.LIST);

    private final Cursor cursor;
    private final Source source;
    private @Nullable Amount amount;

    private ModifierNotation(Cursor cursor, Source source) {
        this.cursor = cursor;
        this.source = source;
    }

    /**
     * Reads a modifier that may have {@code #} in the place of its number.
     *
     * @throws NotationException if the text is not in the notation
     */
    public static ModifierTemplate template(String text, Source source) {
        var cursor = new Cursor(text);
        var reader = new ModifierNotation(cursor, source);
        Modifier shape = reader.modifier();
        if (!cursor.atEnd()) {
            throw cursor.problem("expected the end");
        }
        return new ModifierTemplate(shape, reader.amount);
    }

    /**
     * Reads a complete modifier.
     *
     * @throws NotationException if the text is not in the notation or leaves its number open
     */
    public static Modifier parse(String text, Source source) {
        ModifierTemplate read = template(text, source);
        if (read.amount() != null) {
            throw new NotationException("a number is missing in: " + text);
        }
        return read.shape();
    }

    private Modifier modifier() {
        String word = cursor.word();
        Kind kind = KINDS.get(word);
        if (kind == null) {
            throw cursor.problem("'" + word + "' is no kind of modifier");
        }
        Stat stat = Stat.of(cursor.word());
        Payload payload = kind == Kind.LIST ? payload() : null;
        double value = kind == Kind.LIST ? 0 : kind == Kind.FLAG ? 1 : number();
        return behindValue(new Modifier(stat, kind, value, 0, 0, List.of(), source, payload, null));
    }

    private double number() {
        if (cursor.sees('#')) {
            amount = cursor.amount();
            return 0;
        }
        return cursor.number();
    }

    /** {@code {modifier}} or {@code {key number}}, then words in brackets. */
    private Payload payload() {
        cursor.expect('{');
        Payload payload;
        if (cursor.takes('}')) {
            payload = new Payload.Entry("", 0, Map.of());
        } else if (cursor.takes('=')) {
            String key = cursor.word();
            double value = cursor.sees('}') ? 0 : number();
            cursor.expect('}');
            payload = new Payload.Entry(key, value, Map.of());
        } else {
            Modifier nested = modifier();
            cursor.expect('}');
            payload = new Payload.Nested(nested, Map.of());
        }
        if (!cursor.sees('(')) {
            return payload;
        }
        Map<String, String> words = words();
        if (payload instanceof Payload.Nested n) {
            return new Payload.Nested(n.modifier(), words);
        }
        var entry = (Payload.Entry) payload;
        return new Payload.Entry(entry.key(), entry.value(), words);
    }

    private Map<String, String> words() {
        var words = new TreeMap<String, String>();
        cursor.expect('(');
        do {
            String name = cursor.word();
            words.put(name, cursor.takes('=') ? cursor.word() : Clause.YES);
        } while (cursor.takes(','));
        cursor.expect(')');
        return words;
    }

    private Modifier behindValue(Modifier head) {
        long flags = 0;
        long keywords = 0;
        GlobalLimit limit = null;
        var tags = new ArrayList<Tag>();
        while (!cursor.atEnd() && !cursor.sees('}')) {
            Clause clause = Clause.read(cursor);
            switch (clause.name()) {
                case "flags" -> flags = FlagNames.FLAGS.bits(clause.subjects());
                case "keywords" -> keywords = FlagNames.KEYWORDS.bits(clause.subjects());
                case "shared" -> limit = new GlobalLimit(clause.subject(), clause.number("limit", 0));
                default -> tags.add(TagReader.tag(clause));
            }
        }
        return head.withFlags(flags, (int) keywords).withTags(tags).withGlobalLimit(limit);
    }

    /** The line that {@link #parse} reads. */
    public static String print(Modifier m) {
        return print(m, null);
    }

    /** The line that {@link #template} reads. */
    public static String print(ModifierTemplate template) {
        return print(template.shape(), template.amount());
    }

    private static String print(Modifier m, @Nullable Amount amount) {
        var text = new StringBuilder(word(m.kind()))
                .append(' ')
                .append(Cursor.word(m.stat().name()));
        if (m.payload() != null) {
            text.append(' ').append(print(m.payload(), amount));
        } else if (m.kind() != Kind.FLAG) {
            text.append(' ').append(amount != null ? amount.toString() : Cursor.number(m.value()));
        }
        if (m.flags() != 0) {
            text.append(' ').append(Clause.of("flags", FlagNames.FLAGS.names(m.flags())));
        }
        if (m.keywords() != 0) {
            text.append(' ').append(Clause.of("keywords", FlagNames.KEYWORDS.names(m.keywords())));
        }
        for (Tag tag : m.tags()) {
            text.append(' ').append(TagPrinter.clause(tag));
        }
        GlobalLimit limit = m.globalLimit();
        if (limit != null) {
            text.append(' ')
                    .append(Clause.of("shared", List.of(limit.key())).with("limit", Cursor.number(limit.limit())));
        }
        return text.toString();
    }

    private static String print(Payload payload, @Nullable Amount amount) {
        if (payload instanceof Payload.Nested n) {
            return '{' + print(n.modifier(), amount) + '}' + printWords(n.words());
        }
        var entry = (Payload.Entry) payload;
        if (entry.key().isEmpty() && entry.value() == 0 && amount == null) {
            return "{}" + printWords(entry.words());
        }
        String number = amount != null ? amount.toString() : Cursor.number(entry.value());
        return "{=" + Cursor.word(entry.key()) + ' ' + number + '}' + printWords(entry.words());
    }

    private static String printWords(Map<String, String> words) {
        if (words.isEmpty()) {
            return "";
        }
        var parts = new ArrayList<String>();
        new TreeMap<>(words)
                .forEach((name, value) ->
                        parts.add(Cursor.word(name) + (value.equals(Clause.YES) ? "" : "=" + Cursor.word(value))));
        return '(' + String.join(", ", parts) + ')';
    }

    private static String word(Kind kind) {
        return kind == Kind.INCREASED ? "inc" : kind.name().toLowerCase(Locale.ROOT);
    }
}
