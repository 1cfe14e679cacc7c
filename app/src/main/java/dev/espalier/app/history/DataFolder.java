package dev.espalier.app.history;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's data lies. */
public final class DataFolder {
    /** The environment variable that moves it. */
    public static final String VARIABLE = "ESPALIER_HOME";

    private DataFolder() {}

    /** {@code ESPALIER_HOME} if it is set, else the place that the system has for such data. */
    public static Path of(Map<String, String> environment, String system, String home) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.contains("win") && !lower.contains("darwin")) {
            return Path.of(environment.getOrDefault("APPDATA", home)).resolve("Espalier");
        } else if (lower.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Espalier");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = xdg.isBlank() ? Path.of(home, ".local", "share") : Path.of(xdg);
        return base.resolve("espalier");
    }

    /** That of this process. */
    public static Path ofProcess() {
        return of(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }
}
