package dev.espalier.search.local;

import dev.espalier.search.graph.WorkingTree;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Exchanges branches until nothing helps, changes the tree at random in one to three ways, and exchanges again: an
 * iterated local search. It is at home where nodes pay only together, which a walk on estimates sees late.
 */
final class Kicks {
    private static final long AN_IMPROVEMENT = 6000;
    private static final int MOST_WAYS = 3;
    /** A kick that comes to no more than so many good nodes less is followed now and then. */
    private static final double FOLLOWED = 0.5;

    private static final int GO_BACK_AFTER = 40;

    private final Problem problem;
    private final Judge judge;
    private final Worth worth;
    private final SplittableRandom random;
    private Found best;
    private Found current;

    Kicks(Problem problem, Judge judge, Found start, Worth worth, long seed) {
        this.problem = problem;
        this.judge = judge;
        this.worth = new Worth(worth);
        random = new SplittableRandom(seed);
        best = start;
        current = start;
    }

    /** Asks about so many questions; the best tree seen. */
    Found search(long questions, Predicate<Found> ended) {
        long last = judge.evaluations() + questions;
        take(improved(current, last, ended));
        int sinceBest = 0;
        while (judge.evaluations() < last && !ended.test(best)) {
            Found found = improved(kicked(), last, ended);
            sinceBest++;
            if (found.beats(best)) {
                sinceBest = 0;
            } else if (sinceBest > GO_BACK_AFTER) {
                current = best;
                sinceBest = 0;
            }
            take(found);
        }
        return best;
    }

    private Found improved(Found from, long last, Predicate<Found> ended) {
        long most = Math.min(AN_IMPROVEMENT, last - judge.evaluations());
        return new Exchanger(problem, judge, from, worth).improve(most, ended);
    }

    private void take(Found found) {
        double tolerated = current.value() - FOLLOWED * worth.scale();
        boolean near = found.acceptable()
                && found.missed() <= current.missed()
                && found.value() > tolerated
                && random.nextInt(4) == 0;
        if (near || found.beats(current)) {
            current = found;
        }
        if (found.beats(best)) {
            best = found;
        }
    }

    private Found kicked() {
        var tree = new WorkingTree(problem.graph());
        tree.restore(current.tree());
        var whims = new Worth(worth);
        whims.blur(random);
        var proposals = new Proposals(problem, whims, List.of(), random);
        int ways = 1 + random.nextInt(MOST_WAYS);
        for (int i = 0; i < ways; i++) {
            int mark = tree.mark();
            if (!proposals.propose(tree)) {
                tree.undo(mark);
            }
        }
        tree.commit();
        judge.moveTo(tree);
        if (random.nextInt(3) == 0) {
            worth.lookAgain(tree, judge);
        }
        return Searcher.found(tree, problem, judge);
    }
}
