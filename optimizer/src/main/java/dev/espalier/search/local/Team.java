package dev.espalier.search.local;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Threads with a judge each. Judges forget everything between trees, so it does not matter which one judges what: results
 * don't depend on the number of threads.
 */
final class Team implements AutoCloseable {
    private final List<Judge> judges = new ArrayList<>();
    private final BlockingQueue<Judge> free;
    private final ExecutorService workers;

    /** Takes over an evaluator that stands at the original allocation. */
    Team(Problem problem, Objective objective, Allocation original, Evaluator evaluator, int threads) {
        judges.add(new Judge(problem, objective, evaluator, original));
        for (int i = 1; i < threads; i++) {
            judges.add(new Judge(problem, objective, evaluator.fork(), original));
        }
        free = new ArrayBlockingQueue<>(threads, false, judges);
        workers = Executors.newFixedThreadPool(threads, Team::worker);
    }

    private static Thread worker(Runnable task) {
        var thread = new Thread(task, "search");
        thread.setDaemon(true);
        return thread;
    }

    List<Judge> judges() {
        return judges;
    }

    long evaluations() {
        return judges.stream().mapToLong(Judge::evaluations).sum();
    }

    /** One piece of work on the calling thread. */
    <T> T one(Function<Judge, T> work) {
        return lend(work);
    }

    /** Many pieces of work, as many at a time as there are judges; the results in their order. */
    <T> List<T> all(List<Function<Judge, T>> pieces) {
        var calls =
                pieces.stream().map(piece -> (Callable<T>) () -> lend(piece)).toList();
        var results = new ArrayList<T>();
        try {
            for (Future<T> future : workers.invokeAll(calls)) {
                results.add(future.get());
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return results;
    }

    private <T> T lend(Function<Judge, T> work) {
        Judge judge;
        try {
            judge = free.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            return work.apply(judge);
        } finally {
            free.add(judge);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The search was interrupted.", e);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        judges.forEach(Judge::close);
    }
}
