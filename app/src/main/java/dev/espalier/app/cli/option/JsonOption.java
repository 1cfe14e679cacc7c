package dev.espalier.app.cli.option;

import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.work.build.BuildFiles;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The answer for machines: instead of the one for people, or in a file beside it. */
public final class JsonOption {
    private static final String INSTEAD = "-";

    @Option(
            names = "--json",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = INSTEAD,
            description = "write the answer as JSON to a file; without a file, show JSON instead of text")
    private String file = "";

    /** Refuses a file that cannot be written, before any work is done. */
    public void check() {
        if (!file.isEmpty() && !instead()) {
            BuildFiles.checkWritable(Path.of(file));
        }
    }

    /** Whether JSON takes the place of the text. */
    boolean instead() {
        return file.equals(INSTEAD);
    }

    /** Shows the text, or JSON in its place or beside it. */
    public void answer(Surroundings surroundings, Supplier<String> text, Supplier<String> json) {
        if (!file.isEmpty() && !instead()) {
            BuildFiles.write(Path.of(file), json.get());
        }
        surroundings.out().print(instead() ? json.get() : text.get());
        surroundings.out().flush();
    }
}
