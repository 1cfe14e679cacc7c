package dev.espalier.data.constant;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;

/**
 * A radius that a jewel in a socket can have: a disc, or a ring where {@code inner} is not 0.
 *
 * @param label {@code Small}, {@code Medium}, {@code Large}, {@code Very Large}, or {@code Variable} for rings
 * @param inner inner radius as the game states it; the squares are of distances on the tree
 * @param outer outer radius as the game states it
 */
public record JewelRadius(String label, double inner, double outer, double innerSquared, double outerSquared) {
    static JewelRadius of(Fact fact) {
        var table = new TableReader(fact);
        return new JewelRadius(
                table.text("label"),
                table.number("inner"),
                table.number("outer"),
                table.number("innerSquared"),
                table.number("outerSquared"));
    }
}
