package dev.espalier.code;

/** The value of one input of the configuration page. */
public sealed interface ConfigValue {

    /** A check box. */
    record Flag(boolean value) implements ConfigValue {}

    /** A number. */
    record Amount(double value) implements ConfigValue {}

    /** A choice from a list, or text; line breaks are kept. */
    record Text(String value) implements ConfigValue {}
}
