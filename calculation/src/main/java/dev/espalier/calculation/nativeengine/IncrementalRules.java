package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.aggregate.Actors;
import dev.espalier.calculation.compiled.CompiledAggregates;
import dev.espalier.calculation.compiled.TreeSource;
import dev.espalier.calculation.ledger.Schedule;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Runs the rules over the compiled reader, each only when something that it asks for has changed: what nodes add to, or a
 * number that it reads. The answers are those of a full run, bit for bit.
 */
final class IncrementalRules {
    private final RuleBook book;
    private final Rule[] rules;
    private final Schedule schedule;
    private final CompiledAggregates aggregates;
    private final IntConsumer restored;
    /** By part of the book, whether its rules run. */
    private boolean[] wanted;

    IncrementalRules(RuleBook book, Actors actors, int nodes, TreeSource source) {
        this.book = book;
        this.rules = book.rules().toArray(Rule[]::new);
        this.schedule = actors.ledger().keep(rules.length);
        this.aggregates = new CompiledAggregates(actors, schedule, nodes, source);
        this.restored = aggregates::restored;
        this.wanted = book.allParts();
    }

    CompiledAggregates aggregates() {
        return aggregates;
    }

    /**
     * Brings the numbers up to date with the tree.
     *
     * @param at the caller's clock, for {@link #rewind}
     */
    void calculate(int at) {
        schedule.mark(at);
        aggregates.settle();
        boolean done = false;
        try {
            do {
                for (int i = schedule.next(); i >= 0; i = schedule.next()) {
                    schedule.begin(i);
                    rules[i].calculate(aggregates);
                    schedule.end(i);
                }
            } while (schedule.missing() && widen());
            done = true;
        } finally {
            if (!done) {
                schedule.fail();
            }
        }
    }

    /** Whether no rule has to run for the tree as it is. */
    boolean idle() {
        return schedule.idle();
    }

    /** Takes back what has been worked out since a moment of the caller's clock. */
    void rewind(int to) {
        schedule.rewind(to, restored);
    }

    /** What was worked out so far can't be taken back any more. */
    void commit() {
        schedule.commit();
    }

    /** Works out everything from now on. */
    void wantAll() {
        wanted = book.allParts();
        schedule.wantAll();
    }

    /**
     * Works out only what these numbers need from now on.
     *
     * @param places where they stand in the ledger
     */
    void want(int[] places) {
        wantAll();
        calculate(0);
        boolean[] writers = new boolean[rules.length];
        for (int place : places) {
            schedule.markWriters(place, writers);
        }
        wanted = book.partsFor(writers);
        schedule.want(book.rulesOf(wanted));
    }

    /** A rule that runs reads what another writes whose part was left out: that part runs from now on. */
    private boolean widen() {
        boolean[] running = book.rulesOf(wanted);
        boolean[] needed = running.clone();
        schedule.forEachDependency((reader, writer, what) -> needed[writer] |= running[reader]);
        wanted = book.partsFor(needed);
        schedule.want(book.rulesOf(wanted));
        return true;
    }

    /** Rules that read what another part of the book writes and that their own does not draw on. */
    List<String> undeclaredReads() {
        var found = new ArrayList<String>();
        schedule.forEachDependency((reader, writer, what) -> {
            if (!book.drawsOn(reader, writer)) {
                found.add(rules[reader].getClass().getSimpleName() + " reads " + what + " of "
                        + rules[writer].getClass().getSimpleName());
            }
        });
        return found;
    }
}
