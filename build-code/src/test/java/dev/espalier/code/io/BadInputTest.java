package dev.espalier.code.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import dev.espalier.code.BuildDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final String XML = "<PathOfBuilding2><Build level=\"1\"/></PathOfBuilding2>";

    private static BuildCodeException refused(String input, Problem problem) {
        BuildCodeException[] thrown = new BuildCodeException[1];
        assertThatThrownBy(() -> BuildCodes.read(input)).isInstanceOfSatisfying(BuildCodeException.class, e -> {
            thrown[0] = e;
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e.getMessage()).doesNotContain("\n").contains(". ");
        });
        assertThatThrownBy(() -> BuildCodes.read(input.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        BuildCodeException.class, e -> assertThat(e.problem()).isEqualTo(problem));
        return thrown[0];
    }

    private static String code(byte[] bytes) {
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static String codeOf(String xml) {
        return code(Zlib.deflate(xml.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t ", "\u00A0"})
    void nothingIsEmpty(String input) {
        refused(input, Problem.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://pobb.in/abc", "pob2://poeninja/abc", "maxroll.gg/poe2/pob/abc", " http://x.y "})
    void aLinkIsNotACode(String input) {
        assertThat(refused(input, Problem.LINK)).hasMessageContaining("link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "eNp9!", "M\u00F6nk", "eNp=eNp", "eNp===", "\"eNpt\"", "\u0000\u0001"})
    void aCharacterThatBase64DoesNotHaveIsNamed(String input) {
        if (!input.isBlank()) {
            refused(input, Problem.NOT_BASE64);
        }
        assertThat(refused("eNp9%", Problem.NOT_BASE64)).hasMessageContaining("'%' at position 5");
    }

    @Test
    void twoCodesInOneAreRefused() {
        String padded = codeOf(XML);
        assertThat(padded).endsWith("=");
        refused(padded + padded, Problem.NOT_BASE64);
    }

    @Test
    void everyBeginningOfACodeIsCutOff() {
        String code = codeOf(XML).replace("=", "");
        for (int length = 1; length < code.length(); length++) {
            refused(code.substring(0, length), Problem.CUT_OFF);
        }
    }

    @Test
    void base64OfSomethingElseIsNotZlib() {
        assertThat(refused(code(XML.getBytes(UTF_8)), Problem.NOT_ZLIB)).hasMessageContaining("not compressed");
        assertThat(refused(code(new byte[] {0x1F, (byte) 0x8B, 8, 0}), Problem.NOT_ZLIB))
                .hasMessageContaining("gzip");
        refused("helloworld", Problem.NOT_ZLIB);
    }

    @Test
    void aChangedCharacterIsDamage() {
        byte[] zlib = Zlib.deflate(XML.getBytes(UTF_8));
        zlib[zlib.length - 1] ^= 1;
        refused(code(zlib), Problem.DAMAGED);
    }

    @Test
    void dataBehindTheEndIsDamage() {
        byte[] zlib = Zlib.deflate(XML.getBytes(UTF_8));
        refused(code(Arrays.copyOf(zlib, zlib.length + 1)), Problem.DAMAGED);
    }

    @Test
    void aCodeMayHave100000CharactersAndNoMore() {
        Random random = new Random(1);
        StringBuilder digits = new StringBuilder();
        while (digits.length() < Limits.CODE_CHARACTERS) {
            digits.append((char) ('a' + random.nextInt(26)));
        }
        refused(digits.toString(), Problem.NOT_ZLIB);
        refused("  " + digits + "\n", Problem.NOT_ZLIB);
        refused(digits + "a", Problem.TOO_LARGE);
        refused(digits + "====", Problem.TOO_LARGE);
    }

    @Test
    void aCodeMayInflateTo8MegabytesAndNoMore() {
        String filled = XML + " ".repeat(Limits.XML_BYTES - XML.length());
        assertThat(BuildCodes.read(codeOf(filled)).level()).isEqualTo(1);
        assertThat(BuildCodes.read(filled).level()).isEqualTo(1);
        refused(codeOf(filled + " "), Problem.INFLATES_TOO_LARGE);
        refused(filled + " ", Problem.TOO_LARGE);
    }

    @Test
    void aStreamIsNotReadBeyondTheLimits() throws IOException {
        for (int first : new int[] {'A', '<', ' '}) {
            Endless endless = new Endless(first);
            assertThatThrownBy(() -> BuildCodes.read(endless))
                    .isInstanceOfSatisfying(
                            BuildCodeException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE));
            assertThat(endless.read).isLessThanOrEqualTo(first == '<' ? Limits.XML_BYTES + 20_000 : 250_000);
        }
    }

    @Test
    void whatWouldBeTooLargeToReadIsNotEncoded() {
        Random random = new Random(2);
        StringBuilder notes = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            notes.append((char) ('a' + random.nextInt(26)));
        }
        BuildDocument document = BuildDocument.of(XML + "<!--" + notes + "-->");
        assertThatThrownBy(() -> BuildCodes.encode(document))
                .isInstanceOfSatisfying(
                        BuildCodeException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE));
    }

    @Test
    void aBuildOfTheFirstGameIsSaidToBeOne() {
        String first = "<?xml version=\"1.0\"?><PathOfBuilding><Build level=\"1\"/></PathOfBuilding>";
        assertThat(refused(first, Problem.PATH_OF_EXILE_1)).hasMessageContaining("Path of Exile 1");
        refused(codeOf(first), Problem.PATH_OF_EXILE_1);
    }

    @Test
    void otherXmlIsNotABuild() {
        assertThat(refused("<html></html>", Problem.NOT_A_BUILD)).hasMessageContaining("<html>");
        refused("<PathOfBuilding2/>", Problem.NOT_A_BUILD);
        refused(codeOf("<Tree><Spec nodes=\"1\"/></Tree>"), Problem.NOT_A_BUILD);
    }

    @Test
    void xmlThatIsNoneIsRefusedInACodeToo() {
        refused(codeOf("<PathOfBuilding2><Build level=\"1\"></PathOfBuilding2>"), Problem.NOT_XML);
        refused(codeOf("Rarity: RARE"), Problem.NOT_XML);
        refused(codeOf("<PathOfBuilding2><Build"), Problem.CUT_OFF);
        refused(
                codeOf("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hosts\">]><PathOfBuilding2>&y;</PathOfBuilding2>"),
                Problem.FORBIDDEN_XML);
        refused(codeOf(""), Problem.CUT_OFF);
    }

    /** A stream of one character that never ends, and counts what was taken. */
    private static final class Endless extends InputStream {
        private final int character;
        private long read;

        Endless(int character) {
            this.character = character;
        }

        @Override
        public int read() {
            read++;
            return character;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) character);
            read += length;
            return length;
        }
    }
}
