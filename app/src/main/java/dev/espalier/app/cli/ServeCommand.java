package dev.espalier.app.cli;

import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.history.DataFolder;
import dev.espalier.app.web.ServerSettings;
import dev.espalier.app.web.WebServer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code espalier serve}: the page. */
@Command(
        name = "serve",
        description = "Serves the page on this machine: paste a code, see the tree, watch it grow.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private static final int PORTS = 65_535;

    private final Surroundings surroundings;

    /** Reads a port; 0 is any free one. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.strip().matches("[0-9]{1,5}") && Integer.parseInt(text.strip()) <= PORTS) {
                return Integer.valueOf(text.strip());
            }
            throw new TypeConversionException("'" + text + "' is not a port from 0 to " + PORTS);
        }
    }

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "the port of 127.0.0.1 to listen on; 0 for any free one (default: "
                    + ServerSettings.USUAL_PORT + ", or the next free one)",
            converter = Port.class)
    private int port = -1;

    @Option(names = "--open", description = "open the page in the browser")
    private boolean open;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean chosen = port >= 0;
        var settings = ServerSettings.usual(
                chosen ? port : ServerSettings.USUAL_PORT,
                !chosen,
                DataFolder.ofProcess(),
                EspalierCommand.Version.number());
        var ended = new CountDownLatch(1);
        WebServer server = WebServer.start(surroundings.engines(), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "goodbye"));
        surroundings.out().println("The page is at " + server.address() + " (Ctrl-C ends it).");
        surroundings.out().flush();
        if (open) {
            openBrowser(server.address());
        }
        ended.await(); // for good: Ctrl-C ends the program
        return 0;
    }

    private void openBrowser(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command;
        if (system.contains("win") && !system.contains("darwin")) {
            command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
        } else {
            command = List.of(system.contains("mac") ? "open" : "xdg-open", address);
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            surroundings.err().println("espalier: no browser could be opened; open the address yourself.");
        }
    }
}
