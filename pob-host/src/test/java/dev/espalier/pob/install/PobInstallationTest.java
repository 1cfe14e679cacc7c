package dev.espalier.pob.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder must hold to be an installation, and where installations are looked for. */
class PobInstallationTest {
    private static final String LAUNCHER = "APP_NAME = \"Path of Building (PoE2)\"\n";

    @TempDir
    private Path temporary = Path.of("");

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void installation(Path scripts, Path libraries, Path manifest, String version) throws IOException {
        write(scripts.resolve("Launch.lua"), LAUNCHER);
        write(scripts.resolve("GameVersions.lua"), "");
        for (String module : new String[] {"Main", "Build", "Calcs"}) {
            write(scripts.resolve("Modules/" + module + ".lua"), "");
        }
        write(libraries.resolve("xml.lua"), "return {}");
        write(manifest, "<PoBVersion>\n<Version platform=\"win32\" number=\"" + version + "\" />\n</PoBVersion>");
    }

    private Path release(String version) throws IOException {
        Path folder = temporary.resolve("Path of Building Community (PoE2)").toRealPath();
        installation(folder, folder.resolve("lua"), folder.resolve("manifest.xml"), version);
        return folder;
    }

    private Path folder() throws IOException {
        return Files.createDirectories(temporary.resolve("Path of Building Community (PoE2)"))
                .toRealPath();
    }

    @Test
    void anInstalledReleaseHasItsScriptsInItsRoot() throws IOException {
        Path folder = folder();
        installation(folder, folder.resolve("lua"), folder.resolve("manifest.xml"), "0.15.0");
        PobInstallation found = PobInstallation.at(folder);
        assertThat(found.version()).isEqualTo("0.15.0");
        assertThat(found.root()).isEqualTo(folder);
        assertThat(found.scripts()).isEqualTo(folder);
        assertThat(found.libraryPatterns()).containsExactly("?.lua", "lua/?.lua", "lua/?/init.lua");
    }

    @Test
    void aSourceCheckoutHasThemInSrc() throws IOException {
        Path folder = folder();
        installation(
                folder.resolve("src"), folder.resolve("runtime/lua"), folder.resolve("manifest.xml"), "0.15.0-beta");
        for (Path given : new Path[] {folder, folder.resolve("src")}) {
            PobInstallation found = PobInstallation.at(given);
            assertThat(found.root()).isEqualTo(folder);
            assertThat(found.scripts()).isEqualTo(folder.resolve("src"));
            assertThat(found.version()).isEqualTo("0.15.0-beta");
            assertThat(found.libraryPatterns()).contains("../runtime/lua/?.lua");
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path folder = temporary.resolve("nowhere");
        assertThatThrownBy(() -> PobInstallation.at(folder))
                .isInstanceOf(PobInstallationException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aFolderWithoutALauncherIsNoInstallation() throws IOException {
        Path folder = folder();
        assertThatThrownBy(() -> PobInstallation.at(folder))
                .isInstanceOf(PobInstallationException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("Launch.lua");
    }

    @Test
    void theOneForTheFirstGameIsToldApart() throws IOException {
        Path folder = folder();
        installation(folder, folder.resolve("lua"), folder.resolve("manifest.xml"), "2.50.0");
        write(folder.resolve("Launch.lua"), "APP_NAME = \"Path of Building\"\n");
        assertThatThrownBy(() -> PobInstallation.at(folder))
                .isInstanceOf(PobInstallationException.class)
                .hasMessageContaining("Path of Exile 1");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Path folder = folder();
        installation(folder, folder.resolve("lua"), folder.resolve("manifest.xml"), "0.15.0");
        Files.delete(folder.resolve("Modules/Calcs.lua"));
        Files.delete(folder.resolve("lua/xml.lua"));
        assertThatThrownBy(() -> PobInstallation.at(folder))
                .isInstanceOf(PobInstallationException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("Modules/Calcs.lua")
                .hasMessageContaining("lua/xml.lua")
                .hasMessageContaining("broken");
    }

    @Test
    void aManifestWithoutAVersionIsBroken() throws IOException {
        Path folder = folder();
        installation(folder, folder.resolve("lua"), folder.resolve("manifest.xml"), "what");
        assertThatThrownBy(() -> PobInstallation.at(folder))
                .isInstanceOf(PobInstallationException.class)
                .hasMessageContaining("version number");
    }

    @Test
    void versionsBeforeTheFirstThatCanBeUsedAreTooOld() throws IOException {
        folder();
        assertThat(PobInstallation.at(release("0.8.0")).version()).isEqualTo("0.8.0");
        assertThat(PobInstallation.at(release("1.0.0")).version()).isEqualTo("1.0.0");
        Path old = release("0.7.9");
        assertThatThrownBy(() -> PobInstallation.at(old))
                .isInstanceOf(PobInstallationException.class)
                .hasMessageContaining("0.7.9")
                .hasMessageContaining("too old")
                .hasMessageContaining("0.8.0");
    }

    @Test
    void theVariableGoesBeforeTheUsualPlaces() throws IOException {
        folder();
        Path folder = release("0.15.0");
        var search = new InstallationSearch(
                Map.of(InstallationSearch.VARIABLE, folder.toString()), temporary.resolve("home"), "Linux");
        assertThat(search.find().root()).isEqualTo(folder);
    }

    @Test
    void theUsualPlacesOfEachSystemAreSearched() throws IOException {
        folder();
        Path folder = release("0.15.0");
        Path parent = folder.resolve("..").normalize();
        assertThat(new InstallationSearch(Map.of("APPDATA", parent.toString()), parent, "Windows 11")
                        .find()
                        .root())
                .isEqualTo(folder);
        assertThat(new InstallationSearch(Map.of("XDG_DATA_HOME", parent.toString()), parent, "Linux").places())
                .contains(folder);
        assertThat(new InstallationSearch(Map.of(), parent, "Mac OS X").places())
                .contains(parent.resolve("Library/Application Support").resolve(folder.getFileName()));
    }

    @Test
    void withoutAnInstallationTheErrorTellsWhereItWasSought() {
        var search = new InstallationSearch(Map.of(), temporary.resolve("home"), "Linux");
        assertThatThrownBy(search::find)
                .isInstanceOf(PobInstallationException.class)
                .hasMessageContaining("--pob")
                .hasMessageContaining(InstallationSearch.VARIABLE)
                .hasMessageContaining(temporary.resolve("home/.local/share").toString());
    }
}
