package dev.espalier.app;

import dev.espalier.app.cli.EspalierCommand;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.pob.worker.WorkerMain;
import java.util.Arrays;

/** The entry point of the one runnable jar. */
public final class Main {
    private Main() {}

    /** Runs a command; hands on to {@link WorkerMain} what its parent process started with its option. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(WorkerMain.OPTION)) {
            WorkerMain.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        Surroundings surroundings = Surroundings.ofProcess();
        int status = EspalierCommand.commandLine(surroundings, args).execute(args);
        surroundings.out().flush();
        surroundings.err().flush();
        System.exit(status);
    }
}
