package dev.espalier.bench.optimize;

import java.util.List;
import java.util.OptionalInt;

/** A budget that players have: free points, and nodes that may be given back. */
public record Scenario(String name, int points, OptionalInt respec) {
    /** A: ten points; B: ten respecs; C: five points and twenty respecs; D: any respec. */
    public static final List<Scenario> ALL = List.of(
            new Scenario("A", 10, OptionalInt.of(0)),
            new Scenario("B", 0, OptionalInt.of(10)),
            new Scenario("C", 5, OptionalInt.of(20)),
            new Scenario("D", 0, OptionalInt.empty()));
}
