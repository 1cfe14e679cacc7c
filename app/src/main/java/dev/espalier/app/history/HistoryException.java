package dev.espalier.app.history;

import org.jspecify.annotations.Nullable;

/** The history cannot be used; the message says why and what to do. */
public final class HistoryException extends Exception {
    private static final long serialVersionUID = 1L;

    HistoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
