package dev.espalier.calculation;

/**
 * Something in a build that an engine leaves out of its numbers.
 *
 * @param source where it stands, as a player would say it: {@code Ring 1: Gloom Loop}, {@code Passive: Acceleration}
 * @param text the line or name itself, as written
 * @param reason why it is left out: {@code not understood}, or what is not modelled yet
 */
public record NotUnderstood(String source, String text, String reason) {}
