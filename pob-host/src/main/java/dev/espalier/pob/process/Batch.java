package dev.espalier.pob.process;

import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trees of a batch while workers take them: each gets exactly one outcome. Safe to use from several threads. */
final class Batch implements Slot.Sink {
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final @Nullable Outcome[] outcomes;

    Batch(List<String> trees) {
        for (String tree : trees) {
            waiting.add(new Job(waiting.size(), tree, false));
        }
        outcomes = new @Nullable Outcome[waiting.size()];
    }

    int size() {
        return outcomes.length;
    }

    /** The next trees, none if there are none waiting; one that has seen a worker die goes alone. */
    synchronized List<Job> take(int most) {
        var jobs = new ArrayList<Job>();
        while (jobs.size() < most && !waiting.isEmpty()) {
            if (waiting.getFirst().retried() && !jobs.isEmpty()) {
                break;
            }
            Job job = waiting.removeFirst();
            jobs.add(job);
            if (job.retried()) {
                break;
            }
        }
        return jobs;
    }

    @Override
    public synchronized void outcome(Job job, Outcome outcome) {
        outcomes[job.position()] = outcome;
    }

    @Override
    public synchronized void again(List<Job> jobs) {
        for (int i = jobs.size() - 1; i >= 0; i--) {
            waiting.addFirst(jobs.get(i));
        }
    }

    /** All outcomes, in the order of the trees; one that is missing is a failure with the reason. */
    synchronized List<Outcome> outcomes() {
        var all = new ArrayList<Outcome>(outcomes.length);
        for (Outcome outcome : outcomes) {
            all.add(
                    outcome == null
                            ? new Outcome.Failed(new CalculationException("The batch ended before this tree's turn."))
                            : outcome);
        }
        return all;
    }
}
