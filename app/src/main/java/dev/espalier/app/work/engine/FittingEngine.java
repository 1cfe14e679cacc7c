package dev.espalier.app.work.engine;

import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.code.Build;

/** The native engine with the game data that fits each build. */
final class FittingEngine implements CalculationEngine {
    private final DataSets sets;

    FittingEngine(DataSets sets) {
        this.sets = sets;
    }

    @Override
    public String name() {
        return "native";
    }

    @Override
    public BuildSession open(Build build) {
        return new NativeEngine(sets.fitting(build.activeSpec().treeVersion())).open(build);
    }

    @Override
    public void close() {
        // nothing outlives a session
    }
}
