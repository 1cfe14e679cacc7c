package dev.espalier.pob.process;

/**
 * A build as workers open it. Two sources are the same only if they are the same object.
 *
 * @param xml the document's bytes
 * @param activeSpec the passive tree to calculate with, counted from 1; 0 for the document's own choice
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity
public record BuildSource(byte[] xml, int activeSpec) {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
