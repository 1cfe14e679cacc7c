package dev.espalier.app.cli;

import dev.espalier.app.cli.terminal.Failures;
import dev.espalier.app.cli.terminal.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
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

    private static final Set<String> VERSION = Set.of("-V", "--version");

    private EspalierCommand() {}

    /**
     * The command line for some arguments. Setting a command up takes longer than many a command itself, so where the
     * first argument names one the others are left out.
     */
    public static CommandLine commandLine(Surroundings surroundings, String... arguments) {
        var root = new EspalierCommand();
        var line = new CommandLine(root);
        Map<String, Supplier<Object>> commands = commands(surroundings);
        Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        if (named != null) {
            line.addSubcommand(named.get());
        } else if (arguments.length != 1 || !VERSION.contains(arguments[0])) {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
        }
        var failures = new Failures(surroundings, () -> root.verbose);
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        line.setOut(writer(surroundings.out()));
        line.setErr(writer(surroundings.err()));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        return line;
    }

    /** All commands, in the order in which help lists them. */
    private static Map<String, Supplier<Object>> commands(Surroundings surroundings) {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("optimize", () -> new OptimizeCommand(surroundings));
        commands.put("power", () -> new PowerCommand(surroundings));
        commands.put("plan", () -> new PlanCommand(surroundings));
        commands.put("serve", () -> new ServeCommand(surroundings));
        commands.put("stats", () -> new StatsCommand(surroundings));
        commands.put("inspect", () -> new InspectCommand(surroundings));
        commands.put("decode", () -> new DecodeCommand(surroundings));
        commands.put("encode", () -> new EncodeCommand(surroundings));
        commands.put("data", () -> DataCommand.commandLine(surroundings));
        commands.put("bench", () -> new BenchCommand(surroundings));
        commands.put("parity", () -> new ParityCommand(surroundings));
        return commands;
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
