package dev.espalier.code.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever happens to a code or to its XML: it is read, or it is a {@link BuildCodeException}; nothing else. */
class RandomDamageTest {
    private static final String XML =
            "<?xml version=\"1.0\"?>\n<PathOfBuilding2><Build level=\"90\" mainSocketGroup=\"1\">"
                    + "<PlayerStat stat=\"Life\" value=\"1\"/></Build><Tree activeSpec=\"1\"><Spec nodes=\"1,2,3\" treeVersion=\"0_4\">"
                    + "<WeaponSet1 nodes=\"2\"/><Sockets><Socket nodeId=\"3\" itemId=\"1\"/></Sockets><Overrides>"
                    + "<AttributeOverride strNodes=\"1\" dexNodes=\"\" intNodes=\"\"/></Overrides></Spec></Tree><Items>"
                    + "<Item id=\"1\" variant=\"2\">Rarity: RARE\n&quot;A&#39;\n<ModRange id=\"1\" range=\"0.5\"/></Item><ItemSet id=\"1\">"
                    + "<Slot name=\"Boots\" itemId=\"1\"/></ItemSet></Items><Skills><SkillSet id=\"1\"><Skill enabled=\"true\">"
                    + "<Gem nameSpec=\"Spark\" level=\"20\" quality=\"5\"><StatSetIndex grantedEffect=\"x\" index=\"1\"/></Gem>"
                    + "</Skill></SkillSet></Skills><Config><ConfigSet id=\"1\"><Input name=\"a\" number=\"1\"/></ConfigSet></Config>"
                    + "</PathOfBuilding2>";
    private static final String ODD = "<>\"'&;#x0=/ \n\u0000\u00E9\uFFFF!-[]";
    private static final int ROUNDS = 4_000;

    private final Random random = new Random(7);

    private void readOrRefused(byte[] input) {
        try {
            BuildCodes.read(input);
        } catch (BuildCodeException expected) {
            // the only way to fail
        }
    }

    private List<byte[]> samples(byte[] healthy) {
        List<byte[]> samples = new ArrayList<>(List.of(healthy, XML.getBytes(UTF_8)));
        SampleBuilds.examples().forEach(file -> {
            byte[] xml = SampleBuilds.bytes(file);
            samples.add(BuildCodes.encode(BuildDocument.of(xml)).getBytes(UTF_8));
        });
        return samples;
    }

    @Test
    void damagedCodesAreReadOrRefused() {
        for (byte[] sample : samples(BuildCodes.encode(BuildDocument.of(XML)).getBytes(UTF_8))) {
            for (int i = 0; i < ROUNDS / 4; i++) {
                byte[] damaged =
                        Arrays.copyOf(sample, random.nextInt(4) == 0 ? random.nextInt(sample.length) : sample.length);
                for (int n = random.nextInt(4); n > 0 && damaged.length > 0; n--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                readOrRefused(damaged);
            }
        }
    }

    @Test
    void damagedCompressionIsReadOrRefused() {
        byte[] zlib = Zlib.deflate(XML.getBytes(UTF_8));
        for (int i = 0; i < ROUNDS; i++) {
            byte[] damaged = zlib.clone();
            damaged[2 + random.nextInt(damaged.length - 2)] ^= (byte) (1 << random.nextInt(8));
            readOrRefused(Base64Text.encode(damaged).getBytes(UTF_8));
        }
    }

    @Test
    void damagedXmlIsReadOrRefused() {
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder xml = new StringBuilder(XML);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(xml.length());
                char odd = ODD.charAt(random.nextInt(ODD.length()));
                switch (random.nextInt(4)) {
                    case 0 -> xml.setCharAt(at, odd);
                    case 1 -> xml.insert(at, odd);
                    case 2 -> xml.delete(at, Math.min(xml.length(), at + 1 + random.nextInt(20)));
                    default -> xml.insert(at, xml.substring(at, Math.min(xml.length(), at + random.nextInt(40))));
                }
            }
            readOrRefused(xml.toString().getBytes(UTF_8));
        }
    }

    @Test
    void hostileNumbersAreReadOrRefused() {
        String[] hostile = {
            "",
            " ",
            "-1",
            "0",
            "1e999",
            "-1e999",
            "NaN",
            "Infinity",
            "0x1F",
            "99999999999999999999",
            "1.5",
            "true",
            "nil",
            "\u0663"
        };
        Pattern value = Pattern.compile("=\"[^\"]*\"");
        int values = (int) value.matcher(XML).results().count();
        for (int which = 2; which <= values; which++) {
            for (String nonsense : hostile) {
                int[] seen = {0};
                int at = which;
                readOrRefused(value.matcher(XML)
                        .replaceAll(m -> ++seen[0] == at
                                ? "=\"" + nonsense + "\""
                                : m.group().replace("$", "\\$"))
                        .getBytes(UTF_8));
            }
        }
    }
}
