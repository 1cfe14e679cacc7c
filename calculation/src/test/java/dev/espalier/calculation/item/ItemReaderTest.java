package dev.espalier.calculation.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.character.Rarity;
import dev.espalier.calculation.item.text.ItemLine;
import dev.espalier.calculation.item.text.ItemReader;
import dev.espalier.calculation.item.text.ItemText;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.code.Item;
import dev.espalier.data.GameData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an item's text is taken apart. */
class ItemReaderTest {
    private final ItemReader reader = new ItemReader(GameData.embedded().bases(), RememberingParser.shared());

    private Optional<ItemText> read(String... lines) {
        return reader.read(new Item(1, String.join("\n", lines), null, List.of(), List.of()));
    }

    private static List<String> lines(ItemText text) {
        return text.lines()
                .all()
                .filter(l -> l.present(text.chosenVariants()))
                .map(text::rolled)
                .toList();
    }

    @Test
    void normalAndMagicItemsNameTheirBaseWithinTheirName() {
        ItemText magic = read("Rarity: MAGIC", "Lacquered Vaal Cuirass of the Fox", "Implicits: 0")
                .orElseThrow();
        assertThat(magic.base().name()).isEqualTo("Vaal Cuirass");
        assertThat(magic.name()).isEqualTo("Lacquered Vaal Cuirass of the Fox");
    }

    @Test
    void theLongestBaseWithinANameWins() {
        ItemText ring = read("Rarity: NORMAL", "Ruby Ring", "Implicits: 0").orElseThrow();
        assertThat(ring.base().name()).isEqualTo("Ruby Ring");
    }

    @Test
    void uniquesWithFoilAreRelics() {
        ItemText relic = read("Rarity: UNIQUE", "Bright Thing", "Sombre Gloves", "Implicits: 0", "Foil Unique")
                .orElseThrow();
        assertThat(relic.rarity()).isEqualTo(Rarity.RELIC);
    }

    @Test
    void aTextWithoutABaseOfTheGameIsNoItem() {
        assertThat(read("Rarity: RARE", "Some Thing", "Holey Sock", "Implicits: 0"))
                .isEmpty();
    }

    @Test
    void impliedLinesAreCountedAndTheRestIsExplicit() {
        ItemText text = read(
                        "Rarity: RARE",
                        "Own Loop",
                        "Ruby Ring",
                        "Implicits: 2",
                        "{enchant}+5 to Strength",
                        "+22% to Fire Resistance",
                        "+30 to maximum Life")
                .orElseThrow();
        assertThat(text.lines().enchantments()).hasSize(1);
        assertThat(text.lines().implicits()).hasSize(1);
        assertThat(text.lines().explicits()).hasSize(1);
    }

    @Test
    void affixesOfCraftedItemsDoNotCountBesideTheirLines() {
        ItemText text = read(
                        "Rarity: RARE",
                        "Own Loop",
                        "Ruby Ring",
                        "Crafted: true",
                        "Prefix: {range:0.5}IncreasedLife5",
                        "Suffix: None",
                        "Implicits: 0",
                        "+62 to maximum Life")
                .orElseThrow();
        assertThat(lines(text)).containsExactly("+62 to maximum Life");
    }

    @Test
    void onlyLinesOfTheChosenVariantsCount() {
        String[] lines = {
            "Rarity: UNIQUE",
            "Own Making",
            "Sombre Gloves",
            "Variant: Old",
            "Variant: New",
            "Implicits: 0",
            "{variant:1}+1 to Strength",
            "{variant:2}+2 to Strength",
            "{variant:1,2}+3 to Strength"
        };
        assertThat(lines(read(lines).orElseThrow())).containsExactly("+2 to Strength", "+3 to Strength");
        var chosen = new Item(1, String.join("\n", lines), 1, List.of(), List.of());
        assertThat(lines(reader.read(chosen).orElseThrow())).containsExactly("+1 to Strength", "+3 to Strength");
        var both = new Item(1, String.join("\n", lines), 1, Arrays.asList((Integer) null, 2), List.of());
        assertThat(lines(reader.read(both).orElseThrow())).hasSize(3);
    }

    @Test
    void linesThatOnlyMakeSenseTogetherAreOne() {
        ItemText text = read(
                        "Rarity: UNIQUE",
                        "Own Making",
                        "Sombre Gloves",
                        "Implicits: 0",
                        "Increases and Reductions to Mana Regeneration Rate also",
                        "apply to Energy Shield Recharge Rate",
                        "+5 to Strength")
                .orElseThrow();
        assertThat(lines(text))
                .containsExactly(
                        "Increases and Reductions to Mana Regeneration Rate also apply to Energy Shield Recharge Rate",
                        "+5 to Strength");
    }

    @Test
    void rollsKeptBesideTheTextGoBeforeThoseInIt() {
        var item = new Item(
                1,
                "Rarity: RARE\nOwn Loop\nRuby Ring\nImplicits: 1\n{range:0.1}+(20-30)% to Fire Resistance",
                null,
                List.of(),
                List.of(new Item.ModRange(1, 1)));
        assertThat(lines(reader.read(item).orElseThrow())).containsExactly("+30% to Fire Resistance");
    }

    @Test
    void socketsCountOnlyWhereRunesFit() {
        assertThat(read("Rarity: RARE", "Own Loop", "Ruby Ring", "Sockets: S S", "Implicits: 0")
                        .orElseThrow()
                        .sockets())
                .isZero();
        assertThat(read("Rarity: RARE", "Own Cap", "Kamasan Tiara", "Sockets: S S", "Rune: None", "Implicits: 0")
                        .orElseThrow()
                        .sockets())
                .isEqualTo(2);
    }

    @Test
    void statesAndMarksAreRead() {
        ItemText text = read(
                        "Rarity: RARE",
                        "Own Loop",
                        "Ruby Ring",
                        "Implicits: 0",
                        "{fractured}+5 to Strength",
                        "+6 to Dexterity (desecrated)",
                        "Twice Corrupted",
                        "Mirrored")
                .orElseThrow();
        assertThat(text.corrupted()).isTrue();
        assertThat(text.mirrored()).isTrue();
        assertThat(text.lines().explicits().get(0).is(ItemLine.Mark.FRACTURED)).isTrue();
        assertThat(text.lines().explicits().get(1).is(ItemLine.Mark.DESECRATED)).isTrue();
        assertThat(text.lines().explicits().get(1).text()).isEqualTo("+6 to Dexterity");
    }
}
