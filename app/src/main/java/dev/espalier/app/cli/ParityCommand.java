package dev.espalier.app.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.cli.option.EngineOptions;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.parity.BuildParity;
import dev.espalier.app.parity.Coverage;
import dev.espalier.app.parity.EveryNumber;
import dev.espalier.app.parity.Oracle;
import dev.espalier.app.parity.Parity;
import dev.espalier.app.work.build.BuildFiles;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code espalier parity BUILDS ORACLE}: how far the engine is from Path of Building. */
@Command(
        name = "parity",
        description = "Compares the engine with what Path of Building says about builds.",
        mixinStandardHelpOptions = true)
public final class ParityCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "BUILDS", description = "folder of builds (NAME.xml)")
    private Path builds = Path.of("");

    @Parameters(index = "1", paramLabel = "ORACLE", description = "folder of answers (NAME.json.gz)")
    private Path oracle = Path.of("");

    @Option(names = "--build", paramLabel = "NAME", description = "this build only")
    private String build = "";

    @Option(names = "--stat", paramLabel = "NAME", description = "explain this number of --build, source by source")
    private String statistic = "";

    @Option(names = "--no-effects", description = "leave out the effects of nodes")
    private boolean noEffects;

    @Option(names = "--worst", paramLabel = "N", description = "show the N worst pairs (default: ${DEFAULT-VALUE})")
    private int worst = 10;

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description = "table of modifier lines (default: ../gamedata/lines.tsv beside BUILDS, if it is there)")
    private @Nullable Path lines;

    @Option(names = "--json", paramLabel = "FILE", description = "write the whole comparison to a file")
    private @Nullable Path json;

    @Option(
            names = "--tiers",
            paramLabel = "FILE",
            description = "write how often the engine agrees, by kind of build: what the words of trust rest on")
    private @Nullable Path tiers;

    @Mixin
    private EngineOptions engines = new EngineOptions();

    ParityCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        for (Path folder : List.of(builds, oracle)) {
            if (!Files.isDirectory(folder)) {
                throw new UserError(
                        "There is no folder \"" + folder + "\". Give a folder of builds (NAME.xml), then one of"
                                + " what Path of Building says about them (NAME.json.gz).");
            }
        }
        Path file = json;
        Path trust = tiers;
        for (Path written : Stream.of(file, trust).filter(Objects::nonNull).toList()) {
            BuildFiles.checkWritable(written);
        }
        if (!statistic.isEmpty() && build.isEmpty()) {
            throw new UserError("--stat explains a number of one build. Say which with --build NAME.");
        }
        try (CalculationEngine engine = engines.open(surroundings)) {
            Parity parity = Parity.measure(engine, builds, oracle, BuildFiles::read, build, !noEffects);
            if (parity.builds().isEmpty()) {
                throw new UserError("No build of \"" + builds + "\" has an answer in \"" + oracle
                        + "\". The names of the files have to agree.");
            }
            Path table = lines != null ? lines : builds.resolve("../gamedata/lines.tsv");
            if (Files.exists(table)) {
                parity = parity.with(Coverage.measure(table));
            }
            EveryNumber every = engines.pob() && statistic.isEmpty() ? everyNumber(engine, parity) : null;
            if (file != null) {
                ObjectNode root = parity.toJson();
                if (every != null) {
                    every.write(root);
                }
                BuildFiles.write(
                        file, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root));
            }
            if (trust != null) {
                BuildFiles.write(trust, parity.tiers().text());
            }
            var out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
            if (statistic.isEmpty()) {
                parity.print(out, worst);
                if (every != null) {
                    out.println();
                    every.print(out);
                    return every.complete() ? 0 : 1;
                }
            } else {
                explain(engine, parity, out);
            }
            return 0;
        }
    }

    private EveryNumber everyNumber(CalculationEngine engine, Parity parity) throws IOException {
        var oracles = new LinkedHashMap<String, Oracle>();
        for (BuildParity measured : parity.builds()) {
            oracles.put(measured.build(), Oracle.read(oracle.resolve(measured.build() + ".json.gz")));
        }
        return EveryNumber.measure(
                engine,
                () -> engines.open(surroundings),
                oracles,
                name -> BuildFiles.read(builds.resolve(name + ".xml")));
    }

    private void explain(CalculationEngine engine, Parity parity, PrintWriter out) throws IOException {
        parity.builds().get(0).pairs().stream()
                .filter(p -> p.statistic().equals(statistic))
                .forEach(p -> out.println("Path of Building " + p.theirs() + ", Espalier " + p.ours()));
        try (BuildSession session = engine.open(BuildFiles.read(builds.resolve(build + ".xml")))) {
            List<String> explanation = session.explain(session.original(), statistic);
            if (explanation.isEmpty()) {
                throw new UserError("No rule of the engine \"" + engine.name() + "\" writes a statistic \"" + statistic
                        + "\" for this build. Names are those of Path of Building, such as TotalDPS or Life.");
            }
            explanation.forEach(out::println);
        }
    }
}
