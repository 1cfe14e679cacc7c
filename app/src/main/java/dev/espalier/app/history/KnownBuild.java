package dev.espalier.app.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A build that was opened before.
 *
 * @param id of its code: the same code has the same id
 * @param seenMillis when it was last opened, in milliseconds since 1970
 * @param title who the character is
 * @param skill its main skill, empty if none
 * @param code as it was given: a code or XML
 */
public record KnownBuild(String id, long seenMillis, String title, int level, String skill, String code) {
    private static final int ID_BYTES = 12;

    /** A build that is opened now. */
    public static KnownBuild now(String title, int level, String skill, String code) {
        return new KnownBuild(idOf(code), System.currentTimeMillis(), title, level, skill, code);
    }

    private static String idOf(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
