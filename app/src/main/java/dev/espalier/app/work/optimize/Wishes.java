package dev.espalier.app.work.optimize;

import dev.espalier.app.work.node.Changeable;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a player asks of an optimization, in the player's words.
 *
 * @param goal for example {@code dps}; empty for what suits the build
 * @param require limits, for example {@code FireResist>=75}
 * @param points passive points to spend; empty for those that the character has left
 * @param respec nodes that may be given back; empty for any number
 * @param changeable what may be changed
 * @param respecPrice the gain that each node given back must bring, in per cent
 * @param seconds how long to search
 * @param evaluations how many trees to judge at most
 * @param rounds how many rounds to search at most
 * @param threads how many threads to search on
 * @param outlook whether to look at what more points would bring
 */
public record Wishes(
        String goal,
        List<String> require,
        OptionalInt points,
        OptionalInt respec,
        Changeable changeable,
        double respecPrice,
        double seconds,
        long evaluations,
        int rounds,
        int threads,
        long seed,
        boolean outlook) {

    public Wishes {
        require = List.copyOf(require);
    }
}
