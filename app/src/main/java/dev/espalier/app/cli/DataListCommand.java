package dev.espalier.app.cli;

import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.work.engine.DataFolder;
import dev.espalier.app.work.engine.DataSets;
import dev.espalier.data.GameData;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code espalier data list}. */
@Command(
        name = "list",
        description = "Lists the sets of game data, the newest first: a build uses the first that has its tree.",
        mixinStandardHelpOptions = true)
final class DataListCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    DataListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        for (DataSets.Set set : new DataSets(GameData.embedded(), DataFolder.ofUser()).all()) {
            surroundings
                    .out()
                    .println("game " + set.info().gameVersion() + "  trees "
                            + String.join(", ", set.info().treeVersions()) + "  "
                            + set.info().origin() + "  ("
                            + set.place() + ")");
        }
        return 0;
    }
}
