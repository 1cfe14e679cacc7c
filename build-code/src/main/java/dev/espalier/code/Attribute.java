package dev.espalier.code;

/** One of the three attributes that an attribute node of the passive tree can be set to. */
public enum Attribute {
    STRENGTH,
    DEXTERITY,
    INTELLIGENCE
}
