package dev.espalier.search;

import java.util.OptionalInt;

/**
 * What a result may spend and what it does spend.
 *
 * @param points passive points that were free
 * @param respec nodes that might be given back; empty for any number
 * @param pointsUsed how many of the free points are spent; negative if the new tree is smaller than the old
 * @param respecUsed how many nodes are given back or switched on the way, detours included
 */
public record Budget(int points, OptionalInt respec, int pointsUsed, int respecUsed) {}
