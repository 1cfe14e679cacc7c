package dev.espalier.app.cli.option;

import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.work.build.BuildFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an answer goes that is a file of its own. */
public final class OutOption {
    @Option(names = "--out", paramLabel = "FILE", description = "write it to a file instead of showing it")
    private @Nullable Path file;

    /** Refuses a file that cannot be written, before any work is done. */
    public void check() {
        if (file != null) {
            BuildFiles.checkWritable(file);
        }
    }

    public void write(byte[] answer, Surroundings surroundings) {
        if (file != null) {
            BuildFiles.write(file, answer);
        } else {
            surroundings.out().writeBytes(answer);
            surroundings.out().flush();
        }
    }
}
