package dev.espalier.data.pack;

/**
 * The numbers that reader and writer of packs agree on; {@code docs/data-packs.md} tells the whole format.
 *
 * <p>A value is a tag, an unsigned variable-length number whose low three bits are the type and whose rest is the
 * payload, followed by what the type asks for.
 */
final class PackFormat {
    /** "ESPK", the first four bytes. */
    static final int MAGIC = 0x4553504B;

    static final int VERSION = 1;

    /** Magic, version, length of the body, CRC-32 of the body: four bytes each. */
    static final int HEADER_BYTES = 16;

    static final int TYPE_BITS = 3;
    static final int TYPE_MASK = 7;

    /** Payload 0 nothing, 1 false, 2 true. */
    static final int CONSTANT = 0;
    /** Payload is a whole number. */
    static final int WHOLE = 1;
    /** Payload is the amount below zero of a whole number. */
    static final int NEGATIVE = 2;
    /** Payload 0; eight bytes of an IEEE double follow, big end first. */
    static final int DOUBLE = 3;
    /** Payload is a place in the text pool. */
    static final int TEXT = 4;
    /** Payload is the count; as many values follow. */
    static final int LIST = 5;
    /** Payload is the count; as many pairs of text pool place and value follow, keys ascending. */
    static final int TABLE = 6;

    static final int NOTHING_VALUE = 0;
    static final int FALSE_VALUE = 1;
    static final int TRUE_VALUE = 2;

    private PackFormat() {}
}
