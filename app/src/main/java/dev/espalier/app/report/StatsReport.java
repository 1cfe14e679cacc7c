package dev.espalier.app.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.report.piece.Headings;
import dev.espalier.app.report.piece.Json;
import dev.espalier.app.report.piece.Numbers;
import dev.espalier.app.report.piece.Sheet;
import dev.espalier.app.report.piece.Table;
import dev.espalier.app.report.piece.TrustJson;
import dev.espalier.app.trust.Trust;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.NotUnderstood;
import java.util.List;
import java.util.TreeMap;

/**
 * The numbers of a build as it is.
 *
 * @param engine the engine's name
 */
public record StatsReport(LoadedBuild build, String engine, BuildStats stats, List<NotUnderstood> notUnderstood) {

    public StatsReport {
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** The numbers by section; with all of them by name behind if wanted. */
    public String text(boolean all) {
        var text = new StringBuilder(Headings.of(build, engine)).append('\n');
        Trust trust = Trust.of(build, engine, stats);
        var table = new Table();
        String section = "";
        for (Sheet.Line line : Sheet.lines()) {
            double value = stats.get(line.statistic());
            if (value != 0) {
                if (!section.equals(line.section())) {
                    section = line.section();
                    table.heading("");
                    table.heading(section);
                }
                table.row(
                        line.label(),
                        line.format(value),
                        trust.of(line.statistic()).key());
            }
        }
        if (all) {
            all(table);
        }
        table.appendTo(text);
        text.append('\n').append(trust.basis()).append('\n');
        Headings.notUnderstood(text, notUnderstood);
        return text.toString();
    }

    private void all(Table table) {
        table.heading("");
        table.heading("All statistics, by Path of Building's names");
        new TreeMap<>(stats.player()).forEach((name, value) -> table.row(name, Numbers.amount(value)));
        new TreeMap<>(stats.minion())
                .forEach((name, value) -> table.row(BuildStats.MINION + name, Numbers.amount(value)));
    }

    /** {@code {engine, kind, stats, minion, trust, notUnderstood}}. */
    public String json() {
        ObjectNode root = Json.object();
        Trust trust = Trust.of(build, engine, stats);
        root.put("engine", engine);
        root.put("kind", trust.kind().key());
        root.set("stats", Json.numbers(stats.player()));
        root.set("minion", Json.numbers(stats.minion()));
        root.set("trust", TrustJson.of(trust));
        Json.notUnderstood(root.putArray("notUnderstood"), notUnderstood);
        return Json.text(root);
    }
}
