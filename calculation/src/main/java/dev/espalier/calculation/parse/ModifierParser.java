package dev.espalier.calculation.parse;

import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.parse.PhraseTrie.Match;
import dev.espalier.calculation.parse.phrase.Amount;
import dev.espalier.calculation.parse.phrase.Attributes;
import dev.espalier.calculation.parse.phrase.Notation;
import dev.espalier.calculation.parse.phrase.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Understands the game's modifier lines. The vocabulary is data (see {@code docs/line-grammar.md}); names of
 * statistics, conditions and multipliers are Path of Building's, so that rules can ask for them by those.
 *
 * <p>Thread safe. A new line costs some microseconds; lines read before are remembered (up to {@value #REMEMBERED}), so
 * that the passive tree costs nothing from the second build on.
 */
public final class ModifierParser {
    /** Longer lines are not read: the game's longest have some 300 characters. */
    static final int LONGEST = 2_000;

    private static final int REMEMBERED = 20_000;

    private final PhraseTrie phrases;
    private final Meaning meanings = new Meaning();
    private final Map<String, ParsedLine> remembered = new ConcurrentHashMap<>();

    public ModifierParser(GameNames names) {
        this.phrases = PhraseTables.read(names);
    }

    private static final class Standard {
        private static final ModifierParser PARSER = new ModifierParser(GameNames.builtIn());
    }

    /** The parser for the game version of this jar; made at the first call. */
    public static ModifierParser standard() {
        return Standard.PARSER;
    }

    /**
     * Reads one line, as a player sees it, ranges resolved to a number.
     *
     * @param line at most {@value #LONGEST} characters; longer ones are not understood
     * @return its modifiers (with an empty source: see {@link ParsedLine#from}), or what was not understood; a line that
     *     is understood in part has no modifiers
     */
    public ParsedLine parse(String line) {
        if (line.length() > LONGEST) {
            return ParsedLine.notUnderstood(line);
        }
        ParsedLine known = remembered.get(line);
        if (known == null) {
            known = read(line);
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            remembered.put(line, known);
        }
        return known;
    }

    private ParsedLine read(String line) {
        List<Token> tokens = Tokens.of(line);
        if (tokens.isEmpty()) {
            return ParsedLine.NOTHING;
        }
        var cover = new Cover(phrases, line, tokens);
        List<Match> path = cover.find();
        if (path == null) {
            int at = Math.min(cover.furthest(), tokens.size() - 1);
            return ParsedLine.notUnderstood(line.substring(tokens.get(at).start()));
        }
        return meaning(path);
    }

    /**
     * Reads lines that stand together, on a passive skill or an item. A line that is not understood alone is read
     * together with as many of the following lines as it takes.
     *
     * @return one for each line; lines that were read with one before them have no modifiers of their own
     */
    public List<ParsedLine> parseTogether(List<String> lines) {
        var parsed = new ArrayList<ParsedLine>(lines.size());
        while (parsed.size() < lines.size()) {
            int first = parsed.size();
            ParsedLine line = parse(lines.get(first));
            int end = first + 1;
            if (!line.understood()) {
                ParsedLine joined = line;
                while (end < lines.size() && !joined.understood()) {
                    end++;
                    joined = parse(String.join(" ", lines.subList(first, end)));
                }
                line = joined.understood() ? joined : line;
                end = joined.understood() ? end : first + 1;
            }
            parsed.add(line);
            while (parsed.size() < end) {
                parsed.add(ParsedLine.NOTHING);
            }
        }
        return parsed;
    }

    private ParsedLine meaning(List<Match> path) {
        Match form = null;
        Match said = null;
        var scopes = new ArrayList<ModifierBuilder.Bound>();
        for (Match m : path) {
            switch (m.phrase().role()) {
                case FORM -> form = m;
                case STAT, CORE -> said = m;
                default -> scopes.add(bound(m));
            }
        }
        if (said == null) {
            throw new IllegalStateException("a covered line says nothing");
        }
        if (said.phrase().meaning().startsWith("wrap ")) {
            return wrapped(said, scopes);
        }
        return new ParsedLine(form == null ? core(said, scopes) : stats(form, said, scopes), "");
    }

    private ModifierBuilder.Bound bound(Match m) {
        return new ModifierBuilder.Bound(
                meanings.attributes(m.phrase().meaning(), m.captures().words()),
                m.captures().numbers());
    }

    private List<Modifier> core(Match core, List<ModifierBuilder.Bound> scopes) {
        double[] numbers = core.captures().numbers();
        return statements(core).stream()
                .map(s -> ModifierBuilder.build(s, numbers, scopes))
                .toList();
    }

    private List<Statement> statements(Match m) {
        return meanings.statements(
                m.phrase().role(), m.phrase().meaning(), m.captures().words());
    }

    private List<Modifier> stats(Match form, Match stat, List<ModifierBuilder.Bound> scopes) {
        if (form.phrase().meaning().equals("DOUBLE")) {
            return doubled(stat, scopes);
        }
        Statement how = statements(form).get(0);
        double[] numbers = form.captures().numbers();
        var all = new ArrayList<ModifierBuilder.Bound>();
        all.add(new ModifierBuilder.Bound(how.attributes(), numbers));
        all.addAll(scopes);
        var made = new ArrayList<Modifier>();
        for (Statement what : statements(stat)) {
            var own = new ArrayList<ModifierBuilder.Bound>();
            own.add(new ModifierBuilder.Bound(what.attributes(), stat.captures().numbers()));
            own.addAll(all);
            var statement = new Statement(what.stat(), how.kind(), how.value(), null, Attributes.NONE, true);
            made.add(ModifierBuilder.build(statement, numbers, own));
        }
        return made;
    }

    /** "is doubled": 100% more, once however many modifiers say so (Path of Building 0.15.0, ModParser: DOUBLED). */
    private List<Modifier> doubled(Match stat, List<ModifierBuilder.Bound> scopes) {
        Statement what = statements(stat).get(0);
        String name = what.stat();
        var own = new ArrayList<ModifierBuilder.Bound>();
        own.add(new ModifierBuilder.Bound(what.attributes(), stat.captures().numbers()));
        own.addAll(scopes);
        String once = name + "Doubled";
        var attributes = Attributes.tag(numbers -> Tag.Multiplier.of(once))
                .and(Notation.attributes("shared(" + once + "Limit,100)"));
        var more = new Statement(name, Kind.MORE, Amount.of("100"), null, attributes);
        var mark = new Statement(Stat.multiplier(once).name(), Kind.OVERRIDE, Amount.ONE, null, Attributes.NONE);
        return List.of(
                ModifierBuilder.build(more, new double[0], own), ModifierBuilder.build(mark, new double[0], own));
    }

    /**
     * A line inside a line: the inner one's modifier is wrapped with the outer one's name and words. Of several the first
     * counts (Path of Building 0.15.0, ModParser: jewel functions).
     */
    private ParsedLine wrapped(Match outer, List<ModifierBuilder.Bound> scopes) {
        Map<String, String> captured = outer.captures().words();
        @Nullable String inner = captured.get(PhraseTrie.INNER_LINE);
        if (inner == null) {
            throw new IllegalStateException(
                    "nothing to wrap in: " + outer.phrase().meaning());
        }
        ParsedLine parsed = parse(inner);
        if (!parsed.understood()) {
            return parsed;
        }
        List<String> parts = Notation.split(Meaning.plain(outer.phrase().meaning(), captured), ' ');
        Map<String, String> words = Notation.words(parts.subList(2, parts.size()));
        var tags = new ArrayList<Tag>();
        for (ModifierBuilder.Bound b : scopes) {
            b.attributes().tags().forEach(t -> tags.add(t.bind(b.numbers())));
        }
        return new ParsedLine(
                parsed.modifiers().stream()
                        .limit(1)
                        .map(m -> ModifierBuilder.nested(parts.get(1), m, words, tags))
                        .toList(),
                "");
    }
}
