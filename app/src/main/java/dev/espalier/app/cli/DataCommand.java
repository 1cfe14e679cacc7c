package dev.espalier.app.cli;

import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.data.pack.PackWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code espalier data}: the game's data. */
@Command(name = "data", description = "Imports and lists the game's data.", mixinStandardHelpOptions = true)
final class DataCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private DataCommand() {}

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new DataCommand())
                .addSubcommand(new DataImportCommand(surroundings))
                .addSubcommand(new DataListCommand(surroundings))
                .addSubcommand(new Pack(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code espalier data pack SOURCE OUT}. */
    @Command(
            name = "pack",
            description = "Makes packs of a folder of JSON tables (docs/data-packs.md tells what they hold).",
            mixinStandardHelpOptions = true)
    static final class Pack implements Callable<Integer> {
        private final Surroundings surroundings;

        @Parameters(index = "0", paramLabel = "SOURCE", description = "folder of tables (NAME.json)")
        private Path source = Path.of("");

        @Parameters(index = "1", paramLabel = "OUT", description = "folder for the packs; made if it is not there")
        private Path out = Path.of("");

        @Option(
                names = "--origin",
                paramLabel = "TEXT",
                defaultValue = "unknown",
                description = "where the tables come from, in a few words")
        private String origin = "";

        Pack(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            PackWriter.write(PackWriter.readFolder(source), origin, out);
            surroundings.err().println("The packs are in " + out + ".");
            return 0;
        }
    }
}
