package dev.espalier.pob.process;

/**
 * A tree of a batch that has no outcome yet.
 *
 * @param position where its outcome belongs
 * @param tree its line, see {@link dev.espalier.pob.wire.TreeText}
 * @param retried whether it has been in flight when a worker died
 */
record Job(int position, String tree, boolean retried) {
    Job again() {
        return new Job(position, tree, true);
    }
}
