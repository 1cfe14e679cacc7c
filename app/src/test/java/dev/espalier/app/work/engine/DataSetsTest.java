package dev.espalier.app.work.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.app.work.failure.UserError;
import dev.espalier.data.DataInfo;
import dev.espalier.data.GameData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {
    private static final GameData OWN = GameData.embedded();

    @TempDir
    private Path folder = Path.of("");

    private void imported(String name, String game, String origin, String trees) throws IOException {
        Path set = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                set.resolve(DataInfo.FILE), "game=" + game + "\norigin=" + origin + "\ntrees=" + trees + "\n");
    }

    private List<String> origins() {
        return new DataSets(OWN, new DataFolder(folder))
                .all().stream().map(set -> set.info().origin()).toList();
    }

    @Test
    void withoutImportsThereIsTheProgramsOwnData() {
        var sets = new DataSets(OWN, new DataFolder(folder.resolve("not there")));
        assertThat(sets.all()).hasSize(1);
        assertThat(sets.fitting("0_4")).isSameAs(OWN);
    }

    @Test
    void newerVersionsOfTheGameGoFirstAndImportsBeforeTheProgramsOwn() throws IOException {
        String own = OWN.info().origin();
        String game = OWN.info().gameVersion();
        imported("a", "0.10", "Path of Building 0.20.0", "0_4,0_10");
        imported("b", game, "Path of Building 0.15.0", "0_4");
        imported("c", game, "Path of Building 0.9.0", "0_4");
        imported("d", "0.1", "Path of Building 0.2.0", "0_1");
        assertThat(origins())
                .containsExactly(
                        "Path of Building 0.20.0",
                        "Path of Building 0.15.0",
                        "Path of Building 0.9.0",
                        own,
                        "Path of Building 0.2.0");
    }

    @Test
    void aBuildGetsTheNewestDataThatHasItsTree() throws IOException {
        imported("a", "0.10", "Path of Building 0.20.0", "0_10");
        var sets = new DataSets(OWN, new DataFolder(folder));
        assertThat(sets.fitting("0_10").info().gameVersion()).isEqualTo("0.10");
        assertThat(sets.fitting("0_4")).isSameAs(OWN);
        assertThat(sets.fitting("0_99").info().gameVersion()).isEqualTo("0.10");
    }

    @Test
    void damagedDataIsNamed() throws IOException {
        Path set = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(set.resolve(DataInfo.FILE), "game=0.4\n");
        assertThatThrownBy(() -> new DataFolder(folder).entries())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("broken")
                .hasMessageContaining("espalier data import");
    }

    @Test
    void theUsersFolderIsWhereTheSystemKeepsData() {
        Path home = Path.of("home").toAbsolutePath();
        assertThat(DataFolder.place(Map.of(), home, "Linux")).isEqualTo(home.resolve(".local/share/espalier/data"));
        assertThat(DataFolder.place(Map.of("XDG_DATA_HOME", home.resolve("x").toString()), home, "Linux"))
                .isEqualTo(home.resolve("x/espalier/data"));
        assertThat(DataFolder.place(Map.of("LOCALAPPDATA", home.resolve("L").toString()), home, "Windows 11"))
                .isEqualTo(home.resolve("L/Espalier/data"));
        assertThat(DataFolder.place(Map.of(), home, "Mac OS X"))
                .isEqualTo(home.resolve("Library/Application Support/Espalier/data"));
        assertThat(DataFolder.place(Map.of(DataFolder.VARIABLE, "own"), home, "Linux"))
                .isEqualTo(Path.of("own"));
    }
}
