package dev.espalier.search;

import dev.espalier.calculation.Objective;
import dev.espalier.search.graph.Policy;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is asked of the optimizer. Made with {@link #of} and the {@code with} methods.
 *
 * @param objective what to maximise, and the limits to keep
 * @param points passive points that are free to spend
 * @param respec how many nodes may be given back; empty for any number
 * @param ascendancyPoints ascendancy points that are free to spend, where the policy allows them
 * @param policy what may be changed; its {@code farthest} is ignored
 * @param respecPrice the gain in score (about the relative gain: 0.001 is 0.1 %) that each node given back must bring
 * @param seconds wall time at most
 * @param evaluations evaluations at most; give this instead of time for a result that never depends on the machine
 * @param threads how many threads to search on; the result of a number of rounds does not depend on it
 * @param seed of all that is random
 */
public record Request(
        Objective objective,
        int points,
        OptionalInt respec,
        int ascendancyPoints,
        Policy policy,
        double respecPrice,
        double seconds,
        long evaluations,
        int threads,
        long seed) {

    /** A respec must bring 0.01 % a node, unless the player says otherwise. */
    public static final double DEFAULT_RESPEC_PRICE = 1e-4;

    private static final Policy CAREFUL = new Policy(
            new Policy.Keystones.Keep(), false, Set.of(), Set.of(), new Policy.Sockets.KeepAll(), Integer.MAX_VALUE);

    public Request {
        if (points < 0 || ascendancyPoints < 0 || (respec.isPresent() && respec.getAsInt() < 0)) {
            throw new IllegalArgumentException("A budget cannot be negative: points " + points + ", ascendancy points "
                    + ascendancyPoints + ", respec " + respec);
        }
        if (!(seconds > 0) || evaluations < 1 || threads < 1 || !(respecPrice >= 0)) {
            throw new IllegalArgumentException("seconds " + seconds + ", evaluations " + evaluations + ", threads "
                    + threads + ", respec price " + respecPrice);
        }
    }

    /** Keystones, ascendancy and sockets as they are; 10 seconds on all cores; seed 1. */
    public static Request of(Objective objective, int points, OptionalInt respec) {
        return new Request(
                objective,
                points,
                respec,
                0,
                CAREFUL,
                DEFAULT_RESPEC_PRICE,
                10,
                Long.MAX_VALUE,
                Runtime.getRuntime().availableProcessors(),
                1);
    }

    public Request withObjective(Objective other) {
        return new Request(
                other, points, respec, ascendancyPoints, policy, respecPrice, seconds, evaluations, threads, seed);
    }

    public Request withPolicy(Policy other) {
        return new Request(
                objective, points, respec, ascendancyPoints, other, respecPrice, seconds, evaluations, threads, seed);
    }

    public Request withBudget(int otherPoints, OptionalInt otherRespec) {
        return new Request(
                objective,
                otherPoints,
                otherRespec,
                ascendancyPoints,
                policy,
                respecPrice,
                seconds,
                evaluations,
                threads,
                seed);
    }

    public Request withAscendancyPoints(int other) {
        return new Request(objective, points, respec, other, policy, respecPrice, seconds, evaluations, threads, seed);
    }

    public Request withRespecPrice(double other) {
        return new Request(
                objective, points, respec, ascendancyPoints, policy, other, seconds, evaluations, threads, seed);
    }

    public Request withSeconds(double other) {
        return new Request(
                objective, points, respec, ascendancyPoints, policy, respecPrice, other, evaluations, threads, seed);
    }

    public Request withEvaluations(long other) {
        return new Request(
                objective, points, respec, ascendancyPoints, policy, respecPrice, seconds, other, threads, seed);
    }

    public Request withThreads(int other) {
        return new Request(
                objective, points, respec, ascendancyPoints, policy, respecPrice, seconds, evaluations, other, seed);
    }

    public Request withSeed(long other) {
        return new Request(
                objective, points, respec, ascendancyPoints, policy, respecPrice, seconds, evaluations, threads, other);
    }
}
