package dev.espalier.code.io;

import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The inner layer of a code: zlib, with a limit on what comes out, checked while it comes out. */
final class Zlib {
    private static final int CHUNK = 16_384;

    private Zlib() {}

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] inflate(byte[] bytes) {
        checkHeader(bytes);
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            byte[] inflated = inflate(inflater);
            if (inflater.getRemaining() > 0) {
                throw damaged("something follows the end of the data: " + inflater.getRemaining() + " bytes", null);
            }
            return inflated;
        } catch (DataFormatException e) {
            throw damaged("after " + inflater.getBytesRead() + " of " + bytes.length + " bytes: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int n = inflater.inflate(chunk);
            if (n == 0 && inflater.needsDictionary()) {
                throw new DataFormatException("it asks for a dictionary");
            }
            if (n == 0 && inflater.needsInput() && !inflater.finished()) {
                throw new BuildCodeException(
                        Problem.CUT_OFF,
                        "The build code is cut off: its compressed data (zlib) ends too early. Probably its end was not"
                                + " copied, or a chat shortened it. Copy the whole code again.",
                        inflater.getBytesRead() + " bytes gave " + inflater.getBytesWritten()
                                + " bytes of XML, then ended");
            }
            out.write(chunk, 0, n);
            if (out.size() > Limits.XML_BYTES) {
                throw new BuildCodeException(
                        Problem.INFLATES_TOO_LARGE,
                        "The build code inflates to more than 8 MB, which no real build needs, so it was stopped there."
                                + " Probably it was made to exhaust memory. Don't trust where it came from; export the"
                                + " build from Path of Building itself.",
                        "stopped at " + out.size() + " bytes, the limit is " + Limits.XML_BYTES);
            }
        }
        return out.toByteArray();
    }

    private static void checkHeader(byte[] bytes) {
        if (bytes.length < 2) {
            throw new BuildCodeException(
                    Problem.CUT_OFF,
                    "The build code is cut off: it has only " + bytes.length
                            + " byte(s). Probably only its beginning was" + " copied. Copy the whole code again.",
                    "");
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean zlib = (first & 0x0F) == Deflater.DEFLATED && (first >> 4) <= 7 && (first * 256 + second) % 31 == 0;
        if (!zlib) {
            throw new BuildCodeException(
                    Problem.NOT_ZLIB,
                    "The text is not a build code: it is base64, but not of compressed data (zlib). Probably the beginning"
                            + " of the code is missing, or it is " + guess(first, second) + ". Copy the whole code from"
                            + " Path of Building again.",
                    "it begins with the bytes " + first + ", " + second);
        }
    }

    private static String guess(int first, int second) {
        if (first == 0x1F && second == 0x8B) {
            return "gzip data";
        }
        if (first == 'P' && second == 'K') {
            return "a zip archive";
        }
        return first == '<' ? "XML that was not compressed" : "a text of another kind";
    }

    private static BuildCodeException damaged(String detail, @Nullable Throwable cause) {
        return new BuildCodeException(
                Problem.DAMAGED,
                "The build code is damaged: its compressed data (zlib) has an error. Probably a character was lost or"
                        + " changed when it was copied. Copy the code from Path of Building again.",
                detail,
                cause);
    }
}
