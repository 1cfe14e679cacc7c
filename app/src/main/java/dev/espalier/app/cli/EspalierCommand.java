package dev.espalier.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code espalier}: the command that all others hang on. */
@Command(
        name = "espalier",
        header = "Finds the best passive tree for a Path of Exile 2 character.",
        description =
                "A build is a Path of Building code or its XML: a file, - for standard input, or the code itself.",
        mixinStandardHelpOptions = true,
        versionProvider = EspalierCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Start with:  espalier optimize FILE"})
public final class EspalierCommand implements Runnable {
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "say more: what happens, and details of what went wrong")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private EspalierCommand() {}

    /** The command line with all commands. */
    public static CommandLine commandLine(Surroundings surroundings) {
        var root = new EspalierCommand();
        var line = new CommandLine(root);
        line.addSubcommand(new OptimizeCommand(surroundings));
        line.addSubcommand(new StatsCommand(surroundings));
        line.addSubcommand(new InspectCommand(surroundings));
        line.addSubcommand(new DecodeCommand(surroundings));
        line.addSubcommand(new EncodeCommand(surroundings));
        line.addSubcommand(DataCommand.commandLine(surroundings));
        line.addSubcommand(new ParityCommand());
        var failures = new Failures(surroundings, () -> root.verbose);
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        line.setOut(writer(surroundings.out()));
        line.setErr(writer(surroundings.err()));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"espalier " + number()};
        }

        static String number() {
            try (InputStream in = Version.class.getResourceAsStream("/dev/espalier/app/version.properties")) {
                var properties = new Properties();
                properties.load(in);
                return properties.getProperty("version");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
