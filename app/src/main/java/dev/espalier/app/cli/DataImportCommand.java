package dev.espalier.app.cli;

import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.work.engine.DataFolder;
import dev.espalier.app.work.engine.Engines;
import dev.espalier.data.GameData;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code espalier data import --pob DIR}. */
@Command(
        name = "import",
        description = "Makes packs of the tables of an installation of Path of Building; later runs use them.",
        mixinStandardHelpOptions = true)
final class DataImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--pob",
            paramLabel = "DIR",
            description = "the folder of Path of Building (default: ESPALIER_POB, else the usual places)")
    private @Nullable Path installation;

    DataImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path folder = DataFolder.ofUser().importFrom(Engines.installation(installation));
        GameData data = GameData.of(folder);
        surroundings
                .err()
                .println("The data of game version " + data.info().gameVersion() + " ("
                        + data.info().origin() + ") is in " + folder + ".");
        return 0;
    }
}
