package dev.espalier.data.item;

/** Least and greatest damage of a hit. */
public record DamageRange(double min, double max) {}
