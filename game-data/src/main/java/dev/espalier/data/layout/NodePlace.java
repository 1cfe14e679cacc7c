package dev.espalier.data.layout;

/**
 * The place of a node as the tree states it.
 *
 * @param group number of its group, counted from 1
 * @param orbit its orbit around the group, counted from 0 (the centre)
 * @param orbitIndex its place on the orbit, counted from 0
 */
public record NodePlace(int group, int orbit, int orbitIndex) {}
