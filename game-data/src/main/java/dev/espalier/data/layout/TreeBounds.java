package dev.espalier.data.layout;

/** The rectangle the tree lies in, in tree units; y grows downwards. */
public record TreeBounds(double minX, double minY, double maxX, double maxY) {}
