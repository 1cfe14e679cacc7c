package dev.espalier.calculation.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.character.ArmourData;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.character.FlaskData;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.item.numbers.GrantedSkillRequirements;
import dev.espalier.calculation.item.text.ItemReader;
import dev.espalier.calculation.item.text.ItemText;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.code.Item;
import dev.espalier.data.GameData;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Items come out as Path of Building 0.15.0 has them: numbers, requirements, modifiers ({@code golden-items.txt}). */
class GoldenItemsTest {
    private static final Map<Kind, String> KINDS =
            Map.of(Kind.BASE, "base", Kind.INCREASED, "inc", Kind.MORE, "more", Kind.FLAG, "flag", Kind.LIST, "list");

    record Golden(String slot, String text, List<String> expected) {
        @Override
        public String toString() {
            return expected.get(0).substring("name ".length());
        }
    }

    static Stream<Golden> items() throws IOException {
        try (InputStream in = GoldenItemsTest.class.getResourceAsStream("golden-items.txt")) {
            assertThat(in).isNotNull();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("\n\n", -1))
                    .filter(b -> b.startsWith("slot "))
                    .map(GoldenItemsTest::golden);
        }
    }

    private static Golden golden(String block) {
        List<String> lines = block.lines().toList();
        return new Golden(
                lines.get(0).substring("slot ".length()),
                lines.stream()
                        .filter(l -> l.startsWith("| "))
                        .map(l -> l.substring(2))
                        .collect(Collectors.joining("\n")),
                lines.stream()
                        .filter(l -> l.startsWith("= "))
                        .map(l -> l.substring(2))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("items")
    void itemsAreWhatPathOfBuildingMakesOfThem(Golden golden) {
        GameData data = GameData.embedded();
        LineParser parser = RememberingParser.shared();
        ItemText text = new ItemReader(data.bases(), parser)
                .read(new Item(1, golden.text(), null, List.of(), List.of()))
                .orElseThrow();
        ItemModifiers modifiers = ItemModifiers.of(1, text, parser);
        EquippedItem item = new ItemMaker(parser, new GrantedSkillRequirements(data)).make(modifiers, golden.slot());

        List<String> unknown =
                golden.expected().stream().filter(l -> l.startsWith("? ")).toList();
        List<String> known =
                golden.expected().stream().filter(l -> !l.startsWith("? ")).toList();
        assertThat(described(item)).containsExactlyInAnyOrderElementsOf(known);
        assertThat(modifiers.notUnderstood()).hasSizeLessThanOrEqualTo(unknown.size());
    }

    private static List<String> described(EquippedItem item) {
        var lines = new ArrayList<String>();
        lines.add("name " + item.name());
        WeaponData weapon = item.weapon();
        if (weapon != null) {
            lines.add("weapon "
                    + new TreeMap<>(weapon.values())
                            .entrySet().stream()
                                    .map(e -> e.getKey() + "=" + number(e.getValue()))
                                    .collect(Collectors.joining(" ")));
        }
        ArmourData armour = item.armour();
        if (armour != null) {
            lines.add("armour "
                    + Stream.of("Armour", "Evasion", "EnergyShield", "Ward", "BlockChance")
                            .map(n -> n + "=" + number(armour.get(n)))
                            .collect(Collectors.joining(" ")));
        }
        FlaskData flask = item.flask();
        if (flask != null) {
            lines.add("flask duration=" + number(flask.duration()) + " life=" + number(flask.lifeBase()) + " mana="
                    + number(flask.manaBase()) + " max=" + number(flask.chargesMax()) + " used="
                    + number(flask.chargesUsed()));
        }
        lines.add("asks " + item.strength() + " " + item.dexterity() + " " + item.intelligence());
        item.modifiers().stream()
                .filter(m -> !m.stat().name().startsWith("Multiplier:Quality"))
                .map(GoldenItemsTest::described)
                .forEach(lines::add);
        return lines;
    }

    private static String described(Modifier m) {
        String value = m.kind() == Kind.FLAG || m.kind() == Kind.LIST ? "" : " " + number(m.value());
        String conditions = m.tags().stream()
                .filter(Tag.Condition.class::isInstance)
                .map(Tag.Condition.class::cast)
                .map(c -> (c.negated() ? " unless " : " if ") + c.anyOf().get(0).bareName())
                .sorted()
                .collect(Collectors.joining());
        return KINDS.get(m.kind()) + " " + m.stat() + value + conditions;
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return new BigDecimal(value)
                .round(new MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
