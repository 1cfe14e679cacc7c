package dev.espalier.code.xml;

import java.util.ArrayList;
import java.util.List;

/** Finds the attributes within a start tag that a parser has found well-formed. */
final class StartTag {
    private final String text;
    private final int end;
    private int at;

    private StartTag(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The attributes of the start tag at {@code [start, end)} of a document. */
    static List<XmlAttribute> attributes(String text, int start, int end) {
        return new StartTag(text, start, end).read();
    }

    private List<XmlAttribute> read() {
        List<XmlAttribute> found = new ArrayList<>();
        at++;
        skipName();
        skipSpace();
        while (at < end && text.charAt(at) != '/' && text.charAt(at) != '>') {
            int nameStart = at;
            skipName();
            String name = text.substring(nameStart, at);
            skipSpace();
            at++;
            skipSpace();
            int valueStart = at + 1;
            int valueEnd = text.indexOf(text.charAt(at), valueStart);
            found.add(new XmlAttribute(
                    name, XmlText.unescape(text.substring(valueStart, valueEnd)), valueStart, valueEnd));
            at = valueEnd + 1;
            skipSpace();
        }
        return found;
    }

    private void skipSpace() {
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private void skipName() {
        while (at < end && !isSpace(text.charAt(at)) && "=/>".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || XmlText.isForbidden(c);
    }
}
