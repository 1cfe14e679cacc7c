package dev.espalier.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Kept results, and builds that were opened, in an SQLite file. Opened when it is first used, with older files brought up to date; every write is one
 * transaction, so that a crash loses nothing that was finished. Safe for use by several threads, and by several
 * processes.
 */
public final class History implements AutoCloseable {
    /** The file in the data folder. */
    public static final String FILE = "history.db";

    private static final int BUSY_MILLIS = 5000;
    private static final int LISTED = 500;
    private static final int REMEMBERED = 50;

    private static final RowMapper<Entry> ENTRY = (row, context) -> new Entry(
            row.getString("id"),
            row.getLong("ended"),
            row.getString("title"),
            row.getInt("level"),
            row.getString("skill"),
            row.getString("goal"),
            row.getDouble("gain"),
            row.getInt("added"),
            row.getInt("removed"));

    private static final RowMapper<KnownBuild> BUILD = (row, context) -> new KnownBuild(
            row.getString("id"),
            row.getLong("seen"),
            row.getString("title"),
            row.getInt("level"),
            row.getString("skill"),
            row.getString("code"));

    /**
     * A result as it was kept.
     *
     * @param request the JSON that asked for it
     * @param result the JSON that came of it
     */
    public record Kept(Entry entry, String request, String result) {}

    /** Held on to, because loggers that nobody holds forget their level. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private interface Work<T> {
        T with(Handle handle);
    }

    private final Path folder;
    private @Nullable Jdbi database;

    /** A history in a folder, which need not exist yet. */
    public History(Path folder) {
        this.folder = folder;
        MIGRATIONS.setLevel(Level.WARNING);
    }

    /** Keeps a result. */
    public void add(Entry entry, String request, String result) throws HistoryException {
        this.<Integer>use(handle -> handle.inTransaction(transaction -> transaction
                .createUpdate("INSERT INTO run (id, ended, title, level, skill, goal, gain, added, removed, request,"
                        + " result) VALUES (:id, :endedMillis, :title, :level, :skill, :goal, :gain, :added, :removed,"
                        + " :request, :result)")
                .bindMethods(entry)
                .bind("request", request)
                .bind("result", result)
                .execute()));
    }

    /** The latest results, the newest first. */
    public List<Entry> list() throws HistoryException {
        return use(handle -> handle.createQuery("SELECT id, ended, title, level, skill, goal, gain, added, removed FROM"
                        + " run ORDER BY ended DESC, id LIMIT " + LISTED)
                .map(ENTRY)
                .list());
    }

    /** A result by its id. */
    public Optional<Kept> find(String id) throws HistoryException {
        return use(handle -> handle.createQuery("SELECT * FROM run WHERE id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new Kept(ENTRY.map(row, context), row.getString("request"), row.getString("result")))
                .findOne());
    }

    /** Deletes a result; false if there is none. */
    public boolean delete(String id) throws HistoryException {
        return use(handle -> handle.createUpdate("DELETE FROM run WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /** Notes that a build was opened; the oldest are forgotten when there are many. */
    public void remember(KnownBuild build) throws HistoryException {
        this.<Integer>use(handle -> handle.inTransaction(transaction -> {
            transaction
                    .createUpdate(
                            "INSERT INTO build (id, seen, title, level, skill, code) VALUES (:id, :seenMillis,"
                                    + " :title, :level, :skill, :code) ON CONFLICT (id) DO UPDATE SET seen = :seenMillis, skill = :skill")
                    .bindMethods(build)
                    .execute();
            return transaction
                    .createUpdate("DELETE FROM build WHERE id NOT IN (SELECT id FROM build ORDER BY seen DESC LIMIT "
                            + REMEMBERED + ")")
                    .execute();
        }));
    }

    /** The builds that were opened last, the latest first. */
    public List<KnownBuild> builds() throws HistoryException {
        return use(handle -> handle.createQuery("SELECT * FROM build ORDER BY seen DESC, id")
                .map(BUILD)
                .list());
    }

    /** A build that was opened before. */
    public Optional<KnownBuild> build(String id) throws HistoryException {
        return use(handle -> handle.createQuery("SELECT * FROM build WHERE id = :id")
                .bind("id", id)
                .map(BUILD)
                .findOne());
    }

    /** Forgets a build; false if it is not known. */
    public boolean forget(String id) throws HistoryException {
        return use(handle -> handle.createUpdate("DELETE FROM build WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    private <T> T use(Work<T> work) throws HistoryException {
        try {
            return open().<T, RuntimeException>withHandle(work::with);
        } catch (JdbiException e) {
            throw new HistoryException(
                    "The history in " + folder + " cannot be read or written. Probably the disk is full or the file is"
                            + " damaged; move " + FILE + " away to begin a new one.",
                    e);
        }
    }

    private synchronized Jdbi open() throws HistoryException {
        Jdbi known = database;
        if (known != null) {
            return known;
        }
        try {
            Files.createDirectories(folder);
            SQLiteDataSource source = source();
            migrate(source);
            Jdbi opened = Jdbi.create(source);
            database = opened;
            return opened;
        } catch (IOException | FlywayException e) {
            throw new HistoryException(
                    "The history in " + folder + " cannot be opened. Probably the folder may not be written, or "
                            + FILE + " is damaged; move it away to begin a new one, or set " + DataFolder.VARIABLE
                            + " to another folder.",
                    e);
        }
    }

    private SQLiteDataSource source() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
        return source;
    }

    private void migrate(SQLiteDataSource source) throws HistoryException {
        Flyway flyway = Flyway.configure(History.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:dev/espalier/app/history")
                .ignoreMigrationPatterns("*:future")
                .load();
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState().isApplied() && !migration.getState().isResolved()) {
                throw new HistoryException(
                        "The history in " + folder + " was written by a newer Espalier (its version is "
                                + migration.getVersion() + "). Use that one, or move " + FILE
                                + " away to begin a new history.",
                        null);
            }
        }
        flyway.migrate();
    }

    @Override
    public synchronized void close() {
        database = null; // connections are opened and closed with each use
    }
}
