package dev.espalier.app.work.engine;

import dev.espalier.app.work.failure.UserError;
import dev.espalier.data.DataInfo;
import dev.espalier.data.GameData;
import dev.espalier.data.fact.GameDataException;
import dev.espalier.pob.DataImport;
import dev.espalier.pob.install.PobInstallation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The user's folder of imported game data: a folder for each set of packs. */
public final class DataFolder {
    /** The variable that names another folder. */
    static final String VARIABLE = "ESPALIER_DATA";

    private static final String UNFINISHED = ".unfinished-";

    private final Path folder;

    public DataFolder(Path folder) {
        this.folder = folder;
    }

    /** That of this user: named by {@code ESPALIER_DATA}, else where the system keeps data of programs. */
    public static DataFolder ofUser() {
        return new DataFolder(
                place(System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name")));
    }

    static Path place(Map<String, String> environment, Path home, String system) {
        String named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? home : Path.of(local)).resolve("Espalier").resolve("data");
        }
        if (name.contains("mac")) {
            return home.resolve("Library/Application Support/Espalier/data");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data))
                .resolve("espalier")
                .resolve("data");
    }

    /**
     * A set of packs in the folder.
     *
     * @param folder where it is
     * @param info what it is
     */
    public record Entry(Path folder, DataInfo info) {}

    /** The sets that can be read, in the order of their folders' names; what is no set of packs is passed over. */
    public List<Entry> entries() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path set : folders.filter(f -> Files.isRegularFile(f.resolve(DataInfo.FILE)))
                    .filter(f -> !f.getFileName().toString().startsWith(UNFINISHED))
                    .sorted()
                    .toList()) {
                entries.add(entry(set));
            }
        } catch (IOException e) {
            throw new GameDataException("The folder of imported data '" + folder + "' cannot be read: " + e, e);
        }
        return entries;
    }

    private static Entry entry(Path set) {
        try {
            return new Entry(set, GameData.of(set).info());
        } catch (GameDataException e) {
            throw new UserError(
                    "The imported data in \"" + set + "\" is damaged. Delete the folder, or import the data again with"
                            + " \"espalier data import\".",
                    String.valueOf(e.getMessage()),
                    e);
        }
    }

    /**
     * Imports the tables of an installation, in place of an earlier import of the same version. A set is there only when
     * it is complete: it is written beside its place and moved.
     */
    public Path importFrom(PobInstallation installation) {
        Path place = folder.resolve("pob-" + installation.version());
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
            try {
                DataImport.write(installation, unfinished);
                delete(place);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(unfinished);
            }
            return place;
        } catch (IOException e) {
            throw new UserError(
                    "The data cannot be written to \"" + place + "\". Probably the folder is not yours to write to."
                            + " Name another one in " + VARIABLE + ".",
                    String.valueOf(e),
                    e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path directory, @org.jspecify.annotations.Nullable IOException e) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
