package dev.espalier.search;

/**
 * One thing to do in the game. Done in order, every step leaves a connected tree within the budget.
 *
 * @param action what to do
 * @param node the node's id
 * @param attribute for an attribute node that is taken: 1 Strength, 2 Dexterity, 3 Intelligence; else 0
 * @param score the objective's score when the step is done
 */
public record Step(Action action, int node, int attribute, double score) {
    /** What is done to a node. */
    public enum Action {
        TAKE,
        GIVE_BACK,
        /** An attribute node that stays allocated gives another attribute; costs as much as giving it back. */
        SWITCH
    }
}
