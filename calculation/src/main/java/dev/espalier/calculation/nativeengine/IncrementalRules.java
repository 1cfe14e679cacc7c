package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.aggregate.Actors;
import dev.espalier.calculation.compiled.CompiledAggregates;
import dev.espalier.calculation.compiled.TreeSource;
import dev.espalier.calculation.ledger.Schedule;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Runs the rules over the compiled reader, each only when something that it asks for has changed: what nodes add to, or a
 * number that it reads. The answers are those of a full run, bit for bit.
 */
final class IncrementalRules {
    private final RuleParts parts;
    private final Rule[] rules;
    private final Schedule schedule;
    private final CompiledAggregates aggregates;
    private final IntConsumer restored;
    /** By part of the book, whether its rules run. */
    private boolean[] wanted;

    IncrementalRules(RuleBook book, Actors actors, int nodes, TreeSource source) {
        this.parts = book.parts();
        this.rules = book.rules().toArray(Rule[]::new);
        this.schedule = actors.ledger().keep(rules.length);
        this.aggregates = new CompiledAggregates(actors, schedule, nodes, source);
        this.restored = aggregates::restored;
        this.wanted = parts.all();
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
            } while (readsMore());
            done = true;
        } finally {
            if (!done) {
                schedule.fail();
            }
        }
    }

    /** Whether a rule has read what was left out: then more runs from now on. */
    private boolean readsMore() {
        if (!schedule.missing()) {
            return false;
        }
        widen();
        return true;
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
        wanted = parts.all();
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
        wanted = parts.neededFor(writers);
        while (widen()) {
            // what is wanted has read more than its parts say
        }
        aggregates.compileAnew();
    }

    /** Adds the parts that rules which run have read from; whether there were any. */
    private boolean widen() {
        boolean[] running = parts.rulesOf(wanted, rules.length);
        boolean[] needed = running.clone();
        schedule.forEachDependency((reader, writer, what) -> needed[writer] |= running[reader]);
        boolean[] more = parts.neededFor(needed);
        boolean wider = !Arrays.equals(more, wanted);
        wanted = more;
        schedule.want(parts.rulesOf(wanted, rules.length));
        return wider;
    }

    /** Rules that read what another part of the book writes and that their own does not draw on. */
    List<String> undeclaredReads() {
        var found = new ArrayList<String>();
        schedule.forEachDependency((reader, writer, what) -> {
            if (!parts.drawsOn(reader, writer)) {
                found.add(rules[reader].getClass().getSimpleName() + " reads " + what + " of "
                        + rules[writer].getClass().getSimpleName());
            }
        });
        return found;
    }

    /** What rules of a kind have written before and not in their last run: for tests. */
    List<String> unwritten(Predicate<Rule> kind) {
        var found = new ArrayList<String>();
        schedule.forEachUnwritten((what, rule) -> {
            if (kind.test(rules[rule])) {
                found.add(what);
            }
        });
        return found;
    }
}
