package dev.espalier.calculation.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of the configuration page and what it does.
 *
 * @param initial the value that it has before anybody touches it, or null
 * @param placeholder the number that counts while none is entered, or null
 * @param min numbers below count as this one
 * @param max numbers above count as this one
 */
record ConfigOption(
        String name,
        Kind kind,
        @Nullable Object initial,
        @Nullable Double placeholder,
        double min,
        double max,
        List<ConfigEffect> effects) {

    /** What is entered. */
    enum Kind {
        /** On or off. */
        CHECK,
        /** A number of which 0 means that the option is not in use. */
        COUNT,
        NUMBER,
        /** One of several words. */
        LIST
    }

    ConfigOption {
        effects = List.copyOf(effects);
    }

    double bounded(double value) {
        return Math.max(min, Math.min(max, value));
    }
}
