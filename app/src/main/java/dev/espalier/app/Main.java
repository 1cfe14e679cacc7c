package dev.espalier.app;

import dev.espalier.app.cli.EspalierCommand;
import dev.espalier.app.cli.Surroundings;

/** The entry point of the one runnable jar. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Surroundings surroundings = Surroundings.ofProcess();
        int status = EspalierCommand.commandLine(surroundings, args).execute(args);
        surroundings.out().flush();
        surroundings.err().flush();
        System.exit(status);
    }
}
