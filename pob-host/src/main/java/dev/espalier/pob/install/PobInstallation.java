package dev.espalier.pob.install;

import java.nio.file.Path;
import java.util.List;

/**
 * An installation of Path of Building (PoE2) that looks complete: an installed release, with the scripts in its root
 * and libraries in {@code lua/}, or a source checkout with {@code src/} and {@code runtime/lua/}.
 *
 * @param root the folder below which all its files are, absolute
 * @param scripts the folder of {@code Launch.lua}, the root or below it
 * @param libraries the folder of its Lua libraries, below the root
 * @param version its version number, as its manifest has it: {@code 0.15.0}
 */
public record PobInstallation(Path root, Path scripts, Path libraries, String version) {

    /**
     * The installation in a folder.
     *
     * @throws PobInstallationException if there is none, or one that cannot be used; the message names the folder and
     *     what is missing
     */
    public static PobInstallation at(Path folder) {
        return InstallationCheck.check(folder);
    }

    /**
     * The installation named by {@code ESPALIER_POB}, else the first that is found in the usual places of this system.
     *
     * @throws PobInstallationException if there is none; the message names the places that were looked at
     */
    public static PobInstallation find() {
        return InstallationSearch.ofThisSystem().find();
    }

    /** What users read: {@code Path of Building 0.15.0 in FOLDER}. */
    public String title() {
        return "Path of Building " + version + " in " + root;
    }

    /** Patterns of the Lua libraries for {@code require}, relative to the scripts. */
    public List<String> libraryPatterns() {
        String folder = scripts.relativize(libraries).toString().replace('\\', '/');
        return List.of("?.lua", folder + "/?.lua", folder + "/?/init.lua");
    }
}
