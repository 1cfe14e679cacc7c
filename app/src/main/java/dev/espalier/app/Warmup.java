package dev.espalier.app;

import dev.espalier.app.cli.EspalierCommand;
import dev.espalier.app.cli.terminal.Surroundings;

/**
 * Runs the usual commands once, so that the launcher can archive the classes that they load. Answers are thrown away by
 * the caller; failures don't matter.
 */
final class Warmup {
    private Warmup() {}

    public static void main(String[] args) {
        for (String[] command :
                new String[][] {{"--version"}, {"--help"}, {"stats", args[0]}, {"decode", args[0]}, {"encode", args[0]}
                }) {
            EspalierCommand.commandLine(Surroundings.ofProcess(), command).execute(command);
        }
    }
}
