package dev.espalier.search.power;

import java.util.List;

/**
 * What nodes are worth for an objective, in its score: for a weighted product about the relative change, 0.01 is 1 %.
 *
 * @param score the tree's as it is
 * @param gains every node that could be taken, the best per point first
 * @param branches every part of the tree that could be given back, the one that is missed least per point first, the
 *     larger first of those that are missed alike
 * @param evaluations how many trees were judged
 */
public record PowerReport(double score, List<Gain> gains, List<Branch> branches, long evaluations) {

    public PowerReport {
        gains = List.copyOf(gains);
        branches = List.copyOf(branches);
    }

    /**
     * What taking a node would bring.
     *
     * @param node its id
     * @param path the nodes to be taken on the way in order, itself the last: a shortest way, of those the best
     * @param points what the path costs
     * @param attribute the attribute that serves best at an attribute node (1 Strength, 2 Dexterity, 3 Intelligence);
     *     0 for other nodes
     * @param alone what the node adds by itself, connected or not
     * @param withPath what the whole path adds
     */
    public record Gain(int node, List<Integer> path, int points, int attribute, double alone, double withPath) {
        public Gain {
            path = List.copyOf(path);
        }

        /** What the path adds for each of its points. */
        public double perPoint() {
            return withPath / Math.max(1, points);
        }
    }

    /**
     * What giving back a part of the tree would cost.
     *
     * @param nodes ids: the node that is given back, then all that hangs on it
     * @param points how many points are free again
     * @param loss what is lost; negative if the tree is better without
     */
    public record Branch(List<Integer> nodes, int points, double loss) {
        public Branch {
            nodes = List.copyOf(nodes);
        }

        /** What each point of the branch brings. */
        public double perPoint() {
            return loss / Math.max(1, points);
        }
    }
}
