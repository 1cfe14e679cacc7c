package dev.espalier.pob;

import dev.espalier.calculation.CalculationEngine;
import dev.espalier.code.Build;
import dev.espalier.pob.install.PobInstallation;
import dev.espalier.pob.process.BuildSource;
import dev.espalier.pob.process.PoolSettings;
import dev.espalier.pob.process.WorkerPool;
import dev.espalier.pob.process.WorkerReport;
import dev.espalier.pob.wire.Request;
import java.util.List;

/**
 * An installation of Path of Building as an engine: its own scripts calculate, unmodified, in worker processes that can
 * touch nothing else. Safe to use from several threads; a worker holds one build at a time, so sessions that take turns
 * make it open their builds again and again.
 */
public final class PobEngine implements CalculationEngine {
    private final PobInstallation installation;
    private final PobOptions options;
    private final WorkerPool pool;

    private PobEngine(PobInstallation installation, PobOptions options) {
        this.installation = installation;
        this.options = options;
        this.pool = new WorkerPool(settings(installation, options));
    }

    static PoolSettings settings(PobInstallation installation, PobOptions options) {
        return new PoolSettings(
                installation.title(),
                new Request.Boot(
                        installation.root().toString(),
                        installation.scripts().toString(),
                        installation.libraryPatterns(),
                        options.accelerate()),
                options.workers(),
                options.bootTimeout(),
                options.openTimeout(),
                options.calculationTimeout(),
                options.memoryMegabytes());
    }

    /** Starts the installation in its workers, in the background. */
    public static PobEngine start(PobInstallation installation, PobOptions options) {
        return new PobEngine(installation, options);
    }

    @Override
    public String name() {
        return "pob " + installation.version();
    }

    public PobInstallation installation() {
        return installation;
    }

    @Override
    public PobSession open(Build build) {
        int spec = build.specs().activeIndex() + 1;
        var source = new BuildSource(build.document().bytes(), spec);
        return new PobSession(pool, source, pool.open(source), options.trees());
    }

    /** Memory and other figures of the workers that are running. */
    public List<WorkerReport> workers() {
        return pool.inspect();
    }

    @Override
    public void close() {
        pool.close();
    }
}
