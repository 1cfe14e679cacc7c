package dev.espalier.calculation;

import dev.espalier.data.tree.PassiveTree;
import java.util.List;

/**
 * One build, opened by an engine, ready to answer for any passive tree. Confined to one thread; {@link #evaluator}
 * hands out objects that may each live on a thread of their own.
 *
 * <p>Answers depend on nothing but the build and the allocation: the hundredth answer for a tree equals the first.
 */
public interface BuildSession extends AutoCloseable {

    /** The passive tree that the build's active spec uses. */
    PassiveTree tree();

    /** The allocation that the build came with: the active spec's known nodes. */
    Allocation original();

    /**
     * The full statistics of one tree.
     *
     * @throws CalculationException if the engine could not calculate it; never a made-up number
     */
    BuildStats stats(Allocation allocation);

    /** The statistics of many trees, in their order, in one crossing of whatever boundary the engine has. */
    default List<Outcome> batch(List<Allocation> allocations) {
        return allocations.stream().map(a -> Outcome.of(() -> stats(a))).toList();
    }

    /** An evaluator of trees for an objective, for the hot loop of a search, starting at {@link #original()}. */
    Evaluator evaluator(Objective objective);

    /**
     * Where a statistic comes from, in lines of text: rules, results, modifiers with their sources. Empty where the engine
     * cannot say.
     */
    default List<String> explain(Allocation allocation, String statistic) {
        return List.of();
    }

    /** What the build holds that this engine does not understand or does not model: shown to the user. */
    List<NotUnderstood> notUnderstood();

    @Override
    void close();
}
