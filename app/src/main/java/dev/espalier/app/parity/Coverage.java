package dev.espalier.app.parity;

import dev.espalier.calculation.parse.ModifierParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of the modifier lines that Path of Building understands the engine's parser understands too.
 *
 * @param tree the share of lines of passive trees, 0 to 1
 * @param items the share of lines of items: affixes, implicits, runes and uniques
 */
public record Coverage(double tree, double items) {

    /** Reads a table of lines: source, how Path of Building understands it ({@code 1} is whole), the line. */
    public static Coverage measure(Path lines) throws IOException {
        ModifierParser parser = ModifierParser.standard();
        var all = new TreeMap<Boolean, int[]>();
        for (String row : Files.readAllLines(lines)) {
            String[] fields = row.split("\t", 3);
            if (fields.length == 3 && fields[1].equals("1")) {
                int[] counts = all.computeIfAbsent(fields[0].startsWith("tree"), k -> new int[2]);
                counts[0]++;
                if (parser.parse(fields[2]).rest().isEmpty()) {
                    counts[1]++;
                }
            }
        }
        return new Coverage(share(all.get(true)), share(all.get(false)));
    }

    private static double share(int @Nullable [] counts) {
        return counts == null ? 0 : (double) counts[1] / counts[0];
    }
}
