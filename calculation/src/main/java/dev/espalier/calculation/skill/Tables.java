package dev.espalier.calculation.skill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads tables of game facts from resources: columns by tabulators, comments after {@code #}. */
final class Tables {
    private Tables() {}

    static List<String[]> lines(String file, int columns) {
        var lines = new ArrayList<String[]>();
        try (InputStream in = Tables.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is missing");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    String[] parts = line.split("\t", -1);
                    if (parts.length != columns) {
                        throw new IllegalStateException(file + ": not " + columns + " columns: " + line);
                    }
                    lines.add(parts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return lines;
    }
}
