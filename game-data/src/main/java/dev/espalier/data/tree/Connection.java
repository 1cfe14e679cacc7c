package dev.espalier.data.tree;

/**
 * A connection as the tree states it, on one of its two ends.
 *
 * @param otherId the node at the other end; the tree may not have it
 * @param orbit 0 for a straight line (or the nodes' own orbit), else the orbit whose radius the arc has, its sign the
 *     side the arc bends to; an orbit the tree has no radius for is a straight line
 */
public record Connection(int otherId, int orbit) {}
