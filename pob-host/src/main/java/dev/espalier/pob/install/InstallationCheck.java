package dev.espalier.pob.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the files of a folder, runs nothing of it. */
final class InstallationCheck {
    /** The first release with the trees, attribute choices and weapon sets that a calculation needs. */
    private static final int[] OLDEST = {0, 8, 0};

    private static final Pattern VERSION = Pattern.compile("<Version\\s[^>]*\\bnumber=\"([^\"]+)\"");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");
    private static final List<String> SCRIPTS =
            List.of("GameVersions.lua", "Modules/Main.lua", "Modules/Build.lua", "Modules/Calcs.lua");
    private static final String LAUNCHER = "Launch.lua";
    private static final String MANIFEST = "manifest.xml";
    private static final String XML_LIBRARY = "xml.lua";
    private static final String GAME = "PoE2";

    private InstallationCheck() {}

    static PobInstallation check(Path given) {
        Path folder = real(given);
        Path scripts = scripts(folder);
        Path root = scripts;
        Path libraries = scripts.resolve("lua");
        Path parent = scripts.getParent();
        if (!Files.isDirectory(libraries) && parent != null && Files.isDirectory(parent.resolve("runtime/lua"))) {
            root = parent;
            libraries = parent.resolve("runtime/lua");
        }
        String manifest = read(scripts.resolve(MANIFEST));
        if (manifest == null) {
            manifest = read(root.resolve(MANIFEST));
        }
        requireGame(folder, read(scripts.resolve(LAUNCHER)), manifest);
        requireFiles(folder, root, scripts, libraries, manifest);
        return new PobInstallation(root, scripts, libraries, version(folder, manifest));
    }

    private static Path real(Path given) {
        try {
            return given.toRealPath();
        } catch (IOException e) {
            throw new PobInstallationException("There is no folder " + given
                    + ". Give the folder where Path of Building (PoE2) is installed, with --pob or ESPALIER_POB.");
        }
    }

    private static Path scripts(Path folder) {
        for (Path scripts : List.of(folder, folder.resolve("src"))) {
            if (Files.isRegularFile(scripts.resolve(LAUNCHER))) {
                return scripts;
            }
        }
        throw new PobInstallationException(
                folder + " is not an installation of Path of Building (PoE2): it has neither " + LAUNCHER + " nor src/"
                        + LAUNCHER + ". Give the folder where Path of Building is installed.");
    }

    private static void requireGame(Path folder, @Nullable String launcher, @Nullable String manifest) {
        boolean right = (launcher != null && launcher.contains(GAME)) || (manifest != null && manifest.contains(GAME));
        if (!right) {
            throw new PobInstallationException("The Path of Building in " + folder
                    + " is the one for Path of Exile 1. Give the folder of Path of Building (PoE2).");
        }
    }

    private static void requireFiles(Path folder, Path root, Path scripts, Path libraries, @Nullable String manifest) {
        var missing = new java.util.ArrayList<String>();
        if (manifest == null) {
            missing.add(MANIFEST);
        }
        for (String script : SCRIPTS) {
            if (!Files.isRegularFile(scripts.resolve(script))) {
                missing.add(root.relativize(scripts.resolve(script)).toString().replace('\\', '/'));
            }
        }
        if (!Files.isRegularFile(libraries.resolve(XML_LIBRARY))) {
            missing.add(
                    root.relativize(libraries.resolve(XML_LIBRARY)).toString().replace('\\', '/'));
        }
        if (!missing.isEmpty()) {
            throw new PobInstallationException("The Path of Building in " + folder + " is broken: "
                    + String.join(", ", missing) + (missing.size() == 1 ? " is" : " are")
                    + " missing. Install it again.");
        }
    }

    private static String version(Path folder, @Nullable String manifest) {
        Matcher version = VERSION.matcher(manifest == null ? "" : manifest);
        Matcher numbers = version.find() ? NUMBERS.matcher(version.group(1)) : NUMBERS.matcher("");
        if (!numbers.matches()) {
            throw new PobInstallationException("The Path of Building in " + folder + " is broken: its " + MANIFEST
                    + " has no version number. Install it again.");
        }
        for (int i = 0; i < OLDEST.length; i++) {
            int difference = Integer.compare(Integer.parseInt(numbers.group(i + 1)), OLDEST[i]);
            if (difference < 0) {
                throw new PobInstallationException("The Path of Building in " + folder + " is version "
                        + version.group(1) + ", which is too old: at least " + OLDEST[0] + "." + OLDEST[1] + "."
                        + OLDEST[2] + " is needed. Update it.");
            } else if (difference > 0) {
                break;
            }
        }
        return version.group(1);
    }

    private static @Nullable String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return null;
        }
    }
}
