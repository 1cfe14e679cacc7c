package dev.espalier.app.report.piece;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.trust.Trust;

/** How far the numbers can be trusted, for machines: the tier's key by statistic, for those that people are shown. */
public final class TrustJson {
    private TrustJson() {}

    public static ObjectNode of(Trust trust) {
        ObjectNode node = Json.object();
        for (Sheet.Line line : Sheet.lines()) {
            node.put(line.statistic(), trust.of(line.statistic()).key());
        }
        return node;
    }
}
