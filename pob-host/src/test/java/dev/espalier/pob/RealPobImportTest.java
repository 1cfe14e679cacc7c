package dev.espalier.pob;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.data.pack.PackWriter;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tables that are read from the installation are those that the program's own packs are made of. */
@Tag("real-pob")
class RealPobImportTest {

    @Test
    void thePacksOfTheInstallationAreThoseOfTheSharedTables() {
        Map<String, byte[]> imported = PackWriter.encode(DataImport.tables(RealInstallation.get()), "somewhere");
        Map<String, JsonNode> shared =
                PackWriter.readFolder(SharedFiles.folder().resolve("gamedata"));
        PackWriter.encode(shared, "somewhere")
                .forEach(
                        (name, bytes) -> assertThat(imported.get(name)).as(name).isEqualTo(bytes));
    }
}
