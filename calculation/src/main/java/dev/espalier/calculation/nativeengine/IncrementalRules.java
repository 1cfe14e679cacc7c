package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Actors;
import dev.espalier.calculation.aggregate.Memo;
import dev.espalier.calculation.aggregate.Trace;
import dev.espalier.calculation.compiled.CompiledAggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Runs the rules over the compiled reader, each only when something that it asks for has changed: a cell that a node adds
 * to, or a result that it reads. Otherwise what it wrote last time is written again. The answers are those of a full run,
 * bit for bit.
 */
final class IncrementalRules {
    /** Rules beyond this many share the last bit. */
    private static final int BITS = 64;

    private final Rule[] rules;
    private final Memo[] memos;
    private final Actors actors;
    private final CompiledAggregates aggregates;

    IncrementalRules(List<Rule> rules, Actors actors, CompiledAggregates aggregates) {
        this.rules = rules.toArray(new Rule[0]);
        this.memos = new Memo[this.rules.length];
        for (int i = 0; i < memos.length; i++) {
            memos[i] = new Memo();
        }
        this.actors = actors;
        this.aggregates = aggregates;
    }

    /**
     * Brings the actors' results up to date with the tree.
     *
     * @param skipped by rule, those whose results nobody wants and no other rule reads
     */
    void calculate(boolean[] skipped) {
        actors.clear();
        long dirty = aggregates.dirty();
        aggregates.clean();
        Trace trace = actors.trace();
        for (int i = 0; i < rules.length; i++) {
            Memo memo = memos[i];
            long bit = bit(i);
            if ((dirty & bit) != 0) {
                memo.forget();
            }
            if (skipped[i]) {
                continue;
            }
            if (memo.holds()) {
                memo.replay();
            } else {
                aggregates.asking(bit);
                trace.begin(memo);
                boolean done = false;
                try {
                    rules[i].calculate(aggregates);
                    done = true;
                } finally {
                    trace.end();
                    if (!done) {
                        memo.forget();
                    }
                }
            }
        }
        aggregates.asking(0);
    }

    /**
     * Which rules may be left out when only these results are wanted: the closing groups that write none of them.
     *
     * @param groups by rule, {@link RuleBook#closingGroups()}
     */
    boolean[] dispensable(int[] groups, Actor[] owners, Stat[] wanted) {
        calculate(new boolean[rules.length]);
        var needed = new BitSet();
        for (int i = 0; i < rules.length; i++) {
            if (writesAny(memos[i], owners, wanted)) {
                needed.set(groups[i]);
            }
        }
        boolean[] skipped = new boolean[rules.length];
        for (int i = 0; i < rules.length; i++) {
            skipped[i] = groups[i] != 0 && !needed.get(groups[i]);
        }
        return skipped;
    }

    /** Pairs of rules of which the one reads what the other, in a closing group of its own, writes. */
    List<String> readsAcross(int[] groups) {
        var pairs = new ArrayList<String>();
        for (int reader = 0; reader < rules.length; reader++) {
            for (int writer = 0; writer < rules.length; writer++) {
                if (groups[writer] != 0 && groups[writer] != groups[reader] && memos[reader].readsFrom(memos[writer])) {
                    pairs.add(rules[reader].getClass().getSimpleName() + " reads what "
                            + rules[writer].getClass().getSimpleName() + " writes");
                }
            }
        }
        return pairs;
    }

    private static boolean writesAny(Memo memo, Actor[] owners, Stat[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (memo.writes(owners[i], wanted[i].id())) {
                return true;
            }
        }
        return false;
    }

    private static long bit(int rule) {
        return 1L << Math.min(rule, BITS - 1);
    }

    Memo memo(int rule) {
        return memos[rule];
    }

    int size() {
        return rules.length;
    }
}
