package dev.espalier.app.cli;

import dev.espalier.app.cli.option.OutOption;
import dev.espalier.app.cli.option.Source;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.code.Build;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code espalier decode FILE}: the XML in a code, byte for byte. */
@Command(name = "decode", description = "Shows the XML in a Path of Building code.", mixinStandardHelpOptions = true)
public final class DecodeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Source source = new Source();

    @Mixin
    private OutOption out = new OutOption();

    DecodeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        out.check();
        Build build = source.read(surroundings);
        out.write(build.document().bytes(), surroundings);
        return 0;
    }
}
