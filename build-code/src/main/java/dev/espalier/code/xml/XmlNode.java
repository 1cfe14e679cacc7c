package dev.espalier.code.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of an XML document that carries meaning: comments and processing instructions are left out. */
public sealed interface XmlNode {

    /**
     * Character data between two tags, entities replaced and line ends as {@code \n}; comments within it don't divide it.
     */
    record Text(String text) implements XmlNode {}

    /**
     * An element. Positions are indices into the document's text; {@code end}s point behind the last character.
     *
     * @param name the name as written, with its prefix if it has one
     * @param start where the start tag begins
     * @param startTagEnd where the start tag ends; for an element without content ({@code <a/>}) equal to {@code end}
     * @param endTagStart where the end tag begins; equal to {@code end} if there is none
     * @param end where the element ends
     * @param attributes in the document's order
     * @param children in the document's order
     */
    record Element(
            String name,
            int start,
            int startTagEnd,
            int endTagStart,
            int end,
            List<XmlAttribute> attributes,
            List<XmlNode> children)
            implements XmlNode {

        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /** Whether it is written as {@code <a/>}. */
        public boolean selfClosing() {
            return startTagEnd == end;
        }

        public Optional<XmlAttribute> attribute(String wanted) {
            return attributes.stream().filter(a -> a.name().equals(wanted)).findFirst();
        }

        /** The child elements, in order. */
        public Stream<Element> elements() {
            return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
        }

        /** The child elements with this name, in order. */
        public Stream<Element> elements(String wanted) {
            return elements().filter(e -> e.name().equals(wanted));
        }

        /** The pieces of text between the child elements, in order. */
        public Stream<String> texts() {
            return children.stream().filter(Text.class::isInstance).map(n -> ((Text) n).text());
        }
    }
}
