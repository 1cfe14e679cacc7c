package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Objective;
import dev.espalier.search.graph.Policy;
import dev.espalier.search.local.Effort;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is asked of the optimizer. Made with {@link #of} and the {@code with} methods.
 *
 * @param objective what to maximise, and the limits to keep
 * @param spending the budgets and prices
 * @param policy what may be changed; its {@code farthest} is ignored
 * @param work how long to search, and on how many threads
 * @param seed of all that is random
 * @param starts trees to begin with besides the original one
 */
public record Request(
        Objective objective, Spending spending, Policy policy, Work work, long seed, List<Allocation> starts) {

    private static final Policy CAREFUL = new Policy(
            new Policy.Keystones.Keep(), false, Set.of(), Set.of(), new Policy.Sockets.KeepAll(), 0, Integer.MAX_VALUE);

    /**
     * How much work to put in.
     *
     * @param seconds wall time at most
     * @param evaluations evaluations at most; give this instead of time for a result that never depends on the machine
     * @param rounds rounds of the search at most; what a number of rounds finds depends on nothing but the seed
     * @param threads how many threads to search on; the result of a number of rounds does not depend on it
     * @param outlook whether a part of the time goes into {@link Outlook what more points would bring}
     */
    public record Work(double seconds, long evaluations, int rounds, int threads, boolean outlook) {
        public Work {
            if (!(seconds > 0) || evaluations < 1 || rounds < 1 || threads < 1) {
                throw new IllegalArgumentException("seconds " + seconds + ", evaluations " + evaluations + ", rounds "
                        + rounds + ", threads " + threads);
            }
        }

        /** No limit but time, on all processors, without an outlook. */
        static Work of(double seconds) {
            int threads = Runtime.getRuntime().availableProcessors();
            return new Work(seconds, Long.MAX_VALUE, Integer.MAX_VALUE, threads, false);
        }

        Effort effort(double share, Progress progress) {
            long most = evaluations == Long.MAX_VALUE ? evaluations : Math.max(1, (long) (share * evaluations));
            return new Effort(share * seconds, most, rounds, threads, false, progress::cancelled);
        }
    }

    public Request {
        starts = List.copyOf(starts);
    }

    /** Keystones, ascendancy and sockets as they are; 10 seconds on all cores; seed 1; no outlook. */
    public static Request of(Objective objective, int points, OptionalInt respec) {
        return new Request(objective, Spending.of(points, respec), CAREFUL, Work.of(10), 1, List.of());
    }

    public Request withObjective(Objective other) {
        return new Request(other, spending, policy, work, seed, starts);
    }

    public Request withPolicy(Policy other) {
        return new Request(objective, spending, other, work, seed, starts);
    }

    public Request withSpending(Spending other) {
        return new Request(objective, other, policy, work, seed, starts);
    }

    public Request withBudget(int points, OptionalInt respec) {
        return withSpending(spending.withPoints(points).withRespec(respec));
    }

    public Request withAscendancyPoints(int points) {
        return withSpending(spending.withAscendancyPoints(points));
    }

    public Request withRespecPrice(double price) {
        return withSpending(spending.withPrices(price, spending.pointPrice()));
    }

    public Request withWork(Work other) {
        return new Request(objective, spending, policy, other, seed, starts);
    }

    public Request withSeconds(double seconds) {
        return withWork(new Work(seconds, work.evaluations(), work.rounds(), work.threads(), work.outlook()));
    }

    public Request withEvaluations(long evaluations) {
        return withWork(new Work(work.seconds(), evaluations, work.rounds(), work.threads(), work.outlook()));
    }

    /** The same with a share of the seconds and evaluations. */
    Request withShare(double share) {
        long evaluations = work.evaluations() == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : Math.max(1, (long) (share * work.evaluations()));
        return withSeconds(share * work.seconds()).withEvaluations(evaluations);
    }

    public Request withRounds(int rounds) {
        return withWork(new Work(work.seconds(), work.evaluations(), rounds, work.threads(), work.outlook()));
    }

    public Request withThreads(int threads) {
        return withWork(new Work(work.seconds(), work.evaluations(), work.rounds(), threads, work.outlook()));
    }

    public Request withOutlook(boolean outlook) {
        return withWork(new Work(work.seconds(), work.evaluations(), work.rounds(), work.threads(), outlook));
    }

    public Request withSeed(long other) {
        return new Request(objective, spending, policy, work, other, starts);
    }

    public Request withStarts(List<Allocation> other) {
        return new Request(objective, spending, policy, work, seed, other);
    }
}
