package dev.espalier.calculation;

import dev.espalier.code.Build;

/** Something that can say what a build's numbers are: the native engine, or a Path of Building installation. */
public interface CalculationEngine extends AutoCloseable {

    /** The name shown to users and written to JSON: {@code native}, or {@code pob 0.15.0}. */
    String name();

    /**
     * Opens a build: slow (milliseconds natively, seconds in Path of Building), done once for many trees.
     *
     * @throws UnsupportedBuildException if this engine cannot calculate the build at all
     * @throws CalculationException if opening failed for another reason
     */
    BuildSession open(Build build);

    @Override
    void close();
}
