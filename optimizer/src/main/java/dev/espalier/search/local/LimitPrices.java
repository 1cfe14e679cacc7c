package dev.espalier.search.local;

import java.util.Arrays;

/**
 * What missing a limit costs, per limit, in units of the score for the whole of what is missed.
 *
 * <p>The best trees lie where limits bind, and a walk that never misses a limit by a hair does not come from one of them
 * to the next: there, everything that gives a limit's statistic seems priceless when it is lost and worthless when it is
 * gained. So a walk pays a fair price to begin with, at which what helps the limit counts as much as what helps the
 * score, and the price learns: it rises while the limit is missed and falls while it is kept.
 */
final class LimitPrices {
    /** What one whole missed limit costs at most, in units of what a good node is worth. */
    private static final double STEEP = 1200;

    /** What a good node is worth of a weighted product, about: where nothing is worth as much, limits are no cheaper. */
    private static final double USUAL_NODE = 0.02;

    private static final double RISE = 1.03;
    private static final double FALL = 0.985;
    private static final double CHEAPEST = 0.1;
    /** A limit is near while a few good nodes could make the difference. */
    private static final double NEAR = 4;

    private final double[] price;
    private final double[] cheapest;
    private final double[] near;
    private final double steep;

    private LimitPrices(int limits, double worthOfNode) {
        price = new double[limits];
        cheapest = new double[limits];
        near = new double[limits];
        steep = STEEP * Math.max(USUAL_NODE, worthOfNode);
    }

    /** Prices at which no limit that can be kept is missed. */
    static LimitPrices steep(int limits, double worthOfNode) {
        var prices = new LimitPrices(limits, worthOfNode);
        Arrays.fill(prices.price, prices.steep);
        Arrays.fill(prices.cheapest, prices.steep);
        return prices;
    }

    /**
     * Prices to begin with. Limits that the original tree misses begin steep: they are to be mended first.
     *
     * @param eases what a good node adds to each limit's statistic, relative to the limit
     */
    static LimitPrices fair(double worthOfNode, double[] eases, double[] missedBefore) {
        var prices = new LimitPrices(eases.length, worthOfNode);
        for (int i = 0; i < eases.length; i++) {
            double fair = eases[i] > 0 ? Math.min(worthOfNode / eases[i], prices.steep) : prices.steep;
            prices.cheapest[i] = CHEAPEST * fair;
            prices.price[i] = missedBefore[i] > 0 ? prices.steep : fair;
            prices.near[i] = NEAR * eases[i];
        }
        return prices;
    }

    LimitPrices copy() {
        var copy = new LimitPrices(price.length, steep / STEEP);
        System.arraycopy(price, 0, copy.price, 0, price.length);
        System.arraycopy(cheapest, 0, copy.cheapest, 0, price.length);
        System.arraycopy(near, 0, copy.near, 0, price.length);
        return copy;
    }

    int limits() {
        return price.length;
    }

    /** What it costs to miss the whole of a limit. */
    double price(int limit) {
        return price[limit];
    }

    /** What a little more of a limit's statistic is worth where there is so much to spare: nothing far from the limit. */
    double marginal(int limit, double spare) {
        if (spare <= 0) {
            return price[limit];
        }
        return spare < near[limit] ? price[limit] * (1 - spare / near[limit]) : 0;
    }

    /** A step with so much to spare of a limit (negative where it is missed); prices only rise when told so. */
    void learn(int limit, double spare, boolean onlyRise) {
        if (spare < -1e-9) {
            price[limit] = Math.min(steep, price[limit] * RISE);
        } else if (!onlyRise && spare < near[limit]) {
            price[limit] = Math.max(cheapest[limit], price[limit] * FALL);
        }
    }
}
