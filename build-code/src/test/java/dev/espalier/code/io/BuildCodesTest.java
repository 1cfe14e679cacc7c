package dev.espalier.code.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.code.Build;
import dev.espalier.code.BuildDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BuildCodesTest {
    /** Long enough, and varied enough, for its code to use every base64 digit. */
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PathOfBuilding2>\n"
            + "\t<Build level=\"81\" className=\"Monk\"/><!-- " + varied() + " -->\n</PathOfBuilding2>\n";

    private static String varied() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static String code() {
        return BuildCodes.encode(BuildDocument.of(XML));
    }

    private static void reads(String code) {
        assertThat(BuildCodes.document(code)).isEqualTo(BuildDocument.of(XML));
        assertThat(BuildCodes.read(code).level()).isEqualTo(81);
    }

    @Test
    void decodingWhatWasEncodedIsTheIdentity() {
        for (Path file : SampleBuilds.all()) {
            byte[] xml = SampleBuilds.bytes(file);
            BuildDocument document = BuildCodes.document(new String(xml, UTF_8));
            String code = BuildCodes.encode(document);
            BuildDocument again = BuildCodes.document(code);
            assertThat(again.bytes()).as(file.toString()).isEqualTo(xml);
            assertThat(BuildCodes.encode(again)).isEqualTo(code);
            assertThat(BuildCodes.build(again)).isEqualTo(BuildCodes.read(xml));
        }
    }

    @Test
    void bothAlphabetsAreRead() {
        assertThat(code()).containsAnyOf("-", "_").doesNotContain("+", "/");
        reads(code());
        reads(code().replace('-', '+').replace('_', '/'));
    }

    @Test
    void paddingIsOptional() {
        for (int spaces = 0; spaces < 6; spaces++) {
            BuildDocument document = BuildDocument.of(XML + " ".repeat(spaces));
            String code = BuildCodes.encode(document);
            assertThat(code.length() % 4).isZero();
            assertThat(BuildCodes.document(code)).isEqualTo(document);
            assertThat(BuildCodes.document(code.replace("=", ""))).isEqualTo(document);
        }
    }

    @Test
    void whiteSpaceAroundAndWithinIsSkipped() {
        reads(" \r\n\t" + code() + "\r\n\r\n");
        reads(code().replaceAll("(.{76})", "$1\r\n"));
        reads("\uFEFF" + code().replaceAll("(.{50})", "$1\u00A0\u200B"));
    }

    @Test
    void xmlIsTakenAsItIs() throws IOException {
        for (String xml : new String[] {XML, "\n\n  " + XML, "\uFEFF" + XML}) {
            byte[] bytes = xml.getBytes(UTF_8);
            assertThat(BuildCodes.document(xml).bytes()).isEqualTo(bytes);
            assertThat(BuildCodes.document(new ByteArrayInputStream(bytes)).bytes())
                    .isEqualTo(bytes);
            assertThat(BuildCodes.read(bytes).level()).isEqualTo(81);
        }
    }

    @Test
    void wideTextOfWindowsShellsIsRead() throws IOException {
        for (Charset wide : new Charset[] {UTF_16LE, UTF_16BE}) {
            byte[] bytes = ("\uFEFF" + code() + "\r\n").getBytes(wide);
            assertThat(BuildCodes.document(new ByteArrayInputStream(bytes))).isEqualTo(BuildDocument.of(XML));
            assertThat(BuildCodes.read(("\uFEFF" + XML).getBytes(wide)).document())
                    .isEqualTo(BuildDocument.of(XML));
        }
    }

    @Test
    void bytesThatAreNotUtf8AreKept() {
        byte[] xml = XML.replace("Monk", "M\u00F6nk").getBytes(ISO_8859_1);
        BuildDocument document = BuildCodes.document(BuildCodes.encode(BuildDocument.of(xml)));
        assertThat(document.bytes()).isEqualTo(xml);
        Build build = BuildCodes.build(document);
        assertThat(build.profile().className()).isEqualTo("M\u00F6nk");
        assertThat(document.withText(document.text()).bytes()).isEqualTo(xml);
    }
}
