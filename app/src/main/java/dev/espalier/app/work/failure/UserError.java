package dev.espalier.app.work.failure;

import org.jspecify.annotations.Nullable;

/**
 * Something that was asked for and cannot be done. The message is one paragraph: what is wrong, the likely cause, what to
 * do; {@link #detail()} is for who wants to know more.
 */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String detail;

    public UserError(String message) {
        this(message, "", null);
    }

    /** An error with details (empty for none) and what caused it. */
    public UserError(String message, String detail, @Nullable Throwable cause) {
        super(message, cause);
        this.detail = detail;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    /** Positions, offending values, an exception's own words. Empty if there is nothing. */
    public String detail() {
        return detail;
    }
}
