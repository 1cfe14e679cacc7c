package dev.espalier.app;

import dev.espalier.app.cli.ParityCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the one runnable jar. */
@Command(
        name = "espalier",
        description = "Finds the best passive tree for a Path of Exile 2 character.",
        mixinStandardHelpOptions = true,
        version = "espalier 0.1.0",
        subcommands = {ParityCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
