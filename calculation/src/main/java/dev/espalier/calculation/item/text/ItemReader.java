package dev.espalier.calculation.item.text;

import dev.espalier.calculation.character.Rarity;
import dev.espalier.calculation.parse.ParsedLine;
import dev.espalier.code.Item;
import dev.espalier.data.Catalog;
import dev.espalier.data.item.ItemBase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes an item's text apart (Path of Building 0.15.0, Item: parsing the raw text): headers, base, modifier lines.
 *
 * <p>What affixes a crafted item was made of ({@code Prefix:}, {@code Suffix:}) does not count: its modifier lines stand
 * in the text too.
 */
public final class ItemReader {
    private static final Pattern HEADER = Pattern.compile("^([\\p{Alpha} ]+:?): (.+)$");
    private static final Pattern REQUIRES = Pattern.compile("^(Requires \\p{Alpha}+) (.+)$");
    private static final Pattern GAME_WORD = Pattern.compile("\\[(?:[^|\\]]+\\|)?([^|\\]]+)]");
    private static final Set<String> WITHOUT_MEANING =
            Set.of("--------", "Requirements:", "Desecrated Prefix", "Desecrated Suffix", "Unidentified", "Prefixes:");

    private final Catalog<ItemBase> bases;
    private final LineParser parser;

    public ItemReader(Catalog<ItemBase> bases, LineParser parser) {
        this.bases = bases;
        this.parser = parser;
    }

    /** The item's parts, or empty if its text names no base of the game. */
    public Optional<ItemText> read(Item item) {
        List<String> lines = new ArrayList<>();
        for (String line : item.lines()) {
            lines.add(line.indexOf('[') < 0 ? line : GAME_WORD.matcher(line).replaceAll("$1"));
        }
        ItemHeaders headers = new ItemHeaders(item);
        int next = readName(headers, lines);
        var groups = new LineGroups(headers);
        while (next < lines.size()) {
            next = readLine(headers, groups, lines, next);
        }
        ItemBase base = headers.base;
        return base == null ? Optional.empty() : Optional.of(headers.finish(base, groups.finish(item.modRanges())));
    }

    private int readName(ItemHeaders headers, List<String> lines) {
        int next = 0;
        if (next < lines.size() && lines.get(next).startsWith("Item Class:")) {
            next++;
        }
        if (next < lines.size() && lines.get(next).startsWith("Rarity: ")) {
            headers.rarity =
                    Rarity.of(lines.get(next).substring("Rarity: ".length()).strip());
            next++;
        }
        if (headers.rarity == Rarity.UNIQUE && lines.stream().anyMatch(l -> l.contains("Foil Unique"))) {
            headers.rarity = Rarity.RELIC;
        }
        if (next >= lines.size()) {
            return next;
        }
        headers.title = lines.get(next);
        boolean unidentified = lines.contains("Unidentified") || isBaseWithoutName(headers.rarity, lines, next);
        if (headers.rarity.namesItsBase()) {
            headers.base = baseWithin(headers.title);
            headers.title = headers.title.replaceAll(" \\(.+\\)", "");
            return next + 1;
        }
        return unidentified ? next : next + 1;
    }

    private boolean isBaseWithoutName(Rarity rarity, List<String> lines, int name) {
        return rarity == Rarity.UNIQUE
                && bases.contains(lines.get(name))
                && !(name + 1 < lines.size() && bases.contains(lines.get(name + 1)));
    }

    /** The base that a normal or magic item's name is made around: the longest that occurs in it. */
    private @Nullable ItemBase baseWithin(String name) {
        if (bases.contains(name)) {
            return bases.get(name);
        }
        String best = "";
        for (String candidate : bases.names()) {
            if (candidate.length() > best.length() && name.contains(candidate)) {
                best = candidate;
            }
        }
        return best.isEmpty() ? null : bases.get(best);
    }

