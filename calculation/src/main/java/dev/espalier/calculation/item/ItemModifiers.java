package dev.espalier.calculation.item;

import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.item.jewel.RadiusEffect;
import dev.espalier.calculation.item.jewel.RadiusLines;
import dev.espalier.calculation.item.text.ItemLine;
import dev.espalier.calculation.item.text.ItemText;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.item.text.Rolls;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.parse.ParsedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an item's lines say, wherever it sits: modifiers with the item as their source, local ones among them, and the
 * lines that were not understood.
 *
 * @param id the item's number in the build
 */
record ItemModifiers(
        int id,
        ItemText text,
        Source source,
        List<Modifier> modifiers,
        List<RadiusEffect> radiusEffects,
        List<NotUnderstood> notUnderstood) {

    private static final ParsedLine NOT_UNDERSTOOD = new ParsedLine(List.of(), "radius");

    static ItemModifiers of(int id, ItemText text, LineParser parser) {
        var source = new Source(Source.Category.ITEM, text.name());
        var modifiers = new ArrayList<Modifier>();
        var missed = new ArrayList<NotUnderstood>();
        var radius = new ArrayList<RadiusEffect>();
        var radiusLines = new RadiusLines(parser);
        for (ItemLine line : present(text).toList()) {
            List<RadiusEffect> effects =
                    text.base().type().equals("Jewel") ? radiusLines.read(text.rolled(line), source) : null;
            if (effects != null && !effects.isEmpty()) {
                radius.addAll(effects);
                continue;
            }
            ParsedLine parsed = effects == null ? parse(text, line, parser) : NOT_UNDERSTOOD;
            if (parsed.understood()) {
                modifiers.addAll(parsed.from(source));
            } else {
                missed.add(new NotUnderstood(text.name(), text.rolled(line), "not understood"));
            }
        }
        return new ItemModifiers(id, text, source, List.copyOf(modifiers), List.copyOf(radius), List.copyOf(missed));
    }

    private static Stream<ItemLine> present(ItemText text) {
        Set<Integer> chosen = text.chosenVariants();
        return text.lines().all().filter(l -> l.present(chosen) && !l.text().startsWith("Requires Class"));
    }

    /** A line that is understood at its highest roll alone counts with that one. */
    private static ParsedLine parse(ItemText text, ItemLine line, LineParser parser) {
        ParsedLine parsed = parser.parse(text.rolled(line));
        if (parsed.understood() || !Rolls.hasRange(line.text())) {
            return parsed;
        }
        return parser.parse(text.rolled(line.withRoll(1)));
    }
}
