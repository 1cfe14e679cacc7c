package dev.espalier.pob.process;

import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.Outcome;
import dev.espalier.pob.wire.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The workers of an engine. Trees of a batch are handed out in small groups to whichever worker is free; each worker
 * opens the build when it first gets a tree of it. Safe to use from several threads: they take turns at the workers.
 */
public final class WorkerPool implements AutoCloseable {
    /** Trees handed to a worker at once: its next group costs a pipe's round trip, the last one keeps others waiting. */
    private static final int GROUP = 8;

    /** From this size on, a batch is worth a garbage collection after it. */
    private static final int LARGE_BATCH = 64;

    private final PoolSettings settings;
    private final List<Slot> slots = new ArrayList<>();
    private final Deque<Slot> idle = new ArrayDeque<>();
    private final ExecutorService threads;

    /** Starts the installation in every worker, in the background. */
    public WorkerPool(PoolSettings settings) {
        this.settings = settings;
        var count = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "pob pool " + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < settings.workers(); i++) {
            Slot slot = new Slot(settings);
            slots.add(slot);
            idle.add(slot);
        }
        for (Slot slot : slots) {
            threads.execute(() -> withSlot(slot, s -> {
                try {
                    s.prepare();
                } catch (CalculationException e) {
                    // whoever needs the worker next tries again and gets the reason
                    return false;
                }
                return true;
            }));
        }
    }

    /**
     * Opens a build in every worker. Returns when it is open in one of them and the others had as much time again.
     *
     * @throws CalculationException if it is open in none
     */
    public Reply.Opened open(BuildSource source) {
        var first = new CompletableFuture<Reply.Opened>();
        long start = System.nanoTime();
        List<Future<?>> tries = new ArrayList<>();
        var failed = new AtomicInteger();
        for (Slot slot : slots) {
            tries.add(threads.submit(() -> withSlot(slot, s -> {
                try {
                    return first.complete(s.open(source));
                } catch (CalculationException e) {
                    return failed.incrementAndGet() == slots.size() && first.completeExceptionally(e);
                }
            })));
        }
        Reply.Opened opened = await(first);
        long patience =
                Math.max(System.nanoTime() - start, Duration.ofSeconds(1).toNanos());
        long deadline = System.nanoTime() + patience;
        tries.forEach(attempt -> awaitUntil(attempt, deadline));
        return opened;
    }

    private static Reply.Opened await(CompletableFuture<Reply.Opened> opened) {
        try {
            return opened.get();
        } catch (ExecutionException e) {
            throw (CalculationException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CalculationException("Interrupted while a build was being opened.", e);
        }
    }

    private static void awaitUntil(Future<?> attempt, long deadline) {
        try {
            attempt.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // the others are an extra
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Future<?> driver) {
        try {
            driver.get();
        } catch (ExecutionException e) {
            throw new CalculationException("A batch broke off.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CalculationException("Interrupted in the middle of a batch.", e);
        }
    }

    /**
     * Calculates trees of a build, in their order.
     *
     * @param trees a line for each, see {@link dev.espalier.pob.wire.TreeText}
     * @param statistics the names wanted; empty for all
     */
    public List<Outcome> evaluate(BuildSource source, List<String> trees, List<String> statistics) {
        var batch = new Batch(trees);
        int drivers = Math.min(slots.size(), (trees.size() + GROUP - 1) / GROUP);
        if (drivers <= 1) {
            drive(source, statistics, batch);
        } else {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < drivers; i++) {
                running.add(threads.submit(() -> drive(source, statistics, batch)));
            }
            running.forEach(WorkerPool::join);
        }
        return batch.outcomes();
    }

    private void drive(BuildSource source, List<String> statistics, Batch batch) {
        Slot slot = acquire(source);
        try {
            for (List<Job> jobs = batch.take(GROUP); !jobs.isEmpty(); jobs = batch.take(GROUP)) {
                slot.evaluate(source, jobs, statistics, batch);
            }
            if (batch.size() >= LARGE_BATCH) {
                slot.collect();
            }
        } finally {
            release(slot);
        }
    }

    /** The version and the trees of the installation, as it says itself. */
    public Reply.Booted about() {
        return withSlot(slots.get(0), Slot::about);
    }

    /** A table of the installation as JSON, UTF-8. To be asked for before a build is opened. */
    public byte[] export(String table) {
        return withSlot(slots.get(0), slot -> slot.export(table));
    }

    /** How the workers are, those that are running. */
    public List<WorkerReport> inspect() {
        var reports = new ArrayList<WorkerReport>();
        for (Slot slot : slots) {
            @Nullable WorkerReport report = withSlot(slot, Slot::inspect);
            if (report != null) {
                reports.add(report);
            }
        }
        return reports;
    }

    private <R extends @Nullable Object> R withSlot(Slot slot, Function<Slot, R> work) {
        synchronized (idle) {
            while (!idle.remove(slot)) {
                waitForSlot();
            }
        }
        try {
            return work.apply(slot);
        } finally {
            release(slot);
        }
    }

    /** A free worker, one that has the build open if there is one. */
    private Slot acquire(BuildSource source) {
        synchronized (idle) {
            while (idle.isEmpty()) {
                waitForSlot();
            }
            for (Slot slot : idle) {
                if (slot.hasOpen(source)) {
                    idle.remove(slot);
                    return slot;
                }
            }
            return idle.pop();
        }
    }

    private void waitForSlot() {
        try {
            idle.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CalculationException("Interrupted while waiting for " + settings.name() + ".", e);
        }
    }

    private void release(Slot slot) {
        synchronized (idle) {
            idle.add(slot);
            idle.notifyAll();
        }
    }

    @Override
    public void close() {
        slots.forEach(Slot::kill);
        threads.shutdownNow();
    }
}
