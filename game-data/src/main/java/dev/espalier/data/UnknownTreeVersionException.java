package dev.espalier.data;

import dev.espalier.data.fact.GameDataException;
import java.util.List;

/** A build asks for a passive tree that this game data does not have. */
public final class UnknownTreeVersionException extends GameDataException {
    private static final long serialVersionUID = 1L;

    private final String version;
    private final transient List<String> known;

    /** The version asked for, and the versions there are, oldest first. */
    public UnknownTreeVersionException(String version, List<String> known) {
        super("There is no passive tree of version '" + version + "'; known versions are " + String.join(", ", known)
                + ".");
        this.version = version;
        this.known = List.copyOf(known);
    }

    public String version() {
        return version;
    }

    public List<String> known() {
        return known;
    }
}
