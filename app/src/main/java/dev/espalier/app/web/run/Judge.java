package dev.espalier.app.web.run;

import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.code.Build;

/** An engine that is asked once a search has ended; tells when that happens. */
public final class Judge implements CalculationEngine {
    private final CalculationEngine engine;
    private final Runnable whenAsked;

    public Judge(CalculationEngine engine, Runnable whenAsked) {
        this.engine = engine;
        this.whenAsked = whenAsked;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public BuildSession open(Build build) {
        whenAsked.run();
        return engine.open(build);
    }

    @Override
    public void close() {
        engine.close();
    }
}
