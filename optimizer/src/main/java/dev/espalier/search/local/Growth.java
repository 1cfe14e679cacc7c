package dev.espalier.search.local;

import dev.espalier.search.graph.Branches;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.WorkingTree;
import java.util.SplittableRandom;

/**
 * Finds paths out of a tree and takes them. One breadth-first walk from all allocated nodes gives every node in reach
 * its distance in points and, among the shortest paths, the one that is worth most on the way: O(nodes in reach).
 */
final class Growth {
    private static final double BLINK = 0.04;

    private final Problem problem;
    private final SearchGraph graph;
    private final int[] distance;
    private final int[] from;
    private final double[] value;
    private final int[] queue;
    private int found;
    private int sources;

    Growth(Problem problem) {
        this.problem = problem;
        this.graph = problem.graph();
        distance = new int[graph.size()];
        from = new int[graph.size()];
        value = new double[graph.size()];
        queue = new int[graph.size()];
    }

    /** Walks outwards from the tree, as far as a node's pool has room and {@code extra} points more. */
    private void explore(WorkingTree tree, double[] worth, int extra, int farthest) {
        for (int i = 0; i < found; i++) {
            distance[queue[i]] = 0;
        }
        found = 0;
        int[] room = {problem.room(tree, 0) + extra, problem.room(tree, 1) + extra};
        for (int i = 0; i < tree.count(); i++) {
            int v = tree.member(i);
            distance[v] = 1;
            value[v] = 0;
            from[v] = -1;
            queue[found++] = v;
        }
        sources = found;
        for (int i = 0; i < found; i++) {
            int v = queue[i];
            int d = distance[v];
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                if (distance[w] == 0) {
                    if (graph.notTaken(w) || d > Math.min(farthest, room[graph.pool(w)])) {
                        continue;
                    }
                    distance[w] = d + 1;
                    from[w] = v;
                    value[w] = value[v] + worth[w];
                    queue[found++] = w;
                } else if (distance[w] == d + 1 && value[v] + worth[w] > value[w]) {
                    from[w] = v;
                    value[w] = value[v] + worth[w];
                }
            }
        }
    }

    /** The node that pays best per point of its path, under noise; -1 if nothing in reach pays. */
    private int best(double[] worth, double noise, SplittableRandom random) {
        int best = -1;
        double bestPay = 0;
        for (int i = sources; i < found; i++) {
            int v = queue[i];
            if (worth[v] <= 0) {
                continue;
            }
            double pay = value[v] / (distance[v] - 1);
            if (noise > 0) {
                if (random.nextDouble() < BLINK) {
                    continue;
                }
                pay *= 1 + noise * (2 * random.nextDouble() - 1);
            }
            if (pay > bestPay) {
                bestPay = pay;
                best = v;
            }
        }
        return best;
    }

    private void take(int target, WorkingTree tree, byte[] takeState, boolean[] lock) {
        for (int v = target; from[v] >= 0; v = from[v]) {
            tree.set(v, takeState[v]);
            lock[v] = true;
        }
    }

    /** Spends the points that are left, best path per point first. */
    void fill(WorkingTree tree, Worth worth, double noise, SplittableRandom random, boolean[] lock) {
        while (problem.room(tree, 0) > 0 || problem.room(tree, 1) > 0) {
            explore(tree, worth.worth, 0, Integer.MAX_VALUE);
            int target = best(worth.worth, noise, random);
            if (target < 0) {
                return;
            }
            take(target, tree, worth.takeState, lock);
        }
    }

    /** Takes one path, up to {@code extra} points beyond the budget; false if nothing in reach pays. */
    boolean insert(WorkingTree tree, Worth worth, int extra, double noise, SplittableRandom random, boolean[] lock) {
        explore(tree, worth.worth, extra, Integer.MAX_VALUE);
        int target = best(worth.worth, noise, random);
        if (target < 0) {
            return false;
        }
        take(target, tree, worth.takeState, lock);
        return true;
    }

    /**
     * Connects what is cut off by a shortest path of at most {@code farthest} nodes that avoids locked ones; false if
     * there is none. {@code branches} must have analysed the tree.
     */
    boolean reconnect(WorkingTree tree, Worth worth, Branches branches, int farthest, boolean[] lock) {
        for (int i = 0; i < found; i++) {
            distance[queue[i]] = 0;
        }
        found = 0;
        for (int i = 0; i < tree.count(); i++) {
            int v = tree.member(i);
            if (!branches.isReached(v)) {
                distance[v] = 1;
                from[v] = -1;
                queue[found++] = v;
            }
        }
        for (int i = 0; i < found; i++) {
            int v = queue[i];
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                if (distance[w] != 0) {
                    continue;
                }
                if (tree.has(w)) {
                    take(v, tree, worth.takeState, lock);
                    return true;
                }
                if (!graph.notTaken(w) && !lock[w] && distance[v] <= farthest) {
                    distance[w] = distance[v] + 1;
                    from[w] = v;
                    queue[found++] = w;
                }
            }
        }
        return false;
    }
}
