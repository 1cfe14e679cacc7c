package dev.espalier.pob.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where installations usually are. */
final class InstallationSearch {
    static final String VARIABLE = "ESPALIER_POB";

    private static final List<String> NAMES = List.of(
            "Path of Building Community (PoE2)",
            "Path of Building (PoE2)",
            "Path of Building PoE2",
            "PathOfBuilding-PoE2",
            "Path of Building 2");

    private final Map<String, String> environment;
    private final Path home;
    private final String system;

    /**
     * @param environment variables
     * @param home the user's home folder
     * @param system the name of the operating system, as {@code os.name} has it
     */
    InstallationSearch(Map<String, String> environment, Path home, String system) {
        this.environment = environment;
        this.home = home;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    static InstallationSearch ofThisSystem() {
        return new InstallationSearch(
                System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
    }

    PobInstallation find() {
        String named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            return PobInstallation.at(Path.of(named));
        }
        List<Path> places = places();
        var problems = new ArrayList<String>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try {
                    return PobInstallation.at(place);
                } catch (PobInstallationException e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
            }
        }
        String looked = parents().stream().map(Path::toString).collect(Collectors.joining(", "));
        throw new PobInstallationException("Path of Building (PoE2) was not found. Give its folder with --pob or in "
                + VARIABLE + ". " + (problems.isEmpty() ? "" : String.join(" ", problems) + " ")
                + "Looked for folders such as \"" + NAMES.get(0) + "\" in: " + looked + ".");
    }

    /** The folders to look at, in their order. */
    List<Path> places() {
        var places = new ArrayList<Path>();
        for (Path parent : parents()) {
            NAMES.forEach(name -> places.add(parent.resolve(name)));
        }
        return places;
    }

    private List<Path> parents() {
        var parents = new ArrayList<Path>();
        if (system.contains("win")) {
            for (String variable : List.of(
                    "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")) {
                add(parents, environment.get(variable), "");
            }
            parents.add(home);
        } else if (system.contains("mac")) {
            parents.add(home.resolve("Library/Application Support"));
            parents.add(home.resolve("Applications"));
            parents.add(Path.of("/Applications"));
            parents.add(home);
        } else {
            add(parents, environment.get("XDG_DATA_HOME"), "");
            parents.add(home.resolve(".local/share"));
            parents.add(home.resolve(".var/app/community.pathofbuilding.PathOfBuilding-PoE2/data"));
            parents.add(Path.of("/opt"));
            parents.add(Path.of("/usr/share"));
            parents.add(home);
        }
        wineFolders(parents);
        return parents;
    }

    private void wineFolders(List<Path> parents) {
        if (system.contains("win")) {
            return;
        }
        String user = environment.getOrDefault("USER", "user");
        Path prefix = Path.of(
                environment.getOrDefault("WINEPREFIX", home.resolve(".wine").toString()));
        parents.add(prefix.resolve("drive_c/users").resolve(user).resolve("AppData/Roaming"));
        parents.add(prefix.resolve("drive_c/Program Files"));
    }

    private static void add(List<Path> parents, @Nullable String folder, String below) {
        if (folder != null && !folder.isBlank()) {
            parents.add(Path.of(folder, below));
        }
    }
}
