package dev.espalier.calculation.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What holds for all lines, tried on combinations that the grammar allows and on noise. */
class LinePropertiesTest {
    private static final List<String> FORMS =
            List.of("#% increased", "#% reduced", "#% more", "#% less", "+# to", "+#% to");
    private static final List<String> STATS = List.of(
            "Damage",
            "Fire Damage",
            "Attack Speed",
            "maximum Life",
            "Evasion Rating",
            "Critical Hit Chance",
            "Chaos Resistance",
            "Stun Threshold",
            "Projectile Speed",
            "Magnitude of Shock you inflict");
    private static final List<String> SCOPES = List.of(
            "with Bows",
            "with Attacks",
            "with Fire Skills",
            "per Power Charge",
            "per 10 Strength",
            "while on Low Life",
            "if you've Killed Recently",
            "against Chilled Enemies",
            "while moving",
            "during any Flask Effect");
    private static final long SEED = 20_261_123;

    private final ModifierParser parser = ModifierParser.standard();
    private final Random random = new Random(SEED);

    @Test
    void everyCombinationIsUnderstood() {
        for (int i = 0; i < 2_000; i++) {
            String line = line(scopes());
            assertThat(parser.parse(line).rest()).as(line).isEmpty();
        }
    }

    @Test
    void theOrderOfClausesDoesNotMatter() {
        for (int i = 0; i < 500; i++) {
            List<String> scopes = scopes();
            String head = head();
            String one = CanonicalText.of(
                    parser.parse(head + " " + String.join(" ", scopes)).modifiers());
            Collections.shuffle(scopes, random);
            String other = CanonicalText.of(
                    parser.parse(head + " " + String.join(" ", scopes)).modifiers());
            assertThat(other).as(head + scopes).isEqualTo(one);
        }
    }

    @Test
    void caseAndSpacesDoNotMatter() {
        for (int i = 0; i < 500; i++) {
            String line = line(scopes());
            ParsedLine plain = parser.parse(line);
            assertThat(parser.parse(line.toUpperCase(Locale.ROOT))).as(line).isEqualTo(plain);
            assertThat(parser.parse(line.toLowerCase(Locale.ROOT))).as(line).isEqualTo(plain);
            assertThat(parser.parse("  " + line.replace(" ", "  ") + " "))
                    .as(line)
                    .isEqualTo(plain);
        }
    }

    @Test
    void dashesAndApostrophesMayBeTypographic() {
        assertThat(parser.parse("\u221210% to Fire Resistance")).isEqualTo(parser.parse("-10% to Fire Resistance"));
        assertThat(parser.parse("Adds 5\u201310 Fire Damage")).isEqualTo(parser.parse("Adds 5 to 10 Fire Damage"));
        assertThat(parser.parse("10% increased Damage if you\u2019ve Killed Recently"))
                .isEqualTo(parser.parse("10% increased Damage if you've Killed Recently"));
    }

    @Test
    void numbersKeepTheirSignAndDecimals() {
        for (double value : new double[] {0, 1, 7.5, 0.35, -3, -12.25, 100_000}) {
            String text = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
            ParsedLine parsed = parser.parse((value < 0 ? "" : "+") + text + " to maximum Life");
            assertThat(parsed.modifiers())
                    .singleElement()
                    .satisfies(m -> assertThat(m.value()).isEqualTo(value));
        }
    }

    @Test
    void noLineMakesItFail() {
        var words = new ArrayList<String>();
        for (String line : PhraseTables.resource("statements-items.txt").split("\n", -1)) {
            words.addAll(List.of(line.split("[ |()\\[\\]]", -1)));
        }
        words.addAll(List.of(
                "#",
                "%",
                "++5",
                "5--",
                "\u00e9",
                "{",
                "<text>",
                "$",
                "10%",
                "-",
                "1.2.3",
                ",",
                "99999999999999999999"));
        for (int i = 0; i < 20_000; i++) {
            var line = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                line.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            assertThat(parser.parse(line.toString())).isNotNull();
        }
    }

    @Test
    void theLongestLinesCostLittle() {
        String scopes = "with Attacks per 10 Strength while on Low Life ";
        for (String start :
                List.of("10% increased Damage ", "Allocates ", "Small Passive Skills in Radius also grant ")) {
            String line = start + scopes.repeat((ModifierParser.LONGEST - 100) / scopes.length()) + "nonsense";
            long before = System.nanoTime();

            parser.parse(line);

            assertThat((System.nanoTime() - before) / 1_000_000).as(start).isLessThan(2_000);
        }
    }

    @Test
    void longerLinesAreNotRead() {
        String most = "10% increased Damage" + " ".repeat(ModifierParser.LONGEST - 20);

        assertThat(parser.parse(most).understood()).isTrue();
        assertThat(parser.parse(most + " ").understood()).isFalse();
    }

    @Test
    void threadsMayShareTheParser() throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            lines.add(line(scopes()));
        }
        List<ParsedLine> expected = lines.stream().map(parser::parse).toList();
        var fresh = new ModifierParser(GameNames.builtIn());
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<ParsedLine>>> tasks = Collections.nCopies(
                    4, () -> lines.stream().map(fresh::parse).toList());
            for (Future<List<ParsedLine>> result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private String line(List<String> scopes) {
        return (head() + " " + String.join(" ", scopes)).strip();
    }

    private String head() {
        String form = FORMS.get(random.nextInt(FORMS.size())).replace("#", String.valueOf(1 + random.nextInt(200)));
        return form + " " + STATS.get(random.nextInt(STATS.size()));
    }

    private List<String> scopes() {
        var scopes = new ArrayList<>(SCOPES);
        Collections.shuffle(scopes, random);
        return new ArrayList<>(scopes.subList(0, random.nextInt(4)));
    }
}
