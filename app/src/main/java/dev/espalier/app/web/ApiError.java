package dev.espalier.app.web;

/** A request that is answered with an error: a status of HTTP, a word for programs, and a sentence for people. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;

    ApiError(int status, String kind, String message) {
        super(message);
        this.status = status;
        this.kind = kind;
    }

    /** A request that cannot be understood. */
    static ApiError badRequest(String message) {
        return new ApiError(400, "request", message);
    }

    static ApiError notFound(String message) {
        return new ApiError(404, "not-found", message);
    }

    int status() {
        return status;
    }

    String kind() {
        return kind;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
