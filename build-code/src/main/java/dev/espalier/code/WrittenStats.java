package dev.espalier.code;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Path of Building wrote into the document when it saved the build. They are as old as the document
 * and say nothing about a tree that was edited since.
 *
 * @param player statistic to value as written ({@code inf} and {@code nan} occur), in the document's order
 * @param minion the same for the minion that was measured
 * @param fullDps the skills that were part of the sum over several skills
 */
public record WrittenStats(Map<String, String> player, Map<String, String> minion, List<FullDpsSkill> fullDps) {

    /** One skill's part of the sum: its name, damage per second as written, part and source. */
    public record FullDpsSkill(String name, String value, String skillPart, String source) {}

    public WrittenStats {
        player = Collections.unmodifiableMap(new LinkedHashMap<>(player));
        minion = Collections.unmodifiableMap(new LinkedHashMap<>(minion));
        fullDps = List.copyOf(fullDps);
    }

    /** A statistic of the player as a number; empty if it was not written or is not a number. */
    public Optional<Double> playerNumber(String name) {
        return number(player.get(name));
    }

    /** A statistic of the minion as a number; empty if it was not written or is not a number. */
    public Optional<Double> minionNumber(String name) {
        return number(minion.get(name));
    }

    private static Optional<Double> number(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (written) {
                        case "inf" -> Double.POSITIVE_INFINITY;
                        case "-inf" -> Double.NEGATIVE_INFINITY;
                        default -> Double.parseDouble(written);
                    });
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
