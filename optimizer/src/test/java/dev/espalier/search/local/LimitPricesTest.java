package dev.espalier.search.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitPricesTest {
    private static final double NODE = 0.02;
    private static final double EASE = 0.05;

    private static LimitPrices fair(double missedBefore) {
        return LimitPrices.fair(NODE, new double[] {EASE}, new double[] {missedBefore});
    }

    @Test
    void whatHelpsABindingLimitCountsAsMuchAsWhatHelpsTheScore() {
        assertThat(fair(0).marginal(0, 0) * EASE).isEqualTo(NODE);
    }

    @Test
    void aLimitThatIsFarAwayCountsForNothing() {
        assertThat(fair(0).marginal(0, 10 * EASE)).isZero();
        assertThat(fair(0).marginal(0, EASE)).isBetween(0.0, fair(0).price(0));
    }

    @Test
    void whatTheOriginalMissesIsMendedFirst() {
        assertThat(fair(0.1).price(0)).isGreaterThan(10 * fair(0).price(0));
    }

    @Test
    void pricesRiseWhileALimitIsMissedAndFallWhileItIsKept() {
        LimitPrices prices = fair(0);
        double before = prices.price(0);
        prices.learn(0, -0.01, false);
        double risen = prices.price(0);
        assertThat(risen).isGreaterThan(before);
        prices.learn(0, 0, true);
        assertThat(prices.price(0)).isEqualTo(risen);
        prices.learn(0, 0, false);
        assertThat(prices.price(0)).isLessThan(risen);
    }

    @Test
    void aCopyLearnsByItself() {
        LimitPrices prices = fair(0);
        LimitPrices copy = prices.copy();
        copy.learn(0, -1, false);
        assertThat(prices.price(0)).isLessThan(copy.price(0));
    }
}
