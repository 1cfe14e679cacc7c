package dev.espalier.code;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The XML text of a build, kept so that its bytes can be given back exactly: an immutable value, not yet known to be
 * well-formed.
 *
 * <p>Bytes are UTF-8, with or without a byte order mark. Path of Building does not check that, and item names in an
 * old single-byte encoding occur: where the bytes are not UTF-8 each one is taken as one character.
 */
public final class BuildDocument {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String text;
    private final Charset charset;
    private final boolean marked;

    private BuildDocument(String text, Charset charset, boolean marked) {
        this.text = text;
        this.charset = charset;
        this.marked = marked;
    }

    /** The document with these bytes. */
    public static BuildDocument of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return of(text);
        } catch (CharacterCodingException e) {
            return new BuildDocument(
                    new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, false);
        }
    }

    /** The document with this text, in UTF-8. */
    public static BuildDocument of(String text) {
        return text.startsWith(BYTE_ORDER_MARK)
                ? new BuildDocument(text.substring(1), StandardCharsets.UTF_8, true)
                : new BuildDocument(text, StandardCharsets.UTF_8, false);
    }

    /** The document with another text in the same encoding, with a byte order mark if this one has it. */
    public BuildDocument withText(String newText) {
        return new BuildDocument(newText, charset, marked);
    }

    /** The XML text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** A copy of the exact bytes, with the byte order mark if there was one. */
    public byte[] bytes() {
        return marked ? (BYTE_ORDER_MARK + text).getBytes(charset) : text.getBytes(charset);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BuildDocument d
                && text.equals(d.text)
                && charset.equals(d.charset)
                && marked == d.marked;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, charset, marked);
    }

    @Override
    public String toString() {
        return "BuildDocument[" + text.length() + " characters]";
    }
}
