package dev.espalier.calculation;

import org.jspecify.annotations.Nullable;

/** A calculation that did not come to a number. The message says what happened, the likely cause and what to do. */
public class CalculationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CalculationException(String message) {
        super(message);
    }

    public CalculationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
