package dev.espalier.search.order;

import dev.espalier.search.Step;
import dev.espalier.search.graph.Snapshot;
import dev.espalier.search.local.Judge;
import dev.espalier.search.local.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Finds an order from the original tree to another one in which every step leaves a connected tree within the budget:
 * the path that pays best per point first, giving back what is missed least when points are needed.
 *
 * <p>What stays may hang on what has to go until its new way is built. If best-first runs out of points over that, the
 * new ways are built before everything else; where the points do not suffice even so, nodes that stay are given back for
 * a while. Such a detour costs a respec.
 */
public final class Order {
    private Order() {}

    /**
     * The steps from the original tree to a target.
     *
     * @param respecs how many times something of the original tree is given back or switched
     */
    public record Plan(List<Step> steps, int respecs) {}

    /** An order to the target; empty if there is none within the budget of respecs. */
    public static Optional<Plan> find(Problem problem, Judge judge, Snapshot target) {
        return new OrderWalk(problem, judge, target)
                .bestFirst()
                .or(() -> new OrderWalk(problem, judge, target).waysFirst())
                .filter(plan -> problem.respec() == Problem.UNLIMITED || plan.respecs() <= problem.respec());
    }
}
