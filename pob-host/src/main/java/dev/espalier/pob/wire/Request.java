package dev.espalier.pob.wire;

import java.util.List;

/** What the parent asks of a worker. A worker does one thing after the other, in the order it was asked. */
public sealed interface Request {

    /**
     * Start the installation; answered by {@link Reply.Booted} or {@link Reply.Refused}.
     *
     * @param root the folder below which files may be read
     * @param scripts the folder of {@code Launch.lua}, at or below the root; the worker's working directory
     * @param libraries patterns of the installation's Lua libraries, relative to the scripts: {@code lua/?.lua}
     * @param accelerate whether work that does not depend on the tree is done once a build instead of once a tree
     */
    record Boot(String root, String scripts, List<String> libraries, boolean accelerate) implements Request {
        public Boot {
            libraries = List.copyOf(libraries);
        }
    }

    /**
     * Open a build in place of the one before; answered by {@link Reply.Opened} or {@link Reply.Refused}.
     *
     * @param xml the document's bytes, at most {@link Wire#LARGEST_FRAME} together with everything else
     * @param activeSpec the passive tree to calculate with, counted from 1; 0 for the document's own choice
     */
    @SuppressWarnings("ArrayRecordComponent") // travels once, is never compared
    record Open(byte[] xml, int activeSpec) implements Request {}

    /**
     * Calculate trees of the open build; answered by one {@link Reply.Result} or {@link Reply.Wrong} for each tree, in
     * their order and as soon as each is known, and {@link Reply.Done} at the end.
     *
     * @param trees one line for each tree, see {@link TreeText}
     * @param statistics the names wanted; empty for all
     * @param garbageKilobytes the size of the Lua heap from which garbage is collected within the batch
     */
    record Evaluate(List<String> trees, List<String> statistics, int garbageKilobytes) implements Request {
        public Evaluate {
            trees = List.copyOf(trees);
            statistics = List.copyOf(statistics);
        }
    }

    /** Collect garbage now, while nobody waits; answered by {@link Reply.Done}. */
    record Collect() implements Request {}

    /** Say how you are; answered by {@link Reply.State}. */
    record Inspect() implements Request {}

    /**
     * Read a table of the installation; answered by {@link Reply.Part}s and {@link Reply.Done}, or
     * {@link Reply.Refused}.
     *
     * @param table its name, as {@code data import} calls it
     */
    record Export(String table) implements Request {}
}
