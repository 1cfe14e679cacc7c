package dev.espalier.bench.kernel;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.tree.PassiveTree;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** For JMH: one thread's evaluator, and where in the questions it is. Each question has been asked once before. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class Judge {
    private Evaluator evaluator;
    private PassiveTree tree;
    private int[] nodes;
    private int[][] paths;
    private int[][] treeNodes;
    private byte[][] treeStates;
    private int next;
    private int[] last = {};

    /** An evaluator of its own. */
    @Setup(Level.Trial)
    public void begin(Opened opened) {
        synchronized (opened) {
            evaluator = opened.subject.session().evaluator(opened.objective);
        }
        tree = opened.tree;
        nodes = opened.nodes;
        paths = opened.paths;
        treeNodes = new int[opened.trees.size()][];
        treeStates = new byte[treeNodes.length][];
        for (int i = 0; i < treeNodes.length; i++) {
            Allocation allocation = opened.trees.get(i);
            treeNodes[i] = Arrays.stream(allocation.ids()).map(tree::indexOf).toArray();
            treeStates[i] = new byte[treeNodes[i].length];
            for (int j = 0; j < treeNodes[i].length; j++) {
                treeStates[i][j] = (byte) allocation.state(tree.id(treeNodes[i][j]));
            }
        }
        askEverythingOnce(opened.subject.session().original());
    }

    private void askEverythingOnce(Allocation original) {
        last = Arrays.stream(original.ids())
                .map(tree::indexOf)
                .filter(n -> n >= 0)
                .toArray();
        for (int i = 0; i < treeNodes.length; i++) {
            wholeTree();
        }
        evaluator.reset(original);
        last = Arrays.stream(original.ids())
                .map(tree::indexOf)
                .filter(n -> n >= 0)
                .toArray();
        for (int i = 0; i < nodes.length; i++) {
            whatIf();
        }
        for (int i = 0; i < paths.length; i++) {
            path();
        }
        next = 0;
    }

    private int next(int count) {
        next = next + 1 < count ? next + 1 : 0;
        return next;
    }

    /** What one node more or less would be worth. */
    double whatIf() {
        int node = nodes[next(nodes.length)];
        int mark = evaluator.mark();
        evaluator.set(node, Subject.other(tree, evaluator, node));
        double score = evaluator.score() - evaluator.violation();
        evaluator.undo(mark);
        return score;
    }

    /** What a path would be worth. */
    double path() {
        int mark = evaluator.mark();
        for (int node : paths[next(paths.length)]) {
            evaluator.set(node, Subject.other(tree, evaluator, node));
        }
        double score = evaluator.score() - evaluator.violation();
        evaluator.undo(mark);
        return score;
    }

    /** Gives the last tree back, takes another, and judges it. */
    double wholeTree() {
        int which = next(treeNodes.length);
        for (int node : last) {
            evaluator.set(node, NodeState.NOT_ALLOCATED);
        }
        int[] taken = treeNodes[which];
        for (int i = 0; i < taken.length; i++) {
            evaluator.set(taken[i], treeStates[which][i]);
        }
        last = taken;
        double score = evaluator.score() - evaluator.violation();
        evaluator.commit();
        return score;
    }

    @TearDown(Level.Trial)
    public void end() {
        evaluator.close();
    }
}
