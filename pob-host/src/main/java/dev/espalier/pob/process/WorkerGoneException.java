package dev.espalier.pob.process;

/** A worker process has ended, or sends what is not the protocol. The message says what is known about the cause. */
final class WorkerGoneException extends Exception {
    private static final long serialVersionUID = 1L;

    WorkerGoneException(String message) {
        super(message);
    }
}
