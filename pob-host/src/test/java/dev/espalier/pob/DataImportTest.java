package dev.espalier.pob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.calculation.CalculationException;
import dev.espalier.data.GameData;
import dev.espalier.pob.install.PobInstallation;
import dev.espalier.pob.process.WorkerPool;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of the test installation as neutral JSON. */
class DataImportTest {
    private static Map<String, JsonNode> tables = Map.of();

    @BeforeAll
    static void read() {
        tables = DataImport.tables(PobInstallation.at(FakeInstallation.folder()));
    }

    private static String json(String table, String pointer) {
        return at(table, pointer).toString();
    }

    private static JsonNode at(String table, String pointer) {
        return Objects.requireNonNull(tables.get(table)).at(pointer);
    }

    @Test
    void thereIsATableForEveryKindAndEveryTree() {
        assertThat(tables)
                .containsOnlyKeys(
                        "skills", "gems", "bases", "minions", "monsters", "constants", "tree-0_3", "tree-0_4");
    }

    @Test
    void skillTypesAreNamesAndSetsAreSorted() {
        assertThat(json("skills", "/FlingPlayer/skillTypes")).isEqualTo("[\"Attack\",\"Spell\"]");
    }

    @Test
    void ofSeveralNamesForATypeTheSameIsTakenInEveryProcess() {
        // Data.lua has four names for each of the two types; the order of a table depends on the process
        for (int i = 0; i < 3; i++) {
            Map<String, JsonNode> again = DataImport.tables(PobInstallation.at(FakeInstallation.folder()));
            assertThat(again).isEqualTo(tables);
        }
        assertThat(json("skills", "/FlingPlayer/skillTypes")).isEqualTo("[\"Attack\",\"Spell\"]");
    }

    @Test
    void listsOfTypesKeepTheirOrderAndEndAtATypeThatIsNotKnown() {
        assertThat(json("skills", "/SupportFling/requireSkillTypes")).isEqualTo("[\"Spell\",\"Attack\",\"OR\"]");
    }

    @Test
    void factsAreKeptAndTextsAndFunctionsAreNot() {
        assertThat(at("skills", "/FlingPlayer").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("name", "color", "skillTypes", "levels", "statSets");
        assertThat(json("skills", "/FlingPlayer/name")).isEqualTo("\"Fling \\\"it\\\"\"");
        assertThat(json("gems", "/Gem")).isEqualTo("{\"name\":\"Fling\",\"reqDex\":10}");
        assertThat(json("minions", "/Helper")).isEqualTo("{\"life\":0.1,\"name\":\"Helper\"}");
    }

    @Test
    void aListThatDoesNotBeginAtOneIsATable() {
        assertThat(json("skills", "/FlingPlayer/levels")).isEqualTo("{\"2\":{\"cost\":{\"Mana\":5}}}");
        assertThat(json("skills", "/FlingPlayer/statSets/0/levels")).isEqualTo("[[1.5,2]]");
    }

    @Test
    void numbersHaveFourteenDigits() {
        assertThat(json("constants", "/misc")).isEqualTo("{\"None\":1.0E-5,\"ServerTickTime\":0.33333333333333}");
        assertThat(json("monsters", "/life")).isEqualTo("[15,20.5]");
    }

    @Test
    void aTreeKeepsItsHolesAndLosesItsArt() {
        assertThat(json("tree-0_4", "/bounds")).isEqualTo("[-1.5,-2,3,4]");
        assertThat(json("tree-0_4", "/groups/1")).isEqualTo("null");
        assertThat(json("tree-0_4", "/groups/2/x")).isEqualTo("5");
        assertThat(json("tree-0_4", "/nodes"))
                .isEqualTo("{\"7\":{\"connections\":[],\"group\":1,\"name\":\"Node\",\"orbit\":0,\"orbitIndex\":0,"
                        + "\"stats\":[\"+5 to\\nhope\"]}}");
        assertThat(json("tree-0_4", "/classes/0/background")).isEmpty();
    }

    @Test
    void packsAreWrittenThatLoad(@TempDir Path folder) {
        DataImport.write(PobInstallation.at(FakeInstallation.folder()), folder);
        GameData data = GameData.of(folder);
        assertThat(data.info().origin()).isEqualTo("Path of Building 0.99.1");
        assertThat(data.treeVersions()).containsExactly("0_3", "0_4");
        assertThat(data.tree("0_4").name(data.tree("0_4").indexOf(7))).isEqualTo("Node");
    }

    @Test
    void aTableThatTheInstallationDoesNotHaveIsAnError() {
        PobOptions options = FakeInstallation.options().withWorkers(1);
        PobInstallation installation = PobInstallation.at(FakeInstallation.folder());
        try (var pool = new WorkerPool(PobEngine.settings(installation, options))) {
            assertThatThrownBy(() -> pool.export("tree-9_9"))
                    .isInstanceOf(CalculationException.class)
                    .hasMessageContaining("tree-9_9");
            assertThatThrownBy(() -> pool.export("tree")).isInstanceOf(CalculationException.class);
            assertThat(pool.export("gems")).isNotEmpty();
        }
    }
}
