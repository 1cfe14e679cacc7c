package dev.espalier.code.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML into elements with positions. Document types, entities and whatever else refers to another document are
 * refused; nothing is ever fetched. Nesting and the number of elements and attributes are limited.
 *
 * <p>Two things that XML forbids are let through, because Path of Building writes and reads them: white space before
 * the XML declaration, and control characters.
 */
public final class XmlParser {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_PARTS = 500_000;
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
    private static final Pattern UNKNOWN_ENTITY =
            Pattern.compile("&(?!(?:lt|gt|amp|apos|quot);)[^#;&\\s<][^;&\\s<]{0,80};");
    private static final WstxInputFactory FACTORY = factory();

    private final String text;
    private final int offset;
    private final Deque<Open> open = new ArrayDeque<>();
    private int parts;
    private XmlNode.@Nullable Element root;

    private XmlParser(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        this.offset = at;
    }

    /**
     * The root element of a document.
     *
     * @throws BuildCodeException if it is not well-formed, cut off, beyond the limits, or refers to anything outside
     */
    public static XmlNode.Element parse(String text) {
        XmlParser parser = new XmlParser(text);
        try {
            return parser.read();
        } catch (WstxEOFException e) {
            throw new BuildCodeException(
                    Problem.CUT_OFF,
                    "The build's XML ends in the middle. Probably only a part of it was copied or saved."
                            + " Export the build from Path of Building again and use the whole text.",
                    parser.detail(e),
                    e);
        } catch (XMLStreamException e) {
            Matcher entity = UNKNOWN_ENTITY.matcher(text);
            if (entity.find()) {
                throw forbidden("the entity " + entity.group(), parser.detail(e));
            }
            throw new BuildCodeException(
                    Problem.NOT_XML,
                    "The text is not well-formed XML: " + firstLine(e)
                            + ". Probably it was edited by hand or damaged on the way."
                            + " Export the build from Path of Building again.",
                    parser.detail(e),
                    e);
        }
    }

    private XmlNode.Element read() throws XMLStreamException {
        XMLStreamReader2 in = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(readable()));
        try {
            while (in.hasNext()) {
                accept(in, in.next());
            }
        } finally {
            in.close();
        }
        if (root == null) {
            throw new XMLStreamException("there is no element");
        }
        return root;
    }

    /** The text from the first character that counts, with a space in place of each character XML does not allow. */
    private String readable() {
        StringBuilder copy = null;
        for (int i = offset; i < text.length(); i++) {
            if (XmlText.isForbidden(text.charAt(i))) {
                if (copy == null) {
                    copy = new StringBuilder(text.substring(offset));
                }
                copy.setCharAt(i - offset, ' ');
            }
        }
        return copy == null ? text.substring(offset) : copy.toString();
    }

    private void accept(XMLStreamReader2 in, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(in);
            case XMLStreamConstants.END_ELEMENT -> end(in);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (!open.isEmpty()) {
                    open.getLast().pending.append(in.getText());
                }
            }
            case XMLStreamConstants.DTD -> throw forbidden("a document type (DOCTYPE)", in);
            case XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden("the entity &" + in.getLocalName() + ";", in);
            default -> {
                // comments and processing instructions stay in the text and mean nothing
            }
        }
    }

    private void start(XMLStreamReader2 in) throws XMLStreamException {
        int start = startOf(in);
        int tagEnd = endOf(in);
        List<XmlAttribute> attributes = StartTag.attributes(text, start, tagEnd);
        for (XmlAttribute a : attributes) {
            Matcher entity = UNKNOWN_ENTITY.matcher(text).region(a.valueStart(), a.valueEnd());
            if (entity.find()) {
                throw forbidden("the entity " + entity.group(), in);
            }
        }
        parts += 1 + attributes.size();
        if (open.size() >= MAX_DEPTH || parts > MAX_PARTS) {
            throw new BuildCodeException(
                    Problem.NOT_A_BUILD,
                    "The XML is nested deeper or has more elements than a build ever has, so it is not read any further."
                            + " Probably it is not from Path of Building. Export the build again.",
                    "depth " + open.size() + " (limit " + MAX_DEPTH + "), elements and attributes " + parts + " (limit "
                            + MAX_PARTS + "), at character " + start);
        }
        if (attributes.stream().anyMatch(a -> a.value().equals(XINCLUDE))) {
            throw forbidden("a reference to another document (XInclude)", in);
        }
        open.addLast(new Open(in.getLocalName(), start, tagEnd, attributes));
    }

    private void end(XMLStreamReader2 in) throws XMLStreamException {
        Open done = open.removeLast();
        done.flush();
        boolean selfClosing = text.charAt(done.startTagEnd - 2) == '/';
        int end = selfClosing ? done.startTagEnd : endOf(in);
        int endTagStart = selfClosing ? end : startOf(in);
        var element = new XmlNode.Element(
                done.name, done.start, done.startTagEnd, endTagStart, end, done.attributes, done.children);
        if (open.isEmpty()) {
            root = element;
        } else {
            open.getLast().add(element);
        }
    }

    private int startOf(XMLStreamReader2 in) {
        return offset + (int) in.getLocationInfo().getStartingCharOffset();
    }

    private int endOf(XMLStreamReader2 in) throws XMLStreamException {
        return offset + (int) in.getLocationInfo().getEndingCharOffset();
    }

    private static BuildCodeException forbidden(String what, XMLStreamReader2 in) {
        return forbidden(
                what,
                "line " + in.getLocation().getLineNumber() + ", column "
                        + in.getLocation().getColumnNumber());
    }

    private static BuildCodeException forbidden(String what, String detail) {
        return new BuildCodeException(
                Problem.FORBIDDEN_XML,
                "The XML contains " + what
                        + ", which is refused: a build never has one, and it can be used to read files"
                        + " or to exhaust memory. Don't trust where this text came from; export the build from Path of"
                        + " Building itself.",
                detail);
    }

    private String detail(XMLStreamException e) {
        String where = e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber() + ": ";
        return where + e.getMessage();
    }

    private static String firstLine(XMLStreamException e) {
        String message = e.getMessage();
        return message == null ? "unknown error" : message.lines().findFirst().orElse("unknown error");
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH + 1);
        return factory;
    }

    /** An element whose end tag has not come yet. */
    private static final class Open {
        private final String name;
        private final int start;
        private final int startTagEnd;
        private final List<XmlAttribute> attributes;
        private final List<XmlNode> children = new ArrayList<>();
        private final StringBuilder pending = new StringBuilder();

        Open(String name, int start, int startTagEnd, List<XmlAttribute> attributes) {
            this.name = name;
            this.start = start;
            this.startTagEnd = startTagEnd;
            this.attributes = attributes;
        }

        void add(XmlNode child) {
            flush();
            children.add(child);
        }

        void flush() {
            if (!pending.toString().isBlank()) {
                children.add(new XmlNode.Text(pending.toString()));
            }
            pending.setLength(0);
        }
    }
}
