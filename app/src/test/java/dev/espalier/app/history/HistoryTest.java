package dev.espalier.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder = Path.of("");

    private static Entry entry(String id, long ended) {
        return new Entry(id, ended, "Deadeye (Ranger)", 88, "Lightning Arrow", "dps", 0.25, 11, 2);
    }

    @Test
    void whatIsKeptIsThereAfterwards() throws HistoryException {
        try (var history = new History(folder.resolve("new"))) {
            history.add(entry("a", 1), "{\"a\":1}", "{\"b\":2}");
        }
        try (var history = new History(folder.resolve("new"))) {
            History.Kept kept = history.find("a").orElseThrow();
            assertThat(kept).isEqualTo(new History.Kept(entry("a", 1), "{\"a\":1}", "{\"b\":2}"));
        }
    }

    @Test
    void theNewestComesFirst() throws HistoryException {
        try (var history = new History(folder)) {
            history.add(entry("old", 1), "{}", "{}");
            history.add(entry("new", 2), "{}", "{}");
            assertThat(history.list()).extracting(Entry::id).containsExactly("new", "old");
        }
    }

    @Test
    void whatIsDeletedIsGone() throws HistoryException {
        try (var history = new History(folder)) {
            history.add(entry("a", 1), "{}", "{}");
            assertThat(history.delete("a")).isTrue();
            assertThat(history.delete("a")).isFalse();
            assertThat(history.find("a")).isEmpty();
        }
    }

    @Test
    void anUnfinishedWriteLosesNothingThatWasFinished() throws Exception {
        try (var history = new History(folder)) {
            history.add(entry("a", 1), "{}", "{}");
            try (Connection broken = connection()) {
                broken.setAutoCommit(false);
                try (Statement statement = broken.createStatement()) {
                    statement.executeUpdate("DELETE FROM run");
                }
            }
            assertThat(history.list()).hasSize(1);
        }
    }

    @Test
    void aNewerDatabaseIsRefusedWithAClearWord() throws Exception {
        try (var history = new History(folder)) {
            history.add(entry("a", 1), "{}", "{}");
        }
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql',"
                            + " 1, installed_by, installed_on, 1, 1 FROM flyway_schema_history LIMIT 1");
        }
        try (var history = new History(folder)) {
            assertThatThrownBy(history::list)
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("newer Espalier")
                    .hasMessageContaining("99");
        }
    }

    @Test
    void anEmptyDatabaseIsBroughtUpToDate() throws Exception {
        Files.createFile(folder.resolve(History.FILE));
        try (var history = new History(folder)) {
            assertThat(history.list()).isEmpty();
        }
    }

    @Test
    void anOlderDatabaseIsBroughtUpToDateAndKeepsWhatItHas() throws Exception {
        Flyway.configure(History.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + folder.resolve(History.FILE), "", "")
                .locations("classpath:dev/espalier/app/history")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO run VALUES ('old', 1, 't', 1, 's', 'g', 0, 0, 0, '{}', '{}')");
        }
        try (var history = new History(folder)) {
            assertThat(history.list()).extracting(Entry::id).containsExactly("old");
            assertThat(history.builds()).isEmpty();
        }
    }

    @Test
    void aBuildIsRememberedOnceAndTheLatestComesFirst() throws HistoryException {
        try (var history = new History(folder)) {
            history.remember(new KnownBuild("a", 1, "A", 90, "Spark", "code a"));
            history.remember(new KnownBuild("b", 2, "B", 90, "", "code b"));
            history.remember(new KnownBuild("a", 3, "A", 90, "Arc", "code a"));
            assertThat(history.builds()).extracting(KnownBuild::id).containsExactly("a", "b");
            assertThat(history.build("a").orElseThrow().skill()).isEqualTo("Arc");
            assertThat(history.forget("a")).isTrue();
            assertThat(history.build("a")).isEmpty();
        }
    }

    @Test
    void theOldestBuildsAreForgottenWhenThereAreMany() throws HistoryException {
        try (var history = new History(folder)) {
            for (int i = 0; i < 60; i++) {
                history.remember(new KnownBuild("b" + i, i, "B", 90, "", "code"));
            }
            assertThat(history.builds()).hasSize(50);
            assertThat(history.build("b9")).isEmpty();
            assertThat(history.build("b10")).isPresent();
        }
    }

    @Test
    void aDamagedFileIsRefusedAndStays() throws Exception {
        Files.writeString(folder.resolve(History.FILE), "this is no database, whatever its name says".repeat(50));
        try (var history = new History(folder)) {
            assertThatThrownBy(history::list)
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining(History.FILE);
        }
        assertThat(Files.readString(folder.resolve(History.FILE))).startsWith("this is no database");
    }

    @Test
    void theFolderIsTheOneThatTheSystemHasOrTheUserChose() {
        assertThat(DataFolder.of(Map.of(DataFolder.VARIABLE, "/chosen"), "Linux", "/home/a"))
                .isEqualTo(Path.of("/chosen"));
        assertThat(DataFolder.of(Map.of(), "Linux", "/home/a")).isEqualTo(Path.of("/home/a/.local/share/espalier"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/x"), "Linux", "/home/a"))
                .isEqualTo(Path.of("/x/espalier"));
        assertThat(DataFolder.of(Map.of(), "Mac OS X", "/Users/a"))
                .isEqualTo(Path.of("/Users/a/Library/Application Support/Espalier"));
    }

    private Connection connection() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(History.FILE));
    }
}
