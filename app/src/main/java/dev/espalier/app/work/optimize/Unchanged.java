package dev.espalier.app.work.optimize;

import dev.espalier.search.Budget;
import dev.espalier.search.Outlook;
import dev.espalier.search.Result;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** The result that leaves everything as it is. */
final class Unchanged {
    private Unchanged() {}

    /** Beside another result of the same search. */
    static Result of(Result other) {
        return new Result(
                other.before(),
                other.before(),
                other.scoreBefore(),
                other.scoreBefore(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                new Budget(other.budget().points(), other.budget().respec(), 0, 0),
                Outlook.NONE,
                other.evaluations(),
                other.rounds(),
                other.seconds(),
                other.seed());
    }
}
