package dev.espalier.pob.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** zlib for scripts that ask for it. */
final class Compression {
    private static final int LARGEST = 32 << 20;

    private Compression() {}

    /** The inflated bytes; null if it is not zlib or larger than 32 MB. */
    static byte @Nullable [] inflate(byte[] compressed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? null : bytes;
        } catch (IOException e) {
            return null;
        }
    }

    static byte @Nullable [] deflate(byte[] bytes) {
        try (var in = new DeflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            return null;
        }
    }
}
