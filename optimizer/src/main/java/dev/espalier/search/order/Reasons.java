package dev.espalier.search.order;

import dev.espalier.calculation.NodeState;
import dev.espalier.search.Result;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.Snapshot;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Judge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What each connected part of a change is worth: the tree is judged once more without that part. */
public final class Reasons {
    private Reasons() {}

    /** The parts of the change to a target, those that bring most first. */
    public static List<Result.Branch> branches(SearchGraph graph, Judge judge, Snapshot target) {
        var tree = new WorkingTree(graph);
        tree.restore(target);
        judge.moveTo(tree);
        var branches = new ArrayList<Result.Branch>();
        boolean[] seen = new boolean[graph.size()];
        for (int v = 0; v < graph.size(); v++) {
            if (!seen[v] && changed(graph, target, v)) {
                List<Integer> part = part(graph, target, v, seen);
                branches.add(branch(graph, judge, tree, target, part));
            }
        }
        branches.sort(Comparator.comparingDouble(Result.Branch::score).reversed());
        return branches;
    }

    private static boolean changed(SearchGraph graph, Snapshot target, int v) {
        return target.has(v) != graph.wasAllocated(v);
    }

    private static List<Integer> part(SearchGraph graph, Snapshot target, int from, boolean[] seen) {
        var part = new ArrayList<Integer>(List.of(from));
        seen[from] = true;
        for (int i = 0; i < part.size(); i++) {
            int v = part.get(i);
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                if (!seen[w] && changed(graph, target, w) && target.has(w) == target.has(from)) {
                    seen[w] = true;
                    part.add(w);
                }
            }
        }
        return part;
    }

    private static Result.Branch branch(
            SearchGraph graph, Judge judge, WorkingTree tree, Snapshot target, List<Integer> part) {
        boolean taken = target.has(part.get(0));
        for (int v : part) {
            tree.set(v, taken ? NodeState.NOT_ALLOCATED : graph.original(v));
        }
        judge.tryChanges(tree);
        double brings = -judge.gain();
        judge.takeBack();
        tree.undo(0);
        return new Result.Branch(part.stream().map(graph::id).sorted().toList(), taken, brings);
    }
}
