package dev.espalier.data.layout;

/** A centre that nodes turn around on orbits, in tree units. */
public record NodeGroup(double x, double y) {}
