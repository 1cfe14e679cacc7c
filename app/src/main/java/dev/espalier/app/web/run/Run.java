package dev.espalier.app.web.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.web.http.Answers;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.optimize.Wishes;
import dev.espalier.search.Progress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One search that the page asked for, from the moment it waits to its result. Everything that happens is an event with a
 * number, so that a page that lost its connection can ask for those it missed. Safe for use by several threads.
 */
public final class Run implements Progress {
    /** What a run is at. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean ended() {
            return this != WAITING && this != RUNNING;
        }
    }

    /**
     * Something that happened.
     *
     * @param number counts from 1
     * @param kind {@code state} or {@code progress}
     * @param data a JSON object
     */
    public record Event(long number, String kind, String data) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 18;
    private static final long PROGRESS_EVERY_NANOS = 80_000_000;

    private final String id;
    private final LoadedBuild subject;
    private final Ask ask;
    private final String request;
    private final List<Event> events = new ArrayList<>();
    private final long created = System.currentTimeMillis();
    private State state = State.WAITING;
    private @Nullable String result;
    private @Nullable ObjectNode error;
    private int watchers;
    private long lastWatched = System.nanoTime();
    private long lastProgress;
    private double lastBest = Double.NEGATIVE_INFINITY;
    private boolean judging;
    private volatile boolean cancelled;

    /** A run of a build; {@code request} is the JSON text that asked for it. */
    public Run(LoadedBuild subject, Ask ask, String request) {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        this.id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        this.subject = subject;
        this.ask = ask;
        this.request = request;
    }

    public String id() {
        return id;
    }

    public LoadedBuild subject() {
        return subject;
    }

    public Wishes wishes() {
        return ask.wishes();
    }

    public Ask ask() {
        return ask;
    }

    public String request() {
        return request;
    }

    public synchronized State state() {
        return state;
    }

    /** The same text as {@code optimize --json} gives; null as long as there is none. */
    public synchronized @Nullable String result() {
        return result;
    }

    /** Tells the place in the queue, 1 for the next. */
    public synchronized void waiting(int place) {
        if (state == State.WAITING) {
            ObjectNode data = Answers.object().put("state", state.word()).put("place", place);
            add("state", data);
        }
    }

    /** Begins; false if it was cancelled while it waited. */
    public synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        tellState();
        addProgress(0, 0, 0, 0);
        return true;
    }

    /** The search has ended, and another engine judges what it found. */
    public synchronized void judging() {
        if (!judging) {
            judging = true;
            tellState();
        }
    }

    public synchronized void done(String json) {
        result = json;
        state = cancelled ? State.CANCELLED : State.DONE;
        tellState();
    }

    public synchronized void failed(ObjectNode why) {
        error = why;
        state = State.FAILED;
        tellState();
    }

    /** Ends the search as soon as possible; what was found is kept. */
    public synchronized void cancel() {
        cancelled = true;
        if (state == State.WAITING) {
            state = State.CANCELLED;
            tellState();
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public synchronized void update(Status status) {
        long now = System.nanoTime();
        boolean better = status.scoreBest() > lastBest;
        if (events.size() > 2 && now - lastProgress < PROGRESS_EVERY_NANOS && !(better && events.size() < 400)) {
            return;
        }
        lastProgress = now;
        lastBest = status.scoreBest();
        double gain = Math.expm1(status.scoreBest() - status.scoreBefore());
        addProgress(status.seconds(), status.evaluations(), status.rounds(), gain);
    }

    private void addProgress(double seconds, long evaluations, int rounds, double gain) {
        ObjectNode data = Answers.object()
                .put("seconds", seconds)
                .put("limit", wishes().seconds())
                .put("evaluations", evaluations)
                .put("rounds", rounds)
                .put("gain", gain);
        add("progress", data);
    }

    private void tellState() {
        add("state", summary());
    }

    private void add(String kind, ObjectNode data) {
        events.add(new Event(events.size() + 1L, kind, Answers.text(data)));
        notifyAll();
    }

    /** {@code {id, state, created, judging, hasResult, error?}}. */
    public synchronized ObjectNode summary() {
        ObjectNode node = Answers.object()
                .put("id", id)
                .put("state", state.word())
                .put("created", created)
                .put("judging", judging && !state.ended())
                .put("hasResult", result != null);
        if (error != null) {
            node.set("error", error.get("error"));
        }
        return node;
    }

    /**
     * The events after a number; waits for one if there are none.
     *
     * @return empty if none came in time
     */
    public synchronized List<Event> eventsAfter(long number, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (events.size() <= number && !state.ended()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        int from = (int) Math.max(0, Math.min(number, events.size()));
        return List.copyOf(events.subList(from, events.size()));
    }

    public synchronized void watched(int change) {
        watchers += change;
        lastWatched = System.nanoTime();
    }

    /** How long nobody has watched, in seconds; 0 while somebody does. */
    public synchronized double unwatchedSeconds() {
        return watchers > 0 ? 0 : (System.nanoTime() - lastWatched) * 1e-9;
    }
}
