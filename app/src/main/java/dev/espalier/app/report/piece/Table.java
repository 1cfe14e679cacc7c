package dev.espalier.app.report.piece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text in columns: the first is set to the left, the others to the right. */
public final class Table {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    /** A row of cells. */
    public void row(String... cells) {
        rows.add(cells);
    }

    /** A row that is written as it is, across the columns. */
    public void heading(String text) {
        rows.add(new String[] {text});
    }

    public void appendTo(StringBuilder text) {
        int[] widths = widths();
        for (String[] row : rows) {
            text.append(line(row, widths).stripTrailing()).append('\n');
        }
    }

    private int[] widths() {
        int[] widths = new int[0];
        for (String[] row : rows) {
            if (row.length > 1) {
                widths = Arrays.copyOf(widths, Math.max(widths.length, row.length));
                for (int i = 0; i < row.length; i++) {
                    widths[i] = Math.max(widths[i], row[i].length());
                }
            }
        }
        return widths;
    }

    private static String line(String[] row, int[] widths) {
        if (row.length == 1) {
            return row[0];
        }
        var line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String space = " ".repeat(widths[i] - row[i].length());
            line.append(i == 0 ? GAP : GAP + space).append(row[i]).append(i == 0 ? space : "");
        }
        return line.toString();
    }
}
