package dev.espalier.code;

/** Placeholder of the model: replaced in the next commits. */
public record Build() {}
