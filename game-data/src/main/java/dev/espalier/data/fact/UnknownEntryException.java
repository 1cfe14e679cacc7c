package dev.espalier.data.fact;

/** A table has no entry of this name. */
public final class UnknownEntryException extends GameDataException {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final String entry;

    /** Table and entry as they are shown to the player: {@code skills}, {@code FireballPlayer}. */
    public UnknownEntryException(String table, String entry) {
        super("The table of " + table + " has no entry '" + entry + "'.");
        this.table = table;
        this.entry = entry;
    }

    public String table() {
        return table;
    }

    public String entry() {
        return entry;
    }
}
