package dev.espalier.app.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.espalier.app.parity.Parity;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.code.Build;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code espalier parity BUILDS ORACLE}: how far the engine is from Path of Building. */
@Command(name = "parity", description = "Compares the engine with what Path of Building says about builds.")
public final class ParityCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BUILDS", description = "folder of builds (NAME.xml)")
    private Path builds = Path.of("");

    @Parameters(index = "1", paramLabel = "ORACLE", description = "folder of answers (NAME.json.gz)")
    private Path oracle = Path.of("");

    @Option(names = "--build", paramLabel = "NAME", description = "this build only")
    private String build = "";

    @Option(names = "--no-effects", description = "leave out the effects of nodes")
    private boolean noEffects;

    @Option(names = "--worst", paramLabel = "N", description = "show the N worst pairs (default: ${DEFAULT-VALUE})")
    private int worst = 10;

    @Option(names = "--json", paramLabel = "FILE", description = "write the whole comparison to a file")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        try (var engine = new NativeEngine(GameData.embedded())) {
            Parity parity = Parity.measure(engine, builds, oracle, ParityCommand::read, build, !noEffects);
            if (json != null) {
                Files.writeString(
                        json, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(parity.toJson()));
            }
            var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            parity.print(out, worst);
            return 0;
        }
    }

    private static Build read(Path file) {
        try {
            return BuildCodes.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
