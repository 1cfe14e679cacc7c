package dev.espalier.app.history;

/**
 * A kept result, in short.
 *
 * @param id the run's
 * @param endedMillis when it ended, in milliseconds since 1970
 * @param title who the character is
 * @param skill its main skill, empty if none
 * @param goal what was improved
 * @param gain relative: 0.1 is 10 %
 * @param added how many nodes are taken
 * @param removed how many are given back
 */
public record Entry(
        String id,
        long endedMillis,
        String title,
        int level,
        String skill,
        String goal,
        double gain,
        int added,
        int removed) {}
