package dev.espalier.search.local;

import dev.espalier.search.graph.Branches;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.WorkingTree;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Finds paths out of a tree and takes them.
 *
 * <p>One breadth-first walk from all allocated nodes gives every node in reach its distance in points and, among the
 * shortest paths, the one that is worth most on the way: O(nodes in reach). When a path has been taken, only the nodes
 * that are now nearer, or equally near by a better path, are looked at again: this walk is most of the search's own
 * work, and updating it instead of walking anew made a search step about twice as fast.
 */
final class Growth {
    private static final double BLINK = 0.04;

    private final Problem problem;
    private final SearchGraph graph;
    /** Points to a node plus one; 0 out of reach. */
    private final int[] distance;

    private final int[] from;
    private final double[] value;
    private final int[] found;
    private int foundCount;
    private int[] queue;
    private final int[] queued;
    private int walk;
    private final int[] reach = new int[WorkingTree.POOLS];

    Growth(Problem problem) {
        this.problem = problem;
        this.graph = problem.graph();
        distance = new int[graph.size()];
        from = new int[graph.size()];
        value = new double[graph.size()];
        found = new int[graph.size()];
        queue = new int[graph.size()];
        queued = new int[graph.size()];
    }

    private void forget() {
        for (int i = 0; i < foundCount; i++) {
            distance[found[i]] = 0;
        }
        foundCount = 0;
    }

    /** Walks outwards from the tree, as far as a node's pool has room and {@code extra} points more. */
    private void explore(WorkingTree tree, double[] worth, int extra, int farthest) {
        forget();
        for (int pool = 0; pool < reach.length; pool++) {
            reach[pool] = Math.min(farthest, problem.room(tree, pool) + extra);
        }
        walk++;
        int waiting = 0;
        for (int i = 0; i < tree.count(); i++) {
            waiting = source(tree.member(i), waiting);
        }
        spread(worth, waiting);
    }

    private int source(int v, int waiting) {
        if (distance[v] == 0) {
            found[foundCount++] = v;
        }
        distance[v] = 1;
        value[v] = 0;
        from[v] = -1;
        return enqueue(v, waiting);
    }

    private int enqueue(int v, int waiting) {
        queued[v] = walk;
        if (waiting == queue.length) {
            queue = Arrays.copyOf(queue, 2 * queue.length);
        }
        queue[waiting] = v;
        return waiting + 1;
    }

    /**
     * Carries distances and values on from the queue. Distances in the queue never fall, so a node's value is final
     * when the node's turn comes; a node that is improved while it waits need not be queued again.
     */
    private void spread(double[] worth, int waiting) {
        int end = waiting;
        for (int i = 0; i < end; i++) {
            int v = queue[i];
            queued[v] = 0;
            int d = distance[v];
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                int known = distance[w];
                if (known == 0) {
                    if (d > reach[graph.pool(w)] || graph.notTaken(w)) {
                        continue;
                    }
                    found[foundCount++] = w;
                } else if (known <= d || (known == d + 1 && value[v] + worth[w] <= value[w])) {
                    continue;
                }
                distance[w] = d + 1;
                from[w] = v;
                value[w] = value[v] + worth[w];
                if (queued[w] != walk) {
                    end = enqueue(w, end);
                }
            }
        }
    }

    /** The node that pays best per point of its path, under noise; -1 if nothing that can be paid for pays. */
    private int best(WorkingTree tree, double[] worth, int extra, double noise, SplittableRandom random) {
        int best = -1;
        double bestPay = 0;
        int main = problem.room(tree, 0) + extra + 1;
        int ascendancy = problem.room(tree, 1) + extra + 1;
        for (int i = 0; i < foundCount; i++) {
            int v = found[i];
            int d = distance[v];
            if (worth[v] <= 0 || d == 1 || d > (graph.pool(v) == 0 ? main : ascendancy)) {
                continue;
            }
            double pay = value[v] / (d - 1);
            if (noise > 0 && pay > 0) {
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

    /** The nodes of the path just taken become sources. */
    private void extend(int target, double[] worth) {
        walk++;
        int waiting = 0;
        for (int v = target; v >= 0; ) {
            int next = from[v];
            if (next >= 0) {
                waiting = source(v, waiting);
            }
            v = next;
        }
        spread(worth, waiting);
    }

    /** Spends the points that are left on paths of at most {@code farthest} points, best pay per point first. */
    void fill(WorkingTree tree, Worth worth, int farthest, double noise, SplittableRandom random, boolean[] lock) {
        if (problem.room(tree, 0) <= 0 && problem.room(tree, 1) <= 0) {
            return;
        }
        explore(tree, worth.worth, 0, farthest);
        while (problem.room(tree, 0) > 0 || problem.room(tree, 1) > 0) {
            int target = best(tree, worth.worth, 0, noise, random);
            if (target < 0) {
                return;
            }
            take(target, tree, worth.takeState, lock);
            extend(target, worth.worth);
        }
    }

    /** Takes one path, up to {@code extra} points beyond the budget; false if nothing in reach pays. */
    boolean insert(WorkingTree tree, Worth worth, int extra, double noise, SplittableRandom random, boolean[] lock) {
        explore(tree, worth.worth, extra, Integer.MAX_VALUE);
        int target = best(tree, worth.worth, extra, noise, random);
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
        forget();
        for (int i = 0; i < tree.count(); i++) {
            int v = tree.member(i);
            if (!branches.isReached(v)) {
                distance[v] = 1;
                from[v] = -1;
                found[foundCount++] = v;
            }
        }
        for (int i = 0; i < foundCount; i++) {
            int v = found[i];
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
                    found[foundCount++] = w;
                }
            }
        }
        return false;
    }
}
