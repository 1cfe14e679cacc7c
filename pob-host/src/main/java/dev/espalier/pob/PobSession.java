package dev.espalier.pob;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.Objective;
import dev.espalier.calculation.Outcome;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.pob.process.BuildSource;
import dev.espalier.pob.process.WorkerPool;
import dev.espalier.pob.wire.Reply;
import dev.espalier.pob.wire.TreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A build that Path of Building has opened.
 *
 * <p>A tree is calculated as Path of Building calculates the effect of nodes that it shows when the mouse is over them:
 * the build as opened, some nodes added, some left out, in another weapon set or with another attribute. That is what
 * it shows when the edited build is opened, with these exceptions: skills that a node grants appear in a build only
 * when it is opened, and so do changes of a jewel that conquers nodes or counts the way to the start. To be certain of
 * a tree, open the edited build.
 *
 * <p>Thread-safe. An attribute choice of 0 leaves an attribute node as the build has it. Class and ascendancy starts
 * are always allocated.
 */
public final class PobSession implements BuildSession {
    private final WorkerPool pool;
    private final BuildSource source;
    private final String treeVersion;
    private final Allocation original;
    private final List<NotUnderstood> notUnderstood;
    private final Function<String, PassiveTree> trees;

    PobSession(WorkerPool pool, BuildSource source, Reply.Opened opened, Function<String, PassiveTree> trees) {
        this.pool = pool;
        this.source = source;
        this.treeVersion = opened.treeVersion();
        this.original = allocation(opened.original());
        this.notUnderstood = notUnderstood(opened.unknown());
        this.trees = trees;
    }

    private static Allocation allocation(String nodes) {
        var states = new TreeMap<Integer, Integer>();
        for (String node : nodes.split(",", -1)) {
            int colon = node.indexOf(':');
            if (colon > 0) {
                states.put(Integer.parseInt(node, 0, colon, 10), Integer.parseInt(node, colon + 1, node.length(), 10));
            }
        }
        return Allocation.of(states);
    }

    private static List<NotUnderstood> notUnderstood(String unknown) {
        var list = new ArrayList<NotUnderstood>();
        for (String line : unknown.lines().toList()) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                list.add(new NotUnderstood(line.substring(0, tab), line.substring(tab + 1), "not understood"));
            }
        }
        return List.copyOf(list);
    }

    /** The version of the passive tree as Path of Building has it: {@code 0_4}. */
    public String treeVersion() {
        return treeVersion;
    }

    @Override
    public PassiveTree tree() {
        return trees.apply(treeVersion);
    }

    @Override
    public Allocation original() {
        return original;
    }

    @Override
    public BuildStats stats(Allocation allocation) {
        return batch(List.of(allocation)).get(0).orThrow();
    }

    @Override
    public List<Outcome> batch(List<Allocation> allocations) {
        return batch(allocations, List.of());
    }

    /**
     * The same, limited to some statistics: what is not asked for is not looked at, and {@code FullDPS}, which takes a
     * calculation for each skill, is not calculated unless it is asked for.
     *
     * @param statistics their names, with {@link BuildStats#MINION} for the minion's; empty for all
     */
    public List<Outcome> batch(List<Allocation> allocations, List<String> statistics) {
        return pool.evaluate(
                source, allocations.stream().map(a -> TreeText.of(changes(a))).toList(), statistics);
    }

    /** The nodes whose state differs from the original tree's, with the state that they are in. */
    private SortedMap<Integer, Integer> changes(Allocation allocation) {
        var changed = new TreeMap<Integer, Integer>();
        for (int id : allocation.ids()) {
            if (allocation.state(id) != original.state(id)) {
                changed.put(id, allocation.state(id));
            }
        }
        for (int id : original.ids()) {
            if (!allocation.contains(id)) {
                changed.put(id, NodeState.NOT_ALLOCATED);
            }
        }
        return changed;
    }

    @Override
    public PobEvaluator evaluator(Objective objective) {
        return new PobEvaluator(this, objective);
    }

    @Override
    public List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }

    @Override
    public void close() {
        // The workers are the engine's; the next build takes this one's place in them.
    }
}
