package dev.espalier.data.tree;

/** A centre that nodes turn around on orbits, in tree units. */
public record NodeGroup(double x, double y) {}
