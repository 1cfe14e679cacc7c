package dev.espalier.calculation;

/**
 * The hot loop of a search: a tree that changes node by node and is judged for one objective. Not thread-safe; one a
 * thread, see {@link #fork()}. Nodes go by their dense index in {@link BuildSession#tree()}.
 *
 * <p>Connectivity is the caller's business: any set of nodes has a value. Changes are exactly reversible: after
 * {@link #undo}, every value equals what it was, bit for bit.
 */
public interface Evaluator extends AutoCloseable {

    /** Puts a node into a {@link NodeState}; the old state is kept for {@link #undo}. */
    void set(int node, int state);

    /** The node's {@link NodeState}. */
    int state(int node);

    /** A point in the history of changes, for {@link #undo}. */
    int mark();

    /** Takes back all changes since the mark, the latest first. */
    void undo(int mark);

    /** Forgets the history (the tree stays): call it when a step is final. */
    void commit();

    /** {@link Objective#score} of the tree as it is. */
    double score();

    /** {@link Objective#violation} of the tree as it is. */
    double violation();

    /** The i-th of {@link Objective#statistics()} for the tree as it is. */
    double value(int i);

    /** The tree as it is, as a value. */
    Allocation allocation();

    /** Replaces the whole tree and forgets the history. */
    void reset(Allocation allocation);

    /** An independent evaluator with the same tree, which may be used on another thread. */
    Evaluator fork();

    @Override
    void close();
}
