package dev.espalier.data.pack;

import dev.espalier.data.fact.GameDataException;

/** Reads the variable-length numbers of a pack's index. */
final class ByteReader {
    private final String name;
    private final byte[] bytes;
    private int at;

    ByteReader(String name, byte[] bytes, int at) {
        this.name = name;
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    /** The next number: seven bits a byte, the lowest first, the eighth bit set while more follow. */
    int number() {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            if (at >= bytes.length) {
                throw new GameDataException("The data pack '" + name + "' is damaged: its index is cut off.");
            }
            byte b = bytes[at++];
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new GameDataException("The data pack '" + name + "' is damaged: a number in its index is too long.");
    }
}
