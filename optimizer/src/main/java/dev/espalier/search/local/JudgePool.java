package dev.espalier.search.local;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/** Lends each thread a judge of its own. Judges forget everything between trees, so it does not matter which one. */
final class JudgePool {
    private final BlockingQueue<Judge> free;

    JudgePool(List<Judge> judges) {
        free = new ArrayBlockingQueue<>(judges.size(), false, judges);
    }

    /** All judges, while none is lent. */
    List<Judge> all() {
        return List.copyOf(free);
    }

    <T> T with(Function<Judge, T> work) {
        Judge judge;
        try {
            judge = free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The search was interrupted.", e);
        }
        try {
            return work.apply(judge);
        } finally {
            free.add(judge);
        }
    }
}
