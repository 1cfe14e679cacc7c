package dev.espalier.code;

import org.jspecify.annotations.Nullable;

/**
 * A text that is not a build this program can read, or an edit that could not be made. The message is one paragraph:
 * what is wrong, the likely cause, what to do; {@link #detail()} is for who wants to know more.
 */
public final class BuildCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, in the order of the steps in which it is noticed. */
    public enum Problem {
        /** Nothing but white space. */
        EMPTY,
        /** A link to a page, not a code. */
        LINK,
        /** A code or a document beyond the limit. */
        TOO_LARGE,
        /** A character that base64 does not have, or padding in the wrong place. */
        NOT_BASE64,
        /** The text ends before the code does. */
        CUT_OFF,
        /** Base64 of something else than zlib data. */
        NOT_ZLIB,
        /** Zlib data with an error in it. */
        DAMAGED,
        /** More XML than a build ever has. */
        INFLATES_TOO_LARGE,
        /** Not XML, or not well-formed. */
        NOT_XML,
        /** A document type, an entity or a reference to another document. */
        FORBIDDEN_XML,
        /** A build for the first game. */
        PATH_OF_EXILE_1,
        /** XML, but not a build. */
        NOT_A_BUILD,
        /** A document that has not got what an edit needs. */
        NOT_EDITABLE
    }

    private final Problem problem;
    private final String detail;

    /**
     * @param problem what kind of problem this is
     * @param message what is wrong, the likely cause, what to do
     * @param detail positions, sizes and the like; may be empty
     */
    public BuildCodeException(Problem problem, String message, String detail) {
        this(problem, message, detail, null);
    }

    /** The same with what caused it. */
    public BuildCodeException(Problem problem, String message, String detail, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.detail = detail;
    }

    public Problem problem() {
        return problem;
    }

    /** What helps to find the place: positions, offending values, the parser's own words. Empty if there is nothing. */
    public String detail() {
        return detail;
    }
}
