package dev.espalier.search.local;

import dev.espalier.calculation.NodeState;
import dev.espalier.search.graph.Branches;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.Snapshot;
import dev.espalier.search.graph.WorkingTree;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Changes to a tree that leave it legal and within budget: each gives back, takes and re-routes whole branches. All work
 * on estimates of what nodes are worth; none asks the engine.
 */
final class Proposals {
    private static final int MOST_RUINED = 14;
    private static final int MOST_BEYOND_BUDGET = 10;
    private static final int MOST_BORROWED = 16;
    /** How often a look at the same tree serves before it is done again with the worth of that moment. */
    private static final int NEW_LOOK = 4;

    private static final int SERVES = 40;

    private final Problem problem;
    private final SearchGraph graph;
    private final Worth worth;
    private final SplittableRandom random;
    private final Branches branches;
    /** Of the tree as it is before a proposal. */
    private final Branches standing;

    private long standingVersion = -1;
    private int served;
    private final Growth growth;
    /** Kept for paths out of the tree as it is before a proposal, so that the same walk serves many proposals. */
    private final Growth outlook;

    private final boolean[] lock;
    private final int[] scratch;
    private final List<Snapshot> models;

    /** {@code models} are good trees, to borrow branches from. */
    Proposals(Problem problem, Worth worth, List<Snapshot> models, SplittableRandom random) {
        this.models = models;
        this.problem = problem;
        this.graph = problem.graph();
        this.worth = worth;
        this.random = random;
        branches = new Branches(graph);
        standing = new Branches(graph);
        growth = new Growth(problem);
        outlook = new Growth(problem);
        lock = new boolean[graph.size()];
        scratch = new int[graph.size()];
    }

    /** Changes the tree in one random way; false if that came to nothing legal (the tree may be changed anyway). */
    boolean propose(WorkingTree tree) {
        Arrays.fill(lock, false);
        outlook.lookOut(tree, worth, MOST_BEYOND_BUDGET);
        int kind = random.nextInt(models.isEmpty() ? 10 : 11);
        double noise = random.nextInt(3) * 0.25;
        boolean done;
        if (kind < 4) {
            done = exchange(tree, noise);
        } else if (kind < 8) {
            done = insert(tree, noise);
        } else if (kind < 9) {
            done = reroute(tree, noise);
        } else if (kind < 10) {
            done = switchAttribute(tree);
        } else {
            done = borrow(tree, noise);
        }
        return done && problem.affordable(tree);
    }

    /** Gives back branches and spends the points anew. */
    private boolean exchange(WorkingTree tree, double noise) {
        int goal = 1 + random.nextInt(1 + random.nextInt(MOST_RUINED));
        int fallen = 0;
        while (fallen < goal) {
            int n = giveBackAny(tree, goal - fallen + 2);
            if (n == 0) {
                break;
            }
            fallen += n;
        }
        if (fallen == 0 && problem.room(tree, 0) <= 0) {
            return false;
        }
        fill(tree, noise);
        return true;
    }

    /** Takes a path that the budget may not cover, then gives back what pays least. */
    private boolean insert(WorkingTree tree, double noise) {
        int beyond = 1 + random.nextInt(MOST_BEYOND_BUDGET);
        if (!outlook.insert(tree, worth, beyond, 0.5 + random.nextDouble(), random, lock)) {
            return false;
        }
        while (random.nextInt(3) == 0 && -problem.room(tree, 0) < beyond) {
            outlook.insert(tree, worth, beyond + problem.room(tree, 0), noise, random, lock);
        }
        if (!trim(tree, noise)) {
            return false;
        }
        fill(tree, noise);
        return true;
    }

