package dev.espalier.calculation.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.data.GameData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GameNamesTest {
    @Test
    void theNamesOfTheirOwnTableAreThoseOfTheEmbeddedData() throws IOException {
        String data = GameNames.of(GameData.embedded()).table();
        Path made = Path.of("target", "game-names.txt");
        Files.writeString(made, data);

        assertThat(GameNames.builtIn().table().equals(data))
                .as("game-names.txt is out of date: replace it by calculation/" + made)
                .isTrue();
    }

    @Test
    void aTableReadsBackAsItWasWritten() {
        GameNames names = GameNames.builtIn();

        assertThat(GameNames.read(names.table())).isEqualTo(names);
    }

    @Test
    void aParserKnowsTheNamesItWasGiven() {
        var names = new GameNames(
                Map.of("moon beam", "Moon Beam"), Map.of("moon beam", "MoonBeamPlayer"), Set.of("moon pact"));
        var parser = new ModifierParser(names);

        assertThat(CanonicalText.of(
                        parser.parse("20% increased Moon Beam Damage").modifiers()))
                .isEqualTo("Damage INC 20 SkillName(of=moon beam)");
        assertThat(CanonicalText.of(
                        parser.parse("Grants Skill: Level 3 Moon Beam").modifiers()))
                .isEqualTo("ExtraSkill LIST MoonBeamPlayer=3");
        assertThat(CanonicalText.of(parser.parse("Moon Pact").modifiers())).isEqualTo("Keystone LIST moon pact=1");
        assertThat(parser.parse("20% increased Fireball Damage").understood()).isFalse();
    }
}
