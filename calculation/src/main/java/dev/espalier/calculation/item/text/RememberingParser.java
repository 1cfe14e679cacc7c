package dev.espalier.calculation.item.text;

import dev.espalier.calculation.parse.ModifierParser;
import dev.espalier.calculation.parse.ParsedLine;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The game's parser with a memory: characters and trees share most of their lines, and a line costs a hundred times what
 * looking it up does. Once the memory is full further lines are parsed and forgotten. Thread safe.
 */
public final class RememberingParser implements LineParser {
    private static final int MOST_LINES = 50_000;
    private static final RememberingParser SHARED = new RememberingParser(ModifierParser.standard()::parse);

    private final ConcurrentHashMap<String, ParsedLine> known = new ConcurrentHashMap<>();
    private final LineParser parser;

    RememberingParser(LineParser parser) {
        this.parser = parser;
    }

    /** The one memory of the program. */
    public static LineParser shared() {
        return SHARED;
    }

    @Override
    public ParsedLine parse(String line) {
        ParsedLine remembered = known.get(line);
        if (remembered != null) {
            return remembered;
        }
        ParsedLine parsed = parser.parse(line);
        if (known.size() < MOST_LINES) {
            known.put(line, parsed);
        }
        return parsed;
    }
}
