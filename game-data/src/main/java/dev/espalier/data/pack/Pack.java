package dev.espalier.data.pack;

import dev.espalier.data.fact.GameDataException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * One table of the game's data, open for reading: entries by name, decoded when they are asked for. Immutable and safe
 * to share; the cursors it gives out are not.
 *
 * <p>Opening costs one pass over the index, not over the entries.
 */
public final class Pack {
    private final PackBytes bytes;
    private final List<String> names;
    private final int[] starts;

    private Pack(PackBytes bytes, List<String> names, int[] starts) {
        this.bytes = bytes;
        this.names = names;
        this.starts = starts;
    }

    /**
     * Opens a pack.
     *
     * @param name what to call it in messages
     * @throws GameDataException if these bytes are not a whole pack of a version this program knows
     */
    public static Pack open(String name, byte[] bytes) {
        checkHeader(name, bytes);
        var in = new ByteReader(name, bytes, PackFormat.HEADER_BYTES);
        int[] textStart = new int[in.number() + 1];
        for (int i = 1; i < textStart.length; i++) {
            textStart[i] = textStart[i - 1] + in.number();
        }
        int entries = in.number();
        int[] nameAt = new int[entries];
        int[] starts = new int[entries + 1];
        for (int i = 0; i < entries; i++) {
            nameAt[i] = in.number();
            starts[i + 1] = starts[i] + in.number();
        }
        int textsAt = in.at();
        int valuesAt = textsAt + textStart[textStart.length - 1];
        if (valuesAt + starts[entries] != bytes.length) {
            throw damaged(name, "its parts do not add up to its length");
        }
        shift(textStart, textsAt);
        shift(starts, valuesAt);
        var pack = new PackBytes(name, bytes, textStart);
        var names = new ArrayList<String>(entries);
        for (int place : nameAt) {
            names.add(pack.text(place));
        }
        return new Pack(pack, List.copyOf(names), starts);
    }

    private static void checkHeader(String name, byte[] bytes) {
        if (bytes.length < PackFormat.HEADER_BYTES) {
            throw damaged(name, "it has only " + bytes.length + " bytes");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (header.getInt() != PackFormat.MAGIC) {
            throw new GameDataException("The file '" + name + "' is not a data pack.");
        }
        int version = header.getInt();
        if (version != PackFormat.VERSION) {
            throw new GameDataException("The data pack '" + name + "' has format " + version + ", this program reads "
                    + PackFormat.VERSION + "; import the data again with this version.");
        }
        int length = bytes.length - PackFormat.HEADER_BYTES;
        int stated = header.getInt();
        if (stated != length) {
            throw damaged(name, "it should have " + stated + " bytes after its header and has " + length);
        }
        var crc = new CRC32();
        crc.update(bytes, PackFormat.HEADER_BYTES, length);
        if ((int) crc.getValue() != header.getInt()) {
            throw damaged(name, "its checksum is wrong");
        }
    }

    private static GameDataException damaged(String name, String how) {
        return new GameDataException("The data pack '" + name + "' is damaged: " + how + ".");
    }

    private static void shift(int[] offsets, int by) {
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] += by;
        }
    }

    /** The names of the entries, ascending. */
    public List<String> names() {
        return names;
    }

    /** The place of an entry, or -1 if there is none of this name. O(log entries). */
    public int find(String entry) {
        int low = 0;
        int high = names.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = names.get(middle).compareTo(entry);
            if (order == 0) {
                return middle;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** A cursor at the value of the entry at a place. */
    public ValueCursor cursor(int place) {
        return new ValueCursor(bytes, starts[place]);
    }

    /**
     * A cursor at the value of an entry that every pack of this kind has.
     *
     * @throws GameDataException if this one has not
     */
    public ValueCursor required(String entry) {
        int place = find(entry);
        if (place < 0) {
            throw damaged(bytes.name, "it has no entry '" + entry + "'");
        }
        return cursor(place);
    }
}
