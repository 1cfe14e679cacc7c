package dev.espalier.app.web.http;

/** A request that is answered with an error: a status of HTTP, a word for programs, and a sentence for people. */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;

    public ApiError(int status, String kind, String message) {
        super(message);
        this.status = status;
        this.kind = kind;
    }

    /** A request that cannot be understood. */
    public static ApiError badRequest(String message) {
        return new ApiError(400, "request", message);
    }

    public static ApiError notFound(String message) {
        return new ApiError(404, "not-found", message);
    }

    public int status() {
        return status;
    }

    public String kind() {
        return kind;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
