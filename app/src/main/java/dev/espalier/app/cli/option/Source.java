package dev.espalier.app.cli.option;

import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.work.build.BuildFiles;
import dev.espalier.code.Build;
import picocli.CommandLine.Parameters;

/** The build that a command is about, as it is written. */
public final class Source {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "a file with a Path of Building code or its XML, - for standard input, or the code itself")
    private String argument = "";

    public Build read(Surroundings surroundings) {
        if (argument.equals(BuildFiles.STANDARD_INPUT) && surroundings.terminal()) {
            surroundings
                    .err()
                    .println("Paste a code or XML, then end the input (Ctrl-D; on Windows Ctrl-Z and Enter).");
        }
        return BuildFiles.read(argument, surroundings.in());
    }
}
