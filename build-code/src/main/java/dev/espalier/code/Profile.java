package dev.espalier.code;

import java.util.List;

/**
 * The attributes of a document's {@code Build} element.
 *
 * @param className the class as written, for example {@code Huntress}; the spec's ids decide where they differ
 * @param ascendancyName the ascendancy as written, {@code None} or empty without one
 * @param level 1 to 100
 * @param levelIsAutomatic whether Path of Building guesses the level from the allocated nodes
 * @param mainSocketGroup the number of the socket group that is measured, from 1
 * @param targetVersion the game version that the build says it is for, empty if it does not
 * @param viewMode the page that was open when the build was saved, empty if not written
 * @param spectres ids of the monsters raised as spectres
 * @param beasts ids of the monsters tamed as companions
 */
public record Profile(
        String className,
        String ascendancyName,
        int level,
        boolean levelIsAutomatic,
        int mainSocketGroup,
        String targetVersion,
        String viewMode,
        List<String> spectres,
        List<String> beasts) {

    public Profile {
        spectres = List.copyOf(spectres);
        beasts = List.copyOf(beasts);
        if (level < 1 || level > 100) {
            throw new IllegalArgumentException("level " + level);
        }
    }
}
