package dev.espalier.app.cli;

import dev.espalier.app.work.BuildFiles;
import dev.espalier.code.Build;
import picocli.CommandLine.Parameters;

/** The build that a command is about. */
final class BuildArgument {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "a file with a Path of Building code or its XML, - for standard input, or the code itself")
    private String source = "";

    Build read(Surroundings surroundings) {
        return BuildFiles.read(source, surroundings.in());
    }
}
