package dev.espalier.pob.process;

import static dev.espalier.pob.process.WorkerSilentException.seconds;

import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.CalculationTimeoutException;
import dev.espalier.calculation.Outcome;
import dev.espalier.calculation.UnsupportedBuildException;
import dev.espalier.pob.wire.Reply;
import dev.espalier.pob.wire.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place for a worker: keeps a process running, the installation started in it and a build open, and replaces what
 * dies or hangs. Used by one thread at a time, except {@link #kill}.
 */
final class Slot {
    private static final Duration INSPECTION = Duration.ofSeconds(10);

    private final PoolSettings settings;
    private volatile @Nullable WorkerProcess process;
    private volatile boolean closed;
    private @Nullable BuildSource open;
    private boolean collecting;
    private Reply.@Nullable Booted booted;
    private Reply.@Nullable Opened opened;
    private Dictionary dictionary = new Dictionary();

    Slot(PoolSettings settings) {
        this.settings = settings;
    }

    /** Where the outcomes of a batch go; {@code again} takes trees back that were not calculated. */
    interface Sink {
        void outcome(Job job, Outcome outcome);

        void again(List<Job> jobs);
    }

    boolean hasOpen(BuildSource source) {
        return source.equals(open) && process != null;
    }

    /**
     * Opens a build, if it is not open already. A worker that dies or hangs over it gets a second try.
     *
     * @throws UnsupportedBuildException if the installation refuses the build
     * @throws CalculationException if it cannot be opened for another reason
     */
    Reply.Opened open(BuildSource source) {
        Reply.Opened known = opened;
        if (hasOpen(source) && known != null) {
            return known;
        }
        CalculationException failure = null;
        for (int tries = 0; tries < 2; tries++) {
            try {
                return openOnce(source);
            } catch (WorkerSilentException e) {
                discard();
                failure = new CalculationTimeoutException(settings.name() + " did not open the build within "
                        + seconds(settings.openTimeout()) + ", twice. Try again, or allow it more time.");
            } catch (WorkerGoneException e) {
                discard();
                failure = new CalculationException(
                        settings.name() + " ended twice while it was opening the build: " + e.getMessage() + ".");
            }
        }
        throw failure == null ? new CalculationException("no try was made") : failure;
    }

    private Reply.Opened openOnce(BuildSource source) throws WorkerGoneException, WorkerSilentException {
        awaitCollection();
        WorkerProcess worker = started();
        open = null;
        worker.send(new Request.Open(source.xml(), source.activeSpec()));
        Reply reply = worker.receive(settings.openTimeout());
        if (reply instanceof Reply.Refused refused) {
            throw new UnsupportedBuildException(settings.name() + " cannot open the build: " + refused.reason() + ".");
        }
        Reply.Opened answer = expect(Reply.Opened.class, reply);
        open = source;
        opened = answer;
        return answer;
    }

    /** A running worker with the installation started. */
    private WorkerProcess started() throws WorkerGoneException, WorkerSilentException {
        WorkerProcess running = process;
        if (running == null || !running.isAlive()) {
            discard();
            return start();
        }
        return running;
    }

    /** Waits for the collection that was asked for after the last batch: it is no part of a calculation's time. */
    private void awaitCollection() {
        WorkerProcess worker = process;
        if (worker != null && collecting) {
            try {
                expect(Reply.Done.class, worker.receive(settings.bootTimeout()));
            } catch (WorkerGoneException | WorkerSilentException e) {
                discard();
            }
        }
        collecting = false;
    }

    /** Starts the installation if it is not running. */
    void prepare() {
        try {
            started();
        } catch (WorkerGoneException e) {
            discard();
            throw new CalculationException(settings.name() + " ended while it was starting: " + e.getMessage() + ".");
        } catch (WorkerSilentException e) {
            discard();
            throw new CalculationTimeoutException(
                    settings.name() + " did not start within " + seconds(settings.bootTimeout()) + ".");
        }
    }

    private WorkerProcess start() throws WorkerGoneException, WorkerSilentException {
        if (closed) {
            throw new CalculationException(settings.name() + " has been closed.");
        }
        WorkerProcess worker;
        try {
            worker = WorkerProcess.start(settings.folder(), settings.memoryMegabytes());
        } catch (IOException e) {
            throw new CalculationException("A worker process for Path of Building could not be started.", e);
        }
        process = worker;
        if (closed) {
            worker.kill();
        }
        dictionary = new Dictionary();
        worker.send(settings.boot());
        Reply reply = worker.receive(settings.bootTimeout());
        if (reply instanceof Reply.Refused refused) {
            discard();
            throw new CalculationException(settings.name() + " does not start: " + refused.reason()
                    + ". Start Path of Building itself once; if it shows the same, repair or update it.");
        }
        booted = expect(Reply.Booted.class, reply);
        return worker;
    }

    /**
     * Calculates trees in their order. Each one gets an outcome or is given back: the one in flight when the worker
     * dies is tried once more, alone; one that hangs is not.
     */
    void evaluate(BuildSource source, List<Job> jobs, List<String> statistics, Sink sink) {
        int done = 0;
        try {
            awaitCollection();
            open(source);
        } catch (CalculationException e) {
            jobs.forEach(job -> sink.outcome(job, new Outcome.Failed(e)));
            return;
        }
        try {
            WorkerProcess worker = started();
            worker.send(new Request.Evaluate(
                    jobs.stream().map(Job::tree).toList(), statistics, settings.garbageKilobytes()));
            for (Job job : jobs) {
                Reply reply = worker.receive(settings.calculationTimeout());
                sink.outcome(job, outcome(reply));
                done++;
            }
            expect(Reply.Done.class, worker.receive(settings.calculationTimeout()));
        } catch (WorkerSilentException e) {
            discard();
            interrupted(jobs, done, hung(), sink);
        } catch (WorkerGoneException e) {
            discard();
            interrupted(jobs, done, died(jobs, done, e), sink);
        }
    }

    private Outcome outcome(Reply reply) throws WorkerGoneException {
        if (reply instanceof Reply.Wrong wrong) {
            return new Outcome.Failed(new CalculationException(
                    settings.name() + " failed to calculate this tree: " + wrong.reason() + "."));
        }
        Reply.Result result = expect(Reply.Result.class, reply);
        return new Outcome.Calculated(dictionary.read(result.names(), result.numbers()));
    }

    private CalculationException hung() {
        return new CalculationTimeoutException(settings.name() + " took longer than "
                + seconds(settings.calculationTimeout()) + " for one tree and was stopped.");
    }

    private @Nullable CalculationException died(List<Job> jobs, int done, WorkerGoneException e) {
        if (done < jobs.size() && !jobs.get(done).retried() && !closed) {
            return null;
        }
        return new CalculationException(settings.name() + " ended in the middle of a calculation"
                + (closed ? "" : ", also when it was repeated") + ": " + e.getMessage() + ".");
    }

    /** The tree in flight gets the reason, or another try if there is none; those after it are given back. */
    private static void interrupted(List<Job> jobs, int done, @Nullable CalculationException reason, Sink sink) {
        if (done == jobs.size()) {
            return;
        }
        Job inFlight = jobs.get(done);
        var back = new ArrayList<Job>();
        if (reason == null) {
            back.add(inFlight.again());
        } else {
            sink.outcome(inFlight, new Outcome.Failed(reason));
        }
        back.addAll(jobs.subList(done + 1, jobs.size()));
        sink.again(back);
    }

    /** Has the worker collect garbage while nobody waits. */
    void collect() {
        WorkerProcess worker = process;
        if (worker != null && open != null) {
            try {
                worker.send(new Request.Collect());
                collecting = true;
            } catch (WorkerGoneException e) {
                discard();
            }
        }
    }

    /**
     * A table of the installation as JSON.
     *
     * @throws CalculationException if it cannot be read
     */
    byte[] export(String table) {
        prepare();
        try {
            awaitCollection();
            WorkerProcess worker = started();
            worker.send(new Request.Export(table));
            var json = new ByteArrayOutputStream();
            Reply reply = worker.receive(settings.openTimeout());
            while (reply instanceof Reply.Part part) {
                json.writeBytes(part.text());
                reply = worker.receive(settings.openTimeout());
            }
            if (reply instanceof Reply.Refused refused) {
                throw new CalculationException(
                        "The table " + table + " of " + settings.name() + " cannot be read: " + refused.reason() + ".");
            }
            expect(Reply.Done.class, reply);
            return json.toByteArray();
        } catch (WorkerGoneException | WorkerSilentException e) {
            discard();
            throw new CalculationException(
                    settings.name() + " ended while its table " + table + " was being read: " + e.getMessage() + ".",
                    e);
        }
    }

    /** The version and the trees of the installation, as it says itself. */
    Reply.Booted about() {
        prepare();
        Reply.Booted answer = booted;
        if (answer == null) {
            throw new CalculationException(settings.name() + " has not started.");
        }
        return answer;
    }

    /** How the worker is; null if none is running. */
    @Nullable
    WorkerReport inspect() {
        WorkerProcess worker = process;
        if (worker == null || !worker.isAlive()) {
            return null;
        }
        try {
            awaitCollection();
            worker.send(new Request.Inspect());
            Reply.State s = expect(Reply.State.class, worker.receive(INSPECTION));
            return new WorkerReport(worker.pid(), s.residentKilobytes(), s.luaKilobytes(), s.refused(), s.notes());
        } catch (WorkerGoneException | WorkerSilentException e) {
            discard();
            return null;
        }
    }

    private static <R extends Reply> R expect(Class<R> type, Reply reply) throws WorkerGoneException {
        if (!type.isInstance(reply)) {
            throw new WorkerGoneException(
                    "it answered " + reply.getClass().getSimpleName() + " where " + type.getSimpleName() + " was due");
        }
        return type.cast(reply);
    }

    private void discard() {
        WorkerProcess worker = process;
        process = null;
        open = null;
        collecting = false;
        if (worker != null) {
            worker.kill();
        }
    }

    /** Ends the worker for good; may be called by any thread. */
    void kill() {
        closed = true;
        WorkerProcess worker = process;
        if (worker != null) {
            worker.kill();
            worker.ended(Duration.ofSeconds(2));
        }
    }
}
