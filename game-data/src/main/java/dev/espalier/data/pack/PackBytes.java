package dev.espalier.data.pack;

import dev.espalier.data.fact.GameDataException;
import java.nio.charset.StandardCharsets;

/** The bytes of an open pack and its pool of texts, which are decoded when they are first asked for. */
final class PackBytes {
    final String name;
    final byte[] bytes;
    private final int[] textStart;
    private final String[] texts;

    /** Texts of the pool lie at {@code textStart[i]} to {@code textStart[i + 1]}. */
    PackBytes(String name, byte[] bytes, int[] textStart) {
        this.name = name;
        this.bytes = bytes;
        this.textStart = textStart;
        this.texts = new String[textStart.length - 1];
    }

    /**
     * The text at a place of the pool. Two threads may decode the same text at once; both get an equal string, and
     * strings are safe to publish.
     */
    @SuppressWarnings("NullAway") // unset entries of the cache are null
    String text(int place) {
        if (place < 0 || place >= texts.length) {
            throw new GameDataException("The pack '" + name + "' is damaged: it has no text " + place + ".");
        }
        String text = texts[place];
        if (text == null) {
            int start = textStart[place];
            text = new String(bytes, start, textStart[place + 1] - start, StandardCharsets.UTF_8);
            texts[place] = text;
        }
        return text;
    }
}
