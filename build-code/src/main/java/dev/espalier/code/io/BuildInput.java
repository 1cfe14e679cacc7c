package dev.espalier.code.io;

import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import dev.espalier.code.BuildDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells codes from XML, and reads no more of a stream than the limits allow. */
final class BuildInput {
    /** A code within its limit with as much white space, or in UTF-16, fits in here. */
    private static final int HEAD = 2 * Limits.CODE_CHARACTERS + 2;

    private BuildInput() {}

    static BuildDocument document(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD + 1);
        if (head.length <= HEAD) {
            return document(head);
        }
        Optional<Charset> wide = wideCharset(head);
        if (!startsLikeXml(wide.isPresent() ? wide(head, wide.get()) : narrow(head))) {
            throw Base64Text.tooLarge(head.length);
        }
        byte[] rest = in.readNBytes(Limits.XML_BYTES + 1 - head.length);
        byte[] all = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, all, head.length, rest.length);
        return document(all);
    }

    static BuildDocument document(byte[] bytes) {
        Optional<Charset> wide = wideCharset(bytes);
        if (wide.isPresent()) {
            return document(wide(bytes, wide.get()));
        }
        String text = narrow(bytes);
        if (!startsLikeXml(text)) {
            return BuildDocument.of(decode(text));
        }
        checkSize(bytes.length);
        return BuildDocument.of(bytes);
    }

    static BuildDocument document(String text) {
        if (!startsLikeXml(text)) {
            return BuildDocument.of(decode(text));
        }
        checkSize(text.length());
        return BuildDocument.of(text);
    }

    /** The XML in a code. */
    static byte[] decode(String code) {
        return Zlib.inflate(Base64Text.decode(code));
    }

    private static void checkSize(long size) {
        if (size > Limits.XML_BYTES) {
            throw new BuildCodeException(
                    Problem.TOO_LARGE,
                    "The build's XML is larger than 8 MB, which no real build needs, so it is not read. Probably it is"
                            + " another file. Export the build from Path of Building again.",
                    "at least " + size + " bytes, the limit is " + Limits.XML_BYTES);
        }
    }

    /** Whether the first character that counts is a tag's: no code has one. */
    private static boolean startsLikeXml(String text) {
        return text.chars().filter(c -> c > ' ' && c != '\uFEFF').findFirst().stream()
                .anyMatch(c -> c == '<');
    }

    /** The characters of a text that is ASCII, or at least meant to be UTF-8. */
    private static String narrow(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String wide(byte[] bytes, Charset charset) {
        return new String(bytes, 2, bytes.length - 2, charset);
    }

    /** UTF-16, in which Windows shells save what a program prints, told by its byte order mark. */
    private static Optional<Charset> wideCharset(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }
}
