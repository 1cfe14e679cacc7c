package dev.espalier.data;

/** Placeholder of the model: replaced in the next commits. */
public final class PassiveTree {}