    /** Takes a branch, or a part of one, that another good tree has, then gives back what pays least. */
    private boolean borrow(WorkingTree tree, double noise) {
        Snapshot model = models.get(random.nextInt(models.size()));
        int from = -1;
        int seen = 0;
        for (int i = 0; i < tree.count(); i++) {
            int v = tree.member(i);
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                if (!tree.has(w) && model.has(w) && random.nextInt(++seen) == 0) {
                    from = w;
                }
            }
        }
        if (from < 0) {
            return false;
        }
        int most = 1 + random.nextInt(MOST_BORROWED);
        int n = 0;
        scratch[n++] = from;
        tree.set(from, model.state(from));
        for (int i = 0; i < n && n < most; i++) {
            for (int at = graph.first(scratch[i]); at < graph.first(scratch[i] + 1) && n < most; at++) {
                int w = graph.neighbour(at);
                if (!tree.has(w) && model.has(w)) {
                    tree.set(w, model.state(w));
                    scratch[n++] = w;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            lock[scratch[i]] = true;
        }
        if (!trim(tree, noise)) {
            return false;
        }
        fill(tree, noise);
        return true;
    }

    /** Cuts a stretch of the tree out and connects what it carried along another way. */
    private boolean reroute(WorkingTree tree, double noise) {
        if (!cut(tree)) {
            return false;
        }
        for (int tries = 0; tries < 6; tries++) {
            branches.analyse(tree, worth.worth, lock);
            if (branches.connected()) {
                break;
            }
            if (!growth.reconnect(tree, worth, branches, 8, lock)) {
                return false;
            }
        }
        branches.analyse(tree, worth.worth, lock);
        if (!branches.connected() || !trim(tree, noise)) {
            return false;
        }
        fill(tree, noise);
        return true;
    }

    private boolean cut(WorkingTree tree) {
        int v = tree.member(random.nextInt(tree.count()));
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            if (graph.fixed(v) || !mayGiveBack(tree, v)) {
                return i > 0;
            }
            tree.set(v, NodeState.NOT_ALLOCATED);
            lock[v] = true;
            int next = -1;
            int neighbours = 0;
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                if (tree.has(w) && !graph.fixed(w) && random.nextInt(++neighbours) == 0) {
                    next = w;
                }
            }
            if (next < 0) {
                return true;
            }
            v = next;
        }
        return true;
    }

    private boolean mayGiveBack(WorkingTree tree, int v) {
        return tree.state(v) != graph.original(v) || problem.respecRoom(tree) > 0;
    }

    /** Lets one attribute node that is not as in the original tree give another attribute. */
    private boolean switchAttribute(WorkingTree tree) {
        int n = 0;
        for (int i = 0; i < tree.count(); i++) {
            int v = tree.member(i);
            if (graph.attribute(v) && !graph.fixed(v) && mayGiveBack(tree, v)) {
                scratch[n++] = v;
            }
        }
        if (n == 0) {
            return false;
        }
        int v = scratch[random.nextInt(n)];
        int state = NodeState.STRENGTH + random.nextInt(3);
        tree.set(v, state);
        return true;
    }

    /** Gives back one branch of about so many nodes, rather one that is worth little; how many nodes fell. */
    private int giveBackAny(WorkingTree tree, int most) {
        Branches branches = branches(tree);
        int best = -1;
        double bestPay = 0;
        int rounds = 1 + random.nextInt(4);
        for (int i = 0; i < rounds * 3; i++) {
            int v = branches.node(random.nextInt(branches.reached()));
            if (graph.fixed(v) || branches.size(v) > most || !fallsLegally(branches, tree, v)) {
                continue;
            }
            double pay = branches.worth(v) / branches.size(v);
            if (best < 0 || pay < bestPay) {
                best = v;
                bestPay = pay;
            }
        }
        return best < 0 ? 0 : fell(branches, tree, best);
    }

    /** What hangs on what in the tree as it stands. */
    private Branches branches(WorkingTree tree) {
        if (tree.changes() > 0) {
            branches.analyse(tree, worth.worth, lock);
            return branches;
        }
        if (standingVersion != tree.version() || served++ >= SERVES) {
            standing.analyse(tree, worth.worth, lock);
            standingVersion = tree.version();
            served = 0;
        }
        return standing;
    }

    private boolean fallsLegally(Branches branches, WorkingTree tree, int v) {
        return branches.removable(v) && branches.originals(v) <= problem.respecRoom(tree);
    }

    private int fell(Branches branches, WorkingTree tree, int v) {
        int n = branches.collect(v, scratch);
        for (int i = 0; i < n; i++) {
            tree.set(scratch[i], NodeState.NOT_ALLOCATED);
        }
        return n;
    }

    /** Gives back what pays least until the budget holds; false if nothing can be given back any more. */
    private boolean trim(WorkingTree tree, double noise) {
        int excess;
        while ((excess = problem.excess(tree)) > 0) {
            branches.analyse(tree, worth.worth, lock);
            int v = leastPaying(tree, excess, noise);
            if (v < 0) {
                return false;
            }
            fell(branches, tree, v);
        }
        return problem.respecRoom(tree) >= 0;
    }

    private int leastPaying(WorkingTree tree, int excess, double noise) {
        int best = -1;
        double bestPay = Double.POSITIVE_INFINITY;
        for (int i = 0; i < branches.reached(); i++) {
            int v = branches.node(i);
            if (graph.fixed(v) || lock[v] || !inExcess(tree, v)) {
                continue;
            }
            int size = branches.size(v);
            if (size > excess + 4) {
                continue;
            }
            double useful = size <= excess ? size : excess + 0.5 * (size - excess);
            double pay = branches.worth(v) / useful;
            if (noise > 0) {
                pay *= 1 + noise * (2 * random.nextDouble() - 1);
            }
            if (pay < bestPay && fallsLegally(branches, tree, v)) {
                best = v;
                bestPay = pay;
            }
        }
        return best;
    }

    /** Spends the points that are left: mostly on paths seen from the tree as it was, now and then after a new look. */
    private void fill(WorkingTree tree, double noise) {
        if (random.nextInt(NEW_LOOK) == 0) {
            growth.fill(tree, worth, farthest(), noise, random, lock);
        } else {
            outlook.refill(tree, worth, farthest(), noise, random, lock);
        }
    }

    /** How far to look for paths: mostly near, where nearly all that pays is, and sometimes as far as it goes. */
    private int farthest() {
        return 3 + random.nextInt(1 + random.nextInt(12));
    }

    private boolean inExcess(WorkingTree tree, int v) {
        return problem.room(tree, graph.pool(v)) < 0;
    }
}
