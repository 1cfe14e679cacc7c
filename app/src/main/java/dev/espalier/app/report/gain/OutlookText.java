package dev.espalier.app.report.gain;

import dev.espalier.app.report.piece.Numbers;
import dev.espalier.app.report.piece.Sheet;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.search.Outlook;
import dev.espalier.search.Result;
import java.util.ArrayList;
import java.util.List;

/** What more points would bring, and what keeps the goal from rising, for people. */
final class OutlookText {
    private static final double WORTH_TELLING = 1e-4;

    private OutlookText() {}

    static void append(StringBuilder text, Improvement improvement) {
        Result result = improvement.result();
        Outlook outlook = result.outlook();
        if (outlook.points().isEmpty()) {
            return;
        }
        var parts = new ArrayList<String>();
        outlook.points().forEach((more, score) -> {
            if (score > result.scoreAfter() + WORTH_TELLING) {
                parts.add(points(more) + " " + gain(result, score));
            }
        });
        text.append(
                parts.isEmpty()
                        ? "\nMore points would bring next to nothing.\n"
                        : "\nMore points would bring, on top of this: " + String.join(", ", parts) + ".\n");
        blocks(text, result, outlook.blocks());
    }

    private static void blocks(StringBuilder text, Result result, List<Outlook.Block> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        text.append("What blocks the next gain:\n");
        for (Outlook.Block block : blocks) {
            text.append(String.format("  %9s  ", gain(result, block.score())))
                    .append(words(block.what()))
                    .append('\n');
        }
    }

    private static String words(Outlook.What what) {
        if (what instanceof Outlook.What.Points points) {
            return "the points: with " + points(points.more()) + " more";
        }
        if (what instanceof Outlook.What.Respecs respecs) {
            return "the respecs: with " + respecs.more() + " more";
        }
        Outlook.What.Limit limit = (Outlook.What.Limit) what;
        return Sheet.label(limit.statistic()) + " >= " + Numbers.amount(limit.minimum()) + ": without this limit";
    }

    private static String points(int n) {
        return n == 1 ? "1 point" : n + " points";
    }

    private static String gain(Result result, double score) {
        return Numbers.percent(Math.expm1(score - result.scoreAfter()));
    }
}
