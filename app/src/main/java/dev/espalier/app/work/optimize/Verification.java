package dev.espalier.app.work.optimize;

import dev.espalier.calculation.BuildStats;

/**
 * What a second engine says about a result.
 *
 * @param engine its name, with its version
 * @param before the statistics of the original tree, by that engine
 * @param after those of the new tree, of the edited build as that engine opens it
 * @param gain the gain of the goal, by that engine: 0.1 is 10 % more
 * @param difference how far the two engines are apart about the gain: 0.001 is 0.1 %
 */
public record Verification(String engine, BuildStats before, BuildStats after, double gain, double difference) {
    private static final double HIGH = 0.001;
    private static final double MEDIUM = 0.005;
    private static final double SUSPICIOUS_GAIN = 0.5;

    /** How far the numbers can be trusted. */
    public enum Level {
        HIGH,
        MEDIUM,
        LOW
    }

    public Level level() {
        return difference <= HIGH ? Level.HIGH : difference <= MEDIUM ? Level.MEDIUM : Level.LOW;
    }

    /** Whether the gain is so large that the player should look for the reason. */
    public boolean suspicious() {
        return gain > SUSPICIOUS_GAIN;
    }
}
