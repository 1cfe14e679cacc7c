package dev.espalier.calculation.compiled;

import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.ScopeContext;
import dev.espalier.calculation.ledger.Ledger;
import dev.espalier.calculation.ledger.Schedule;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question (kind, statistics, scope), as far as it is known once the build is open: groups, one for each
 * statistic of each store, hold what is fixed, the cell that sums what the tree brings, and the terms that vary.
 */
final class Slot {
    private static final Term[] NONE = {};

    /** What is made of the modifiers. */
    enum Question {
        SUM,
        PRODUCT,
        ANY,
        FIRST,
        HIGHEST,
        LOWEST,
        /** The sum of those above zero. */
        POSITIVE,
        /** Whether there is any, tags left aside. */
        PRESENT
    }

    /** One statistic of one store. More modifiers are rounded by group. */
    static final class Group {
        final ModifierStore store;
        final Stat stat;
        /** Sum of what is fixed, or the product for more modifiers. */
        double fixed;
        /** Sum of what allocated nodes bring; negative if none can. */
        int cell = -1;

        Term[] terms = NONE;

        Group(ModifierStore store, Stat stat, double neutral) {
            this.store = store;
            this.stat = stat;
            this.fixed = neutral;
        }

        /** Puts a term in its place, so that the answer does not depend on when nodes were first looked at. */
        void add(Term term) {
            int at = terms.length;
            terms = Arrays.copyOf(terms, at + 1);
            while (at > 0 && terms[at - 1].order > term.order) {
                terms[at] = terms[at - 1];
                at--;
            }
            terms[at] = term;
        }
    }

    final Question question;
    final Kind kind;
    final Scope scope;
    final Stats stats;
    final ScopeContext context;
    final Group[] groups;
    private final Cells cells;
    private final Schedule schedule;
    private final Ledger ledger;
    /**
     * Where the answer stands in the ledger while the slot is settled. While it is not, rules that ask depend on the place,
     * and wake up when a cell changes.
     */
    private final int place;
    /** Whether no term has tags left: the answer changes with the cells only. */
    private boolean settled = true;
    /** Whether a cell has changed since the answer was worked out. */
    boolean stale;

    private final List<String> limitKeys = new ArrayList<>();
    private double @Nullable [] limitUsed;

    Slot(
            Question question,
            Kind kind,
            Scope scope,
            Stats stats,
            ScopeContext context,
            Group[] groups,
            Cells cells,
            Ledger ledger,
            Schedule schedule) {
        this.question = question;
        this.kind = kind;
        this.scope = scope;
        this.stats = stats;
        this.context = context;
        this.groups = groups;
        this.cells = cells;
        this.ledger = ledger;
        this.schedule = schedule;
        this.place = ledger.place("", 0);
    }

    /** The answer as the running rule sees it; 1 and 0 for yes and no, NaN for none. */
    double answer() {
        if (settled) {
            return ledger.get(place);
        }
        ledger.depend(place);
        return evaluate();
    }

    /** A cell has changed. */
    void refresh() {
        if (settled) {
            ledger.update(place, evaluate());
        } else {
            schedule.wake(place);
        }
    }

    /** Adds a term to a group. */
    void add(Group group, Term term) {
        group.add(term);
        settled &= term.tags.length == 0;
    }

    /** All modifiers that are known so far are in. */
    void complete() {
        if (settled) {
            ledger.start(place, evaluate());
        }
    }

    private double evaluate() {
        return switch (question) {
            case SUM -> sum();
            case PRODUCT -> product();
            case ANY -> any() ? 1 : 0;
            case FIRST -> first();
            case HIGHEST -> extreme(true);
            case LOWEST -> extreme(false);
            case POSITIVE -> positive();
            case PRESENT -> present() ? 1 : 0;
        };
    }

    /** The number of a shared limit within this slot. */
    int limitGroup(String key) {
        int at = limitKeys.indexOf(key);
        if (at < 0) {
            at = limitKeys.size();
            limitKeys.add(key);
            limitUsed = new double[limitKeys.size()];
        }
        return at;
    }

    /** The sum of base or increased modifiers. */
    private double sum() {
        double sum = 0;
        double[] used = limitUsed;
        if (used != null) {
            Arrays.fill(used, 0);
        }
        for (Group g : groups) {
            sum += g.fixed;
            if (g.cell >= 0) {
                sum += cells.value(g.cell);
            }
            for (Term t : g.terms) {
                long count = t.count(cells);
                if (count != 0) {
                    double v = t.evaluate(context);
                    if (!Double.isNaN(v)) {
                        sum += used == null || t.limitGroup < 0 ? count * v : limited(t, v, count, used);
                    }
                }
            }
        }
        return Rounding.tidy(sum);
    }

    private static double limited(Term t, double value, long count, double[] used) {
        double sum = 0;
        for (long i = 0; i < count; i++) {
            double allowed = Math.min(value, t.limit - used[t.limitGroup]);
            used[t.limitGroup] += allowed;
            sum += allowed;
        }
        return sum;
    }

    /** The product of more modifiers, rounded by group. */
    private double product() {
        double product = 1;
        double[] used = limitUsed;
        if (used != null) {
            Arrays.fill(used, 0);
        }
        for (Group g : groups) {
            double ofGroup = g.fixed;
            for (Term t : g.terms) {
                long count = t.count(cells);
                if (count != 0) {
                    double v = t.evaluate(context);
                    if (!Double.isNaN(v)) {
                        for (long i = 0; i < count; i++) {
                            double allowed = used == null || t.limitGroup < 0 ? v : limited(t, v, 1, used);
                            ofGroup *= 1 + allowed / 100;
                        }
                    }
                }
            }
            if (ofGroup != 1) {
                product *= Rounding.moreFactor(g.stat, ofGroup);
            }
        }
        return product;
    }

    /** Whether any flag applies. */
    private boolean any() {
        for (Group g : groups) {
            if (g.fixed != 0 || (g.cell >= 0 && cells.raw(g.cell) != 0)) {
                return true;
            }
            for (Term t : g.terms) {
                if (t.count(cells) != 0) {
                    double v = t.evaluate(context);
                    if (!Double.isNaN(v)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The first that applies, or NaN. */
    private double first() {
        for (Group g : groups) {
            for (Term t : g.terms) {
                if (t.count(cells) != 0) {
                    double v = t.evaluate(context);
                    if (!Double.isNaN(v)) {
                        return v;
                    }
                }
            }
        }
        return Double.NaN;
    }

    /** The highest or lowest that applies, or NaN. */
    private double extreme(boolean highest) {
        double extreme = Double.NaN;
        for (Group g : groups) {
            for (Term t : g.terms) {
                if (t.count(cells) != 0) {
                    double v = t.evaluate(context);
                    if (!Double.isNaN(v) && (Double.isNaN(extreme) || (highest ? v > extreme : v < extreme))) {
                        extreme = v;
                    }
                }
            }
        }
        return extreme;
    }

    /** The sum of what is above zero. */
    private double positive() {
        double sum = 0;
        for (Group g : groups) {
            for (Term t : g.terms) {
                long count = t.count(cells);
                if (count != 0) {
                    double v = t.evaluate(context);
                    if (v > 0) {
                        sum += count * v;
                    }
                }
            }
        }
        return Rounding.tidy(sum);
    }

    /** Whether there is any, tags left aside. */
    private boolean present() {
        for (Group g : groups) {
            if (g.fixed != 0 || (g.cell >= 0 && cells.raw(g.cell) != 0)) {
                return true;
            }
        }
        return false;
    }
}
