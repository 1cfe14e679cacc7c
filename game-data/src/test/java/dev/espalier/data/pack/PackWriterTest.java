package dev.espalier.data.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.data.DataInfo;
import dev.espalier.data.GameData;
import dev.espalier.data.Shared;
import dev.espalier.data.fact.GameDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackWriterTest {
    @TempDir
    private Path temporary;

    @Test
    void theEmbeddedPacksAreWhatTheSharedTablesGive() throws IOException {
        Map<String, JsonNode> tables = PackWriter.readFolder(Shared.folder("gamedata"));
        Map<String, byte[]> fresh =
                PackWriter.encode(tables, GameData.embedded().info().origin());
        assertThat(fresh).hasSize(11);
        for (var file : fresh.entrySet()) {
            try (InputStream embedded = GameData.class.getResourceAsStream("packs/" + file.getKey())) {
                assertThat(embedded).as(file.getKey()).isNotNull();
                assertThat(embedded.readAllBytes()).as(file.getKey()).isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void noValueOfTheSharedTablesIsLost() throws IOException {
        Map<String, JsonNode> tables = PackWriter.readFolder(Shared.folder("gamedata"));
        Map<String, byte[]> packs = PackWriter.encode(tables, "test");
        tables.forEach((name, table) -> {
            Pack pack = Pack.open(name, packs.getOrDefault(name + ".pack", new byte[0]));
            assertThat(pack.names()).hasSize(table.size());
            for (int place = 0; place < table.size(); place++) {
                String entry = pack.names().get(place);
                if (!entry.equals("classes")) { // class numbers are added where they are missing
                    assertThat(PackTest.json(pack.cursor(place).fact()))
                            .as("%s %s", name, entry)
                            .isEqualTo(PackTest.doubles(table.path(entry)));
                }
            }
        });
    }

    @Test
    void aFolderOfTablesBecomesDataThatCanBeOpened() throws IOException {
        Path source = Fixture.tables(temporary.resolve("source"));
        Path packs = temporary.resolve("packs");
        PackWriter.write(PackWriter.readFolder(source), "a test\nin two lines", packs);
        GameData data = GameData.of(packs);
        assertThat(data.info()).isEqualTo(new DataInfo("0.10", "a test in two lines", List.of("0_9", "0_10")));
        assertThat(data.tree("0_10").size()).isEqualTo(2);
        assertThat(data.tree("0_9").findClass("Druid").orElseThrow().internalId())
                .isEqualTo(11);
        assertThat(data.skills().get("Strike").name()).isEqualTo("Strike");
        assertThat(data.skills().get("Strike").extra()).containsKey("unheardOf");
    }

    @Test
    void writingTwiceGivesTheSameFiles() throws IOException {
        Path source = Fixture.tables(temporary.resolve("source"));
        PackWriter.write(PackWriter.readFolder(source), "test", temporary.resolve("a"));
        PackWriter.write(PackWriter.readFolder(source), "test", temporary.resolve("b"));
        try (var files = Files.newDirectoryStream(temporary.resolve("a"))) {
            for (Path file : files) {
                assertThat(temporary.resolve("b").resolve(String.valueOf(file.getFileName())))
                        .hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        Path source = Fixture.tables(temporary.resolve("source"));
        Files.delete(source.resolve("gems.json"));
        var tables = PackWriter.readFolder(source);
        assertThatThrownBy(() -> PackWriter.encode(tables, "test"))
                .isInstanceOf(GameDataException.class)
                .hasMessageContaining("'gems' is missing");
    }

    @Test
    void tablesWithoutAnyTreeAreRefused() throws IOException {
        var tables = new TreeMap<>(PackWriter.readFolder(Fixture.tables(temporary.resolve("source"))));
        tables.keySet().removeIf(name -> name.startsWith("tree-"));
        assertThatThrownBy(() -> PackWriter.encode(tables, "test"))
                .isInstanceOf(GameDataException.class)
                .hasMessageContaining("no passive tree");
    }

    @Test
    void textThatIsNoJsonAndFoldersThatAreNotThereAreNamed() throws IOException {
        Path source = Fixture.tables(temporary.resolve("source"));
        Files.writeString(source.resolve("bases.json"), "{\"a\": ");
        assertThatThrownBy(() -> PackWriter.readFolder(source))
                .isInstanceOf(GameDataException.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> PackWriter.readFolder(temporary.resolve("nowhere")))
                .isInstanceOf(GameDataException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void aClassWithoutANumberIsRefused() throws IOException {
        Path source = Fixture.tables(temporary.resolve("source"));
        Path tree = source.resolve("tree-0_9.json");
        Files.writeString(tree, Files.readString(tree).replace("Druid", "Gardener"));
        var tables = PackWriter.readFolder(source);
        assertThatThrownBy(() -> PackWriter.encode(tables, "test"))
                .isInstanceOf(GameDataException.class)
                .hasMessageContaining("Gardener");
    }

    @Test
    void aMissingPackIsNamedWhenItIsNeeded() throws IOException {
        Path packs = temporary.resolve("packs");
        PackWriter.write(PackWriter.readFolder(Fixture.tables(temporary.resolve("source"))), "test", packs);
        Files.delete(packs.resolve("gems.pack"));
        GameData data = GameData.of(packs);
        assertThat(data.minions().names()).isEmpty();
        assertThatThrownBy(data::gems).isInstanceOf(GameDataException.class).hasMessageContaining("gems.pack");
        assertThatThrownBy(() -> GameData.of(temporary.resolve("nowhere")))
                .isInstanceOf(GameDataException.class)
                .hasMessageContaining("nowhere");
    }
}
