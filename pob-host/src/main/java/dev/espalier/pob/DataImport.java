package dev.espalier.pob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.espalier.calculation.CalculationException;
import dev.espalier.data.pack.PackWriter;
import dev.espalier.pob.install.PobInstallation;
import dev.espalier.pob.process.WorkerPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes data packs of the tables that an installation has loaded, so that a new league needs no new release of
 * Espalier: the tables are read by the installation's own scripts, in a worker.
 */
public final class DataImport {
    private static final List<String> TABLES = List.of("skills", "gems", "bases", "minions", "monsters", "constants");

    private DataImport() {}

    /**
     * The tables as neutral JSON by name, in the shapes of {@code docs/data-packs.md}.
     *
     * @throws CalculationException if the installation does not start or a table cannot be read
     */
    public static Map<String, JsonNode> tables(PobInstallation installation) {
        PobOptions options = PobOptions.standard().withWorkers(1).withAccelerate(false);
        try (var pool = new WorkerPool(PobEngine.settings(installation, options))) {
            List<String> names = new ArrayList<>(TABLES);
            for (String version : pool.about().treeVersions().split(",", -1)) {
                names.add("tree-" + version);
            }
            var mapper = new ObjectMapper();
            var tables = new TreeMap<String, JsonNode>();
            for (String name : names) {
                tables.put(name, mapper.readTree(pool.export(name)));
            }
            return tables;
        } catch (IOException e) {
            throw new CalculationException("A table of " + installation.title() + " is not what was expected.", e);
        }
    }

    /**
     * Writes the packs of an installation into a folder, which is made if it is not there.
     *
     * @throws CalculationException if the installation does not start or a table cannot be read
     * @throws dev.espalier.data.fact.GameDataException if a table lacks something or the folder cannot be written
     */
    public static void write(PobInstallation installation, Path folder) {
        PackWriter.write(tables(installation), origin(installation), folder);
    }

    /** What packs of an installation say about where they come from. */
    public static String origin(PobInstallation installation) {
        return "Path of Building " + installation.version();
    }
}
