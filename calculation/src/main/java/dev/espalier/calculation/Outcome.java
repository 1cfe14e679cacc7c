package dev.espalier.calculation;

import java.util.function.Supplier;

/** What became of one tree of a batch: its statistics, or the reason why there are none. */
public sealed interface Outcome {

    record Calculated(BuildStats stats) implements Outcome {}

    record Failed(CalculationException reason) implements Outcome {}

    /** Runs a calculation and keeps its failure as a value. */
    static Outcome of(Supplier<BuildStats> calculation) {
        try {
            return new Calculated(calculation.get());
        } catch (CalculationException e) {
            return new Failed(e);
        }
    }

    /** The statistics, or the failure thrown. */
    default BuildStats orThrow() {
        if (this instanceof Calculated c) {
            return c.stats();
        }
        throw ((Failed) this).reason();
    }
}
