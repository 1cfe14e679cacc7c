package dev.espalier.code.xml;

/**
 * An attribute of an element.
 *
 * @param name the name as written
 * @param value entities and character references replaced; white space exactly as written, line breaks included
 *     (a standard parser would make them spaces, but Path of Building writes several lines of text into attributes)
 * @param valueStart where the value begins in the document's text, behind the quote
 * @param valueEnd where it ends, before the quote
 */
public record XmlAttribute(String name, String value, int valueStart, int valueEnd) {}
