package dev.espalier.bench.pob;

import dev.espalier.app.work.build.BuildFiles;
import dev.espalier.bench.record.Run;
import dev.espalier.bench.record.Runs;
import dev.espalier.pob.install.PobInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code espalier-bench pob}. */
@Command(
        name = "pob",
        description = "Measures Path of Building as an engine, beside plain calls of its calculator.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class PobCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--pob",
            paramLabel = "DIR",
            description = "the folder of Path of Building (default: ESPALIER_POB, else the usual places)")
    private @Nullable Path installation;

    @Option(names = "--build", paramLabel = "FILE", description = "the build (default: ${DEFAULT-VALUE})")
    private Path build = Path.of("../shared/builds/gui_deadeye_lightning_arrow_76.xml");

    @Option(names = "--trees", paramLabel = "N", description = "trees of a batch (default: ${DEFAULT-VALUE})")
    private int trees = 1000;

    @Option(names = "--workers", paramLabel = "N", description = "worker processes (default: ${DEFAULT-VALUE})")
    private int workers = 2;

    @Option(
            names = "--batches",
            paramLabel = "N",
            description = "batches to watch the memory through; 0 for none (default: ${DEFAULT-VALUE})")
    private int batches = 50;

    @Option(
            names = "--luajit",
            paramLabel = "COMMAND",
            description = "a LuaJIT for the plain calls (default: the one that comes with Espalier)")
    private String luajit = "";

    @Option(names = "--memory-only", description = "leave the times out, and keep no result")
    private boolean memoryOnly;

    @Option(names = "--results", paramLabel = "DIR", description = "where results are kept (default: ${DEFAULT-VALUE})")
    private Path results = Path.of("benchmarks/results");

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(build)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no build " + build + ". Give the XML of one with --build.");
        }
        PobInstallation pob = installation == null ? PobInstallation.find() : PobInstallation.at(installation);
        System.out.println(pob.title());
        var benchmark = new PobBenchmark(pob, build, BuildFiles.read(build), trees);
        if (!memoryOnly) {
            benchmark.speed(workers, luajit);
        }
        if (batches > 0) {
            benchmark.memory(workers, batches);
        }
        if (!memoryOnly) {
            Run run = benchmark.result();
            System.out.println("Kept in " + new Runs(results).save(run) + ".");
        }
        return 0;
    }
}
