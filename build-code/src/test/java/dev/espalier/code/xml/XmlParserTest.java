package dev.espalier.code.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlParserTest {

    private static void refused(String xml, Problem problem) {
        assertThatThrownBy(() -> XmlParser.parse(xml))
                .isInstanceOfSatisfying(
                        BuildCodeException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static List<XmlNode.Element> all(XmlNode.Element e) {
        List<XmlNode.Element> all = new ArrayList<>(List.of(e));
        e.elements().forEach(c -> all.addAll(all(c)));
        return all;
    }

    @Test
    void positionsAreThoseOfTheTextWhateverItsLineEndsAndCharacters() {
        String xml = "\r\n <?xml version=\"1.0\"?>\r\n<!-- <a> -->\r\n<a>\r\n"
                + "<b x = '1 > 0' \r\n y=\"\uD83C\uDF33 &lt;\"  />\u00E4\uD83C\uDF33<![CDATA[<c/>]]><c>\r\n</c  ></a>\r\n<!-- -->";
        for (XmlNode.Element e : all(XmlParser.parse(xml))) {
            assertThat(xml.substring(e.start(), e.startTagEnd()))
                    .startsWith("<" + e.name())
                    .endsWith(">");
            if (e.selfClosing()) {
                assertThat(xml.substring(e.start(), e.end())).endsWith("/>");
            } else {
                assertThat(xml.substring(e.endTagStart(), e.end()))
                        .startsWith("</" + e.name())
                        .endsWith(">");
            }
        }
        XmlNode.Element b = XmlParser.parse(xml).elements("b").findFirst().orElseThrow();
        XmlAttribute y = b.attribute("y").orElseThrow();
        assertThat(b.attribute("x").orElseThrow().value()).isEqualTo("1 > 0");
        assertThat(y.value()).isEqualTo("\uD83C\uDF33 <");
        assertThat(xml.substring(y.valueStart(), y.valueEnd())).isEqualTo("\uD83C\uDF33 &lt;");
        assertThat(XmlParser.parse(xml).texts()).containsExactly("\u00E4\uD83C\uDF33<c/>");
    }

    @Test
    void controlCharactersThatPathOfBuildingWritesAreReadAsSpaces() {
        XmlNode.Element a = XmlParser.parse("<a x=\"1\u00022\">b\u0001c</a>");
        assertThat(a.texts()).containsExactly("b c");
        assertThat(a.attribute("x").orElseThrow().value()).isEqualTo("1\u00022");
    }

    @Test
    void documentTypesAreRefused() {
        refused("<!DOCTYPE a><a/>", Problem.FORBIDDEN_XML);
        refused("<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\"><a/>", Problem.FORBIDDEN_XML);
        refused("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", Problem.FORBIDDEN_XML);
        refused("<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]><a/>", Problem.FORBIDDEN_XML);
    }

    @Test
    void entitiesThatGrowAreRefused() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        refused(xml + "]><a>&l29;</a>", Problem.FORBIDDEN_XML);
    }

    @Test
    void undeclaredEntitiesAreRefusedInTextAndInAttributes() {
        refused("<a>&x;</a>", Problem.FORBIDDEN_XML);
        refused("<a b=\"&x;\"/>", Problem.FORBIDDEN_XML);
    }

    @Test
    void referencesToOtherDocumentsAreRefused() {
        refused(
                "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\"/></a>",
                Problem.FORBIDDEN_XML);
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        refused("<a><b></a></b>", Problem.NOT_XML);
        refused("<a x=1/>", Problem.NOT_XML);
        refused("<a x=\"1\" x=\"2\"/>", Problem.NOT_XML);
        refused("<a/><b/>", Problem.NOT_XML);
        refused("<a>&</a>", Problem.NOT_XML);
        refused("<a>&#0;</a>", Problem.NOT_XML);
        refused("< a/>", Problem.NOT_XML);
    }

    @Test
    void whatEndsTooEarlyIsCutOff() {
        refused("<a><b>", Problem.CUT_OFF);
        refused("<a x=\"1", Problem.CUT_OFF);
        refused("<?xml version=\"1.0\"?>", Problem.CUT_OFF);
    }

    @Test
    void nestingIsLimited() {
        assertThat(all(XmlParser.parse("<a>".repeat(100) + "</a>".repeat(100)))).hasSize(100);
        refused("<a>".repeat(101) + "</a>".repeat(101), Problem.NOT_A_BUILD);
    }

    @Test
    void theNumberOfElementsAndAttributesIsLimited() {
        assertThat(XmlParser.parse("<a>" + "<b/>".repeat(499_999) + "</a>").children())
                .hasSize(499_999);
        refused("<a>" + "<b/>".repeat(500_000) + "</a>", Problem.NOT_A_BUILD);
        refused("<a>" + "<b x=\"\"/>".repeat(250_000) + "</a>", Problem.NOT_A_BUILD);
    }

    @Test
    void referencesInTextBecomeCharacters() {
        assertThat(XmlText.unescape("&lt;&#65;&#x1F333;&amp;amp;&quot;")).isEqualTo("<A\uD83C\uDF33&amp;\"");
        assertThat(XmlText.unescape("a & b; &nope; &")).isEqualTo("a & b; &nope; &");
    }
}
