package dev.espalier.app.web.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.web.http.Answers;
import dev.espalier.app.web.http.ApiError;
import dev.espalier.app.work.engine.EngineChoice;
import dev.espalier.app.work.engine.Engines;
import dev.espalier.app.work.failure.Fault;
import dev.espalier.calculation.CalculationEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Runs searches: a few at once, the others wait in the order they came, too many are refused. Ended runs are kept for a
 * while, so that a page can fetch what it missed; they hold text, no engines.
 */
public final class RunQueue implements AutoCloseable {
    private static final int KEPT = 60;
    private static final long CHECK_MILLIS = 500;
    private static final long GOODBYE_SECONDS = 5;

    /** Path of Building, where it is usually installed; it has few trees to judge. */
    private static final EngineChoice JUDGE = new EngineChoice(true, null, OptionalInt.of(1));

    /**
     * How much a queue takes on.
     *
     * @param atOnce how many runs search at the same time; more wait
     * @param atMost how many runs may search or wait; more are refused
     * @param abandonedAfterSeconds how long a run goes on that nobody watches
     */
    public record Limits(int atOnce, int atMost, double abandonedAfterSeconds) {}

    private final Engines engines;
    private final Limits limits;
    private final BiConsumer<Run, Answer> whenDone;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Deque<Run> waiting = new ArrayDeque<>();
    private final ExecutorService workers;
    private final ScheduledExecutorService clock;
    private int running;

    /** A queue; {@code whenDone} gets each result before it is told, on the worker's thread. */
    public RunQueue(Engines engines, Limits limits, BiConsumer<Run, Answer> whenDone) {
        this.engines = engines;
        this.limits = limits;
        this.whenDone = whenDone;
        this.workers = Executors.newFixedThreadPool(limits.atOnce(), task -> daemon(task, "run"));
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "abandoned runs"));
        var unused =
                clock.scheduleWithFixedDelay(this::cancelAbandoned, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** How many threads a run should search on that is asked for now: its share of the processors. */
    public synchronized int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / Math.min(limits.atOnce(), running + 1));
    }

    /**
     * Takes a run in.
     *
     * @throws ApiError with status 503 if there are too many
     */
    public synchronized void add(Run run) {
        if (running + waiting.size() >= limits.atMost()) {
            throw new ApiError(
                    503,
                    "busy",
                    "There are " + limits.atMost() + " runs already, searching or waiting. Try again in "
                            + retryAfterSeconds() + " seconds, or cancel one of them.");
        }
        runs.put(run.id(), run);
        forgetOldest();
        waiting.add(run);
        startNext();
        tellPlaces();
    }

    /** When a place may have become free. */
    public synchronized int retryAfterSeconds() {
        return runs.values().stream()
                .filter(run -> run.state() == Run.State.RUNNING)
                .mapToInt(run -> (int) Math.ceil(Math.min(run.wishes().seconds(), 600)))
                .min()
                .orElse(5);
    }

    public synchronized Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** Cancels a run, waiting or running. */
    public synchronized void cancel(Run run) {
        run.cancel();
        if (waiting.remove(run)) {
            tellPlaces();
        }
    }

    private void forgetOldest() {
        var oldest = runs.values().iterator();
        int excess = runs.size() - KEPT;
        while (excess > 0 && oldest.hasNext()) {
            if (oldest.next().state().ended()) {
                oldest.remove();
                excess--;
            }
        }
    }

    private void startNext() {
        while (running < limits.atOnce() && !waiting.isEmpty()) {
            Run next = waiting.remove();
            if (next.begin()) {
                running++;
                workers.execute(() -> search(next));
            }
        }
    }

    private void tellPlaces() {
        int place = 0;
        for (Run run : waiting) {
            run.waiting(++place);
        }
    }

    private void search(Run run) {
        try (CalculationEngine engine = engines.engine(EngineChoice.NATIVE);
                CalculationEngine judge = run.ask().verify() ? new Judge(engines.engine(JUDGE), run::judging) : null) {
            Answer answer = Answer.of(run, engine, judge);
            whenDone.accept(run, answer);
            run.done(answer.json());
        } catch (RuntimeException | Error e) {
            fail(run, e);
        } finally {
            ended();
        }
    }

    private static void fail(Run run, Throwable failure) {
        Fault fault = Fault.of(failure);
        if (!fault.inputAtFault()) {
            System.getLogger(RunQueue.class.getName()).log(System.Logger.Level.WARNING, "A run failed", failure);
        }
        ObjectNode error = Answers.error(fault);
        run.failed(error);
    }

    private synchronized void ended() {
        running--;
        startNext();
        tellPlaces();
    }

    private synchronized void cancelAbandoned() {
        for (Run run : runs.values().toArray(Run[]::new)) {
            if (!run.state().ended() && run.unwatchedSeconds() > limits.abandonedAfterSeconds()) {
                cancel(run);
            }
        }
    }

    /** Cancels everything and waits a moment for searches to end. */
    @Override
    public void close() {
        synchronized (this) {
            runs.values().forEach(Run::cancel);
            waiting.clear();
        }
        clock.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