    private int readLine(ItemHeaders headers, LineGroups groups, List<String> lines, int at) {
        String line = lines.get(at);
        if (WITHOUT_MEANING.contains(line) || headers.state(line)) {
            return at + 1;
        }
        Matcher header = HEADER.matcher(line);
        if (!header.matches()) {
            header = REQUIRES.matcher(line);
        }
        if (header.matches() && headers.header(header.group(1), header.group(2))) {
            return at + 1;
        }
        ItemLine modifier = LineMarks.read(line);
        if (readBase(headers, modifier)) {
            return at + 1;
        }
        return readModifier(headers, groups, modifier, at + 1 < lines.size() ? lines.get(at + 1) : null)
                ? at + 2
                : at + 1;
    }

    private boolean readBase(ItemHeaders headers, ItemLine line) {
        String name = line.text().startsWith("Superior ") ? line.text().substring("Superior ".length()) : line.text();
        Optional<ItemBase> found = bases.find(name);
        if (found.isEmpty()) {
            return false;
        }
        if (headers.variant == null
                || line.variants().isEmpty()
                || line.variants().contains(headers.variant)) {
            headers.base = found.get();
        }
        return true;
    }

    /** Whether the line and the one behind it are one. */
    private boolean readModifier(ItemHeaders headers, LineGroups groups, ItemLine line, @Nullable String behind) {
        double magnitude = Catalyst.magnitude(headers.catalyst, line.tags(), headers.catalystQuality);
        ParsedLine alone = parse(line, magnitude);
        if (!understood(alone) && behind != null) {
            ItemLine joined = line.withText(line.text() + " " + LineMarks.bare(behind));
            if (understood(parse(joined, magnitude))) {
                groups.add(joined);
                return true;
            }
        }
        if (headers.modifiersBegan || groups.begun() || !alone.modifiers().isEmpty()) {
            groups.add(line);
        }
        return false;
    }

    private ParsedLine parse(ItemLine line, double magnitude) {
        return parser.parse(Rolls.apply(line.text(), 1, line.corruption(), magnitude));
    }

    private static boolean understood(ParsedLine parsed) {
        return parsed.understood();
    }

    /** The modifier lines as they are sorted into groups. */
    private static final class LineGroups {
        private final ItemHeaders headers;
        private final List<ItemLine> enchantments = new ArrayList<>();
        private final List<ItemLine> runes = new ArrayList<>();
        private final List<ItemLine> classRequirements = new ArrayList<>();
        private final List<ItemLine> implicits = new ArrayList<>();
        private final List<ItemLine> explicits = new ArrayList<>();

        LineGroups(ItemHeaders headers) {
            this.headers = headers;
        }

        boolean begun() {
            return !(enchantments.isEmpty() && runes.isEmpty() && implicits.isEmpty() && explicits.isEmpty());
        }

        void add(ItemLine line) {
            group(line).add(line);
        }

        private List<ItemLine> group(ItemLine line) {
            if (line.is(ItemLine.Mark.RUNE)) {
                return runes;
            } else if (line.is(ItemLine.Mark.ENCHANT)) {
                return enchantments;
            } else if (line.text().contains("Requires Class")) {
                return classRequirements;
            }
            int counted = runes.size() + enchantments.size() + implicits.size();
            return line.is(ItemLine.Mark.IMPLICIT) || counted < headers.implicits ? implicits : explicits;
        }

        /** The groups, with the rolls that older builds keep beside the text. */
        ItemText.Lines finish(List<Item.ModRange> ranges) {
            for (Item.ModRange range : ranges) {
                int at = range.line() - 1;
                for (List<ItemLine> group : List.of(enchantments, implicits, explicits)) {
                    if (at >= 0 && at < group.size()) {
                        group.set(at, group.get(at).withRoll(range.range()));
                        break;
                    }
                    at -= group.size();
                }
            }
            return new ItemText.Lines(enchantments, runes, classRequirements, implicits, explicits);
        }
    }

    /** The variants that count: the chosen one and the further ones of items that have several choices. */
    static Set<Integer> variants(int known, @Nullable Integer chosen, List<@Nullable Integer> further) {
        Set<Integer> all = new LinkedHashSet<>();
        if (known == 0) {
            return all;
        }
        all.add(chosen == null ? known : Math.min(known, chosen));
        for (Integer more : further) {
            if (more != null) {
                all.add(Math.min(known, more));
            }
        }
        return all;
    }
}
