package dev.espalier.calculation.passive;

import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.parse.ParsedLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stat lines of a node say. A line that makes no sense alone is tried together with those behind it (Path of
 * Building 0.15.0, PassiveTree: stats of a node).
 */
record NodeLines(List<Modifier> modifiers, List<NotUnderstood> notUnderstood) {

    static NodeLines of(String name, List<String> stats, LineParser parser) {
        var source = new Source(Source.Category.TREE, name);
        List<String> lines = stats.stream().flatMap(String::lines).toList();
        var modifiers = new ArrayList<Modifier>();
        var missed = new ArrayList<NotUnderstood>();
        int at = 0;
        while (at < lines.size()) {
            int end = at + 1;
            ParsedLine parsed = parser.parse(lines.get(at));
            while (!parsed.understood() && end < lines.size()) {
                end++;
                parsed = parser.parse(String.join(" ", lines.subList(at, end)));
            }
            if (parsed.understood()) {
                modifiers.addAll(parsed.from(source));
            } else {
                missed.add(new NotUnderstood("Passive: " + name, lines.get(at), "not understood"));
                end = at + 1;
            }
            at = end;
        }
        return new NodeLines(List.copyOf(modifiers), List.copyOf(missed));
    }
}
