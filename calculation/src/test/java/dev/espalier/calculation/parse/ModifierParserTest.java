package dev.espalier.calculation.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ModifierParserTest {
    private final ModifierParser parser = ModifierParser.standard();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "golden-lines.txt", delimiter = '|', useHeadersInDisplayName = false)
    void linesMeanWhatTheySay(String line, String meaning) {
        ParsedLine parsed = parser.parse(line);

        assertThat(parsed.rest()).isEmpty();
        assertThat(CanonicalText.of(parsed.modifiers())).isEqualTo(meaning);
    }

    @Test
    void reducedIsANegativeIncrease() {
        Modifier modifier = only("15% reduced Attack Speed");

        assertThat(modifier.stat()).isEqualTo(Stat.of("Speed"));
        assertThat(modifier.kind()).isEqualTo(Kind.INCREASED);
        assertThat(modifier.value()).isEqualTo(-15);
        assertThat(modifier.flags()).isEqualTo(ModFlag.ATTACK);
    }

    @Test
    void whatIsNotUnderstoodIsNamedAndChangesNothing() {
        ParsedLine parsed = parser.parse("10% increased Damage while juggling");

        assertThat(parsed.understood()).isFalse();
        assertThat(parsed.rest()).contains("juggling");
        assertThat(parsed.modifiers()).isEmpty();
    }

    @Test
    void theSourceReachesNestedModifiers() {
        Source boots = new Source(Source.Category.ITEM, "Boots");

        Modifier outer =
                parser.parse("Minions deal 10% increased Damage").from(boots).get(0);

        assertThat(outer.source()).isEqualTo(boots);
        assertThat(outer.payload())
                .isInstanceOfSatisfying(
                        Payload.Nested.class,
                        nested -> assertThat(nested.modifier().source()).isEqualTo(boots));
    }

    @Test
    void aLineThatIsNotUnderstoodTakesNoOtherWithIt() {
        List<ParsedLine> parsed = parser.parseTogether(
                List.of("10% increased Damage", "nonsense of a line", "+5 to Strength", "more nonsense"));

        assertThat(parsed).hasSize(4);
        assertThat(CanonicalText.of(parsed.get(0).modifiers())).isEqualTo("Damage INC 10");
        assertThat(parsed.get(1).understood()).isFalse();
        assertThat(CanonicalText.of(parsed.get(2).modifiers())).isEqualTo("Str BASE 5");
        assertThat(parsed.get(3).understood()).isFalse();
    }

    @Test
    void aLineCutInTwoIsJoined() {
        List<ParsedLine> parsed =
                parser.parseTogether(List.of("Every Rage also grants", "1% increased Stun Threshold"));

        assertThat(CanonicalText.of(parsed.get(0).modifiers()))
                .isEqualTo("StunThreshold INC 1 Multiplier(var=RageEffect)");
        assertThat(parsed.get(1)).isEqualTo(ParsedLine.NOTHING);
    }

    private Modifier only(String line) {
        ParsedLine parsed = parser.parse(line);
        assertThat(parsed.rest()).isEmpty();
        assertThat(parsed.modifiers()).hasSize(1);
        return parsed.modifiers().get(0);
    }
}
