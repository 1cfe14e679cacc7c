package dev.espalier.calculation.modifier;

/** A cap on what all modifiers with the same key contribute to one sum together. */
public record GlobalLimit(String key, double limit) {}
