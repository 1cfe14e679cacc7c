package dev.espalier.code.io;

import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The outer layer of a code: base64 in either alphabet ({@code -_} as Path of Building writes, {@code +/} as others do),
 * padded or not, with white space anywhere.
 */
final class Base64Text {
    private static final Pattern LINK = Pattern.compile(
            "(?i)\\s*(?:[a-z][a-z0-9+.]{1,9}://|(?:www\\.)?[a-z0-9-]+\\.[a-z]{2,4}/).*", Pattern.DOTALL);

    private Base64Text() {}

    static byte[] decode(String code) {
        if (code.length() < 2_000 && LINK.matcher(code).matches()) {
            throw new BuildCodeException(
                    Problem.LINK,
                    "This is a link, not a build code, and Espalier does not go online. Open the link in a browser, copy"
                            + " the build code that the page shows, and use that.",
                    "");
        }
        return bytes(digits(code));
    }

    /** The code in Path of Building's alphabet, padded as Path of Building pads. */
    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    static BuildCodeException empty() {
        return new BuildCodeException(
                Problem.EMPTY,
                "There is no build: the input is empty. Probably nothing was copied, or the file was not saved."
                        + " In Path of Building, open Import/Export Build, press Generate, then Copy, and use that text.",
                "");
    }

    static BuildCodeException tooLarge(long characters) {
        return new BuildCodeException(
                Problem.TOO_LARGE,
                "The build code is larger than 100 kB, which no real build needs, so it is not read. Probably it is"
                        + " another file, or several codes in one. Export a single build from Path of Building; a build"
                        + " with very long notes can be given as its XML file.",
                "at least " + characters + " characters, the limit is " + Limits.CODE_CHARACTERS);
    }

    /** The code's digits in the standard alphabet, without white space and padding. */
    private static String digits(String code) {
        StringBuilder digits = new StringBuilder(Math.min(code.length(), Limits.CODE_CHARACTERS));
        int padding = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (isSpace(c)) {
                continue;
            }
            if (digits.length() + padding >= Limits.CODE_CHARACTERS) {
                throw tooLarge(Limits.CODE_CHARACTERS + 1L);
            }
            if (c == '=') {
                padding++;
            } else if (padding > 0) {
                throw behindPadding(i);
            } else {
                digits.append(standard(c, i));
            }
        }
        if (digits.isEmpty() && padding == 0) {
            throw empty();
        }
        if (padding > 2 || digits.isEmpty()) {
            throw new BuildCodeException(
                    Problem.NOT_BASE64,
                    "The text is not a build code: it cannot be read as base64 because it has too many = signs."
                            + " Probably it was changed by hand. Copy the code from Path of Building again.",
                    padding + " padding characters after " + digits.length() + " others");
        }
        return digits.toString();
    }

    /** White space, and the invisible characters that copying from chats and web pages brings along. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static char standard(char c, int at) {
        if (c == '-') {
            return '+';
        }
        if (c == '_') {
            return '/';
        }
        boolean known =
                (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
        if (!known) {
            throw new BuildCodeException(
                    Problem.NOT_BASE64,
                    "The text is not a build code: it cannot be read as base64 because of the character " + shown(c)
                            + " at position " + (at + 1) + ". Probably something else was copied along with the code,"
                            + " or it is another kind of file. Copy only the code from Path of Building, or give the"
                            + " build's XML file.",
                    String.format(Locale.ROOT, "character U+%04X at position %d", (int) c, at + 1));
        }
        return c;
    }

    private static String shown(char c) {
        return c > ' ' && c < 0x7F ? "'" + c + "'" : String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    private static BuildCodeException behindPadding(int at) {
        return new BuildCodeException(
                Problem.NOT_BASE64,
                "The text is not one build code: it goes on behind the = that ends a code. Probably two codes were pasted"
                        + " together. Use one code only.",
                "text behind the padding at position " + (at + 1));
    }

    private static byte[] bytes(String digits) {
        if (digits.length() % 4 == 1) {
            throw new BuildCodeException(
                    Problem.CUT_OFF,
                    "The build code is cut off: the base64 text ends in the middle of a group of four. Probably its end"
                            + " was not copied, or a chat shortened it. Copy the whole code again.",
                    digits.length() + " base64 digits, which leaves one over");
        }
        return Base64.getDecoder().decode(digits.getBytes(StandardCharsets.US_ASCII));
    }
}
