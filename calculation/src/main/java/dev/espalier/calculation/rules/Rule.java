package dev.espalier.calculation.rules;

import dev.espalier.calculation.aggregate.Aggregates;

/**
 * A piece of the rules, set up once for an opened build and run for every tree. Setting up makes scopes and declares the
 * modifiers that the rule's results feed; {@link #calculate} only asks aggregates and writes results, and makes no
 * objects.
 */
public interface Rule {
    void calculate(Aggregates a);
}
