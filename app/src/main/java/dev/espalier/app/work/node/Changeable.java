package dev.espalier.app.work.node;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.search.graph.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a player lets change about a tree, in the player's words.
 *
 * @param keep nodes to keep
 * @param avoid nodes not to take
 * @param keystones {@link #KEEP}, {@link #ALLOW}, or names with commas between them
 * @param ascendancy whether ascendancy nodes may change
 */
public record Changeable(List<String> keep, List<String> avoid, String keystones, boolean ascendancy) {
    /** Keystones stay as they are. */
    public static final String KEEP = "keep";
    /** Any keystone may change. */
    public static final String ALLOW = "allow";
    /** Nothing but ordinary nodes. */
    public static final Changeable CAREFUL = new Changeable(List.of(), List.of(), KEEP, false);

    public Changeable {
        keep = List.copyOf(keep);
        avoid = List.copyOf(avoid);
    }

    /**
     * The policy of a search on a build. Sockets with jewels in them stay.
     *
     * @throws UserError if a node is named that the tree has not
     */
    public Policy policy(LoadedBuild build) {
        var names = new NodeNames(build);
        Set<Integer> kept = names.allocated(keep);
        Set<Integer> avoided = names.all(avoid);
        Set<Integer> keptByName = names.allocated(NodeNames.withoutTags(keep));
        Set<Integer> avoidedByName = names.all(NodeNames.withoutTags(avoid));
        for (int id : Set.copyOf(kept)) {
            if (avoided.contains(id) && keptByName.contains(id) == avoidedByName.contains(id)) {
                throw new UserError("\"" + build.nodeName(id) + "\" (" + id + ") is both to be kept and to be avoided."
                        + " Take it out of --keep or of --avoid; a node that is named counts for more than a tag.");
            }
        }
        kept.removeAll(avoidedByName);
        avoided.removeAll(keptByName);
        return new Policy(
                keystones(names),
                ascendancy,
                kept,
                avoided,
                new Policy.Sockets.KeepOnly(jewels(build)),
                0,
                Integer.MAX_VALUE);
    }

    private Policy.Keystones keystones(NodeNames names) {
        return switch (keystones.strip()) {
            case KEEP, "" -> new Policy.Keystones.Keep();
            case ALLOW -> new Policy.Keystones.Allow();
            default -> new Policy.Keystones.Only(names.keystones(Arrays.asList(keystones.split(",", -1))));
        };
    }

    private static Set<Integer> jewels(LoadedBuild build) {
        return build.build().activeSpec().jewels().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
