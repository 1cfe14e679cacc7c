package dev.espalier.code.xml;

import java.util.Map;

/** Escapes in XML text. */
public final class XmlText {
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "apos", "'", "quot", "\"");

    private XmlText() {}

    /** Text with the five entities of XML and character references replaced; whatever else begins with {@code &} stays. */
    public static String unescape(String raw) {
        int amp = raw.indexOf('&');
        if (amp < 0) {
            return raw;
        }
        StringBuilder plain = new StringBuilder(raw.length());
        int done = 0;
        while (amp >= 0) {
            int semicolon = raw.indexOf(';', amp);
            String meant = semicolon < 0 ? "" : meaning(raw.substring(amp + 1, semicolon));
            plain.append(raw, done, amp);
            done = amp;
            if (!meant.isEmpty()) {
                plain.append(meant);
                done = semicolon + 1;
            }
            amp = raw.indexOf('&', Math.max(done, amp + 1));
        }
        return plain.append(raw, done, raw.length()).toString();
    }

    /** Whether XML does not allow a character at all; the parser reads it as a space. */
    static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
    }

    private static String meaning(String reference) {
        if (!reference.startsWith("#")) {
            return ENTITIES.getOrDefault(reference, "");
        }
        try {
            int character = reference.startsWith("#x")
                    ? Integer.parseInt(reference.substring(2), 16)
                    : Integer.parseInt(reference.substring(1));
            return Character.isValidCodePoint(character) ? Character.toString(character) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
