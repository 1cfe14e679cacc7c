package dev.espalier.calculation.modifier.notation;

/** A text that is not a modifier in the notation: says where it stops making sense, and shows the text. */
public final class NotationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotationException(String text, int at, String problem) {
        super(problem + " at " + at + " in: " + text);
    }

    NotationException(String problem) {
        super(problem);
    }
}
