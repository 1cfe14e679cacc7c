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
    /** How often a walk serves before it is done again with the worth of that moment. */
    private static final int SERVES = 40;
    /** After how many steps of the tree it is done again. */
    private static final int STALE = 6;
    /** By how many points a path may have become shorter that is looked at though it was too long. */
    private static final int SHORTER = 6;

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
    /** The found nodes that are worth taking. */
    private final int[] hopeful;

    private int hopefulCount;
    private long exploredVersion = -1;
    private int served;

    Growth(Problem problem) {
        this.problem = problem;
        this.graph = problem.graph();
        distance = new int[graph.size()];
        from = new int[graph.size()];
        value = new double[graph.size()];
        found = new int[graph.size()];
        hopeful = new int[graph.size()];
        queue = new int[graph.size()];
        queued = new int[graph.size()];
    }

    private void forget() {
        exploredVersion = -1;
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
        hope(worth, 0);
    }

    private void hope(double[] worth, int from) {
        if (from == 0) {
            hopefulCount = 0;
        }
        for (int i = from; i < foundCount; i++) {
            if (worth[found[i]] > 0) {
                hopeful[hopefulCount++] = found[i];
            }
        }
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
    private int best(WorkingTree tree, int extra, double noise, SplittableRandom random) {
        int best = -1;
        double bestPay = 0;
        int main = problem.room(tree, 0) + extra + 1;
        int ascendancy = problem.room(tree, 1) + extra + 1;
        for (int i = 0; i < hopefulCount; i++) {
            int v = hopeful[i];
            int d = distance[v];
            if (d == 1 || d > (graph.pool(v) == 0 ? main : ascendancy)) {
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
        int before = foundCount;
        int waiting = 0;
        for (int v = target; v >= 0; ) {
            int next = from[v];
            if (next >= 0) {
                waiting = source(v, waiting);
            }
            v = next;
        }
        spread(worth, waiting);
        hope(worth, before);
    }

    /** Spends the points that are left on paths of at most {@code farthest} points, best pay per point first. */
    void fill(WorkingTree tree, Worth worth, int farthest, double noise, SplittableRandom random, boolean[] lock) {
        if (problem.room(tree, 0) <= 0 && problem.room(tree, 1) <= 0) {
            return;
        }
        explore(tree, worth.worth, 0, farthest);
        while (problem.room(tree, 0) > 0 || problem.room(tree, 1) > 0) {
            int target = best(tree, 0, noise, random);
            if (target < 0) {
                return;
            }
            take(target, tree, worth.takeState, lock);
            extend(target, worth.worth);
        }
    }

    /**
     * Walks outwards from a tree as it stands before a proposal, up to {@code extra} points beyond the budget, for
     * {@link #insert} and {@link #refill}. One walk serves many proposals, though the tree has moved a little: paths are
     * followed only to where the tree begins now.
     */
    void lookOut(WorkingTree tree, Worth worth, int extra) {
        long age = tree.version() - exploredVersion;
        if (exploredVersion < 0 || age < 0 || age > STALE || served++ >= SERVES) {
            explore(tree, worth.worth, extra, Integer.MAX_VALUE);
            exploredVersion = tree.version();
            served = 0;
        }
    }

    /** Takes one path that was seen, up to {@code extra} points beyond the budget; false if none pays. */
    boolean insert(WorkingTree tree, Worth worth, int extra, double noise, SplittableRandom random, boolean[] lock) {
        return takeSeen(tree, worth, extra, Integer.MAX_VALUE, noise, random, lock) > 0;
    }

    /**
     * Spends the points that are left on paths that were seen before the tree was changed, as far as they still begin at
     * it: what lies behind nodes that have been given back since is not found. A small part of the price of {@link #fill}.
     */
    void refill(WorkingTree tree, Worth worth, int farthest, double noise, SplittableRandom random, boolean[] lock) {
        while (problem.room(tree, 0) > 0 || problem.room(tree, 1) > 0) {
            if (takeSeen(tree, worth, 0, farthest, noise, random, lock) == 0) {
                return;
            }
        }
    }

    /** Takes the path that pays best per point of those that were seen; how many nodes were taken. */
    private int takeSeen(
            WorkingTree tree,
            Worth worth,
            int extra,
            int farthest,
            double noise,
            SplittableRandom random,
            boolean[] lock) {
        int best = -1;
        double bestPay = 0;
        boolean asSeen = tree.version() == exploredVersion && tree.changes() == 0;
        for (int pool = 0; pool < reach.length; pool++) {
            reach[pool] = Math.min(farthest, problem.room(tree, pool) + extra);
        }
        for (int i = 0; i < hopefulCount; i++) {
            int v = hopeful[i];
            int most = reach[graph.pool(v)];
            if (distance[v] - 1 > most + SHORTER || tree.has(v) || (noise > 0 && random.nextDouble() < BLINK)) {
                continue;
            }
            double pay = asSeen
                    ? distance[v] - 1 > most ? 0 : value[v] / (distance[v] - 1)
                    : payOfTheRest(v, most, tree, worth.worth);
            if (noise > 0 && pay > 0) {
                pay *= 1 + noise * (2 * random.nextDouble() - 1);
            }
            if (pay > bestPay) {
                bestPay = pay;
                best = v;
            }
        }
        int taken = 0;
        for (int v = best; v >= 0 && !tree.has(v); v = from[v]) {
            tree.set(v, worth.takeState[v]);
            lock[v] = true;
            taken++;
        }
        return taken;
    }

    /** What a node's path pays per point that it still costs; 0 where it costs too many, or begins at nothing any more. */
    private double payOfTheRest(int target, int most, WorkingTree tree, double[] worth) {
        int length = 0;
        double sum = 0;
        int v = target;
        while (v >= 0 && !tree.has(v)) {
            length++;
            sum += worth[v];
            v = from[v];
        }
        return v < 0 || length > most ? 0 : sum / length;
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
