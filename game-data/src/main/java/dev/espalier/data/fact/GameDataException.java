package dev.espalier.data.fact;

/** The game's tables could not give what was asked: a pack is missing or damaged, or an entry is unknown. */
public class GameDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GameDataException(String message) {
        super(message);
    }

    public GameDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
