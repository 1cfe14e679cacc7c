package dev.espalier.app.cli;

import dev.espalier.app.cli.option.OutOption;
import dev.espalier.app.cli.option.Source;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.code.Build;
import dev.espalier.code.io.BuildCodes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code espalier encode FILE}: the code of a build's XML. */
@Command(
        name = "encode",
        description = "Makes a Path of Building code of a build's XML.",
        mixinStandardHelpOptions = true)
public final class EncodeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Source source = new Source();

    @Mixin
    private OutOption out = new OutOption();

    EncodeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        out.check();
        Build build = source.read(surroundings);
        out.write((BuildCodes.encode(build.document()) + "\n").getBytes(StandardCharsets.US_ASCII), surroundings);
        return 0;
    }
}
