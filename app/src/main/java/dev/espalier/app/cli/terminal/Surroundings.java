package dev.espalier.app.cli.terminal;

import dev.espalier.app.work.engine.Engines;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a command runs in: its streams and the engines it may use. Nothing but answers goes to {@code out}; everything
 * else (errors, remarks, progress) goes to {@code err}.
 *
 * @param terminal whether a person watches {@code err}
 */
public record Surroundings(InputStream in, PrintStream out, PrintStream err, Engines engines, boolean terminal) {
    /** Set by the launcher, which can tell: whether standard error is a terminal. */
    private static final String TERMINAL = "espalier.terminal";

    private static final int CONSOLE_WITHOUT_TERMINAL = 22;

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Engines.builtIn(),
                watched(System.getProperty(TERMINAL)));
    }

    @SuppressWarnings("SystemConsoleNull") // asked only of versions where it tells
    private static boolean watched(@Nullable String told) {
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        return Runtime.version().feature() < CONSOLE_WITHOUT_TERMINAL && System.console() != null;
    }

    /** UTF-8, whatever the system thinks: names of items and players are. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
