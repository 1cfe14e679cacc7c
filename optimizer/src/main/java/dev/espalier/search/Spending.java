package dev.espalier.search;

import java.util.OptionalInt;

/**
 * What may be spent, and what spending costs.
 *
 * @param points passive points that are free to spend
 * @param respec how many nodes may be given back; empty for any number
 * @param ascendancyPoints ascendancy points that are free to spend, where the policy allows them
 * @param respecPrice the gain in score (about the relative gain: 0.001 is 0.1 %) that each node given back must bring
 * @param pointPrice the gain in score that each point must bring; 0 to spend them on whatever helps
 */
public record Spending(int points, OptionalInt respec, int ascendancyPoints, double respecPrice, double pointPrice) {
    /** A respec must bring 0.01 % a node, unless the player says otherwise. */
    public static final double DEFAULT_RESPEC_PRICE = 1e-4;

    public Spending {
        if (points < 0 || ascendancyPoints < 0 || (respec.isPresent() && respec.getAsInt() < 0)) {
            throw new IllegalArgumentException("A budget cannot be negative: points " + points + ", ascendancy points "
                    + ascendancyPoints + ", respec " + respec);
        }
        if (!(respecPrice >= 0) || !(pointPrice >= 0)) {
            throw new IllegalArgumentException(
                    "A price cannot be negative: respec " + respecPrice + ", point " + pointPrice);
        }
    }

    /** Points and respecs at the usual prices. */
    public static Spending of(int points, OptionalInt respec) {
        return new Spending(points, respec, 0, DEFAULT_RESPEC_PRICE, 0);
    }

    Spending withPoints(int other) {
        return new Spending(other, respec, ascendancyPoints, respecPrice, pointPrice);
    }

    Spending withRespec(OptionalInt other) {
        return new Spending(points, other, ascendancyPoints, respecPrice, pointPrice);
    }

    Spending withAscendancyPoints(int other) {
        return new Spending(points, respec, other, respecPrice, pointPrice);
    }

    Spending withPrices(double respecs, double ofPoints) {
        return new Spending(points, respec, ascendancyPoints, respecs, ofPoints);
    }
}
